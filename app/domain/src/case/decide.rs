//! The door of the rules: somebody asks, the rules answer with events or with a refusal.

use crate::case::{Action, Case, Event, Refusal};
use crate::people::{Actor, Tie, tie};
use crate::rules::Rules;
use crate::values::Moment;

/// Decides what follows from an action. Nothing is changed; `apply` does that with the events.
///
/// # Errors
/// Says why it cannot be, with the facts.
pub fn decide(case: &Case, actor: &Actor, action: &Action, now: Moment, rules: &Rules) -> Result<Vec<Event>, Refusal> {
    let _ = (now, rules);
    if tie(case, actor) == Tie::Stranger {
        return Err(Refusal::NotYourCase);
    }
    Err(Refusal::NotNow { asked: action.kind(), stage: case.stage.key() })
}
