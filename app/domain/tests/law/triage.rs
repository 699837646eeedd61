//! What is not for us.

use crate::day;
use domain::case::{Channel, Closes, Exit, Matter, Proceedings, TriageAnswers, triage};
use domain::rules::Rules;
use domain::values::Cents;

fn exits(change: impl FnOnce(&mut TriageAnswers)) -> Vec<Exit> {
    let mut answers = TriageAnswers {
        as_consumer: Some(true),
        channel: Some(Channel::Webshop),
        covered: Some(true),
        proceedings: Some(Proceedings::None),
        contacted: Some(day("2026-11-01")),
        matter: Some(Matter::Purchase),
        value: Some(Cents::new(4_000)),
    };
    change(&mut answers);
    triage(&answers, &Rules::current(), day("2026-11-25"))
}

#[test]
fn an_ordinary_complaint_meets_no_exit_and_neither_does_an_unanswered_question() {
    assert_eq!(exits(|_| ()), []);
    assert_eq!(triage(&TriageAnswers::default(), &Rules::current(), day("2026-11-25")), []);
}

#[test]
fn each_exit_says_its_facts_and_how_much_it_closes() {
    let last_day = day("2026-11-24");
    let (value, least) = (Cents::new(2_499), Cents::new(2_500));
    for (found, exit, closes) in [
        (exits(|a| a.as_consumer = Some(false)), Exit::NotConsumer, Closes::Filing),
        (exits(|a| a.channel = Some(Channel::Store)), Exit::NotDistance, Closes::Filing),
        (exits(|a| a.covered = Some(false)), Exit::NotMember, Closes::Filing),
        (exits(|a| a.proceedings = Some(Proceedings::Court)), Exit::Court, Closes::Filing),
        (
            exits(|a| a.contacted = Some(day("2025-11-24"))),
            Exit::TooOld { contacted: day("2025-11-24"), last_day },
            Closes::Filing,
        ),
        (exits(|a| a.matter = Some(Matter::Rent)), Exit::OtherBody { matter: Matter::Rent }, Closes::Filing),
        (exits(|a| a.value = Some(value)), Exit::BelowBinding { value, least }, Closes::BindingStage),
    ] {
        assert_eq!(found, [exit]);
        assert_eq!(exit.closes(), closes, "{exit:?}");
    }
}

#[test]
fn the_edges_are_still_for_us() {
    assert_eq!(exits(|a| a.contacted = Some(day("2025-11-25"))), []);
    assert_eq!(exits(|a| a.value = Some(Cents::new(2_500))), []);
    assert_eq!(exits(|a| a.proceedings = Some(Proceedings::OtherBody)), [], "a mediator looks at it");
    assert_eq!(exits(|a| a.channel = Some(Channel::Chat)), []);
}

#[test]
fn the_bounds_come_from_the_rules() {
    let mut rules = Rules::current();
    (rules.filing_bar_years, rules.min_claim_value) = (2, Cents::new(5_000));
    let answers = TriageAnswers {
        contacted: Some(day("2025-11-01")),
        value: Some(Cents::new(4_000)),
        ..TriageAnswers::default()
    };
    let below = Exit::BelowBinding { value: Cents::new(4_000), least: Cents::new(5_000) };
    assert_eq!(triage(&answers, &rules, day("2026-11-25")), [below]);
}

#[test]
fn several_exits_are_all_told() {
    let found = exits(|a| (a.as_consumer, a.covered) = (Some(false), Some(false)));
    assert_eq!(found, [Exit::NotConsumer, Exit::NotMember]);
}
