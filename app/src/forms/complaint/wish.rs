//! What would make it right.
use super::choices::WISHES;
use super::{Reader, names};
use crate::forms::{FormErrors, Posted, Problem};
use domain::calendar::Day;
use domain::case::Wish;
use domain::values::{Cents, Message};

/// The facts of the step wish.
pub(super) struct Wanted {
    pub wish: Wish,
    pub amount: Option<Cents>,
    pub note: Option<Message>,
}

/// Reads the step. Money needs an amount; with another wish an amount may be named too.
pub(super) fn wish(posted: &Posted, today: Day) -> Result<Wanted, FormErrors> {
    let mut read = Reader::new(posted, today);
    let wish = read.choice(names::WISH, &WISHES);
    let amount = if wish == Some(Wish::Money) { read.needed_money(names::AMOUNT) } else { read.money(names::AMOUNT) };
    if amount == Some(Cents::ZERO) {
        read.wrong(names::AMOUNT, Problem::TooLittle { least: 1 });
    }
    let note = read.text(names::WISH_NOTE);
    read.finish(wish.map(|wish| Wanted { wish, amount, note }))
}
