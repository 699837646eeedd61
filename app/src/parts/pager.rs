//! To the next page of a list, and back.
use super::button::{LinkButton, Look};
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Shows the ways on and back; nothing when the list is one page.
#[component]
pub fn Pager(
    /// Where the page before is, or the first page.
    #[prop(into)]
    previous: Option<String>,
    /// Where the next page is.
    #[prop(into)]
    next: Option<String>,
) -> impl IntoView {
    let l = words();
    (previous.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="pager" aria-label=td_string!(l, parts.pager)>
                {previous.map(|href| view! {
                    <LinkButton href=href look=Look::Quiet rel="prev">{td_string!(l, parts.previous)}</LinkButton>
                })}
                {next.map(|href| view! {
                    <LinkButton href=href look=Look::Quiet rel="next">{td_string!(l, parts.next)}</LinkButton>
                })}
            </nav>
        }
    })
}
