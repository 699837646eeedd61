//! What would make it right.
use super::choices::WISHES;
use super::{Reader, names};
use crate::forms::{FormErrors, Posted, Problem};
use domain::calendar::Day;
use domain::case::{Wish, WishLine};
use domain::values::{Cents, Message};

/// The facts of the step wish.
pub(super) struct Wanted {
    pub wish: Wish,
    pub amount: Option<Cents>,
    pub lines: Vec<WishLine>,
    pub note: Option<Message>,
}

/// Reads the step. Money needs an amount; with another wish an amount may be named too. Lines that say what it is made of
/// add up to it, and are enough when nobody typed the sum.
pub(super) fn wish(posted: &Posted, today: Day) -> Result<Wanted, FormErrors> {
    let mut read = Reader::new(posted, today);
    let wish = read.choice(names::WISH, &WISHES);
    let lines = lines(&mut read);
    let sum = lines.iter().fold(Cents::ZERO, |sum, line| sum.plus(line.cents));
    let summed = !lines.is_empty() && !read.has(names::AMOUNT);
    let amount = if summed {
        Some(sum)
    } else if wish == Some(Wish::Money) {
        read.needed_money(names::AMOUNT)
    } else {
        read.money(names::AMOUNT)
    };
    if let (false, Some(amount)) = (lines.is_empty(), amount)
        && amount != sum
    {
        read.wrong(names::AMOUNT, Problem::NotTheSum { sum: sum.cents() });
    }
    if amount == Some(Cents::ZERO) {
        read.wrong(names::AMOUNT, Problem::TooLittle { least: 1 });
    }
    let note = read.text(names::WISH_NOTE);
    read.finish(wish.map(|wish| Wanted { wish, amount, lines, note }))
}

/// What the amount is made of: words and money belong together.
fn lines(read: &mut Reader<'_>) -> Vec<WishLine> {
    let mut lines = Vec::new();
    for (text, amount) in names::LINE_TEXTS.into_iter().zip(names::LINE_AMOUNTS) {
        let (has_text, has_amount) = (read.has(text), read.has(amount));
        let (what, cents) = (read.text(text), read.money(amount));
        match (what, cents) {
            (Some(_), Some(Cents::ZERO)) => read.wrong(amount, Problem::TooLittle { least: 1 }),
            (Some(what), Some(cents)) => lines.push(WishLine { what, cents }),
            _ if has_text && !has_amount => read.wrong(amount, Problem::Missing),
            _ if has_amount && !has_text => read.wrong(text, Problem::Missing),
            // What is wrong with either is noted where it was read.
            _ => {}
        }
    }
    lines
}

/// The lines that can be read in a draft.
#[must_use]
pub fn lines_so_far(typed: &Posted) -> Vec<WishLine> {
    lines(&mut Reader::new(typed, Day::from_number(0)))
}

/// The amount that is asked in a draft, as far as it can be read: as typed, or what its lines come to.
#[must_use]
pub fn amount_so_far(typed: &Posted) -> Option<Cents> {
    let whole = typed.text(names::AMOUNT);
    if !whole.trim().is_empty() {
        return Cents::parse(whole).ok();
    }
    let lines = lines_so_far(typed);
    (!lines.is_empty()).then(|| lines.iter().fold(Cents::ZERO, |sum, line| sum.plus(line.cents)))
}
