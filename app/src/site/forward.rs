//! The browser's forward button: the router does not notice that a page came back, and would afterwards take a link to the page
//! before it for one that changes nothing, so that address and page part. Visiting the page once more in place tells it.
use leptos::prelude::*;

/// Listens while the app is open.
#[component]
pub fn Forward() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    listen();
}

#[cfg(feature = "hydrate")]
fn listen() {
    use leptos_router::NavigateOptions;
    use leptos_router::hooks::{use_location, use_navigate};
    use std::time::Duration;

    let here = use_location();
    let last = StoredValue::new(String::new());
    Effect::new(move |_| {
        let now = format!("{}{}", here.pathname.get(), here.search.get());
        // Later than whoever listens to the same turn, or the page that one came from would be forgotten too early.
        set_timeout(move || last.set_value(now), Duration::ZERO);
    });
    let navigate = use_navigate();
    let heard = window_event_listener(leptos::ev::popstate, move |_| {
        let place = window().location();
        let (Ok(path), Ok(search)) = (place.pathname(), place.search()) else { return };
        // A mark within the same page is no other page.
        if last.with_value(|last| *last == format!("{path}{}", search.trim_start_matches('?'))) {
            return;
        }
        let options = NavigateOptions { replace: true, scroll: false, resolve: false, ..NavigateOptions::default() };
        navigate(&format!("{path}{search}{}", place.hash().unwrap_or_default()), options);
    });
    on_cleanup(move || heard.remove());
}
