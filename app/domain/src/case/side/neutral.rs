//! Mediators and assessors take a case, declare that no interest conflicts, and step back.

use crate::case::decide::{Answer, Ask};
use crate::case::{Event, Needed, Refusal, Talk};
use crate::people::{Neutral, Tie};
use crate::values::{Message, Name};

/// Lets a mediator take the case.
pub fn take_mediation(ask: &Ask, name: &Name, no_conflict: bool) -> Answer {
    Ok(vec![Event::MediatorTook { mediator: declared(ask, name, no_conflict)? }])
}

/// Lets an assessor take the case.
pub fn take_assessment(ask: &Ask, name: &Name, no_conflict: bool) -> Answer {
    Ok(vec![Event::AssessorTook { assessor: declared(ask, name, no_conflict)? }])
}

/// Lets the mediator or assessor step back; another one can take the case.
pub fn step_back(ask: &Ask, reason: &Message) -> Answer {
    let (neutral, from) = if ask.tie == Tie::MediatorOfCase {
        (&ask.case.mediator, Talk::Talks)
    } else {
        (&ask.case.assessor, Talk::Binding)
    };
    let neutral = neutral.clone().ok_or(Refusal::AlreadyDone)?;
    Ok(vec![Event::SteppedBack { neutral, from, reason: reason.clone() }])
}

fn declared(ask: &Ask, name: &Name, no_conflict: bool) -> Result<Neutral, Refusal> {
    if !no_conflict {
        return Err(Refusal::Conflict);
    }
    let person = ask.actor.person.ok_or(Refusal::Missing { what: Needed::Person })?;
    Ok(Neutral { person, name: name.clone() })
}
