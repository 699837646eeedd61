use super::*;
use crate::words::Locale;
use domain::people::Side;
use domain::rules::Instrument;
use domain::values::{Cents, ExhibitId, MESSAGE, STORY};

fn posted(fields: &[(&str, &str)]) -> Posted {
    Posted { fields: fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect() }
}

fn refused(kind: MoveKind, fields: &[(&str, &str)]) -> Vec<(String, Problem)> {
    let errors = parse(kind, &posted(fields), Vec::new()).expect_err("a refusal");
    errors.fields.into_iter().filter_map(|error| Some((error.field, error.problem?))).collect()
}

#[test]
fn a_message_is_cleaned_and_measured() {
    let form = posted(&[("text", " hallo\r\n\u{0}daar\u{202e} ")]);
    let Ok(Action::SendMessage { text, .. }) = parse(MoveKind::SendMessage, &form, Vec::new()) else {
        unreachable!("a message")
    };
    assert_eq!(text.as_str(), "hallo\ndaar");
    let long = "é".repeat(MESSAGE + 1);
    let problem = Problem::TooLong { length: MESSAGE + 1, limit: MESSAGE };
    assert_eq!(refused(MoveKind::SendMessage, &[("text", &long)]), [("text".to_owned(), problem)]);
    assert_eq!(refused(MoveKind::SendMessage, &[("text", " \u{0} ")]), [("text".to_owned(), Problem::Missing)]);
}

#[test]
fn an_offer_reads_money_the_dutch_way() {
    let form = posted(&[("amount", "€ 1.060,50"), ("text", "En een nieuw reservoir"), ("days", "7")]);
    let Ok(Action::Propose { offer }) = parse(MoveKind::Propose, &form, Vec::new()) else { unreachable!("an offer") };
    assert_eq!((offer.amount, offer.days), (Some(Cents::new(106_050)), 7));
}

#[test]
fn an_offer_without_money_is_fine_and_nonsense_is_told_per_field() {
    let form = posted(&[("amount", ""), ("text", "Een nieuwe"), ("days", "7")]);
    assert!(parse(MoveKind::Propose, &form, Vec::new()).is_ok());
    let wrong = refused(MoveKind::Propose, &[("amount", "veel"), ("text", ""), ("days", "-1")]);
    assert_eq!(
        wrong,
        [
            ("amount".to_owned(), Problem::NotAnAmount),
            ("text".to_owned(), Problem::Missing),
            ("days".to_owned(), Problem::NotANumber)
        ]
    );
    let wrong = refused(MoveKind::Propose, &[("amount", "0"), ("text", "x"), ("days", "")]);
    assert_eq!(wrong[0].1, Problem::TooLittle { least: 1 });
    assert_eq!(wrong[1].1, Problem::Missing);
    let wrong = refused(MoveKind::Propose, &[("amount", "99999999999"), ("text", "x"), ("days", "3")]);
    assert_eq!(wrong[0].1, Problem::TooMuch { most: Cents::MOST.cents() });
}

#[test]
fn accepting_names_the_proposal_and_its_hash() {
    let hash = Digest::of(b"x");
    let form = posted(&[("proposal", "2"), ("text_hash", &hash.to_string())]);
    assert_eq!(
        parse(MoveKind::AcceptProposal, &form, Vec::new()),
        Ok(Action::AcceptProposal { proposal: 2, text_hash: hash })
    );
    assert_eq!(refused(MoveKind::AcceptProposal, &[("proposal", "2")])[0].0, "text_hash");
    assert_eq!(refused(MoveKind::CounterProposal, &[("text", "x"), ("days", "3")])[0].0, "proposal");
}

#[test]
fn consent_needs_the_tick_and_the_text_that_we_show() {
    let hash = consent::hash(Locale::en, Side::Consumer, Instrument::BindingAdvice).to_string();
    let right = [("text_version", consent::VERSION), ("text_hash", hash.as_str()), ("agree", "yes")];
    assert!(parse(MoveKind::GiveConsent, &posted(&right), Vec::new()).is_ok());
    assert_eq!(refused(MoveKind::GiveConsent, &right[..2]), [("agree".to_owned(), Problem::MustAgree)]);
    let other = Digest::of(b"something else").to_string();
    let wrong = [right[0], ("text_hash", other.as_str()), right[2]];
    assert_eq!(refused(MoveKind::GiveConsent, &wrong)[0].0, "text_hash");
    // The shop agrees to its own text, not to the consumer's.
    let shop = [right[0], right[1], right[2], ("name", "Bo")];
    assert_eq!(refused(MoveKind::AgreeToBinding, &shop)[0].0, "text_hash");
}

#[test]
fn a_claim_skips_empty_heads_and_counts_to_fifty() {
    let story = "x".repeat(STORY);
    let form = posted(&[
        ("head_title_1", "Aankoop"),
        ("head_demand_1", "Geld terug"),
        ("head_amount_1", "249,00"),
        ("head_title_3", "Excuses"),
        ("head_demand_3", "Op papier"),
        ("grounds", &story),
        ("interest_from", "2026-11-02"),
    ]);
    let Ok(Action::FileClaim { claim }) = parse(MoveKind::FileClaim, &form, Vec::new()) else {
        unreachable!("a claim")
    };
    assert_eq!((claim.heads.len(), claim.total()), (2, Cents::new(24_900)));
    let wrong = refused(MoveKind::FileClaim, &[("head_title_51", "x"), ("grounds", "y")]);
    assert_eq!(wrong, [("heads".to_owned(), Problem::TooMany { limit: 50 })]);
    let wrong = refused(MoveKind::FileClaim, &[("interest_from", "2026-02-30")]);
    let fields: Vec<_> = wrong.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["head_title_1", "head_demand_1", "grounds", "interest_from"]);
    assert_eq!(wrong[3].1, Problem::NotADate);
}

#[test]
fn choices_outside_the_list_are_no_choice() {
    let wrong = refused(MoveKind::RefuseIntake, &[("ground", "because"), ("reasons", "x")]);
    assert_eq!(wrong, [("ground".to_owned(), Problem::NotAChoice)]);
    for ground in Ground::ALL {
        let form = posted(&[("ground", ground_code(ground)), ("reasons", "x")]);
        assert!(parse(MoveKind::RefuseClaim, &form, Vec::new()).is_ok());
    }
    let wrong = refused(MoveKind::Answer, &[("text", "x")]);
    assert_eq!(wrong, [("answer".to_owned(), Problem::NotAChoice)]);
}

#[test]
fn taking_a_case_needs_the_declaration() {
    let wrong = refused(MoveKind::TakeMediation, &[("name", "Mila")]);
    assert_eq!(wrong, [("no_conflict".to_owned(), Problem::MustAgree)]);
    let form = posted(&[("name", "Mila"), ("no_conflict", "on")]);
    assert!(parse(MoveKind::TakeMediation, &form, Vec::new()).is_ok());
}

#[test]
fn nobody_posts_as_the_bank_or_the_clock() {
    for kind in [MoveKind::FeePaid, MoveKind::TermEnded, MoveKind::Remind, MoveKind::Decide] {
        assert_eq!(refused(kind, &[("payment", "x")]), [("kind".to_owned(), Problem::NotAChoice)]);
    }
}

#[test]
fn every_kind_is_read_without_fields_and_without_panic() {
    for kind in MoveKind::ALL {
        if let Ok(action) = parse(*kind, &Posted::default(), Vec::new()) {
            assert_eq!(action.kind(), *kind);
        }
    }
}

/// The file of a number.
fn numbered(number: u8) -> ExhibitId {
    ExhibitId::new([number; 16])
}

#[test]
fn files_are_called_what_was_typed_for_one_or_for_all_or_their_names() {
    let called = |fields: &[(&str, &str)], files: &[&str]| {
        let files: Vec<_> = (1..).map(numbered).zip(files.iter().copied()).collect();
        let titles = titles(&posted(fields), &files).expect("titles");
        titles.iter().map(|title| title.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(called(&[], &["bon.pdf", "doos.jpg"]), ["bon.pdf", "doos.jpg"]);
    assert_eq!(called(&[("title", " De bon ")], &["bon.pdf"]), ["De bon"]);
    assert_eq!(called(&[("title", "De doos")], &["a.jpg", "b.jpg"]), ["De doos 1", "De doos 2"]);
    assert_eq!(
        called(&[("title", "De doos"), (&field::title(numbered(2)), "De bon")], &["a.jpg", "b.jpg"]),
        ["De doos 1", "De bon"]
    );
    assert_eq!(called(&[("title", "\u{202e} ")], &["a.jpg"]), ["a.jpg"]);
    assert!(called(&[("title", "nergens voor")], &[]).is_empty());
}

#[test]
fn a_title_that_is_too_long_is_told_at_its_field() {
    let long = "é".repeat(201);
    let files = [(numbered(1), "a.jpg"), (numbered(2), "b.jpg")];
    for field in ["title", &field::title(numbered(2))] {
        let errors = titles(&posted(&[(field, &long)]), &files).expect_err("too long");
        assert_eq!(errors.fields.len(), 1);
        assert!(matches!(errors.of(field), Some(Problem::TooLong { length: 201, .. })), "{errors:?}");
    }
}
