//! A search that leads to a page with its words in the address. The router's own form does this and much more, which a
//! telephone would load for nothing.
use leptos::prelude::*;

/// Is a plain `<form method="get">`; with script it turns the page without loading it anew.
///
/// ```text
/// <SearchForm action=links::SHOPS><input name="q" /> <button class="button">"Zoeken"</button></SearchForm>
/// ```
#[component]
pub fn SearchForm(
    /// Where it leads.
    #[prop(into)]
    action: String,
    /// The field and the button.
    children: Children,
) -> impl IntoView {
    let search = searcher(action.clone());
    view! {
        <form method="get" action=action class="find" role="search" on:submit=search>
            {children()}
        </form>
    }
}

#[cfg(feature = "hydrate")]
fn searcher(action: String) -> impl Fn(leptos::ev::SubmitEvent) + 'static {
    use wasm_bindgen::JsCast;
    use web_sys::{FormData, HtmlFormElement, UrlSearchParams};

    let navigate = leptos_router::hooks::use_navigate();
    move |event| {
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let words = form
            .and_then(|form| FormData::new_with_form(&form).ok())
            .and_then(|data| UrlSearchParams::new_with_str_sequence_sequence(&data).ok());
        // A browser that cannot tell what was typed sends the form itself.
        if let Some(words) = words {
            event.prevent_default();
            navigate(
                &format!("{action}?{}", String::from(words.to_string())),
                leptos_router::NavigateOptions::default(),
            );
        }
    }
}

/// Without hydration the browser sends it.
#[cfg(not(feature = "hydrate"))]
fn searcher(_action: String) -> impl Fn(leptos::ev::SubmitEvent) + 'static {
    |_| {}
}
