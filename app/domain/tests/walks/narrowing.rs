//! Ana asks for less: in the talks, and before the assessor.

use crate::world::*;
use domain::case::{Action, HeadLeft, MoveKind, Refusal, WishLine, cut};
use domain::values::Cents;

fn wish(cents: i64) -> Action {
    Action::NarrowWish { amount: Cents::new(cents), reason: Some(message("I kept the cable.")) }
}

fn heads(heads: &[HeadLeft]) -> Action {
    Action::NarrowClaim { heads: heads.to_vec(), reason: None }
}

#[test]
fn less_is_less_and_the_complaint_stays_as_it_was_filed() {
    let mut world = World::ana_files();
    for wrong in [8_995, 9_000, 0, -5] {
        assert_eq!(world.act(ana(), &wish(wrong)), Err(Refusal::NotLess { asked: Cents::new(8_995) }));
    }
    world.must(ana(), wish(5_000));
    assert_eq!(world.case.asks(), Some(Cents::new(5_000)));
    assert_eq!(world.case.complaint.amount, Some(Cents::new(8_995)));
    assert_eq!(world.act(ana(), &wish(6_000)), Err(Refusal::NotLess { asked: Cents::new(5_000) }));
    assert!(matches!(world.act(bo(), &wish(100)), Err(Refusal::NotYourMove { .. })));
}

#[test]
fn what_was_given_up_in_the_talks_does_not_reach_the_assessor() {
    let mut world = World::ana_files();
    world.must(ana(), wish(5_000));
    world.reaches_admissibility();
    assert_eq!(cut(&world.case, &arie()).expect("the case").narrowed, None);
    assert_eq!(cut(&world.case, &bo()).expect("the case").narrowed, Some(Cents::new(5_000)));
    assert!(matches!(world.act(ana(), &wish(100)), Err(Refusal::NotNow { .. })));
}

#[test]
fn heads_of_a_claim_are_lowered_and_dropped() {
    let mut world = World::ana_files();
    world.reaches_claim();
    assert!(!world.may(ana(), MoveKind::NarrowClaim), "there is no claim yet");
    world.ana_claims().fee_comes(1, 2_500);
    let (lower, keep) = (HeadLeft::Lowered(Cents::new(4_000)), HeadLeft::Kept);
    assert_eq!(world.act(ana(), &heads(&[keep, keep])), Err(Refusal::NotLess { asked: Cents::new(8_995) }));
    assert!(matches!(world.act(ana(), &heads(&[keep])), Err(Refusal::OutOfBounds { .. })));
    assert!(matches!(world.act(ana(), &heads(&[keep, lower])), Err(Refusal::NotLess { .. })));
    let little = heads(&[HeadLeft::Lowered(Cents::new(2_499)), keep]);
    assert!(matches!(world.act(ana(), &little), Err(Refusal::ValueTooLow { .. })));
    assert!(matches!(world.act(ana(), &heads(&[HeadLeft::Dropped; 2])), Err(Refusal::OutOfBounds { .. })));
    world.must(ana(), heads(&[lower, HeadLeft::Dropped]));
    let claim = world.case.claim.clone().expect("a claim");
    assert_eq!((claim.heads.len(), claim.total()), (1, Cents::new(4_000)));
}

#[test]
fn when_the_file_is_complete_the_claim_stands() {
    let mut world = World::ana_files();
    world.reaches_admissibility().must(arie(), Action::Admit);
    world.must(bo(), Action::FileDefence { defence: defence() });
    assert!(!world.may(ana(), MoveKind::NarrowClaim));
}

#[test]
fn the_lines_of_an_amount_add_up_to_it() {
    let line = |what: &str, cents| WishLine { what: name(what), cents: Cents::new(cents) };
    let file = |lines: Vec<WishLine>| {
        let mut complaint = complaint();
        complaint.amount_lines = lines;
        World::filed(&complaint, &shop()).map(|_| ())
    };
    assert_eq!(file(vec![line("Kettle", 8_500), line("Label", 495)]), Ok(()));
    let (computed, given) = (Cents::new(8_500), Cents::new(8_995));
    assert_eq!(file(vec![line("Kettle", 8_500)]), Err(Refusal::DoesNotAddUp { computed, given }));
    assert!(matches!(file(vec![line("Kettle", 8_996), line("Less", -1)]), Err(Refusal::OutOfBounds { .. })));
}
