use super::{Measure, draft, fields, name, parse, sums};
use crate::forms::{Posted, Problem};
use domain::calendar::Day;
use domain::case::{ClaimHead, FeeBearer, HeadResult, Refusal};
use domain::people::Side;
use domain::rules::Rules;
use domain::values::{Cents, Message, Name};

fn head(title: &str, amount: Option<i64>) -> ClaimHead {
    ClaimHead {
        title: Name::parse(title).expect("a title"),
        demand: Message::parse("Ik wil mijn geld terug.").expect("a demand"),
        amount: amount.map(Cents::new),
    }
}

fn measure(heads: Vec<ClaimHead>) -> Measure {
    let rules = Rules::current();
    let day = Day::parse("2026-11-20").expect("a day");
    Measure { heads, fee: rules.fee, day, days: rules.compliance_days, rates: rules.interest }
}

/// Anna claims € 249 for a machine and € 12,50 for sending it back; the assessor grants the first and rejects the second.
fn annas() -> (Posted, Measure) {
    let measure = measure(vec![head("De machine", Some(24_900)), head("Retourkosten", Some(1_250))]);
    let texts = [
        (name::facts(0), "De machine kwam kapot aan."),
        (name::reasons(0), "Het vervoer is voor risico van de webshop."),
        (name::law(0), "Artikel 7:11 BW"),
        (name::result(0), "granted"),
        (name::awarded(0), "249"),
        (name::facts(1), "De machine is niet teruggestuurd."),
        (name::reasons(1), "Er zijn geen kosten gemaakt."),
        (name::law(1), "Artikel 7:9 BW"),
        (name::result(1), "rejected"),
        (name::awarded(1), ""),
        (name::INTEREST_FROM, "2025-11-20"),
        (name::cost_label(0), "Deskundige"),
        (name::cost(0), "€ 35,00"),
        (name::FEE, "shop"),
        (name::order_by(0), "shop"),
        (name::order(0), "Haalt de machine op."),
        (name::DAYS, "14"),
        (name::CONSIDERED, "00010203-0405-0607-0809-0a0b0c0d0e0f"),
        (name::CONSIDERED, "00010203-0405-0607-0809-0a0b0c0d0e0f"),
        (name::MANDATORY, "yes"),
    ];
    let mut posted = Posted { fields: texts.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec() };
    let total = sums(&posted, &measure).table.total;
    set(&mut posted, name::TOTAL, &total.euro_nl());
    (posted, measure)
}

fn set(posted: &mut Posted, field: &str, text: &str) {
    posted.fields.retain(|(name, _)| name != field);
    posted.fields.push((field.to_owned(), text.to_owned()));
}

fn problem(posted: &Posted, measure: &Measure, field: &str) -> Option<Problem> {
    draft(posted, measure).expect_err("something is wrong").of(field).cloned()
}

#[test]
fn a_whole_decision_is_read() {
    let (posted, measure) = annas();
    let draft = super::draft(&posted, &measure).expect("a draft");
    assert_eq!(draft.heads.len(), 2);
    assert_eq!((draft.heads[0].result, draft.heads[0].awarded), (HeadResult::Granted, Cents::new(24_900)));
    assert_eq!((draft.heads[1].result, draft.heads[1].awarded), (HeadResult::Rejected, Cents::ZERO));
    assert_eq!(draft.costs[0].cents, Cents::new(3_500));
    assert_eq!(draft.fee, FeeBearer::Shop);
    assert_eq!(draft.orders[0].by, Side::Shop);
    assert_eq!(draft.considered.len(), 1, "a document is considered once");
    let interest = draft.total.minus(Cents::new(24_900 + 3_500 + 2_500));
    assert!(interest > Cents::new(900) && interest < Cents::new(1_500), "a year of interest on € 249: {interest:?}");
}

#[test]
fn a_draft_goes_back_into_its_fields() {
    let (posted, measure) = annas();
    let draft = super::draft(&posted, &measure).expect("a draft");
    let again = super::draft(&Posted { fields: fields(&draft) }, &measure).expect("the same draft");
    assert_eq!(draft, again);
}

#[test]
fn a_wrong_total_is_told_with_the_right_one() {
    let (mut posted, measure) = annas();
    let right = sums(&posted, &measure).table.total;
    set(&mut posted, name::TOTAL, "284,00");
    let errors = draft(&posted, &measure).expect_err("it does not add up");
    assert_eq!(errors.of(name::TOTAL), Some(&Problem::DoesNotAddUp));
    assert_eq!(
        errors.refusal.and_then(|refused| refused.facts),
        Some(Refusal::DoesNotAddUp { computed: right, given: Cents::new(28_400) })
    );
}

#[test]
fn everything_missing_is_told_at_once() {
    let measure = measure(vec![head("De machine", Some(24_900))]);
    let errors = draft(&Posted::default(), &measure).expect_err("nothing was typed");
    let named: Vec<_> = errors.fields.iter().map(|error| error.field.as_str()).collect();
    let expected = ["facts_1", "reasons_1", "law_1", "result_1", "awarded_1", "fee", "total", "days", "mandatory"];
    assert_eq!(named, expected, "in the order of the page");
}

#[test]
fn long_texts_are_named_not_cut() {
    let (mut posted, measure) = annas();
    set(&mut posted, name::reasons(0), &"é".repeat(20_000));
    assert!(draft(&posted, &measure).is_ok());
    set(&mut posted, name::reasons(0), &"é".repeat(20_001));
    let found = problem(&posted, &measure, name::reasons(0));
    assert_eq!(found, Some(Problem::TooLong { length: 20_001, limit: 20_000 }));
}

#[test]
fn fifty_heads_fit() {
    let heads: Vec<_> = (0..50).map(|_| head("Schade", Some(100))).collect();
    let measure = measure(heads);
    let mut posted = Posted::default();
    for at in 0..50 {
        for (field, text) in [
            (name::facts(at), "Feiten"),
            (name::reasons(at), "Redenen"),
            (name::law(at), "Wet"),
            (name::result(at), "granted"),
            (name::awarded(at), "1,00"),
        ] {
            set(&mut posted, field, text);
        }
    }
    for (field, text) in [(name::FEE, "consumer"), (name::TOTAL, "50"), (name::DAYS, "14"), (name::MANDATORY, "yes")] {
        set(&mut posted, field, text);
    }
    assert_eq!(draft(&posted, &measure).expect("a draft").heads.len(), 50);
    let too_many = super::Measure { heads: vec![measure.heads[0].clone(); 51], ..measure };
    assert_eq!(problem(&posted, &too_many, name::facts(0)), Some(Problem::TooMany { limit: 50 }));
}

#[test]
fn bad_amounts_dates_and_choices_are_named() {
    let cases = [
        (name::awarded(0), "veel", Problem::NotAnAmount),
        (name::awarded(0), "-5", Problem::TooLittle { least: 0 }),
        (name::awarded(0), "249,01", Problem::TooMuch { most: 24_900 }),
        (name::awarded(0), "999999999999999", Problem::TooMuch { most: 1_000_000_000 }),
        (name::result(0), "maybe", Problem::NotAChoice),
        (name::result(0), "", Problem::NotAChoice),
        (name::INTEREST_FROM, "2026-02-30", Problem::NotADate),
        (name::INTEREST_FROM, "2026-11-21", Problem::InTheFuture),
        (name::cost(0), "", Problem::Missing),
        (name::cost_label(0), "", Problem::Missing),
        (name::FEE, "nobody", Problem::NotAChoice),
        (name::order_by(0), "", Problem::NotAChoice),
        (name::DAYS, "veertien", Problem::NotANumber),
        (name::DAYS, "-1", Problem::NotANumber),
        (name::CONSIDERED, "A1", Problem::NotAChoice),
        (name::MANDATORY, "", Problem::MustAgree),
    ];
    for (field, typed, expected) in cases {
        let (mut posted, measure) = annas();
        set(&mut posted, field, typed);
        assert_eq!(problem(&posted, &measure, field), Some(expected), "{field} = {typed}");
    }
}

#[test]
fn control_characters_never_reach_a_decision() {
    let (mut posted, measure) = annas();
    set(&mut posted, name::facts(0), "Kapot\u{0}\u{7} aangekomen\r\nin twee stukken");
    let draft = super::draft(&posted, &measure).expect("a draft");
    assert!(!draft.heads[0].facts.as_str().contains(|c: char| c.is_control() && c != '\n'));
}

#[test]
fn sums_run_along_with_half_a_form() {
    let measure = measure(vec![head("De machine", Some(24_900)), head("Andere machine", None)]);
    let mut posted = Posted::default();
    assert_eq!(sums(&posted, &measure).table.total, Cents::ZERO);
    set(&mut posted, name::awarded(0), "100");
    set(&mut posted, name::awarded(1), "999");
    set(&mut posted, name::cost(0), "12,5");
    set(&mut posted, name::cost(3), "twaalf");
    set(&mut posted, name::FEE, "shop");
    let so_far = sums(&posted, &measure);
    assert_eq!(so_far.table.principal, Cents::new(10_000), "a head that is not about money awards none");
    assert_eq!(so_far.table.total, Cents::new(10_000 + 1_250 + 2_500));
    assert_eq!(so_far.unread, ["cost_4"]);
    set(&mut posted, name::INTEREST_FROM, "2025-01-01");
    let so_far = sums(&posted, &measure);
    assert_eq!(so_far.steps.first().map(|step| step.from), Day::parse("2025-01-01"));
    assert!(so_far.table.interest.is_some_and(|line| line.cents > Cents::ZERO));
    set(&mut posted, name::result(0), "rejected");
    assert_eq!(sums(&posted, &measure).table.principal, Cents::ZERO);
}

#[test]
fn nothing_is_decided_without_the_second_word() {
    let (mut posted, measure) = annas();
    let errors = parse(&posted, &measure).expect_err("not sure yet");
    assert_eq!(errors.of(name::SURE), Some(&Problem::MustAgree));
    set(&mut posted, name::SURE, "yes");
    assert!(parse(&posted, &measure).is_ok());
}
