//! The category's own questions, and what the calculators take from a draft.
use super::{Reader, names};
use crate::forms::{FormErrors, Posted, Problem};
use domain::calendar::Day;
use domain::law::Category;
use domain::law::guide::{Answers, Asked, CommonFacts, Field, FieldKind, Pick, Value, guide};

/// Reads the step. Without a category nothing of its own is asked.
pub(super) fn about(posted: &Posted, today: Day) -> Result<Answers, FormErrors> {
    let mut read = Reader::new(posted, today);
    let answers = answers(posted, &mut read);
    read.finish(Some(answers))
}

/// Reads what is answered well so far, and leaves out the rest: the calculators take what they get.
#[must_use]
pub fn so_far(posted: &Posted, today: Day) -> (CommonFacts, Answers) {
    let mut read = Reader::new(posted, today);
    let common = CommonFacts {
        ordered: read.past_day(names::ORDERED_ON),
        promised: read.day(names::PROMISED_ON),
        delivered: read.past_day(names::DELIVERED_ON),
        contacted: read.past_day(names::CONTACTED_ON).filter(|_| posted.text(names::CONTACT) != "never"),
        amount: read.money(names::AMOUNT),
    };
    (common, answers(posted, &mut read))
}

fn answers(posted: &Posted, read: &mut Reader<'_>) -> Answers {
    let mut answers = Answers::default();
    let category = Category::parse(posted.text(names::CATEGORY));
    for asked in category.map_or(&[][..], |category| guide(category).fields) {
        // Read by the question's own kind, so it always fits.
        if let Some(value) = value(posted, read, *asked) {
            drop(answers.put(asked.field, value));
        }
    }
    answers
}

fn value(posted: &Posted, read: &mut Reader<'_>, asked: Asked) -> Option<Value> {
    let Asked { field, needed } = asked;
    let (name, text) = (field.code(), posted.text(field.code()));
    if text.is_empty() {
        if needed {
            read.wrong(name, missing(field));
        }
        return None;
    }
    match field.kind() {
        FieldKind::PastDay => read.past_day(name).map(Value::Day),
        FieldKind::AnyDay => read.day(name).map(Value::Day),
        FieldKind::Money => read.money(name).map(Value::Money),
        FieldKind::Short => read.text(name).map(Value::Short),
        FieldKind::YesNo => read.choice(name, &[("yes", true), ("no", false)]).map(Value::YesNo),
        FieldKind::Choice(picks) => {
            let picked = Pick::parse(text).filter(|pick| picks.contains(pick));
            if picked.is_none() {
                read.wrong(name, Problem::NotAChoice);
            }
            picked.map(Value::Pick)
        }
    }
}

const fn missing(field: Field) -> Problem {
    match field.kind() {
        FieldKind::YesNo | FieldKind::Choice(_) => Problem::NotAChoice,
        FieldKind::PastDay | FieldKind::AnyDay | FieldKind::Money | FieldKind::Short => Problem::Missing,
    }
}
