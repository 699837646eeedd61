//! A letter to the shop out of what was typed: who writes to whom, what was ordered, what went wrong, what the law says, what
//! is asked and until when. For a purchase that was not delivered it gives the further term that the law asks for (BW 7:19a).
mod head;
mod says;

use super::position;
use crate::forms::Posted;
use crate::forms::complaint::{CONTACTS, Contacted, WISHES, course_so_far, find, lines_so_far, names, so_far};
use crate::parts::say;
use crate::said::happened;
use crate::words::{Locale, td_string};
use domain::calendar::Day;
use domain::case::Wish;
use domain::law::Category;
use domain::law::guide::{Answers, CommonFacts, Field, Value, Working, workings};
use domain::law::reckon::DissolutionState;
use domain::rules::{Rules, interest_rates};
use domain::values::Cents;

/// Writes the letter; nothing while product or story are missing. `shop` is the shop's name.
#[must_use]
pub fn letter(l: Locale, typed: &Posted, shop: Option<&str>, today: Day) -> Option<String> {
    let story = typed.text(names::STORY).trim();
    if typed.text(names::PRODUCT).trim().is_empty() || story.is_empty() {
        return None;
    }
    let (common, answers) = so_far(typed, today);
    let kind = Category::parse(typed.text(names::CATEGORY));
    let found = kind.map(|kind| workings(kind, &common, &answers, &interest_rates(), today)).unwrap_or_default();
    let course = course_so_far(typed, today).iter().map(|one| happened(l, one)).collect::<Vec<_>>().join("\n");
    let note = typed.text(names::WISH_NOTE).trim();
    let paragraphs = [
        Some(head::head(l, typed, shop, today)),
        common.ordered.map(|day| ordered(l, typed, day)),
        came(l, kind, &common, &answers),
        Some(story.to_owned()),
        (!course.is_empty()).then_some(course),
        asked_before(l, typed, common.contacted),
        kind.and_then(|kind| law(l, leaning_on(kind, &found), today)),
        further_term(l, &found),
        asked(l, typed),
        (!note.is_empty()).then(|| note.to_owned()),
        Some(until(l, today)),
        Some(format!("{}\n\n{}", td_string!(l, complaint.letter.close), head::name(l, typed))),
    ];
    Some(paragraphs.into_iter().flatten().collect::<Vec<_>>().join("\n\n"))
}

/// The order number stands in the subject.
fn ordered(l: Locale, typed: &Posted, day: Day) -> String {
    let product = typed.text(names::PRODUCT).trim().to_owned();
    let ordered = td_string!(l, complaint.letter.ordered, day = say::long_day(l, day), product = product);
    let paid = Cents::parse(typed.text(names::PAID)).ok().filter(|paid| *paid != Cents::ZERO);
    let paid = paid.map(|paid| td_string!(l, complaint.letter.paid, paid = say::money(l, paid)));
    std::iter::once(ordered).chain(paid).collect::<Vec<_>>().join(" ")
}

/// When something came, what it was, or who says so.
fn came(l: Locale, kind: Option<Category>, common: &CommonFacts, answers: &Answers) -> Option<String> {
    let never = kind.is_some_and(Category::never_came);
    let day = common.delivered.map(|day| say::long_day(l, day));
    let when = day.map(|day| {
        if never {
            td_string!(l, complaint.letter.said_came, day = day)
        } else {
            td_string!(l, complaint.letter.came, day = day)
        }
    });
    let what = match answers.get(Field::CameWhat) {
        Some(Value::Short(what)) => Some(td_string!(l, complaint.letter.came_what, what = what.to_string())),
        _ => None,
    };
    let said: Vec<_> = when.into_iter().chain(what).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// What came of asking the shop before.
fn asked_before(l: Locale, typed: &Posted, contacted: Option<Day>) -> Option<String> {
    let day = say::long_day(l, contacted?);
    match find(&CONTACTS, typed.text(names::CONTACT))? {
        Contacted::Never => None,
        Contacted::Waiting => Some(td_string!(l, complaint.letter.waiting, day = day)),
        Contacted::Refused => Some(td_string!(l, complaint.letter.refused, day = day)),
    }
}

/// What is not confirmed by a source stays out of a letter.
fn law(l: Locale, kind: Category, today: Day) -> Option<String> {
    let position = position(kind, today)?.view(l);
    let says = says::says(l, kind).filter(|_| !position.unconfirmed)?;
    Some(td_string!(l, complaint.letter.law, says = says, basis = position.basis))
}

/// A parcel that is said to be delivered is a matter of who bears the risk, not of the time to deliver.
fn leaning_on(kind: Category, found: &[Working]) -> Category {
    if found.contains(&Working::Risk) { Category::Los } else { kind }
}

/// The further term that is still to be given, with its last day.
fn further_term(l: Locale, found: &[Working]) -> Option<String> {
    let last = found.iter().find_map(|working| match working {
        Working::Dissolution(found) if matches!(found.state, DissolutionState::NoticeFirst { .. }) => {
            found.steps.last().map(|step| step.last)
        }
        _ => None,
    })?;
    Some(td_string!(l, complaint.letter.notice, day = say::long_day(l, last)))
}

fn asked(l: Locale, typed: &Posted) -> Option<String> {
    Some(match find(&WISHES, typed.text(names::WISH))? {
        Wish::Money => money(l, typed),
        Wish::Repair => td_string!(l, complaint.letter.repair).to_owned(),
        Wish::Replacement => td_string!(l, complaint.letter.replacement).to_owned(),
        Wish::Delivery => td_string!(l, complaint.letter.delivery).to_owned(),
        Wish::Cancel => td_string!(l, complaint.letter.cancel).to_owned(),
        Wish::Correction => td_string!(l, complaint.letter.correction).to_owned(),
        Wish::Apology => td_string!(l, complaint.letter.apology).to_owned(),
    })
}

/// The amount, or what its parts add up to, with the parts below it.
fn money(l: Locale, typed: &Posted) -> String {
    let parts = lines_so_far(typed);
    let sum = (!parts.is_empty()).then(|| parts.iter().fold(Cents::ZERO, |sum, part| sum.plus(part.cents)));
    let first = match Cents::parse(typed.text(names::AMOUNT)).ok().or(sum) {
        Some(amount) => td_string!(l, complaint.letter.money, amount = say::money(l, amount)),
        None => td_string!(l, complaint.letter.money_plain).to_owned(),
    };
    let parts = parts.iter().map(|part| format!("- {}: {}", part.what, say::money(l, part.cents)));
    std::iter::once(first).chain(parts).collect::<Vec<_>>().join("\n")
}

/// The day by which the shop is asked to answer.
fn until(l: Locale, today: Day) -> String {
    let days = Rules::current().first_contact_days;
    let last = today.plus(i32::try_from(days).unwrap_or(14));
    td_string!(l, complaint.letter.until, day = say::long_day(l, last), days = days)
}

#[cfg(test)]
mod tests;
