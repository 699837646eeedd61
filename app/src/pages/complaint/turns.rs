//! Turning on and back without waiting: while somebody reads or types, both neighbours of a step are asked and drawn, and
//! whoever presses a button sees the one that is meant at once. The address follows when it is on the screen.
//!
//! Only what lies at the server whole is turned away from so; otherwise the form is sent and leads on, as without this.
use super::draft::Draft;
use crate::parts::Saved;
use crate::views::complaint::Step;
use leptos::prelude::*;

/// What has to be known of a step to turn from it.
#[derive(Clone, Copy)]
pub(super) struct Turning {
    pub step: Step,
    /// Whether it was opened from the last page and leads back there.
    pub from_check: bool,
    /// Whether its answers lie at the server.
    pub kept: bool,
}

impl Turning {
    pub fn of(draft: &Draft) -> Self {
        let step = draft.view.step;
        Self { step, from_check: draft.changing, kept: draft.view.done.contains(&step) }
    }
}

/// The frame of a step. It hears the buttons before the form and the router do.
#[cfg(feature = "hydrate")]
pub(super) fn frame(turning: Turning, saved: RwSignal<Saved>, inside: AnyView) -> AnyView {
    let turns = super::neighbours::Turns::begin(turning, saved);
    view! {
        <div
            class="center page wizard"
            on:input=move |_| turns.typed()
            on:submit:capture=move |event| turns.sent(&event)
            on:click=move |event| turns.clicked(&event)
        >
            {inside}
        </div>
    }
    .into_any()
}

/// Without hydration nothing is turned ahead.
#[cfg(not(feature = "hydrate"))]
pub(super) fn frame(_turning: Turning, _saved: RwSignal<Saved>, inside: AnyView) -> AnyView {
    view! { <div class="center page wizard">{inside}</div> }.into_any()
}
