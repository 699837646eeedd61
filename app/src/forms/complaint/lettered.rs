//! What a letter to a shop that is no member asks of the steps: less than a case, because nothing is filed.
use super::about::about;
use super::story::{contact, course};
use super::wish::wish;
use super::you::for_oneself;
use super::{CHANNELS, Reader, category, declared, names, shop, titles};
use crate::forms::{FormErrors, Posted};
use crate::views::complaint::Step;
use domain::calendar::Day;
use domain::case::{Channel, Refusal};
use domain::values::{Message, Name, Story};

/// Checks one step.
pub(super) fn step(step: Step, posted: &Posted, today: Day) -> Result<(), FormErrors> {
    match step {
        // Still no answer that a case could be filed with.
        Step::Shop => shop(posted).map(drop),
        Step::Problem => category(posted).map(drop),
        Step::Details => details(posted, today),
        Step::About => about(posted, today).map(drop),
        Step::Story => story(posted, today),
        Step::Evidence => titles(posted).map(drop),
        Step::Wish => wish(posted, today).map(drop),
        Step::You => you(posted, today),
        Step::Check => declared(posted),
    }
}

/// What was paid is no matter of the letter.
fn details(posted: &Posted, today: Day) -> Result<(), FormErrors> {
    let mut read = Reader::new(posted, today);
    let _: Option<Name> = read.needed(names::PRODUCT);
    let _: Option<Name> = read.text(names::ORDER_NUMBER);
    let ordered = read.needed_past_day(names::ORDERED_ON);
    super::details::delivery(&mut read, ordered);
    let channel = read.choice(names::CHANNEL, &CHANNELS);
    // What the law says in the letter is of purchases at a distance.
    if read.finish(channel)? == Channel::Store { Err(FormErrors::refused(Refusal::NotDistance)) } else { Ok(()) }
}

/// A shop may be written to however long ago it was asked, and whoever else looks at it.
fn story(posted: &Posted, today: Day) -> Result<(), FormErrors> {
    let mut read = Reader::new(posted, today);
    let _: Option<Story> = read.needed(names::STORY);
    course(&mut read);
    contact(&mut read);
    let _: Option<Name> = read.text(names::CONTACT_MEANS);
    let _: Option<Message> = read.text(names::REPLY);
    read.finish(Some(()))
}

/// No mail is sent: the address is only for the head of the letter.
fn you(posted: &Posted, today: Day) -> Result<(), FormErrors> {
    let mut read = Reader::new(posted, today);
    let _: Option<Name> = read.needed(names::NAME);
    let _: Option<Name> = read.text(names::POSTCODE);
    if read.has(names::EMAIL) {
        read.email(names::EMAIL);
    }
    let consumer = for_oneself(&mut read);
    if read.finish(consumer)? { Ok(()) } else { Err(FormErrors::refused(Refusal::NotConsumer)) }
}
