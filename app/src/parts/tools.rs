//! Copying and printing: only there when script runs.
use super::changing::changing;
use super::live_region::Announcer;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Puts a text on the clipboard and says so: `<CopyButton text=link label="Link kopiëren" />`.
#[component]
pub fn CopyButton(
    /// What is copied.
    #[prop(into)]
    text: String,
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
                copy(&text);
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
fn copy(text: &str) {
    // The promise is let go: a browser that refuses shows the text on the page anyway.
    drop(window().navigator().clipboard().write_text(text));
}

#[cfg(not(feature = "hydrate"))]
fn copy(_text: &str) {}

#[cfg(feature = "hydrate")]
fn print() {
    // A browser without a printer dialog does nothing.
    drop(window().print());
}

#[cfg(not(feature = "hydrate"))]
fn print() {}
