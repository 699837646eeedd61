//! How far along a series of questions one is.
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Shows "Stap 2 van 7" and a bar: `<Progress at=2 of=7>"Koffiehuis De Maan"</Progress>`.
#[component]
pub fn Progress(
    /// The step one is at, from 1.
    at: usize,
    /// How many steps there are.
    of: usize,
    /// What the series is about.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let l = words();
    let parts = (1..=of)
        .map(|step| view! { <span class="progress__part" data-done=(step <= at).then_some("")></span> })
        .collect_view();
    view! {
        <div class="stack" data-gap="s">
            <div class="progress" aria-hidden="true">{parts}</div>
            <p class="eyebrow">
                <span>{td_string!(l, parts.progress, at = at, of = of)}</span>
                {children.map(|children| view! { <span>{children()}</span> })}
            </p>
        </div>
    }
}
