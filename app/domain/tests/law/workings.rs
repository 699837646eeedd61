//! What the answers of a category come to, without a page computing anything.

use crate::{all, day};
use domain::law::Category;
use domain::law::guide::{Answers, Calculator, CommonFacts, Field, FieldKind, Pick, Value, Working, guide, workings};
use domain::law::reckon::{CollectionFault, DissolutionState, RefundDue, SendingBack};
use domain::rules::interest_rates;
use domain::values::{Cents, Name};

const TODAY: &str = "2026-11-25";

fn common() -> CommonFacts {
    CommonFacts {
        ordered: Some(day("2026-10-01")),
        promised: None,
        delivered: Some(day("2026-10-06")),
        contacted: Some(day("2026-11-01")),
        amount: Some(Cents::new(10_000)),
    }
}

fn answers(given: &[(Field, Value)]) -> Answers {
    let mut answers = Answers::default();
    for (field, value) in given {
        answers.put(*field, value.clone()).unwrap_or_else(|value| panic!("{value:?} does not answer {field:?}"));
    }
    answers
}

fn on(field: Field, raw: &str) -> (Field, Value) {
    (field, Value::Day(day(raw)))
}

fn reckoned(category: Category, common: &CommonFacts, given: &[(Field, Value)]) -> Vec<Working> {
    workings(category, common, &answers(given), &interest_rates(), day(TODAY))
}

#[test]
fn a_refused_return_says_until_when_and_whether_it_was_in_time() {
    for (withdrawn, timely) in [("2026-10-20", true), ("2026-10-21", false)] {
        let given = [on(Field::WithdrawnOn, withdrawn), (Field::Bought, Value::Pick(Pick::Goods))];
        let found = reckoned(Category::Wdr, &common(), &given);
        let [Working::Withdrawal { end, in_time }, Working::Refund(_)] = &found[..] else { panic!("{found:?}") };
        assert_eq!(all(&end.steps), ["2026-10-06 Days(14) 2026-10-20 = 2026-10-20"]);
        assert_eq!(*in_time, Some(timely));
    }
}

#[test]
fn the_start_follows_what_was_bought_and_what_was_told() {
    let end = |given: &[(Field, Value)]| match reckoned(Category::Wdi, &common(), given).first() {
        Some(Working::Withdrawal { end, .. }) => Some(end.last),
        _ => None,
    };
    let pick = |field, pick| (field, Value::Pick(pick));
    assert_eq!(end(&[pick(Field::Bought, Pick::Service)]), Some(day("2026-10-15")));
    assert_eq!(end(&[pick(Field::Bought, Pick::Series)]), Some(day("2026-10-20")));
    assert_eq!(end(&[on(Field::LastItemOn, "2026-10-12")]), Some(day("2026-10-26")));
    assert_eq!(end(&[pick(Field::Told, Pick::NeverTold)]), Some(day("2027-10-20")));
    assert_eq!(end(&[pick(Field::Told, Pick::NotSure)]), Some(day("2026-10-20")));
    assert_eq!(end(&[pick(Field::Told, Pick::ToldLater)]), None, "the day is missing");
    assert_eq!(end(&[pick(Field::Told, Pick::ToldLater), on(Field::ToldOn, "2026-11-02")]), Some(day("2026-11-16")));
}

#[test]
fn a_late_refund_bears_interest_and_one_that_waits_does_not() {
    let sent = (Field::Returned, Value::Pick(Pick::SentBack));
    let withdrawn = on(Field::WithdrawnOn, "2026-10-12");
    let found =
        reckoned(Category::Rfd, &common(), &[withdrawn.clone(), sent.clone(), on(Field::ProofShownOn, "2026-10-30")]);
    let [Working::Refund(refund), Working::Interest(interest)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(refund.due, RefundDue::On(day("2026-10-30")));
    assert_eq!((interest.first, interest.last), (day("2026-10-31"), day(TODAY)));
    // 26 days of 4 % over 100 euros.
    assert_eq!((interest.sum, interest.confirmed), (Cents::new(28), false));

    let waits = reckoned(Category::Rfd, &common(), &[withdrawn, sent]);
    let [Working::Refund(refund)] = &waits[..] else { panic!("{waits:?}") };
    assert_eq!(refund.due, RefundDue::Waits { not_before: day("2026-10-26") });
}

#[test]
fn who_sent_the_goods_back_is_not_told_to_send_them() {
    let state = |category, given: &[(Field, Value)]| {
        let given: Vec<_> = given.iter().cloned().chain([on(Field::WithdrawnOn, "2026-10-30")]).collect();
        let found = reckoned(category, &common(), &given);
        let refund = found.iter().find_map(|one| {
            let Working::Refund(refund) = one else { return None };
            Some(refund.clone())
        });
        refund.expect("a refund").sending_back(day(TODAY))
    };
    let pick = |field, pick| (field, Value::Pick(pick));
    let sent = pick(Field::Returned, Pick::SentBack);
    // Fourteen days end on Friday 13 November.
    let shown = [sent.clone(), on(Field::ProofShownOn, "2026-11-10")];
    assert_eq!(state(Category::Rfd, &shown), Some(SendingBack::InTime { by: day("2026-11-10") }));
    assert_eq!(state(Category::Rfd, &[sent.clone(), on(Field::GoodsBackOn, "2026-11-16")]), Some(SendingBack::Done));
    assert_eq!(state(Category::Rfd, &[sent]), Some(SendingBack::Done));
    assert_eq!(state(Category::Rfd, &[pick(Field::Returned, Pick::NotSentYet)]), Some(SendingBack::Passed));
    assert_eq!(state(Category::Rfd, &[pick(Field::Returned, Pick::ShopFetches)]), None);
    assert_eq!(state(Category::Wdr, &[pick(Field::Bought, Pick::Goods)]), Some(SendingBack::Passed));
    assert_eq!(state(Category::Wdr, &[pick(Field::Bought, Pick::Service)]), None, "a service is not sent back");
    assert_eq!(state(Category::Val, &[]), Some(SendingBack::Done), "a deduction is made from what came back");
    let late = [on(Field::WithdrawnOn, "2026-11-20"), pick(Field::Returned, Pick::NotSentYet)];
    let open = reckoned(Category::Rfd, &common(), &late);
    let [Working::Refund(refund)] = &open[..] else { panic!("{open:?}") };
    assert_eq!(refund.sending_back(day(TODAY)), Some(SendingBack::Open));
}

#[test]
fn a_delivery_knows_whether_it_came() {
    let came = |category| match reckoned(category, &common(), &[]).into_iter().next() {
        Some(Working::Delivery { due, came }) => came.map(|day| due.in_time(day)),
        other => panic!("{other:?}"),
    };
    assert_eq!(came(Category::Lat), Some(true));
}

#[test]
fn a_parcel_that_is_said_to_be_delivered_waits_for_no_term() {
    let says = |pick| (Field::TrackingSays, Value::Pick(pick));
    let gone = CommonFacts { delivered: None, ..common() };
    for category in [Category::Ndl, Category::Los] {
        // Whether the carrier says so or the consumer gives the day on which the shop says it was.
        assert_eq!(reckoned(category, &gone, &[says(Pick::SaysDelivered)]), [Working::Risk], "{category:?}");
        assert_eq!(reckoned(category, &common(), &[]), [Working::Risk], "{category:?}");
        for pick in [Pick::NoTracking, Pick::Underway, Pick::SaysReturned] {
            let found = reckoned(category, &gone, &[says(pick)]);
            assert!(matches!(found[0], Working::Delivery { came: None, .. }), "{category:?} {pick:?}: {found:?}");
        }
    }
    let own = [says(Pick::SaysDelivered), (Field::OwnCarrier, Value::YesNo(true))];
    assert_eq!(reckoned(Category::Los, &gone, &own), [], "with a carrier of one's own nothing is sure");
}

#[test]
fn a_deduction_bears_interest_over_what_was_held_back() {
    let given = [
        on(Field::WithdrawnOn, "2026-10-12"),
        on(Field::GoodsBackOn, "2026-10-20"),
        (Field::Deducted, Value::Money(Cents::new(5_000))),
    ];
    let found = reckoned(Category::Val, &common(), &given);
    let [Working::Refund(_), Working::Interest(interest)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(interest.principal, Cents::new(5_000));
}

#[test]
fn a_parcel_that_never_came_says_what_comes_first() {
    let gone = CommonFacts { delivered: None, ..common() };
    let state = |category, given: &[(Field, Value)]| match reckoned(category, &gone, given).last() {
        Some(Working::Dissolution(found)) => found.state,
        other => panic!("{other:?}"),
    };
    assert_eq!(state(Category::Ndl, &[]), DissolutionState::NoticeFirst { too_early: None });
    let notice = [on(Field::NoticeOn, "2026-11-10"), on(Field::NoticeUntil, "2026-11-26")];
    assert_eq!(state(Category::Ndl, &notice), DissolutionState::NoticeRuns { until: day("2026-11-26") });
    let refused = [(Field::NoNotice, Value::Pick(Pick::ShopRefused)), on(Field::RefusedOn, "2026-11-12")];
    let may = |state| matches!(state, DissolutionState::May { from, .. } if from == day("2026-11-12"));
    assert!(may(state(Category::Ndl, &refused)));
    // A shop that cancels refuses to deliver.
    assert!(may(state(Category::Cnc, &[on(Field::CancelledOn, "2026-11-12")])));
    let came = reckoned(Category::Lat, &common(), &[]);
    assert!(matches!(came[..], [Working::Delivery { came: Some(_), .. }]), "it came: nothing to end");
}

#[test]
fn a_defect_says_who_proves_and_until_when() {
    let found = reckoned(Category::Def, &common(), &[on(Field::ShowedOn, "2026-10-20")]);
    let [Working::Presumption(who), Working::Complaining(when), Working::Limitation(_)] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!((who.last, who.holds, when.last), (day("2027-10-06"), true, day("2026-12-20")));
    let animal =
        reckoned(Category::Def, &common(), &[on(Field::ShowedOn, "2026-10-20"), (Field::Animal, Value::YesNo(true))]);
    assert!(matches!(&animal[0], Working::Presumption(who) if who.last == day("2027-04-06")));
}

#[test]
fn collection_cost_is_checked_only_when_enough_is_known() {
    let sums = [
        (Field::Bill, Value::Money(Cents::new(30_000))),
        (Field::CostAsked, Value::Money(Cents::new(4_500))),
        on(Field::CostAskedOn, "2026-11-20"),
    ];
    let with = |more: &[(Field, Value)]| {
        let given: Vec<_> = sums.iter().chain(more).cloned().collect();
        match reckoned(Category::Pay, &common(), &given).pop() {
            Some(Working::Collection(found)) => Some(found.faults),
            other => {
                assert_eq!(other, None, "nothing else is reckoned");
                None
            }
        }
    };
    assert_eq!(with(&[]), None, "nobody said that there was no reminder");
    assert_eq!(with(&[(Field::Reminded, Value::YesNo(false))]), Some(vec![CollectionFault::NoReminder]));
    let came = (Field::Reminded, Value::YesNo(true));
    assert_eq!(with(std::slice::from_ref(&came)), None);
    let short = [
        came,
        on(Field::RemindedOn, "2026-11-01"),
        on(Field::RemindedUntil, "2026-11-08"),
        (Field::ReminderNamedCost, Value::YesNo(true)),
    ];
    assert_eq!(with(&short), Some(vec![CollectionFault::TermTooShort { days: 7 }]));
}

#[test]
fn nothing_known_is_nothing_said() {
    for category in Category::ALL {
        assert_eq!(reckoned(category, &CommonFacts::default(), &[]), [], "{category:?}");
    }
}

#[test]
fn every_calculator_speaks_when_every_question_of_its_category_is_answered() {
    for category in Category::ALL {
        let mut given = Answers::default();
        for asked in guide(category).fields {
            let value = match asked.field.kind() {
                FieldKind::PastDay | FieldKind::AnyDay => Value::Day(day("2026-10-15")),
                FieldKind::Money => Value::Money(Cents::new(5_000)),
                FieldKind::Choice(picks) => Value::Pick(picks[0]),
                FieldKind::YesNo => Value::YesNo(true),
                FieldKind::Short => Value::Short(Name::parse("x").expect("a name")),
            };
            given.put(asked.field, value).expect("it fits");
        }
        let undelivered = category.never_came() || guide(category).calculators.contains(&Calculator::Dissolution);
        // Either the parcel is said to be delivered, or a term runs.
        let either = usize::from(guide(category).calculators.contains(&Calculator::Risk));
        let facts = CommonFacts { delivered: common().delivered.filter(|_| !undelivered), ..common() };
        let found = workings(category, &facts, &given, &interest_rates(), day(TODAY));
        assert_eq!(found.len() + either, guide(category).calculators.len(), "{category:?}: {found:?}");
    }
}

#[test]
fn an_answer_of_another_kind_is_handed_back_and_answers_go_round() {
    let mut given = Answers::default();
    let wrong = Value::Pick(Pick::Email);
    assert_eq!(given.put(Field::Bought, wrong.clone()), Err(wrong));
    assert_eq!(given.put(Field::Bill, Value::YesNo(true)), Err(Value::YesNo(true)));
    assert_eq!(given, Answers::default());
    let full = answers(&[on(Field::ShowedOn, "2026-10-20"), (Field::Told, Value::Pick(Pick::NeverTold))]);
    let json = serde_json::to_string(&full).expect("json");
    assert_eq!(json, r#"{"told":{"pick":"never_told"},"showed_on":{"day":"2026-10-20"}}"#);
    assert_eq!(serde_json::from_str::<Answers>(&json).expect("answers"), full);
}
