//! What is read of the answers, and where they lead.
use super::*;

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
