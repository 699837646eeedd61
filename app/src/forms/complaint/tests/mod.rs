//! Ana fills in the wizard, well and badly.
mod read;
mod refused;

use super::*;
use crate::forms::{FieldError, Impossible};
use domain::case::{Channel, Contact, Wish};
use domain::law::guide::Field;
use domain::values::{Cents, Lang};

/// Every field that each complaint has, and what the forms send for their own sake.
const COMMON: [&str; 36] = [
    names::STEP,
    names::VERSION,
    names::WINDOW,
    names::OVERWRITE,
    names::THEN,
    names::SHOP,
    names::CATEGORY,
    names::PRODUCT,
    names::ORDER_NUMBER,
    names::ORDERED_ON,
    names::CHANNEL,
    names::TOTAL,
    names::PAID,
    names::MEANS,
    names::PROMISED_ON,
    names::DELIVERED_ON,
    names::TRACKING,
    names::STORY,
    names::CONTACT,
    names::CONTACTED_ON,
    names::CONTACT_MEANS,
    names::REPLY,
    names::PROCEEDINGS,
    names::FILES,
    names::WISH,
    names::AMOUNT,
    names::WISH_NOTE,
    names::NAME,
    names::EMAIL,
    names::PHONE,
    names::COUNTRY,
    names::POSTCODE,
    names::AS_CONSUMER,
    names::TRUTHFUL,
    names::CODE,
    "form",
];

fn today() -> Day {
    Day::new(2026, 11, 22).expect("a day")
}

fn filled() -> Posted {
    let fields = [
        ("shop", "koffiehuis-de-maan"),
        ("category", "DMG"),
        ("product", "Espressomachine"),
        ("order_number", "KM-4711"),
        ("ordered_on", "2026-10-30"),
        ("channel", "webshop"),
        ("total", "€ 1.234,50"),
        ("paid", "1234,50"),
        ("means", "iDEAL"),
        ("promised_on", "2026-12-01"),
        ("delivered_on", "03-11-2026"),
        ("tracking", "PostNL 3S4711"),
        ("noticed_on", "2026-11-03"),
        ("box_damaged", "yes"),
        ("story", "De doos was ingedeukt.\r\nHet glas was gebroken."),
        ("contact", "refused"),
        ("contacted_on", "2026-11-05"),
        ("contact_means", "E-mail"),
        ("reply", "Eigen schuld."),
        ("proceedings", "none"),
        ("wish", "money"),
        ("amount", "40"),
        ("wish_note", ""),
        ("name", "Ana de Vries"),
        ("email", "ana@voorbeeld.nl"),
        ("phone", ""),
        ("country", "netherlands"),
        ("postcode", "1234 AB"),
        ("as_consumer", "yes"),
        ("truthful", "yes"),
    ];
    Posted { fields: fields.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect() }
}

fn with(changes: &[(&str, &str)]) -> Posted {
    let mut posted = filled();
    for (name, text) in changes {
        posted.fields.retain(|(field, _)| field != name);
        posted.fields.push(((*name).to_owned(), (*text).to_owned()));
    }
    posted
}

fn problem_of(of: Step, field: &str, text: &str) -> Option<Problem> {
    step(of, &with(&[(field, text)]), today()).err().and_then(|errors| errors.of(field).cloned())
}

fn refusal_of(of: Step, changes: &[(&str, &str)]) -> Option<Refusal> {
    step(of, &with(changes), today()).err().and_then(|errors| errors.refusal?.facts)
}

#[test]
fn a_filled_wizard_becomes_a_complaint() {
    let complaint = whole(&filled(), Vec::new(), Lang::Nl, today()).expect("a complaint");
    assert_eq!(complaint.category, Category::Dmg);
    assert_eq!(complaint.order.total, Cents::new(123_450));
    assert_eq!(complaint.order.channel, Channel::Webshop);
    assert_eq!(complaint.delivery.actual.map(|day| day.to_string()), Some("2026-11-03".to_owned()));
    assert_eq!(complaint.story.as_str(), "De doos was ingedeukt.\nHet glas was gebroken.");
    assert_eq!(complaint.contact, Contact::Refused { on: Day::new(2026, 11, 5).expect("a day") });
    assert_eq!(complaint.reply.expect("a reply").as_str(), "Eigen schuld.");
    assert_eq!((complaint.wish, complaint.amount), (Wish::Money, Some(Cents::new(4_000))));
    assert!(complaint.truthful && complaint.as_consumer && complaint.phone.is_none());
}

#[test]
fn every_wrong_step_is_named_at_once() {
    let empty = Posted::default();
    let steps: Vec<Step> = unfinished(&empty, today()).into_iter().map(|(step, _)| step).collect();
    assert_eq!(steps, [Step::Shop, Step::Problem, Step::Details, Step::Story, Step::Wish, Step::You]);
    let wrong = whole(&with(&[("truthful", "")]), Vec::new(), Lang::Nl, today()).expect_err("not declared");
    assert_eq!(wrong, vec![(Step::Check, FormErrors::one("truthful", Problem::MustAgree))]);
}

#[test]
fn all_fields_of_a_step_are_told_in_the_order_of_the_page() {
    let errors = step(Step::Details, &Posted::default(), today()).expect_err("nothing was typed");
    let fields: Vec<&str> = errors.fields.iter().map(|FieldError { field, .. }| field.as_str()).collect();
    assert_eq!(fields, ["product", "ordered_on", "channel", "total", "paid"]);
}
