//! The category's own questions, and what the calculators take from a draft.
use super::{Reader, names};
use crate::forms::{FormErrors, Impossible, Posted, Problem};
use domain::calendar::Day;
use domain::law::Category;
use domain::law::guide::{Answers, Asked, CommonFacts, Field, FieldKind, Pick, Purchase, Value, asked};
use domain::values::Cents;

/// Reads the step. Without a category nothing of its own is asked.
pub(super) fn about(posted: &Posted, today: Day) -> Result<Answers, FormErrors> {
    let mut read = Reader::new(posted, today);
    let answers = answers(posted, &mut read);
    read.finish(Some(answers))
}

/// What can only come after the order, or on its day.
const AFTER_ORDER: [Field; 9] = [
    Field::WithdrawnOn,
    Field::LastItemOn,
    Field::ProofShownOn,
    Field::GoodsBackOn,
    Field::NoticeOn,
    Field::RefusedOn,
    Field::NoticedOn,
    Field::ShowedOn,
    Field::CancelledOn,
];

/// What nobody can see of a product before they have it.
const AFTER_DELIVERY: [Field; 2] = [Field::NoticedOn, Field::ShowedOn];

/// A letter, and the last day that it gave.
const LETTERS: [(Field, Field); 2] = [(Field::NoticeOn, Field::NoticeUntil), (Field::RemindedOn, Field::RemindedUntil)];

/// When the product was ordered and when it came, as far as that is known.
struct Bought {
    ordered: Option<Day>,
    delivered: Option<Day>,
}

impl Bought {
    /// What is wrong with these days is said on their own page.
    fn of(posted: &Posted) -> Self {
        let mut read = Reader::new(posted, Day::from_number(0));
        Self { ordered: read.day(names::ORDERED_ON), delivered: read.day(names::DELIVERED_ON) }
    }
}

/// Why a day cannot be: it comes before the order, the delivery, or the letter that it belongs to.
fn too_early(field: Field, day: Day, bought: &Bought, before: &Answers) -> Option<Impossible> {
    let delivered = bought.delivered.filter(|delivered| AFTER_DELIVERY.contains(&field) && day < *delivered);
    let ordered = bought.ordered.filter(|ordered| AFTER_ORDER.contains(&field) && day < *ordered);
    let letter = LETTERS.iter().find(|(_, until)| *until == field).and_then(|(letter, _)| before.day(*letter));
    let sent = letter.filter(|sent| day < *sent);
    ordered
        .map(|ordered| Impossible::BeforeOrder { ordered })
        .or_else(|| delivered.map(|delivered| Impossible::BeforeDelivery { delivered }))
        .or_else(|| sent.map(|sent| Impossible::BeforeLetter { sent }))
}

/// Why an amount cannot be: more came back than was paid.
fn too_much(field: Field, came: Cents, paid: Option<Cents>) -> Option<Impossible> {
    let paid = paid.filter(|paid| field == Field::AmountBack && came > *paid)?;
    Some(Impossible::AbovePaid { paid: paid.cents() })
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

/// What the page before says about the purchase; what cannot be read is not known.
#[must_use]
pub fn purchase(typed: &Posted) -> Purchase {
    let mut read = Reader::new(typed, Day::from_number(0));
    Purchase {
        product: typed.text(names::PRODUCT).to_owned(),
        delivered: read.day(names::DELIVERED_ON).is_some(),
        paid: read.money(names::PAID),
    }
}

fn answers(posted: &Posted, read: &mut Reader<'_>) -> Answers {
    let mut answers = Answers::default();
    let category = Category::parse(posted.text(names::CATEGORY));
    let (bought, purchase) = (Bought::of(posted), purchase(posted));
    for asked in category.into_iter().flat_map(|category| asked(category, &purchase)) {
        if let Some(value) = value(posted, read, asked) {
            let wrong = match value {
                Value::Day(day) => too_early(asked.field, day, &bought, &answers),
                Value::Money(came) => too_much(asked.field, came, purchase.paid),
                Value::Pick(_) | Value::YesNo(_) | Value::Short(_) => None,
            };
            if let Some(why) = wrong {
                read.wrong(asked.field.code(), Problem::Impossible(why));
            }
            // Read by the question's own kind, so it always fits.
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
