//! Consent, claim, admissibility, defence.

use crate::world::*;
use domain::case::{
    Action, Bounded, Claim, Event, Ground, MoveKind, Needed, Outcome, Refusal, StageKey, WithdrawalRequest,
};
use domain::people::Actor;
use domain::values::{Cents, Digest, PaymentId};

#[test]
fn the_fee_and_the_claim_may_come_in_either_order() {
    for fee_first in [true, false] {
        let mut world = World::ana_files();
        world.reaches_claim();
        if fee_first {
            world.fee_comes(1, 2_500).is_at(StageKey::Claim);
            world.ana_claims();
        } else {
            world.ana_claims().is_at(StageKey::Claim);
            world.fee_comes(1, 2_500);
        }
        world.is_at(StageKey::Admissibility);
        assert_eq!(world.case.complaint_complete_at, Some(world.now));
        assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-23")));
    }
}

#[test]
fn consent_copies_the_shops_advance_agreement() {
    let mut world = World::ana_files();
    world.reaches_claim();
    assert_eq!(world.case.agreement, Some(agreement()));
    assert_eq!(world.case.consent.as_ref().map(|consent| consent.text_hash), Some(Digest::of(b"text")));
    assert!(!world.may(bo(), MoveKind::AgreeToBinding));
}

#[test]
fn a_shop_without_agreement_is_asked_and_may_agree() {
    let mut world = World::ana_files();
    world.reaches_mediation().mediation_fails().ana_consents_with(None).ana_claims().fee_comes(1, 2_500).arie_takes();
    assert_eq!(world.refused(arie(), Action::Admit), Refusal::Missing { what: Needed::Agreement });
    let agree =
        Action::AgreeToBinding { text_version: name("2026-1"), text_hash: Digest::of(b"text"), name: name("Bo") };
    world.must(bo(), agree.clone());
    assert_eq!(world.refused(bo(), agree), Refusal::AlreadyDone);
    world.must(arie(), Action::Admit).is_at(StageKey::Defence);
}

#[test]
fn a_shop_that_does_not_agree_ends_it_for_lack_of_competence_and_the_fee_goes_back() {
    let mut world = World::ana_files();
    world.reaches_mediation().mediation_fails().ana_consents_with(None).ana_claims().fee_comes(1, 2_500);
    world.days_pass(15);
    assert_eq!(world.outcome(), &Outcome::NotAdmissible { ground: Ground::NoCompetence, reasons: None });
    assert_eq!(world.case.money.refunded, Cents::new(2_500));
}

#[test]
fn a_claim_that_is_not_filed_lapses() {
    let mut world = World::ana_files();
    world.reaches_claim().fee_comes(1, 2_500).term_passes();
    assert_eq!(world.outcome(), &Outcome::Lapsed { at: StageKey::Claim });
    assert_eq!(world.case.money.refunded, Cents::new(2_500));
}

#[test]
fn a_claim_has_one_to_fifty_heads_and_a_value() {
    let mut world = World::ana_files();
    world.reaches_claim();
    let heads = |count: usize| Claim { heads: vec![claim().heads[0].clone(); count], ..claim() };
    let bounds = Refusal::OutOfBounds { what: Bounded::Heads, least: 1, most: 50 };
    assert_eq!(world.refused(ana(), Action::FileClaim { claim: heads(0) }), bounds);
    assert_eq!(world.refused(ana(), Action::FileClaim { claim: heads(51) }), bounds);
    let mut small = heads(1);
    small.heads[0].amount = Some(Cents::new(2_499));
    let low = Refusal::ValueTooLow { least: Cents::new(2_500) };
    assert_eq!(world.refused(ana(), Action::FileClaim { claim: small.clone() }), low);
    // A claim without money is worth what was ordered.
    small.heads[0].amount = None;
    world.must(ana(), Action::FileClaim { claim: small });
    assert_eq!(world.refused(ana(), Action::FileClaim { claim: claim() }), Refusal::AlreadyDone);
}

#[test]
fn a_party_files_again_only_its_own_documents_from_the_talks() {
    let mut world = World::ana_files();
    world.reaches_mediation();
    world.must(ana(), Action::SendMessage { text: message("See."), exhibits: vec![paper(11)] });
    world.must(bo(), Action::SendMessage { text: message("See."), exhibits: vec![paper(12)] });
    world.mediation_fails().ana_consents();
    let of_bo = Claim { again: vec![paper(12).id], ..claim() };
    assert_eq!(
        world.refused(ana(), Action::FileClaim { claim: of_bo }),
        Refusal::UnknownExhibit { exhibit: paper(12).id }
    );
    assert!(!world.before_the_assessor().contains(&paper(11).id));
    world.must(ana(), Action::FileClaim { claim: Claim { again: vec![paper(11).id], ..claim() } });
    assert!(world.before_the_assessor().contains(&paper(11).id));
}

#[test]
fn arie_refuses_the_claim_on_a_ground_and_only_vexation_costs_the_fee() {
    for ground in Ground::ALL {
        let mut world = World::ana_files();
        world
            .reaches_admissibility()
            .must(arie(), Action::RefuseClaim { ground, reasons: reasons("For this reason.") });
        assert!(matches!(world.outcome(), Outcome::NotAdmissible { .. }));
        let back = if ground == Ground::Vexatious { Cents::ZERO } else { Cents::new(2_500) };
        assert_eq!(world.case.money.refunded, back, "{ground:?}");
    }
}

#[test]
fn after_day_21_the_claim_counts_as_admitted() {
    let mut world = World::ana_files();
    world.reaches_admissibility();
    let mut late = world.clone();
    world.days_pass(21).is_at(StageKey::Admissibility);
    world.days_pass(1).is_at(StageKey::Defence);
    let automatic = |event: &Event| matches!(event, Event::Admitted { automatic: true, due: Some(_), .. });
    assert!(world.record.iter().any(|(event, ..)| automatic(event)));
    late.clock_sleeps(22);
    let refuse = Action::RefuseClaim { ground: Ground::Value, reasons: reasons("Too late.") };
    assert!(matches!(late.refused(arie(), refuse), Refusal::TooLate { .. }));
}

#[test]
fn bo_defends_himself_and_the_90_days_start() {
    let mut world = World::ana_files();
    world.reaches_deliberation().is_at(StageKey::Deliberation);
    assert_eq!(world.case.file_complete_at, Some(world.now));
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2027-01-31")));
}

#[test]
fn without_a_defence_the_case_goes_on() {
    let mut world = World::ana_files();
    world.reaches_defence().term_passes().is_at(StageKey::Deliberation);
    assert!(world.case.defence.is_none() && world.case.file_complete_at.is_some());
    let draft = world.draft();
    world.arie_decides(draft);
    assert!(world.case.decision.as_ref().is_some_and(|decision| decision.without_defence));
}

#[test]
fn each_party_gets_more_time_once_per_step() {
    let mut world = World::ana_files();
    world.reaches_claim();
    let ask = |days| Action::AskExtension { days, reason: message("I am ill.") };
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-16")));
    let bounds = Refusal::OutOfBounds { what: Bounded::Days, least: 1, most: 14 };
    assert_eq!(world.refused(ana(), ask(15)), bounds);
    world.must(ana(), ask(5));
    // Five days after Monday the 16th is a Saturday.
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-23")));
    assert_eq!(world.refused(ana(), ask(1)), Refusal::TooOften { most: 1 });
    world.ana_claims().fee_comes(1, 2_500).arie_takes().must(arie(), Action::Admit).must(bo(), ask(14));
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-30")));
}

#[test]
fn ana_withdraws_before_the_defence_and_gets_the_fee_back() {
    let mut world = World::ana_files();
    world.reaches_defence().must(ana(), Action::Withdraw { reason: None });
    assert_eq!(world.outcome(), &Outcome::Withdrawn);
    assert_eq!(world.case.money.refunded, Cents::new(2_500));
}

#[test]
fn after_the_defence_bo_must_agree_to_a_withdrawal() {
    let mut world = World::ana_files();
    world.reaches_deliberation();
    assert!(matches!(world.refused(ana(), Action::Withdraw { reason: None }), Refusal::NotNow { .. }));
    world.must(ana(), Action::AskWithdrawal { reason: None });
    assert_eq!(world.refused(ana(), Action::AskWithdrawal { reason: None }), Refusal::AlreadyDone);
    let mut agreed = world.clone();
    agreed.must(bo(), Action::ConsentWithdrawal);
    assert_eq!(agreed.outcome(), &Outcome::Withdrawn);
    assert_eq!(agreed.case.money.refunded, Cents::ZERO, "kept: the defence was in");
    let mut refused = world.clone();
    refused.must(bo(), Action::RefuseWithdrawal).is_at(StageKey::Deliberation);
    assert_eq!(refused.case.withdrawal, None::<WithdrawalRequest>);
    world.days_pass(8).is_at(StageKey::Deliberation);
    assert_eq!(world.case.withdrawal, None, "silence is a no");
}

#[test]
fn the_bank_acts_only_for_itself() {
    let mut world = World::ana_files();
    world.reaches_claim();
    let pay = Action::FeePaid { payment: PaymentId::new([1; 16]), cents: Cents::new(2_500) };
    assert!(matches!(world.refused(ana(), pay.clone()), Refusal::NotYourMove { .. }));
    let forged = Actor::person(ANA, domain::people::Hat::Bank);
    assert_eq!(world.refused(forged, pay), Refusal::NotYourCase);
}
