//! Something that can be unfolded, without script too.
use leptos::prelude::*;

/// Hides what not everybody needs: `<More summary="Wat betekent dit?">…</More>`.
#[component]
pub fn More(
    /// What unfolds it.
    #[prop(into)]
    summary: String,
    /// Whether it starts unfolded.
    #[prop(optional)]
    open: bool,
    /// What is inside.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="more" open=open>
            <summary>{summary}</summary>
            <div class="more__body">{children()}</div>
        </details>
    }
}
