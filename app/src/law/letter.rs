//! A letter to the shop out of what was typed: what was ordered, what went wrong, what the law says, what is asked and until
//! when. For a purchase that was not delivered it gives the further term that the law asks for (BW 7:19a).
use super::position;
use crate::forms::Posted;
use crate::forms::complaint::{WISHES, course_so_far, find, names, so_far};
use crate::parts::say;
use crate::said::happened;
use crate::words::{Locale, td_string};
use domain::calendar::Day;
use domain::case::Wish;
use domain::law::Category;
use domain::law::guide::{Working, workings};
use domain::law::reckon::DissolutionState;
use domain::rules::{Rules, interest_rates};
use domain::values::Cents;

/// Writes the letter; nothing while product or story are missing. `shop` is the shop's name.
#[must_use]
pub fn letter(l: Locale, typed: &Posted, shop: Option<&str>, today: Day) -> Option<String> {
    let (product, story) = (typed.text(names::PRODUCT), typed.text(names::STORY));
    if product.is_empty() || story.is_empty() {
        return None;
    }
    let (common, answers) = so_far(typed, today);
    let kind = Category::parse(typed.text(names::CATEGORY));
    let ordered = common
        .ordered
        .map(|day| td_string!(l, complaint.letter.ordered, day = say::long_day(l, day), product = product.to_owned()));
    let number = Some(typed.text(names::ORDER_NUMBER)).filter(|number| !number.is_empty());
    let number = number.map(|number| td_string!(l, complaint.letter.number, number = number.to_owned()));
    let first = ordered.into_iter().chain(number).collect::<Vec<_>>().join(" ");
    let notice = kind
        .map(|kind| workings(kind, &common, &answers, &interest_rates(), today))
        .into_iter()
        .flatten()
        .find_map(further_term)
        .map(|day| td_string!(l, complaint.letter.notice, day = say::long_day(l, day)));
    let until = today.plus(i32::try_from(Rules::current().first_contact_days).unwrap_or(14));
    let shop = shop.unwrap_or(td_string!(l, complaint.letter.someone));
    let course = course_so_far(typed, today).iter().map(|one| happened(l, one)).collect::<Vec<_>>().join("\n");
    let paragraphs = [
        Some(td_string!(l, complaint.letter.greeting, shop = shop.to_owned())),
        (!first.is_empty()).then_some(first),
        Some(story.to_owned()),
        (!course.is_empty()).then_some(course),
        kind.and_then(|kind| law(l, kind, today)),
        notice,
        asked(l, typed),
        Some(td_string!(l, complaint.letter.until, day = say::long_day(l, until))),
        Some(format!("{}\n{}", td_string!(l, complaint.letter.close), typed.text(names::NAME))),
    ];
    Some(paragraphs.into_iter().flatten().collect::<Vec<_>>().join("\n\n"))
}

/// The last day of the further term that is still to be given.
fn further_term(working: Working) -> Option<Day> {
    match working {
        Working::Dissolution(found) if matches!(found.state, DissolutionState::NoticeFirst { .. }) => {
            found.steps.last().map(|step| step.last)
        }
        _ => None,
    }
}

/// What is not confirmed by a source stays out of a letter.
fn law(l: Locale, kind: Category, today: Day) -> Option<String> {
    let position = position(kind, today)?.view(l);
    let said = || td_string!(l, complaint.letter.law, title = position.title.clone(), basis = position.basis.clone());
    (!position.unconfirmed).then(said)
}

fn asked(l: Locale, typed: &Posted) -> Option<String> {
    let amount = Cents::parse(typed.text(names::AMOUNT)).ok();
    Some(match find(&WISHES, typed.text(names::WISH))? {
        Wish::Money => match amount {
            Some(amount) => td_string!(l, complaint.letter.money, amount = say::money(l, amount)),
            None => td_string!(l, complaint.letter.money_plain).to_owned(),
        },
        Wish::Repair => td_string!(l, complaint.letter.repair).to_owned(),
        Wish::Replacement => td_string!(l, complaint.letter.replacement).to_owned(),
        Wish::Delivery => td_string!(l, complaint.letter.delivery).to_owned(),
        Wish::Cancel => td_string!(l, complaint.letter.cancel).to_owned(),
        Wish::Correction => td_string!(l, complaint.letter.correction).to_owned(),
        Wish::Apology => td_string!(l, complaint.letter.apology).to_owned(),
    })
}
