//! Withdrawal: free until the defence is in, with the shop's consent after it (rules.md 2.3).

use crate::calendar::{Roll, Term};
use crate::case::decide::Ask;
use crate::case::stages::closing::close;
use crate::case::{Event, Outcome, Talk, Writer};
use crate::people::Side;
use crate::values::{Message, Moment};

/// Closes the case on the consumer's word.
pub fn withdraw(ask: &Ask, reason: Option<&Message>) -> Vec<Event> {
    let talk = if ask.case.is_binding() { Talk::Binding } else { Talk::Talks };
    let words = reason.map(|text| Event::MessageSent {
        talk,
        by: Writer::Party(Side::Consumer),
        text: text.clone(),
        exhibits: Vec::new(),
    });
    words.into_iter().chain(close(ask, Outcome::Withdrawn, None)).collect()
}

/// Asks the shop to agree.
pub fn ask(ask: &Ask, reason: Option<&Message>) -> Vec<Event> {
    let term = Term::days(ask.now, ask.rules.withdrawal_days, Roll::WorkingDays);
    vec![Event::WithdrawalAsked { reason: reason.cloned(), term }]
}

/// Agrees, and closes.
pub fn consent(ask: &Ask) -> Vec<Event> {
    let agreed = Event::WithdrawalAnswered { agreed: true, due: None };
    std::iter::once(agreed).chain(close(ask, Outcome::Withdrawn, None)).collect()
}

/// Does not agree; the case goes on.
pub fn refuse() -> Vec<Event> {
    vec![Event::WithdrawalAnswered { agreed: false, due: None }]
}

/// Takes silence for a no; the case goes on.
pub fn unanswered(due: Moment) -> Vec<Event> {
    vec![Event::WithdrawalAnswered { agreed: false, due: Some(due) }]
}
