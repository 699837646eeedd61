//! A category's own questions, as one reader sees them, and the answers as lines.
use super::guide;
use crate::parts::say;
use crate::views::guide::{QuestionKind, QuestionView};
use crate::words::Locale;
use domain::law::Category;
use domain::law::guide::{Answers, Asked, FieldKind, Pick, Purchase, Value, asked, guide as of};

/// Draws the questions of a category that can apply to a purchase, in their order.
#[must_use]
pub fn questions(l: Locale, category: Category, purchase: &Purchase) -> Vec<QuestionView> {
    asked(category, purchase).map(|asked| question(l, asked)).collect()
}

fn question(l: Locale, asked: Asked) -> QuestionView {
    let Asked { field, needed } = asked;
    let (kind, options) = match field.kind() {
        FieldKind::PastDay => (QuestionKind::PastDay, Vec::new()),
        FieldKind::AnyDay => (QuestionKind::AnyDay, Vec::new()),
        FieldKind::Money => (QuestionKind::Money, Vec::new()),
        FieldKind::Short => (QuestionKind::Short, Vec::new()),
        FieldKind::YesNo => (QuestionKind::Choice, picks(l, &[Pick::Yes, Pick::No])),
        FieldKind::Choice(among) => (QuestionKind::Choice, picks(l, among)),
    };
    let hint = guide::hint(l, field).map(ToOwned::to_owned);
    QuestionView { field, kind, label: guide::field(l, field).to_owned(), hint, needed, options }
}

fn picks(l: Locale, among: &[Pick]) -> Vec<(String, String)> {
    among.iter().map(|pick| (pick.code().to_owned(), guide::pick(l, *pick).to_owned())).collect()
}

/// What helps to prove this kind of problem, the most telling first.
#[must_use]
pub fn proofs(l: Locale, category: Category) -> Vec<String> {
    of(category).proofs.iter().map(|proof| guide::proof(l, *proof).to_owned()).collect()
}

/// What people usually ask for this kind of problem, the most usual first.
#[must_use]
pub fn remedies(l: Locale, category: Category) -> Vec<String> {
    of(category).remedies.iter().map(|remedy| guide::remedy(l, *remedy).to_owned()).collect()
}

/// Says each answer after its question, in the order of the questions.
pub(super) fn answered(l: Locale, answers: &Answers) -> Vec<(String, String)> {
    let line = |(field, value)| (guide::field(l, field).to_owned(), answer(l, value));
    answers.all().map(line).collect()
}

fn answer(l: Locale, value: &Value) -> String {
    match value {
        Value::Day(day) => say::long_day(l, *day),
        Value::Money(cents) => say::money(l, *cents),
        Value::Pick(pick) => guide::pick(l, *pick).to_owned(),
        Value::YesNo(true) => guide::pick(l, Pick::Yes).to_owned(),
        Value::YesNo(false) => guide::pick(l, Pick::No).to_owned(),
        Value::Short(text) => text.to_string(),
    }
}
