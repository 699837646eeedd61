//! The front page.
use crate::calls::home::home_page;
use crate::words::{td_string, words};
use leptos::prelude::*;
use leptos_meta::Title;

/// `/`
#[component]
pub fn HomePage() -> impl IntoView {
    let l = words();
    let home = Resource::new_blocking(|| (), |()| home_page());
    let (clicks, set_clicks) = signal(0);
    view! {
        <Title text=td_string!(l, home.title) />
        <h1>{td_string!(l, home.title)}</h1>
        <button on:click=move |_| set_clicks.update(|n| *n += 1)>{clicks}</button>
        <Suspense>
            {move || Suspend::new(async move {
                home.await.map(|count| view! { <p>{td_string!(l, home.shops, count = count)}</p> })
            })}
        </Suspense>
    }
}
