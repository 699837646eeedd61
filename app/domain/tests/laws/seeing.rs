//! Laws of sight: who sees what, and who hears of it.

use crate::histories::{few, histories, play};
use crate::world::*;
use domain::case::{Event, audience, cut, may_open, notices, reaches, seen};
use domain::people::{Tie, tie};
use proptest::prelude::*;

proptest! {
    #![proptest_config(few())]

    #[test]
    fn nobody_sees_what_sight_hides((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        for viewer in everybody() {
            let tie = tie(&world.case, &viewer);
            let cut = cut(&world.case, &viewer);
            let blind = matches!(tie, Tie::Stranger | Tie::Conflicted | Tie::Clock | Tie::Bank);
            prop_assert_eq!(cut.is_none(), blind);
            for (event, ..) in &world.record {
                prop_assert_eq!(seen(event, &world.case, &viewer), reaches(audience(event), tie));
                prop_assert!(!(blind && seen(event, &world.case, &viewer)));
            }
            let Some(cut) = cut else { continue };
            for exhibit in &world.case.exhibits {
                let shown = cut.exhibits.contains(exhibit);
                prop_assert_eq!(shown, may_open(&world.case, exhibit.file.id, &viewer));
            }
            let assessor = matches!(tie, Tie::AssessorOfCase | Tie::AssessorFree);
            prop_assert!(!assessor || cut.proposals.is_empty());
            let shows = serde_json::to_string(&cut).expect("json");
            if world.case.served_at.is_none() && tie != Tie::AssessorOfCase {
                prop_assert!(cut.decision.is_none() && !shows.contains("\"decided\""));
            }
        }
    }

    #[test]
    fn the_assessor_sees_what_rules_md_2_6_lists_and_nothing_else((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        let consent = world.record.iter().position(|(event, ..)| event.kind() == "consent_given");
        let before = ["filed", "first_contact_started", "first_contact_ended", "intake_started", "intake_escalated",
            "completed", "intake_passed", "answered", "closed", "helper_appointed", "help_ended", "needs_told"];
        let talks = ["proposed", "proposal_accepted", "proposal_rejected", "proposal_lapsed", "settlement_reached",
            "mediator_took", "wish_narrowed", "framework_sent", "letter_sent", "mediation_ended", "fee_received", "refund_due"];
        for (place, (event, _, by)) in world.record.iter().enumerate() {
            if !seen(event, &world.case, &arie()) {
                continue;
            }
            let binding = consent.is_some_and(|consent| place >= consent);
            prop_assert!(binding || before.contains(&event.kind()), "{} before the claim", event.kind());
            prop_assert!(!talks.contains(&event.kind()), "{} is not for the assessor", event.kind());
            let words = matches!(event, Event::MessageSent { .. } | Event::CompletionAsked { .. });
            prop_assert!(!(words && by.hat == domain::people::Hat::Mediator), "words of the mediator");
        }
    }

    #[test]
    fn the_parties_see_everything_but_chambers_money_and_reminders((beginning, history) in histories(40)) {
        let world = play(&beginning, &history, |_, _| {});
        for (event, ..) in &world.record {
            let hidden = ["decided", "reminded", "fee_received", "refund_due", "needs_told"].contains(&event.kind());
            for party in [ana(), bo()] {
                prop_assert!(hidden || seen(event, &world.case, &party), "{} is hidden", event.kind());
            }
            prop_assert!(event.kind() != "needs_told" || !seen(event, &world.case, &bo()));
            prop_assert!(event.kind() != "decided" || !seen(event, &world.case, &ana()));
        }
    }

    #[test]
    fn what_is_written_is_told_to_people_who_may_read_it((beginning, history) in histories(40)) {
        play(&beginning, &history, |world, _| {
            for (event, ..) in world.record.iter().rev().take(4) {
                for notice in notices(event, &world.case) {
                    let domain::case::To::Party(side) = notice.to else { continue };
                    let reaches = reaches(audience(event), Tie::Party(side));
                    assert!(reaches, "{:?} is told {:?} and may not read {}", side, notice.kind, event.kind());
                }
            }
        });
    }
}
