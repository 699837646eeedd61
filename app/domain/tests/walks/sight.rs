//! Who sees what.

use crate::world::*;
use domain::case::{Action, Claim, Contact, Event, ShopAnswer, Stage, StageKey, cut, may_open, moves, seen};
use domain::people::{Actor, Hat};

/// The kinds that a viewer sees, in order.
fn sees(world: &World, viewer: &Actor) -> Vec<&'static str> {
    let record = world.record.iter().filter(|(event, ..)| seen(event, &world.case, viewer));
    record.map(|(event, ..)| event.kind()).collect()
}

/// A case with talks, offers and documents of all sorts, up to the decision.
fn rich() -> World {
    let mut world = World::ana_files();
    world.reaches_mediation();
    world.must(mia(), Action::SendFramework { text: reasons("The law.") });
    world.must(ana(), Action::SendMessage { text: message("Secret of Ana."), exhibits: vec![paper(11), paper(13)] });
    world.must(bo(), Action::SendMessage { text: message("Secret of Bo."), exhibits: vec![paper(12)] });
    world.must(mia(), Action::Propose { offer: offer(4_000) });
    world.must(ana(), Action::RejectProposal { proposal: 1, reason: Some(message("No.")) });
    world.mediation_fails().ana_consents();
    world.must(ana(), Action::FileClaim { claim: Claim { again: vec![paper(13).id], ..claim() } });
    world.fee_comes(1, 2_500).arie_takes().must(arie(), Action::Admit);
    world.must(bo(), Action::FileDefence { defence: defence() });
    world
}

#[test]
fn the_assessor_sees_the_complaint_the_answer_and_everything_from_the_claim_on() {
    assert_eq!(
        sees(&rich(), &arie()),
        [
            "filed",
            "intake_passed",
            "answered",
            "consent_given",
            "agreement_recorded",
            "claim_filed",
            "claim_complete",
            "assessor_took",
            "admitted",
            "defence_filed",
            "file_complete"
        ]
    );
}

#[test]
fn the_assessor_gets_no_offer_and_no_document_from_the_talks() {
    let world = rich();
    let cut = cut(&world.case, &arie()).expect("the assessor's case");
    assert!(cut.proposals.is_empty() && cut.mediator.is_none());
    for (number, opens) in [(1, true), (10, true), (11, false), (12, false), (13, true), (30, true), (40, true)] {
        let id = paper(number).id;
        assert_eq!(may_open(&world.case, id, &arie()), opens, "paper {number}");
        assert_eq!(cut.exhibits.iter().any(|exhibit| exhibit.file.id == id), opens, "paper {number}");
    }
}

#[test]
fn the_assessor_reads_the_first_answer_and_no_later_one() {
    let mut world = World::ana_files_with(|complaint| complaint.contact = Contact::Never);
    world.bo_contests().is_at(StageKey::ShopTurn);
    let again = |number| Action::Answer {
        answer: ShopAnswer::Contested,
        text: message("As I said."),
        exhibits: vec![paper(number)],
    };
    world.must(bo(), again(20)).must(ana(), Action::ChoosePending).must(bo(), again(21));
    let first = |(event, ..): &&(Event, _, _)| matches!(event, Event::Answered { first: true, .. });
    assert_eq!(world.record.iter().filter(first).count(), 2, "at first contact, and to the dispute");
    world.must(ana(), Action::ChooseMediation).mia_takes().mediation_fails().ana_consents();
    world.ana_claims().fee_comes(1, 2_500).arie_takes();
    assert!(may_open(&world.case, paper(20).id, &arie()) && !may_open(&world.case, paper(21).id, &arie()));
}

#[test]
fn the_mediator_sees_nothing_of_the_binding_stage() {
    let world = rich();
    let kinds = sees(&world, &mia());
    assert!(kinds.contains(&"proposed") && !kinds.contains(&"claim_filed") && !kinds.contains(&"consent_given"));
    let cut = cut(&world.case, &mia()).expect("the mediator's case");
    assert!(cut.claim.is_none() && cut.defence.is_none());
    assert!(!may_open(&world.case, paper(30).id, &mia()));
    assert!(may_open(&world.case, paper(12).id, &mia()));
}

#[test]
fn both_parties_see_what_either_filed() {
    let world = rich();
    for number in [1, 2, 10, 11, 12, 13, 30, 40] {
        assert!(may_open(&world.case, paper(number).id, &ana()) && may_open(&world.case, paper(number).id, &bo()));
    }
    let (ana, bo) = (sees(&world, &ana()), sees(&world, &bo()));
    // Only money is Ana's alone.
    let shared: Vec<_> = ana.into_iter().filter(|kind| *kind != "fee_received").collect();
    assert_eq!(shared, bo);
    assert!(cut(&world.case, &crate::world::bo()).expect("Bo's case").money.payments.is_empty());
}

#[test]
fn a_decision_that_is_not_served_does_not_exist_for_the_parties() {
    let mut world = rich();
    let before = cut(&world.case, &ana()).expect("Ana's case");
    let draft = world.draft();
    world.must(arie(), Action::Decide { draft });
    for party in [ana(), bo()] {
        let cut = cut(&world.case, &party).expect("a party's case");
        assert!(cut.decision.is_none());
        assert!(matches!(cut.stage, Stage::Deliberation { .. }));
        assert!(!sees(&world, &party).contains(&"decided"));
        // Not even the buttons tell.
        assert_eq!(moves(&world.case, &party, world.now, &world.rules), moves(&cut, &party, world.now, &world.rules));
    }
    let after = cut(&world.case, &ana()).expect("Ana's case");
    assert_eq!((before.stage, before.since, before.path), (after.stage, after.since, after.path));
    assert!(cut(&world.case, &arie()).expect("Arie's case").decision.is_some());
    world.arie_serves();
    assert!(cut(&world.case, &bo()).expect("Bo's case").decision.is_some());
    assert!(sees(&world, &bo()).contains(&"served"));
}

#[test]
fn the_inspector_sees_the_decision_and_what_became_of_it_only() {
    let mut world = rich();
    let draft = world.draft();
    world.arie_decides(draft);
    assert_eq!(cut(&world.case, &ines()), None);
    world.term_passes();
    let deny = Action::DenyPerformance { text: message("Nothing came."), exhibits: vec![paper(61)] };
    world.must(ana(), deny).is_at(StageKey::NotComplied);
    assert_eq!(
        sees(&world, &ines()),
        ["served", "reminded", "performance_asked", "performance_denied", "not_complied"]
    );
    let cut = cut(&world.case, &ines()).expect("the inspector's case");
    assert_eq!(cut.complaint.story.as_str(), "–");
    assert!(cut.claim.is_none() && cut.complaint.phone.is_none() && cut.decision.is_some());
    assert_eq!(cut.exhibits.len(), 1);
}

#[test]
fn a_mediator_in_the_queue_sees_the_complaint_and_no_talk() {
    let mut world = World::ana_files();
    world.bo_contests();
    world.must(ana(), Action::SendMessage { text: message("Between us."), exhibits: vec![paper(11)] });
    world.must(ana(), Action::ChooseMediation);
    assert_eq!(sees(&world, &mo()), ["filed", "intake_passed", "answered"]);
    assert!(may_open(&world.case, paper(1).id, &mo()) && !may_open(&world.case, paper(11).id, &mo()));
    world.mia_takes();
    assert!(sees(&world, &mo()).is_empty() && cut(&world.case, &mo()).is_none());
}

#[test]
fn the_admin_the_clock_and_the_bank_read_no_case() {
    let world = rich();
    for viewer in [Actor::person(STRANGER, Hat::Admin), Actor::CLOCK, Actor::BANK] {
        assert!(sees(&world, &viewer).is_empty() && cut(&world.case, &viewer).is_none());
    }
}

#[test]
fn a_settlement_in_the_binding_stage_stays_the_parties_own() {
    let mut world = rich();
    world.must(bo(), Action::Propose { offer: offer(7_000) }).accepts(ana());
    let kinds = sees(&world, &arie());
    assert!(!kinds.contains(&"proposed") && !kinds.contains(&"settlement_reached"));
    assert!(world.record.iter().any(|(event, ..)| matches!(event, Event::SettlementReached { .. })));
    assert!(cut(&world.case, &arie()).expect("Arie's case").proposals.is_empty());
}
