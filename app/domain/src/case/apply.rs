//! Folding: what an event makes of a case. Knows no rules and no refusals; what is written has happened.

use crate::case::{Case, Event};
use crate::people::Actor;
use crate::values::Moment;

/// Folds one event in. Only `Filed` makes a case out of nothing; another event without a case gives none.
#[must_use]
pub fn apply(case: Option<Case>, event: &Event, at: Moment, by: &Actor) -> Option<Case> {
    let _ = (event, at, by);
    case
}

/// Folds a whole record.
#[must_use]
pub fn replay<'a>(entries: impl IntoIterator<Item = (&'a Event, Moment, Actor)>) -> Option<Case> {
    entries.into_iter().fold(None, |case, (event, at, by)| apply(case, event, at, &by))
}
