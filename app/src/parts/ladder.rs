//! The steps of a procedure as a picture.
use super::changing::changing;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Where a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RungState {
    /// Behind us.
    Done,
    /// Here we are.
    Now,
    /// Ahead, perhaps never needed.
    Ahead,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Its name.
    pub name: String,
    /// Dates, cost, whether it is free to take.
    pub note: Option<String>,
    /// Where it is.
    pub state: RungState,
}

/// Draws the steps: down the side on a wide screen, one row on a phone.
#[component]
pub fn Ladder(
    /// The steps, first one first.
    #[prop(into)]
    rungs: Signal<Vec<Rung>>,
) -> impl IntoView {
    let l = words();
    let list = changing(move || {
        rungs
            .get()
            .into_iter()
            .map(|rung| {
                let (key, said) = match rung.state {
                    RungState::Done => ("done", td_string!(l, parts.rung_done)),
                    RungState::Now => ("now", td_string!(l, parts.rung_now)),
                    RungState::Ahead => ("ahead", td_string!(l, parts.rung_ahead)),
                };
                let current = (rung.state == RungState::Now).then_some("step");
                view! {
                    <li class="ladder__rung" data-state=key aria-current=current>
                        <span class="ladder__dot" aria-hidden="true"></span>
                        <span class="ladder__words">
                            <span class="ladder__name">{rung.name}</span>
                            <span class="unseen">" (" {said} ")"</span>
                            {rung.note.map(|note| view! { <span class="ladder__note">{note}</span> })}
                        </span>
                    </li>
                }
            })
            .collect_view()
    });
    view! {
        <ol class="ladder" role="list" aria-label=td_string!(l, parts.ladder)>
            {list}
        </ol>
    }
}
