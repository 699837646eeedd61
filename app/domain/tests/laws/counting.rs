//! Laws of the record: it gives the case again, nobody changes robes in it, and what is counted adds up.

use crate::histories::{few, histories, play};
use domain::case::{Audience, Event, StageKey, audience, errands};
use domain::people::{Actor, Side};
use domain::values::Moment;
use proptest::prelude::*;

proptest! {
    #![proptest_config(few())]

    #[test]
    fn replay_equals_live((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        prop_assert_eq!(world.replayed(), world.case.clone());
        // And through the text that is stored.
        let stored: Vec<(String, Moment, Actor)> =
            world.record.iter().map(|(event, at, by)| (serde_json::to_string(event).expect("json"), *at, *by)).collect();
        let read: Vec<(Event, Moment, Actor)> =
            stored.iter().map(|(text, at, by)| (serde_json::from_str(text).expect("an event"), *at, *by)).collect();
        let again = domain::case::replay(read.iter().map(|(event, at, by)| (event, *at, *by)));
        prop_assert_eq!(again, Some(world.case));
    }

    #[test]
    fn a_neutral_never_changes_robes((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        let both = world.case.mediators_ever.iter().any(|person| world.case.assessors_ever.contains(person));
        prop_assert!(!both);
    }

    #[test]
    fn money_is_never_made_nor_lost((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        let money = &world.case.money;
        let came: i64 = money.payments.iter().map(|payment| payment.cents.cents()).sum();
        let back = money.refunded.cents();
        prop_assert!(back <= came, "{back} of {came} goes back");
        prop_assert!([0, 2_500].contains(&(came - back)), "{came} came, {back} goes back");
        let errands: i64 = world.record.iter().flat_map(|(event, ..)| errands(event)).map(|errand| {
            let domain::case::Errand::Refund { cents, .. } = errand;
            cents.cents()
        }).sum();
        prop_assert_eq!(errands, back);
    }

    #[test]
    fn numbers_are_counted_without_gaps((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        prop_assert_eq!(world.case.version, u64::try_from(world.record.len()).expect("a count"));
        for side in [Side::Consumer, Side::Shop] {
            let numbers: Vec<u32> = world.case.exhibits.iter().filter(|e| e.by == side).map(|e| e.number).collect();
            prop_assert_eq!(&numbers, &(1..=u32::try_from(numbers.len()).expect("a count")).collect::<Vec<_>>());
        }
        for (number, proposal) in (1..).zip(&world.case.proposals) {
            prop_assert_eq!(proposal.number, number);
        }
        prop_assert!(world.case.proposals.iter().filter(|proposal| proposal.is_open()).count() <= 1);
    }
}

#[test]
fn the_histories_reach_every_stage_and_audience() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let (mut stages, mut audiences) = (Vec::new(), Vec::new());
    for _ in 0..400 {
        let (beginning, history) = histories(40).new_tree(&mut runner).expect("a history").current();
        let world = play(&beginning, &history, |world, _| {
            if !stages.contains(&world.stage()) {
                stages.push(world.stage());
            }
        });
        for (event, ..) in &world.record {
            let audience = audience(event);
            if !audiences.contains(&audience) {
                audiences.push(audience);
            }
        }
    }
    let missing: Vec<_> = StageKey::ALL.into_iter().filter(|key| !stages.contains(key)).collect();
    assert!(missing.is_empty(), "never reached: {missing:?}");
    for audience in [Audience::Everyone, Audience::Talks, Audience::Binding, Audience::Outcome, Audience::Chamber] {
        assert!(audiences.contains(&audience), "never written: {audience:?}");
    }
}
