//! Mediation.

use crate::world::*;
use domain::case::{Action, Contact, Event, MediationEnd, MoveKind, Outcome, Refusal, Reminder, StageKey};
use domain::people::Side;

fn end_of(world: &World) -> MediationEnd {
    let ends = world.record.iter().rev().find_map(|(event, ..)| {
        let Event::MediationEnded { how, .. } = event else { return None };
        Some(*how)
    });
    ends.expect("mediation ended")
}

#[test]
fn mia_hears_both_explains_the_law_and_ends_it() {
    let mut world = World::ana_files();
    world.reaches_mediation();
    world.must(mia(), Action::SendFramework { text: reasons("The law says fourteen days.") });
    world.must(ana(), Action::SendMessage { text: message("I sent it back whole."), exhibits: vec![paper(11)] });
    world.must(bo(), Action::SendMessage { text: message("It was broken."), exhibits: vec![paper(12)] });
    world.must(mia(), Action::SendMessage { text: message("Could you meet halfway?"), exhibits: Vec::new() });
    world.mediation_fails().is_at(StageKey::MediationFailed);
    assert_eq!(end_of(&world), MediationEnd::NoSolution);
    assert!(world.has("letter_sent"));
}

#[test]
fn a_mediator_files_no_documents() {
    let mut world = World::ana_files();
    world.reaches_mediation();
    let refusal = world.refused(mia(), Action::SendMessage { text: message("Look."), exhibits: vec![paper(13)] });
    assert!(matches!(refusal, Refusal::OutOfBounds { most: 0, .. }));
}

#[test]
fn mediation_is_extended_once() {
    let mut world = World::ana_files();
    world.reaches_mediation();
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-30")));
    world.must(mia(), Action::ExtendMediation { reason: message("The expert is ill.") });
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-12-14")));
    let again = world.refused(mia(), Action::ExtendMediation { reason: message("Again.") });
    assert_eq!(again, Refusal::TooOften { most: 1 });
}

#[test]
fn mediation_ends_by_its_term() {
    let mut world = World::ana_files();
    world.reaches_mediation().term_passes().is_at(StageKey::MediationFailed);
    assert_eq!(end_of(&world), MediationEnd::TermOver);
}

#[test]
fn a_party_may_leave_and_the_shop_only_if_the_rules_let_it() {
    let mut world = World::ana_files();
    world.reaches_mediation();
    let mut bound = world.clone();
    world.must(bo(), Action::LeaveMediation { reason: Some(message("Enough.")) }).is_at(StageKey::MediationFailed);
    assert_eq!(end_of(&world), MediationEnd::Left { by: Side::Shop });
    bound.rules.shop_may_leave_mediation = false;
    assert!(!bound.may(bo(), MoveKind::LeaveMediation));
    bound.must(ana(), Action::LeaveMediation { reason: None });
    assert_eq!(end_of(&bound), MediationEnd::Left { by: Side::Consumer });
}

#[test]
fn an_open_offer_keeps_nobody_in_mediation_and_stays_open_after_it() {
    let mut world = World::ana_files();
    world.reaches_mediation().must(mia(), Action::Propose { offer: offer(40) });
    let mut left = world.clone();
    left.must(bo(), Action::LeaveMediation { reason: None }).is_at(StageKey::MediationFailed);
    assert_eq!(end_of(&left), MediationEnd::Left { by: Side::Shop });
    world.must(mia(), Action::EndMediation { letter: reasons("No solution.") }).is_at(StageKey::MediationFailed);
    let (number, text_hash) = (1, offer(40).hash());
    world.must(ana(), Action::AcceptProposal { proposal: number, text_hash });
    world.must(bo(), Action::AcceptProposal { proposal: number, text_hash }).is_at(StageKey::PerformingSettlement);
}

#[test]
fn an_offer_in_another_stage_is_no_mediation_to_leave() {
    let mut world = World::ana_files();
    world.must(bo(), Action::Propose { offer: offer(40) }).is_at(StageKey::SettlementProposed);
    assert!(!world.may(ana(), MoveKind::LeaveMediation) && !world.may(bo(), MoveKind::LeaveMediation));
}

#[test]
fn a_case_that_no_mediator_takes_is_called_after_two_working_days() {
    let mut world = World::ana_files();
    world.bo_contests().must(ana(), Action::ChooseMediation).days_pass(3);
    let taken = |event: &Event| matches!(event, Event::Reminded { reminder: Reminder::Take, .. });
    assert_eq!(world.record.iter().filter(|(event, ..)| taken(event)).count(), 1);
}

#[test]
fn escalating_stays_open_until_a_year_after_the_complaint_and_42_days_at_least() {
    let mut world = World::ana_files();
    world.reaches_mediation().mediation_fails();
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2027-10-01")));
    let mut late = World::ana_files_with(|complaint| complaint.contact = Contact::Refused { on: day("2025-11-10") });
    late.reaches_mediation().mediation_fails();
    assert_eq!(late.case.stage.term().map(|term| term.last_day), Some(day("2026-12-14")));
    late.term_passes();
    assert_eq!(late.outcome(), &Outcome::Unresolved);
}
