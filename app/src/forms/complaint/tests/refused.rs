//! What is typed badly is refused with a sentence that helps.
use super::*;

#[test]
fn impossible_days_are_refused() {
    for raw in ["2026-02-29", "31-04-2026", "2026-13-01", "0001-01-01", "1899-12-31", "9999-12-31", "gisteren", "1-2-3"]
    {
        assert_eq!(problem_of(Step::Details, "ordered_on", raw), Some(Problem::NotADate), "{raw}");
    }
    assert_eq!(problem_of(Step::Details, "ordered_on", "2026-11-23"), Some(Problem::InTheFuture));
    assert_eq!(problem_of(Step::Details, "ordered_on", "2026-11-22"), None);
    assert_eq!(problem_of(Step::Details, "promised_on", "2026-12-24"), None);
    assert_eq!(problem_of(Step::Details, "delivered_on", "31-02-2026"), Some(Problem::NotADate));
    // What a page sends in place of a day that the browser could not read.
    assert_eq!(problem_of(Step::Details, "delivered_on", "?"), Some(Problem::NotADate));
    assert_eq!(problem_of(Step::Details, "ordered_on", "1/2/2026"), None);
}

#[test]
fn absurd_amounts_are_refused() {
    for raw in ["twaalf", "1e9", "12..5", "٤٠", "0x10", "NaN"] {
        assert_eq!(problem_of(Step::Details, "total", raw), Some(Problem::NotAnAmount), "{raw}");
    }
    assert_eq!(problem_of(Step::Details, "total", "-5"), Some(Problem::TooLittle { least: 0 }));
    let most = Cents::MOST.cents();
    assert_eq!(problem_of(Step::Wish, "amount", "99999999999999999999"), Some(Problem::TooMuch { most }));
    assert_eq!(problem_of(Step::Wish, "amount", "0"), Some(Problem::TooLittle { least: 1 }));
    assert_eq!(problem_of(Step::Wish, "amount", ""), Some(Problem::Missing));
    assert!(step(Step::Wish, &with(&[("wish", "repair"), ("amount", "")]), today()).is_ok());
}

#[test]
fn what_cannot_be_beside_another_answer_names_that_answer() {
    let ordered = Day::new(2026, 10, 30).expect("a day");
    let early = Some(Problem::Impossible(Impossible::BeforeOrder { ordered }));
    for field in ["promised_on", "delivered_on"] {
        assert_eq!(problem_of(Step::Details, field, "2026-10-29"), early, "{field}");
        assert_eq!(problem_of(Step::Details, field, "2026-10-30"), None, "{field}");
    }
    assert_eq!(problem_of(Step::About, "noticed_on", "2026-10-29"), early);
    assert_eq!(problem_of(Step::Story, "contacted_on", "2026-10-29"), early, "nobody asks before they order");
    let delivered = Day::new(2026, 11, 3).expect("a day");
    let unseen = Some(Problem::Impossible(Impossible::BeforeDelivery { delivered }));
    assert_eq!(problem_of(Step::About, "noticed_on", "2026-11-02"), unseen, "nobody has it yet");
    assert_eq!(problem_of(Step::About, "noticed_on", "2026-11-03"), None);
    let last = Day::new(2028, 10, 30).expect("a day");
    let late = Some(Problem::Impossible(Impossible::LongAfterOrder { ordered, last }));
    assert_eq!(problem_of(Step::Details, "promised_on", "2030-01-01"), late);
    assert_eq!(problem_of(Step::Details, "promised_on", "2028-10-30"), None);
    let sent = Day::new(2026, 11, 10).expect("a day");
    let letter = [("notice_on", "2026-11-10"), ("notice_until", "2026-11-09")];
    let letter = [[("category", "NDL"), ("delivered_on", "")], letter].concat();
    let errors = step(Step::About, &with(&letter), today()).expect_err("before the letter");
    assert_eq!(errors.of("notice_until"), Some(&Problem::Impossible(Impossible::BeforeLetter { sent })));
}

#[test]
fn nobody_pays_more_than_the_total_unless_that_is_what_it_is_about() {
    let above = Some(Problem::Impossible(Impossible::AboveTotal { total: 123_450 }));
    assert_eq!(problem_of(Step::Details, "paid", "12345,00"), above);
    assert_eq!(problem_of(Step::Details, "paid", "1234,51"), above);
    assert_eq!(problem_of(Step::Details, "paid", "0"), None);
    for category in ["SUB", "COS", "PAY", "UNS"] {
        let more = with(&[("category", category), ("paid", "2000")]);
        assert!(step(Step::Details, &more, today()).is_ok(), "{category}");
    }
}

#[test]
fn no_more_comes_back_than_was_paid() {
    let back = |amount| {
        let refund = [("category", "RFD"), ("withdrawn_on", "2026-11-05"), ("amount_back", amount)];
        step(Step::About, &with(&refund), today()).err().and_then(|errors| errors.of("amount_back").cloned())
    };
    assert_eq!(back("1234,51"), Some(Problem::Impossible(Impossible::AbovePaid { paid: 123_450 })));
    assert_eq!(back("1234,50"), None);
}

#[test]
fn nobody_can_be_called_on_half_a_number() {
    let wrong = Some(Problem::Impossible(Impossible::Phone));
    for raw in ["0612", "abc"] {
        assert_eq!(problem_of(Step::You, "phone", raw), wrong, "{raw}");
        assert_eq!(problem_of(Step::You, "need_call", raw), wrong, "{raw}");
    }
    let number =
        |changes: &[(&str, &str)]| you(&with(changes)).expect("a person").needs.call.map(|call| call.to_string());
    assert_eq!(number(&[("phone", "06 12345678")]), None, "who gives a number need not want to be called");
    assert_eq!(number(&[("phone", "06 12345678"), ("need_call", "yes")]).as_deref(), Some("06 12345678"));
    assert_eq!(number(&[("need_call", "030 123 45 67")]).as_deref(), Some("030 123 45 67"), "a draft from before");
    assert_eq!(problem_of(Step::You, "need_call", "yes"), None, "the number is asked where it is asked");
    let nowhere = step(Step::You, &with(&[("need_call", "yes")]), today()).expect_err("no number");
    assert_eq!(nowhere.of("phone"), Some(&Problem::Impossible(Impossible::NoPhone)));
}

#[test]
fn long_texts_are_measured_and_never_cut() {
    let long = "é".repeat(10_001);
    assert_eq!(
        problem_of(Step::Story, "story", &long),
        Some(Problem::TooLong { length: 10_001, limit: domain::values::STORY })
    );
    assert_eq!(problem_of(Step::Story, "story", &"é".repeat(10_000)), None);
    assert_eq!(problem_of(Step::You, "name", &"n".repeat(201)), Some(Problem::TooLong { length: 201, limit: 200 }));
}

#[test]
fn control_characters_go_and_other_scripts_stay() {
    let posted = with(&[("story", "\u{0}\u{1b}\u{202e}טלפון שבור 📦💔\r\nهاتف"), ("name", "Zoë\u{7} 王小明")]);
    let complaint = whole(&posted, Vec::new(), Lang::En, today()).expect("a complaint");
    assert_eq!(complaint.story.as_str(), "טלפון שבור 📦💔\nهاتف");
    assert_eq!(you(&posted).expect("a person").name.as_str(), "Zoë 王小明");
    assert_eq!(problem_of(Step::Story, "story", "\u{0}\u{7}\r\n \u{202e}"), Some(Problem::Missing));
}

#[test]
fn what_is_not_for_us_is_said_as_a_refusal() {
    assert_eq!(refusal_of(Step::Shop, &[("shop", "-")]), Some(Refusal::NotMember));
    assert_eq!(refusal_of(Step::Details, &[("channel", "store")]), Some(Refusal::NotDistance));
    assert_eq!(refusal_of(Step::Story, &[("proceedings", "court")]), Some(Refusal::Court));
    assert_eq!(refusal_of(Step::You, &[("as_consumer", "no")]), Some(Refusal::NotConsumer));
    let last_day = Day::new(2026, 11, 21).expect("a day");
    let asked = |day| refusal_of(Step::Story, &[("ordered_on", "2025-11-01"), ("contacted_on", day)]);
    assert_eq!(asked("2025-11-21"), Some(Refusal::TooOld { last_day }));
    assert_eq!(asked("2025-11-22"), None);
}

#[test]
fn choices_that_were_not_offered_are_refused() {
    for (of, field) in [
        (Step::Problem, "category"),
        (Step::Details, "channel"),
        (Step::Story, "contact"),
        (Step::Wish, "wish"),
        (Step::You, "country"),
        (Step::You, "as_consumer"),
    ] {
        assert_eq!(problem_of(of, field, "<script>"), Some(Problem::NotAChoice), "{field}");
        assert_eq!(problem_of(of, field, ""), Some(Problem::NotAChoice), "{field}");
    }
    for raw in ["ana", "ana@", "ana@voorbeeld", "a b@c.nl", "ana@@c.nl"] {
        assert_eq!(problem_of(Step::You, "email", raw), Some(Problem::NotAnEmail), "{raw}");
    }
}
