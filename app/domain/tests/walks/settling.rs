//! Offers, in the talks and in the binding stage, and the performance of a settlement.

use crate::world::*;
use domain::case::{
    Action, Bounded, ChoiceCause, MoveKind, NoticeKind, Offer, Outcome, Phase, ProposalState, Refusal, RungState,
    Stage, StageKey, Step, To, Waiting, ladder, receipts, standing,
};
use domain::people::{Actor, Side};
use domain::values::{Cents, Digest};

fn propose(cents: i64) -> Action {
    Action::Propose { offer: offer(cents) }
}

fn report() -> Action {
    Action::ReportPerformance { text: message("Paid today."), exhibits: vec![paper(60)] }
}

fn deny() -> Action {
    Action::DenyPerformance { text: message("Nothing came."), exhibits: Vec::new() }
}

fn settled() -> World {
    let mut world = World::ana_files();
    world.must(bo(), propose(8_995)).accepts(ana());
    world
}

#[test]
fn bo_offers_ana_accepts_bo_pays_ana_confirms() {
    let mut world = World::ana_files();
    world.must(bo(), propose(8_995)).is_at(StageKey::SettlementProposed);
    assert_eq!(standing(&world.case, world.now).waiting_for, Waiting::Consumer);
    world.days_pass(2).accepts(ana()).is_at(StageKey::PerformingSettlement);
    world.days_pass(3).must(bo(), report()).days_pass(1).must(ana(), Action::ConfirmPerformance);
    assert_eq!(world.outcome(), &Outcome::Settled { proposal: 1, confirmed: true });
}

#[test]
fn an_offer_can_be_countered_until_somebody_agrees() {
    let mut world = World::ana_files();
    world.must(bo(), propose(4_000));
    assert!(!world.may(bo(), MoveKind::AcceptProposal), "one's own offer");
    world.must(ana(), Action::CounterProposal { proposal: 1, offer: offer(8_000) });
    assert_eq!(world.case.proposal(1).map(|one| one.state), Some(ProposalState::Replaced { by: 2 }));
    let gone = world.refused(ana(), Action::AcceptProposal { proposal: 1, text_hash: offer(4_000).hash() });
    assert!(matches!(gone, Refusal::NotYourMove { .. }));
    let gone = world.refused(bo(), Action::AcceptProposal { proposal: 1, text_hash: offer(4_000).hash() });
    assert_eq!(gone, Refusal::ProposalGone { replaced_by: Some(2) });
    world.accepts(bo()).is_at(StageKey::PerformingSettlement);
}

#[test]
fn nobody_accepts_a_text_that_was_not_read() {
    let mut world = World::ana_files();
    world.must(bo(), propose(4_000));
    let changed = world.refused(ana(), Action::AcceptProposal { proposal: 1, text_hash: Digest::of(b"else") });
    assert_eq!(changed, Refusal::TextChanged);
    world.is_at(StageKey::SettlementProposed);
}

#[test]
fn a_no_returns_to_the_stage_with_what_was_left_of_its_term() {
    let mut world = World::ana_files();
    let before = world.case.stage.clone();
    world.days_pass(1).must(bo(), propose(100));
    world.must(ana(), Action::RejectProposal { proposal: 1, reason: Some(message("Far too little.")) });
    assert_eq!(world.case.stage, before);
    world.must(bo(), propose(200)).days_pass(6);
    world.must(ana(), Action::RejectProposal { proposal: 2, reason: None }).is_at(StageKey::ShopTurn);
    // It is Monday the 9th, the last day of the term: two days are left at least.
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-11")));
}

#[test]
fn an_unanswered_offer_lapses_and_the_stage_goes_on() {
    let mut world = World::ana_files();
    world.must(bo(), propose(4_000)).days_pass(8).is_at(StageKey::ShopTurn);
    assert_eq!(world.case.proposal(1).map(|one| one.state), Some(ProposalState::Lapsed));
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-12")));
    let gone = world.refused(ana(), Action::AcceptProposal { proposal: 1, text_hash: offer(4_000).hash() });
    assert_eq!(gone, Refusal::ProposalGone { replaced_by: None });
}

#[test]
fn one_offer_at_a_time_and_within_bounds() {
    let mut world = World::ana_files();
    let long = Offer { days: 61, ..offer(1) };
    let bounds = Refusal::OutOfBounds { what: Bounded::Days, least: 1, most: 60 };
    assert_eq!(world.refused(bo(), Action::Propose { offer: long }), bounds);
    let nothing = Offer { amount: Some(Cents::ZERO), ..offer(1) };
    assert!(matches!(world.refused(bo(), Action::Propose { offer: nothing }), Refusal::OutOfBounds { .. }));
    world.must(bo(), propose(100));
    assert!(matches!(world.refused(bo(), propose(200)), Refusal::NotNow { .. }));
}

#[test]
fn mias_proposal_needs_both() {
    let mut world = World::ana_files();
    world.reaches_mediation().must(mia(), propose(6_000));
    assert_eq!(standing(&world.case, world.now).waiting_for, Waiting::Both);
    world.accepts(bo()).is_at(StageKey::SettlementProposed);
    assert_eq!(standing(&world.case, world.now).waiting_for, Waiting::Consumer);
    assert!(!world.may(bo(), MoveKind::AcceptProposal), "once is enough");
    world.accepts(ana()).is_at(StageKey::PerformingSettlement);
}

#[test]
fn acceptance_and_withdrawal_in_the_same_instant_have_one_order() {
    let mut first = World::ana_files();
    first.must(ana(), propose(8_000));
    let mut second = first.clone();
    // Bo was faster.
    first.accepts(bo());
    let refusal = first.refused(ana(), Action::Withdraw { reason: None });
    assert_eq!(refusal, Refusal::NotNow { asked: MoveKind::Withdraw, stage: StageKey::PerformingSettlement });
    // Ana was faster.
    second.must(ana(), Action::Withdraw { reason: None });
    let gone = second.refused(bo(), Action::AcceptProposal { proposal: 1, text_hash: offer(8_000).hash() });
    assert_eq!(gone, Refusal::ProposalGone { replaced_by: None });
    assert_eq!(second.case.proposal(1).map(|one| one.state), Some(ProposalState::Dropped));
}

#[test]
fn ana_is_asked_when_nothing_is_reported_and_her_silence_closes() {
    let mut world = settled();
    world.term_passes();
    assert!(matches!(world.case.stage, Stage::PerformingSettlement { phase: Phase::Asked, .. }));
    world.term_passes();
    assert_eq!(world.outcome(), &Outcome::Settled { proposal: 1, confirmed: false });
}

#[test]
fn ana_cannot_deny_before_bo_has_had_his_time() {
    let mut world = settled();
    let from = world.case.stage.term().expect("a term").ends;
    assert_eq!(world.refused(ana(), deny()), Refusal::TooEarly { from });
    world.must(bo(), report());
    assert_eq!(world.refused(bo(), report()), Refusal::AlreadyDone);
    world.must(ana(), deny());
}

#[test]
fn a_broken_settlement_before_mediation_gives_the_choice_back() {
    let mut world = settled();
    world.term_passes().must(ana(), deny());
    assert!(matches!(world.case.stage, Stage::ConsumerChoice { cause: ChoiceCause::NotPerformed, .. }));
    world.must(ana(), Action::ChooseMediation).is_at(StageKey::Mediation);
}

#[test]
fn a_broken_settlement_after_mediation_opens_the_binding_stage() {
    let mut world = World::ana_files();
    world.reaches_mediation().must(mia(), propose(6_000)).accepts(bo()).accepts(ana());
    world.must(bo(), report()).must(ana(), deny()).is_at(StageKey::MediationFailed);
}

#[test]
fn an_offer_in_the_binding_stage_lies_beside_it() {
    let mut world = World::ana_files();
    world.reaches_deliberation().must(bo(), propose(7_000)).is_at(StageKey::Deliberation);
    world.days_pass(8).is_at(StageKey::Deliberation);
    assert_eq!(world.case.proposal(1).map(|one| one.state), Some(ProposalState::Lapsed));
    world.must(ana(), propose(8_000)).accepts(bo()).is_at(StageKey::PerformingSettlement);
    world.must(bo(), report()).must(ana(), Action::ConfirmPerformance);
    assert_eq!(world.outcome(), &Outcome::Settled { proposal: 2, confirmed: true });
    assert!(!world.has("refund_due"), "settled after the defence: the fee stays");
}

#[test]
fn a_settlement_broken_in_the_binding_stage_lets_it_go_on() {
    let mut world = World::ana_files();
    world.reaches_defence().must(bo(), propose(7_000)).accepts(ana());
    world.term_passes().must(ana(), deny()).is_at(StageKey::Defence);
    let left = world.case.stage.term().expect("a term").days_left(world.now);
    assert!(left >= 2, "{left} days left");
    world.must(bo(), Action::FileDefence { defence: defence() }).is_at(StageKey::Deliberation);
}

#[test]
fn a_settlement_before_the_defence_gives_the_fee_back_when_it_is_performed() {
    let mut world = World::ana_files();
    world.reaches_defence().must(bo(), propose(7_000)).accepts(ana());
    assert!(!world.has("refund_due"), "not before it is performed");
    world.must(bo(), report()).must(ana(), Action::ConfirmPerformance);
    assert_eq!(world.case.money.refunded, Cents::new(2_500));
    let decision = ladder(&world.case).into_iter().find(|rung| rung.step == Step::Decision).expect("a rung");
    assert_eq!(decision.state, RungState::Skipped, "no decision was made");
}

#[test]
fn silence_until_the_end_of_the_defence_keeps_the_fee() {
    let mut world = World::ana_files();
    world.reaches_defence();
    assert!(world.case.fee_comes_back());
    world.term_passes().is_at(StageKey::Deliberation);
    assert!(world.case.defence.is_none() && !world.case.fee_comes_back());
    world.must(bo(), propose(7_000)).accepts(ana());
    assert_eq!(world.case.to_be_paid(), Some(Cents::new(7_000)));
    world.must(bo(), report()).must(ana(), Action::ConfirmPerformance);
    assert!(!world.has("refund_due"));
}

#[test]
fn who_acts_gets_proof_by_mail_once() {
    let mut world = World::ana_files();
    let before = world.record.len();
    world.bo_contests();
    let did: Vec<_> = world.record.iter().skip(before).map(|(event, ..)| event.clone()).collect();
    let proof = *receipts(&did, &world.case, &bo()).first().expect("a receipt");
    assert_eq!((proof.to, proof.kind), (To::Party(Side::Shop), NoticeKind::Receipt));
    // Whoever hears of the act anyway has the same proof in that letter, and the clock needs none.
    assert_eq!(receipts(&did, &world.case, &ana()), []);
    assert_eq!(receipts(&did, &world.case, &Actor::CLOCK), []);
}

#[test]
fn an_open_offer_goes_when_the_decision_is_served() {
    let mut world = World::ana_files();
    world.reaches_deliberation().must(bo(), propose(7_000));
    let draft = world.draft();
    world.arie_decides(draft);
    assert_eq!(world.case.proposal(1).map(|one| one.state), Some(ProposalState::Dropped));
}

#[test]
fn a_rejection_says_who() {
    let mut world = World::ana_files();
    world.must(bo(), propose(100)).must(ana(), Action::RejectProposal { proposal: 1, reason: None });
    assert_eq!(world.case.proposal(1).map(|one| one.state), Some(ProposalState::Rejected { by: Side::Consumer }));
    assert!(!world.may(Actor::CLOCK, MoveKind::TermEnded));
}
