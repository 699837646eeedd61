//! The front page.
use crate::calls::shops::register_page;
use crate::words::{td_string, words};
use leptos::prelude::*;
use leptos_meta::Title;

/// `/`
#[component]
pub fn HomePage() -> impl IntoView {
    let l = words();
    let home = Resource::new_blocking(|| (), |()| register_page(String::new(), None));
    view! {
        <Title text=td_string!(l, home.title) />
        <h1>{td_string!(l, home.title)}</h1>
        <Suspense>
            {move || Suspend::new(async move {
                home.await.map(|view| view! { <p>{td_string!(l, home.shops, count = view.certified)}</p> })
            })}
        </Suspense>
    }
}
