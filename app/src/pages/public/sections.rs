//! Headings with a few sentences each, for pages that explain.
use leptos::prelude::*;

/// Draws the sections as running text.
#[component]
pub(super) fn Sections(
    /// Heading and text.
    sections: Vec<(&'static str, String)>,
) -> impl IntoView {
    let drawn = sections.into_iter().map(|(title, text)| view! { <h2>{title}</h2><p>{text}</p> }).collect_view();
    view! { <div class="prose prose--even">{drawn}</div> }
}
