//! Mediation, and how it ends.

use crate::calendar::{Roll, Term};
use crate::case::decide::{Answer, Ask};
use crate::case::file::bar;
use crate::case::{Event, MediationEnd, Needed, Refusal, Talk, Writer};
use crate::values::{Message, Moment, Reasons};

/// Sends the legal framework to both.
pub fn framework(text: &Reasons) -> Vec<Event> {
    vec![Event::FrameworkSent { text: text.clone() }]
}

/// Extends mediation, once.
pub fn extend(ask: &Ask, reason: &Message) -> Vec<Event> {
    let longer = ask.case.stage.term().map(|term| term.longer(ask.rules.mediation_extension_days));
    longer.map(|term| Event::MediationExtended { reason: reason.clone(), term }).into_iter().collect()
}

/// Ends mediation with a closing letter.
pub fn end(ask: &Ask, letter: &Reasons) -> Vec<Event> {
    vec![Event::LetterSent { text: letter.clone() }, ended(ask, MediationEnd::NoSolution, None)]
}

/// Lets a party leave.
pub fn leave(ask: &Ask, reason: Option<&Message>) -> Answer {
    let by = ask.side().ok_or(Refusal::Missing { what: Needed::Person })?;
    let words = reason.map(|text| Event::MessageSent {
        talk: Talk::Talks,
        by: Writer::Party(by),
        text: text.clone(),
        exhibits: Vec::new(),
    });
    Ok(words.into_iter().chain([ended(ask, MediationEnd::Left { by }, None)]).collect())
}

/// Ends the non-binding procedure; escalating stays open until the filing bar, at least 42 days.
pub fn ended(ask: &Ask, how: MediationEnd, due: Option<Moment>) -> Event {
    let least = Term::days(ask.now, ask.rules.escalation_min_days, Roll::WorkingDays);
    let last_day = bar(ask.case.contacted, ask.rules).max(least.last_day);
    Event::MediationEnded { how, due, term: Term::until(ask.now, last_day) }
}
