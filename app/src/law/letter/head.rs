//! The head of the letter: who writes, to whom, on which day, about what. A word in brackets holds the place of what is not
//! known, for who sends the letter to fill in.
use crate::forms::Posted;
use crate::forms::complaint::names;
use crate::parts::say;
use crate::words::{Locale, td_string};
use domain::calendar::Day;

/// Gives everything up to and including the greeting.
pub(super) fn head(l: Locale, typed: &Posted, shop: Option<&str>, today: Day) -> String {
    let unnamed = td_string!(l, complaint.letter.no_shop);
    let greeted = shop.unwrap_or(td_string!(l, complaint.letter.someone));
    [
        sender(l, typed),
        td_string!(l, complaint.letter.to, shop = shop.unwrap_or(unnamed).to_owned()),
        say::long_day(l, today),
        subject(l, typed),
        td_string!(l, complaint.letter.greeting, shop = greeted.to_owned()),
    ]
    .join("\n\n")
}

/// Whose name stands below the letter.
pub(super) fn name(l: Locale, typed: &Posted) -> String {
    given(typed, names::NAME).unwrap_or(td_string!(l, complaint.letter.no_name)).to_owned()
}

/// The name, and where an answer can go.
fn sender(l: Locale, typed: &Posted) -> String {
    let reached: Vec<_> =
        [names::POSTCODE, names::EMAIL, names::PHONE].into_iter().filter_map(|field| given(typed, field)).collect();
    let reached =
        if reached.is_empty() { td_string!(l, complaint.letter.no_address).to_owned() } else { reached.join("\n") };
    format!("{}\n{reached}", name(l, typed))
}

fn subject(l: Locale, typed: &Posted) -> String {
    let product = typed.text(names::PRODUCT).trim().to_owned();
    match given(typed, names::ORDER_NUMBER) {
        Some(number) => {
            td_string!(l, complaint.letter.subject_order, product = product, number = number.to_owned())
        }
        None => td_string!(l, complaint.letter.subject, product = product),
    }
}

fn given<'a>(typed: &'a Posted, field: &str) -> Option<&'a str> {
    Some(typed.text(field).trim()).filter(|text| !text.is_empty())
}
