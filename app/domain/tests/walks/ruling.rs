//! Deliberation and the decision.

use crate::world::*;
use domain::case::{
    Action, DecisionOrder, Event, FeeBearer, HeadResult, MoveKind, Needed, Outcome, Performance, Refusal, Reminder,
    Stage, StageKey,
};
use domain::people::Side;
use domain::rules::Instrument;
use domain::values::{Cents, Digest};

fn deliberating() -> World {
    let mut world = World::ana_files();
    world.reaches_deliberation();
    world
}

#[test]
fn the_money_table_adds_up_and_says_so_when_it_does_not() {
    let mut world = deliberating();
    let mut draft = world.draft();
    let money =
        domain::case::Decision::from_draft(&draft, &world.case, world.now, &world.rules).expect("a decision").money;
    let interest = money.interest.expect("interest");
    // 33 days of 4 % on 89,95.
    assert_eq!(interest.cents, Cents::new(33));
    assert_eq!(money.total, Cents::new(8_995 + 33 + 695 + 2_500));
    draft.total = Cents::new(12_224);
    let wrong = Refusal::DoesNotAddUp { computed: Cents::new(12_223), given: Cents::new(12_224) };
    assert_eq!(world.refused(arie(), Action::Decide { draft: draft.clone() }), wrong);
    draft.total = Cents::new(12_223);
    world.must(arie(), Action::Decide { draft }).is_at(StageKey::Decided);
}

#[test]
fn each_head_has_a_result_that_fits_its_money() {
    let mut world = deliberating();
    let mut decide = |result, cents, second| {
        let mut draft = world.draft();
        draft.heads = vec![ruling(result, cents), ruling(second, 0)];
        world.refused(arie(), Action::Decide { draft })
    };
    let (granted, partly, rejected) = (HeadResult::Granted, HeadResult::Partly, HeadResult::Rejected);
    assert_eq!(decide(granted, 9_000, rejected), Refusal::AwardAboveClaim { head: 1, claimed: Cents::new(8_995) });
    assert_eq!(decide(granted, 8_000, rejected), Refusal::ResultDoesNotFit { head: 1 });
    assert_eq!(decide(partly, 8_995, rejected), Refusal::ResultDoesNotFit { head: 1 });
    assert_eq!(decide(partly, 0, rejected), Refusal::ResultDoesNotFit { head: 1 });
    assert_eq!(decide(rejected, 1, rejected), Refusal::ResultDoesNotFit { head: 1 });
}

#[test]
fn a_decision_rules_on_every_head_and_weighs_every_document() {
    let mut world = deliberating();
    let mut short = world.draft();
    short.heads.pop();
    assert!(matches!(world.refused(arie(), Action::Decide { draft: short }), Refusal::OutOfBounds { .. }));
    let mut blind = world.draft();
    blind.considered.pop();
    let missing = Refusal::Missing { what: Needed::Considered };
    assert_eq!(world.refused(arie(), Action::Decide { draft: blind }), missing);
    let mut unlawful = world.draft();
    unlawful.mandatory_law_checked = false;
    let missing = Refusal::Missing { what: Needed::MandatoryLaw };
    assert_eq!(world.refused(arie(), Action::Decide { draft: unlawful }), missing);
    let mut foreign = world.draft();
    foreign.considered.push(paper(99).id);
    let unknown = Refusal::UnknownExhibit { exhibit: paper(99).id };
    assert_eq!(world.refused(arie(), Action::Decide { draft: foreign }), unknown);
}

#[test]
fn serving_binds_to_the_text_that_was_read_again() {
    let mut world = deliberating();
    let draft = world.draft();
    world.must(arie(), Action::Decide { draft });
    assert_eq!(world.refused(arie(), Action::ServeDecision { text_hash: Digest::of(b"else") }), Refusal::TextChanged);
    // Arie thinks again and writes another one; the first hash serves nothing.
    let first = world.case.decision.as_ref().expect("a decision").hash();
    let rejection = world.rejection();
    world.must(arie(), Action::Decide { draft: rejection });
    assert_eq!(world.refused(arie(), Action::ServeDecision { text_hash: first }), Refusal::TextChanged);
    world.arie_serves().is_at(StageKey::Served);
    assert_eq!(world.case.decision.as_ref().map(|one| one.instrument), Some(Instrument::BindingAdvice));
}

#[test]
fn a_rejected_claim_has_nothing_to_perform_and_closes_after_the_correction_term() {
    let mut world = deliberating();
    let rejection = world.rejection();
    world.arie_decides(rejection).is_at(StageKey::Served);
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-16")));
    world.term_passes();
    let outcome = Outcome::Decided { result: HeadResult::Rejected, performance: Performance::Nothing };
    assert_eq!(world.outcome(), &outcome);
    assert_eq!(world.case.money.refunded, Cents::ZERO, "after a decision the body gives nothing back");
}

#[test]
fn orders_without_money_are_performed_too() {
    let mut world = deliberating();
    let mut draft = world.rejection();
    draft.heads[1] = ruling(HeadResult::Granted, 0);
    draft.orders = vec![DecisionOrder { by: Side::Shop, text: message("Send a return label.") }];
    world.arie_decides(draft);
    assert!(matches!(world.case.stage, Stage::PerformingDecision { by: Side::Shop, .. }));
    assert_eq!(world.case.decision.as_ref().map(domain::case::Decision::result), Some(HeadResult::Partly));
}

#[test]
fn a_late_decision_is_told_every_week_until_it_is_there() {
    let mut world = deliberating();
    world.days_pass(90).is_at(StageKey::Deliberation);
    let reminded = |day| {
        let is = |event: &Event| matches!(event, Event::Reminded { reminder: Reminder::Decision { day: on }, .. } if *on == day);
        world.record.iter().filter(|(event, ..)| is(event)).count()
    };
    assert_eq!([60, 75, 85, 90].map(reminded), [1, 1, 1, 1]);
    assert_eq!(world.count("decision_late"), 0);
    world.days_pass(1);
    assert_eq!(world.count("decision_late"), 1);
    world.days_pass(16).is_at(StageKey::Deliberation);
    assert_eq!(world.count("decision_late"), 3);
    let draft = world.draft();
    world.arie_decides(draft).is_at(StageKey::PerformingDecision);
}

#[test]
fn a_very_complex_case_gets_one_new_date() {
    let mut world = deliberating();
    let complex = |until| Action::DeclareComplex { until: day(until), reason: message("Two experts.") };
    assert!(matches!(world.refused(arie(), complex("2027-01-31")), Refusal::OutOfBounds { .. }));
    assert!(matches!(world.refused(arie(), complex("2027-05-02")), Refusal::OutOfBounds { .. }));
    world.must(arie(), complex("2027-03-31"));
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2027-03-31")));
    assert_eq!(world.refused(arie(), complex("2027-04-30")), Refusal::TooOften { most: 1 });
}

#[test]
fn the_fee_is_repaid_by_the_shop_only_when_the_decision_says_so() {
    let world = deliberating();
    let mut draft = world.draft();
    draft.fee = FeeBearer::Consumer;
    assert_eq!(world.computed(&draft), Cents::new(8_995 + 33 + 695));
}

#[test]
fn arie_writes_to_both_and_both_answer() {
    let mut world = deliberating();
    world.must(arie(), Action::SendMessage { text: message("When did it come back?"), exhibits: Vec::new() });
    world.must(ana(), Action::SendMessage { text: message("On the tenth."), exhibits: vec![paper(50)] });
    assert!(!world.may(mia(), MoveKind::SendMessage));
    assert!(world.before_the_assessor().contains(&paper(50).id));
}
