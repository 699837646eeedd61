//! Copying and printing: only there when script runs.
use super::changing::changing;
use super::live_region::Announcer;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Puts a text on the clipboard and says so: `<CopyButton text=link label="Link kopiëren" />`.
#[component]
pub fn CopyButton(
    /// What is copied.
    #[prop(optional, into)]
    text: String,
    /// Whose text is copied instead, by its identity on the page, as it reads by then.
    #[prop(optional)]
    of: &'static str,
    /// What the button says.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let l = words();
    let done = RwSignal::new(false);
    let announcer = Announcer::here();
    let said = changing(move || if done.get() { td_string!(l, parts.copied).to_owned() } else { label.clone() });
    view! {
        <button
            type="button"
            class="button button--quiet button--small needs-script"
            on:click=move |_| {
                copy(&text, of);
                done.set(true);
                if let Some(announcer) = announcer {
                    announcer.say(td_string!(l, parts.copied));
                }
            }
        >
            {said}
        </button>
    }
}

/// Prints the page; every page prints as a letter.
#[component]
pub fn PrintButton() -> impl IntoView {
    let l = words();
    view! {
        <button type="button" class="button button--quiet needs-script" on:click=|_| print()>
            {td_string!(l, parts.print)}
        </button>
    }
}

#[cfg(feature = "hydrate")]
fn copy(text: &str, of: &str) {
    use wasm_bindgen::JsCast as _;
    let there = document().get_element_by_id(of).and_then(|there| there.dyn_into::<web_sys::HtmlElement>().ok());
    let there = there.map(|there| there.inner_text());
    let text = there.as_deref().unwrap_or(text);
    // The promise is let go: a browser that refuses shows the text on the page anyway.
    drop(window().navigator().clipboard().write_text(text));
}

#[cfg(not(feature = "hydrate"))]
fn copy(_text: &str, _of: &str) {}

#[cfg(feature = "hydrate")]
fn print() {
    // A browser without a printer dialog does nothing.
    drop(window().print());
}

#[cfg(not(feature = "hydrate"))]
fn print() {}
