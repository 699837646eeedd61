//! More time: asked before the end, with a reason, once per party and step; the other party is told.

use crate::case::decide::{Answer, Ask};
use crate::case::{Bounded, Event, Needed, Refusal};
use crate::values::Message;

/// Gives more time, up to the most that the rules allow \[D3\].
pub fn ask(ask: &Ask, days: u32, reason: &Message) -> Answer {
    let most = ask.rules.step_extension_max_days;
    if !(1..=most).contains(&days) {
        return Err(Refusal::OutOfBounds { what: Bounded::Days, least: 1, most: i64::from(most) });
    }
    let by = ask.side().ok_or(Refusal::Missing { what: Needed::Person })?;
    let term = ask.case.stage.term().ok_or(Refusal::AlreadyDone)?.longer(days);
    Ok(vec![Event::Extended { by, stage: ask.case.stage.key(), reason: reason.clone(), term }])
}
