//! Laws of time and of moves: no case stands still, and what is offered is taken.

use crate::actions::action;
use crate::histories::{Happening, few, histories, play};
use crate::world::*;
use domain::case::{MoveKind, Refusal, StageKey, decide, moves, standing, timers};
use proptest::prelude::*;

proptest! {
    #![proptest_config(few())]

    #[test]
    fn every_case_has_a_running_term_or_nobody_left_to_act((beginning, history) in histories(40)) {
        play(&beginning, &history, |world, _| {
            let alarms = timers(&world.case, &world.rules);
            if world.case.is_closed() {
                assert!(alarms.is_empty(), "a closed case rings: {alarms:?}");
            } else {
                let term = world.case.stage.term().expect("an open case has a term");
                assert!(alarms.iter().any(|alarm| alarm.due == term.ends));
                assert!(standing(&world.case, world.now).until == Some(term));
            }
        });
    }

    #[test]
    fn the_clock_alone_brings_every_case_to_its_end((beginning, history) in histories(40)) {
        let mut world = play(&beginning, &history, |_, _| {});
        // A decision and a sanction are made by people; everything else ends by itself.
        let years = world.now.plus_millis(3 * 366 * 86_400_000);
        let waits = [StageKey::Deliberation, StageKey::Decided, StageKey::NotComplied];
        for _ in 0..400 {
            let Some(next) = timers(&world.case, &world.rules).into_iter().next() else { break };
            if next.due > years {
                break;
            }
            let now = world.now.max(next.due);
            world.goes_to(now);
        }
        prop_assert!(world.case.is_closed() || waits.contains(&world.stage()), "stuck in {:?}", world.case.stage);
    }

    #[test]
    fn moves_are_what_decide_takes((beginning, history) in histories(12)) {
        play(&beginning, &history, |world, happening| {
            let Happening::Asks { seed, .. } = happening else { return };
            for actor in everybody() {
                let offered: Vec<MoveKind> =
                    moves(&world.case, &actor, world.now, &world.rules).into_iter().map(|one| one.kind).collect();
                for kind in MoveKind::ALL {
                    let asked = action(world, *kind, *seed);
                    let answer = decide(&world.case, &actor, &asked, world.now, &world.rules);
                    match (offered.contains(kind), answer) {
                        (false, Ok(events)) => panic!("{kind:?} is not offered to {actor:?} and gives {events:?}"),
                        // What depends on the content may still be refused, with a reason about the content.
                        (true, Err(refusal)) => assert!(about_content(&refusal), "{kind:?} for {actor:?}: {refusal:?}"),
                        (true, Ok(_)) | (false, Err(_)) => {}
                    }
                }
            }
        });
    }

    #[test]
    fn a_move_offered_to_a_person_has_an_action_that_is_taken((beginning, history) in histories(30)) {
        let world = play(&beginning, &history, |_, _| {});
        for actor in everybody() {
            for one in moves(&world.case, &actor, world.now, &world.rules) {
                let taken = (0..24_u8).any(|seed| {
                    let asked = action(&world, one.kind, seed);
                    decide(&world.case, &actor, &asked, world.now, &world.rules).is_ok()
                });
                let agreement = one.kind == MoveKind::Admit && world.case.agreement.is_none();
                prop_assert!(taken || agreement, "{:?} is offered to {:?} and never taken", one.kind, actor);
            }
        }
    }
}

/// Refusals that are about what was filled in, not about who, where or when.
fn about_content(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::OutOfBounds { .. }
            | Refusal::Missing { .. }
            | Refusal::DoesNotAddUp { .. }
            | Refusal::AwardAboveClaim { .. }
            | Refusal::ResultDoesNotFit { .. }
            | Refusal::UnknownExhibit { .. }
            | Refusal::ExhibitTwice { .. }
            | Refusal::ValueTooLow { .. }
            | Refusal::TextChanged
            | Refusal::CannotHelp
            | Refusal::NotLess { .. }
            // A payment that the bank has told before.
            | Refusal::AlreadyDone
    )
}
