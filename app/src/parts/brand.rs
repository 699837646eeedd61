//! The platform's own mark: a circle (the consumer) and a square (the shop) that meet.
use leptos::prelude::*;

/// Draws the mark; the name stands beside it.
#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <svg viewBox="0 0 39 28" width="39" height="28" aria-hidden="true">
            <path class="brand__meet" d="M14.5 3.5a10.5 10.5 0 0 1 0 21Z" />
            <circle cx="14" cy="14" r="11" fill="none" stroke="currentColor" stroke-width="2.4" />
            <path
                d="M14 3h21.5v22H14Z"
                fill="none"
                stroke="currentColor"
                stroke-width="2.4"
                stroke-linejoin="round"
            />
        </svg>
    }
}
