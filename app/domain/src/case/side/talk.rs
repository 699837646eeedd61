//! Messages. Before the claim they are the talks, from the claim on they are before the assessor.

use crate::case::decide::{Answer, Ask};
use crate::case::side::exhibits::number;
use crate::case::{Bounded, Event, FiledWith, NewExhibit, Refusal, Talk, Writer};
use crate::values::Message;

/// Sends a message; only a party adds documents.
pub fn send(ask: &Ask, text: &Message, exhibits: &[NewExhibit]) -> Answer {
    let (talk, filed_with) =
        if ask.case.is_binding() { (Talk::Binding, FiledWith::Binding) } else { (Talk::Talks, FiledWith::Talks) };
    let exhibits = match ask.side() {
        Some(side) => number(ask, side, exhibits, filed_with)?,
        None if exhibits.is_empty() => Vec::new(),
        None => return Err(Refusal::OutOfBounds { what: Bounded::Exhibits, least: 0, most: 0 }),
    };
    let by = ask.side().map_or(Writer::Neutral, Writer::Party);
    Ok(vec![Event::MessageSent { talk, by, text: text.clone(), exhibits }])
}
