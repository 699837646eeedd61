//! A word in a rounded frame.
use super::notice::Tone;
use leptos::prelude::*;

/// Shows a tag: `<Tag tone=Tone::Go>"gecertificeerd"</Tag>`.
#[component]
pub fn Tag(
    /// What it is about.
    #[prop(optional)]
    tone: Tone,
    /// The word.
    children: Children,
) -> impl IntoView {
    view! {
        <span class="tag" data-tone=tone.word()>
            {children()}
        </span>
    }
}
