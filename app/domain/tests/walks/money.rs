//! The fee: paid late, twice, too much, too little; and what goes back.

use crate::world::*;
use domain::case::{Action, Errand, Event, Outcome, RefundReason, Refusal, StageKey, cost_so_far, errands};
use domain::people::Actor;
use domain::values::{Cents, PaymentId};

fn refunds(world: &World) -> Vec<(i64, RefundReason)> {
    let errands = world.record.iter().flat_map(|(event, ..)| errands(event));
    let refund = |errand| {
        let Errand::Refund { cents, reason, .. } = errand;
        (cents.cents(), reason)
    };
    errands.map(refund).collect()
}

fn claiming() -> World {
    let mut world = World::ana_files();
    world.reaches_claim();
    world
}

#[test]
fn the_same_payment_told_twice_counts_once() {
    let mut world = claiming();
    world.fee_comes(1, 2_500);
    let twice = Action::FeePaid { payment: PaymentId::new([1; 16]), cents: Cents::new(2_500) };
    assert_eq!(world.refused(Actor::BANK, twice), Refusal::AlreadyDone);
    assert_eq!(refunds(&world), []);
}

#[test]
fn a_fee_paid_twice_goes_back_once() {
    let mut world = claiming();
    world.fee_comes(1, 2_500).fee_comes(2, 2_500);
    assert_eq!(refunds(&world), [(2_500, RefundReason::PaidTwice)]);
    assert_eq!(cost_so_far(&world.case), Cents::new(2_500));
}

#[test]
fn too_much_goes_back_and_too_little_does_not_count() {
    let mut world = claiming();
    world.fee_comes(1, 2_000).fee_comes(2, 3_000).ana_claims().is_at(StageKey::Admissibility);
    assert_eq!(refunds(&world), [(2_000, RefundReason::PaidTooLittle), (500, RefundReason::PaidTooMuch)]);
    assert_eq!(cost_so_far(&world.case), Cents::new(2_500));
}

#[test]
fn a_fee_that_comes_after_the_term_goes_back() {
    let mut world = claiming();
    world.ana_claims().term_passes();
    assert_eq!(world.outcome(), &Outcome::Lapsed { at: StageKey::Claim });
    world.fee_comes(1, 2_500);
    assert_eq!(refunds(&world), [(2_500, RefundReason::NotDue)]);
    // Also when the clock is late: the money cannot revive the term.
    let mut asleep = claiming();
    asleep.ana_claims().clock_sleeps(15).fee_comes(1, 2_500).is_at(StageKey::Claim);
    assert_eq!(refunds(&asleep), [(2_500, RefundReason::NotDue)]);
}

#[test]
fn the_rules_say_what_the_fee_is() {
    let mut world = claiming();
    world.rules.fee = Cents::new(3_000);
    world.ana_claims().fee_comes(1, 2_500).is_at(StageKey::Claim);
    world.fee_comes(2, 3_000).is_at(StageKey::Admissibility);
}

#[test]
fn nonsense_from_the_bank_is_refused() {
    let mut world = claiming();
    for cents in [0, -2_500, i64::MAX] {
        let pay = Action::FeePaid { payment: PaymentId::new([1; 16]), cents: Cents::new(cents) };
        assert!(matches!(world.refused(Actor::BANK, pay), Refusal::OutOfBounds { .. }), "{cents}");
    }
}

#[test]
fn a_refund_names_the_payment_it_comes_from() {
    let mut world = claiming();
    world.fee_comes(9, 2_500).must(ana(), Action::Withdraw { reason: None });
    let due = world.record.iter().find_map(|(event, ..)| {
        let Event::RefundDue { payment, cents, reason } = event else { return None };
        Some((*payment, *cents, *reason))
    });
    let expected = (PaymentId::new([9; 16]), Cents::new(2_500), RefundReason::EndedBeforeDefence);
    assert_eq!(due, Some(expected));
}
