//! Ana fills in the wizard, well and badly.
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
    let last = Day::new(2028, 10, 30).expect("a day");
    let late = Some(Problem::Impossible(Impossible::LongAfterOrder { ordered, last }));
    assert_eq!(problem_of(Step::Details, "promised_on", "2030-01-01"), late);
    assert_eq!(problem_of(Step::Details, "promised_on", "2028-10-30"), None);
    let sent = Day::new(2026, 11, 10).expect("a day");
    let letter = [("category", "NDL"), ("notice_on", "2026-11-10"), ("notice_until", "2026-11-09")];
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
    assert_eq!(nowhere.of("phone"), Some(&Problem::Missing));
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
    assert_eq!(refusal_of(Step::Story, &[("contacted_on", "2025-11-21")]), Some(Refusal::TooOld { last_day }));
    assert_eq!(refusal_of(Step::Story, &[("contacted_on", "2025-11-22")]), None);
}

#[test]
fn a_shop_that_was_never_asked_has_no_day_and_no_reply() {
    let posted = with(&[("contact", "never"), ("contacted_on", "2019-01-01")]);
    let complaint = whole(&posted, Vec::new(), Lang::Nl, today()).expect("a complaint");
    assert_eq!((complaint.contact, complaint.reply), (Contact::Never, None));
    assert_eq!(problem_of(Step::Story, "contacted_on", ""), Some(Problem::Missing));
}

#[test]
fn a_shop_that_did_not_answer_has_no_answer() {
    let complaint = whole(&with(&[("contact", "waiting")]), Vec::new(), Lang::Nl, today()).expect("a complaint");
    assert_eq!(complaint.reply, None, "left behind from another choice");
    assert!(complaint.contact_means.is_some());
    assert_eq!(problem_of(Step::Story, "reply", ""), None, "nobody has to know what a shop meant");
}

#[test]
fn what_cannot_apply_is_not_read() {
    let machine = [("category", "DEF"), ("product", "Wasmachine"), ("showed_on", "2026-11-10"), ("animal", "yes")];
    let animal = |posted: &Posted| so_far(posted, today()).1.yes(Field::Animal);
    assert_eq!(animal(&with(&machine)), None);
    assert_eq!(animal(&with(&[&machine[..], &[("product", "Kitten, twaalf weken")]].concat())), Some(true));
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

#[test]
fn a_stale_tab_is_told_and_may_overwrite_knowingly() {
    assert!(fresh(&with(&[("version", "3")]), 3, None).is_ok());
    let stale = Err(FormErrors::one("version", Problem::ChangedMeanwhile));
    assert_eq!(fresh(&with(&[("version", "2"), ("window", "w2")]), 3, Some("w1")), stale);
    assert_eq!(fresh(&with(&[("version", "drie")]), 3, None), stale);
    assert!(fresh(&with(&[("version", "2"), ("overwrite", "yes")]), 3, None).is_ok());
    // What a page saved by itself is no news to that page.
    assert!(fresh(&with(&[("version", "2"), ("window", "w1")]), 3, Some("w1")).is_ok());
}

#[test]
fn titles_go_to_the_files_they_name() {
    let id = ExhibitId::new([7; 16]);
    let field = format!("title_{id}");
    let titles = titles(&with(&[(&field, " Foto van de doos "), ("title_niets", "x")])).expect("titles");
    assert_eq!(titles, vec![(id, Name::parse("Foto van de doos").expect("a name"))]);
    let long = "x".repeat(201);
    assert_eq!(problem_of(Step::Evidence, &field, &long), Some(Problem::TooLong { length: 201, limit: 200 }));
}

#[test]
fn a_saved_step_leads_on_or_back_to_the_last_page() {
    assert_eq!(after(Step::Details, &with(&[]), &with(&[])), Step::About);
    assert_eq!(
        after(Step::Details, &with(&[]), &with(&[("category", "OTH")])),
        Step::Story,
        "a category without questions is not asked any"
    );
    assert!(asks(&with(&[])) && !asks(&with(&[("category", "OTH")])));
    assert_eq!(after(Step::Shop, &with(&[]), &with(&[])), Step::Problem);
    assert_eq!(after(Step::Evidence, &with(&[("then", "stay")]), &with(&[])), Step::Evidence);
    assert_eq!(after(Step::Details, &with(&[("then", "check")]), &with(&[])), Step::Check);
    assert_eq!(after(Step::Story, &with(&[]), &with(&[])), Step::Evidence);
    assert_eq!(after(Step::Story, &with(&[]), &with(&[("shop", "-")])), Step::Wish, "a letter asks for no files");
}

#[test]
fn a_letter_asks_less_than_a_case() {
    let letter = |changes: &[(&str, &str)]| with(&[&[("shop", "-")], changes].concat());
    let less = letter(&[("total", ""), ("paid", ""), ("proceedings", ""), ("email", ""), ("country", "")]);
    for one in [Step::Details, Step::Story, Step::You] {
        assert!(step(one, &less, today()).is_ok(), "{one:?}");
    }
    let long_ago = letter(&[("contacted_on", "2020-01-01"), ("proceedings", "court")]);
    assert!(step(Step::Story, &long_ago, today()).is_ok());
    // What is asked has to be right, and it is for consumers who bought at a distance.
    for (one, field, text) in
        [(Step::Details, "product", ""), (Step::Story, "story", ""), (Step::You, "name", ""), (Step::You, "email", "x")]
    {
        let wrong = step(one, &letter(&[(field, text)]), today()).expect_err("wrong");
        assert!(wrong.of(field).is_some(), "{field}");
    }
    for (one, field, text) in [(Step::Details, "channel", "store"), (Step::You, "as_consumer", "no")] {
        assert!(step(one, &letter(&[(field, text)]), today()).expect_err("not for us").refusal.is_some(), "{field}");
    }
    assert!(whole(&letter(&[]), Vec::new(), Lang::Nl, today()).is_err(), "nothing is filed");
}

#[test]
fn the_questions_of_the_category_are_read_by_their_kind() {
    let answers = whole(&filled(), Vec::new(), Lang::Nl, today()).expect("complete").answers;
    assert_eq!(answers.day(Field::NoticedOn), Day::new(2026, 11, 3));
    assert_eq!(answers.yes(Field::BoxDamaged), Some(true));
    assert_eq!(answers.yes(Field::CarrierTold), None, "what may stay open may stay open");
    assert_eq!(problem_of(Step::About, "noticed_on", ""), Some(Problem::Missing));
    assert_eq!(problem_of(Step::About, "noticed_on", "2026-11-23"), Some(Problem::InTheFuture));
    assert_eq!(problem_of(Step::About, "box_damaged", "misschien"), Some(Problem::NotAChoice));
    // Another kind of problem asks other things, and what was answered before is no answer to them.
    let other = with(&[("category", "NDL")]);
    let missing = step(Step::About, &other, today()).expect_err("unanswered");
    assert_eq!(missing.of("tracking_says"), Some(&Problem::NotAChoice));
    assert_eq!(missing.of("noticed_on"), None);
    assert!(step(Step::About, &with(&[("category", "OTH")]), today()).is_ok());
}

#[test]
fn no_question_has_the_name_of_another_field() {
    let own = std::collections::HashSet::from(COMMON);
    let twice: Vec<_> = Field::ALL.iter().map(|field| field.code()).filter(|code| own.contains(code)).collect();
    assert!(twice.is_empty(), "{twice:?}");
    assert!(filled().fields.iter().all(|(name, _)| own.contains(name.as_str()) || Field::parse(name).is_some()));
}

#[test]
fn half_answers_are_enough_for_the_calculators() {
    let (common, answers) = so_far(&with(&[("total", "veel"), ("noticed_on", "gisteren")]), today());
    assert_eq!((common.ordered, common.delivered), (Day::new(2026, 10, 30), Day::new(2026, 11, 3)));
    assert_eq!(answers.day(Field::NoticedOn), None);
    assert_eq!(so_far(&with(&[("contact", "never")]), today()).0.contacted, None, "a day left behind says nothing");
}

#[test]
fn what_happened_when_is_put_in_order_and_a_day_belongs_to_its_line() {
    let lines = [
        ("course_day_1", "2026-11-05"),
        ("course_text_1", "Gebeld, geen gehoor"),
        ("course_day_3", "2026-11-02"),
        ("course_text_3", "Pakket kwam open aan"),
    ];
    let mut filled = filled();
    filled.fields.extend(lines.map(|(name, text)| (name.to_owned(), text.to_owned())));
    let course = whole(&filled, Vec::new(), Lang::Nl, today()).expect("complete").course;
    let said: Vec<_> = course.iter().map(|one| (one.day.to_string(), one.what.to_string())).collect();
    assert_eq!(said[0], ("2026-11-02".to_owned(), "Pakket kwam open aan".to_owned()));
    assert_eq!(said[1].0, "2026-11-05");
    for (field, lines) in [
        ("course_text_2", [("course_day_2", "2026-11-05"), ("course_text_2", " ")]),
        ("course_day_2", [("course_day_2", ""), ("course_text_2", "Gebeld")]),
    ] {
        let mut half = filled.clone();
        half.fields.extend(lines.map(|(name, text)| (name.to_owned(), text.to_owned())));
        let errors = step(Step::Story, &half, today()).expect_err("half a line");
        assert_eq!(errors.of(field), Some(&Problem::Missing), "{errors:?}");
    }
    let mut late = filled.clone();
    late.fields.push(("course_day_2".to_owned(), "2031-02-30".to_owned()));
    late.fields.push(("course_text_2".to_owned(), "Ooit".to_owned()));
    let errors = step(Step::Story, &late, today()).expect_err("no such day");
    assert_eq!(errors.of("course_day_2"), Some(&Problem::NotADate));
}
