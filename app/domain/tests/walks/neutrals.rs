//! Who takes a case, and who never may.

use crate::world::*;
use domain::case::{Action, MoveKind, Refusal, StageKey};
use domain::people::{Actor, Hat, Tie, tie};

fn take_mediation(no_conflict: bool) -> Action {
    Action::TakeMediation { name: name("Somebody"), no_conflict }
}

fn take_assessment() -> Action {
    Action::TakeAssessment { name: name("Somebody"), no_conflict: true }
}

#[test]
fn nobody_takes_a_case_without_declaring_no_conflict() {
    let mut world = World::ana_files();
    world.bo_contests().must(ana(), Action::ChooseMediation);
    assert_eq!(world.refused(mia(), take_mediation(false)), Refusal::Conflict);
    world.must(mia(), take_mediation(true));
}

#[test]
fn one_mediator_at_a_time() {
    let mut world = World::ana_files();
    world.reaches_mediation();
    assert_eq!(world.refused(mo(), take_mediation(true)), Refusal::NotYourCase);
    assert_eq!(world.refused(mia(), take_mediation(true)), Refusal::AlreadyDone);
}

#[test]
fn the_mediator_can_never_be_the_assessor_also_after_stepping_back() {
    let mut world = World::ana_files();
    world.reaches_mediation().must(mia(), Action::StepBack { reason: message("My cousin works there.") });
    world.must(mo(), take_mediation(true));
    world.must(mo(), Action::EndMediation { letter: reasons("No.") }).ana_consents().ana_claims().fee_comes(1, 2_500);
    for person in [MIA, MO] {
        let robed = Actor::person(person, Hat::Assessor);
        assert_eq!(tie(&world.case, &robed), Tie::Conflicted);
        assert_eq!(world.refused(robed, take_assessment()), Refusal::Conflict);
        assert!(!world.may(robed, MoveKind::TakeAssessment));
    }
    world.arie_takes();
}

#[test]
fn a_party_cannot_be_a_neutral_in_its_own_case() {
    let mut world = World::ana_files();
    world.bo_contests().must(ana(), Action::ChooseMediation);
    assert_eq!(world.refused(Actor::person(ANA, Hat::Mediator), take_mediation(true)), Refusal::Conflict);
}

#[test]
fn an_assessor_steps_back_and_another_takes_over() {
    let mut world = World::ana_files();
    world.reaches_defence().must(arie(), Action::StepBack { reason: message("I bought there.") });
    assert!(!world.may(arie(), MoveKind::Admit));
    world.must(aya(), take_assessment()).must(bo(), Action::FileDefence { defence: defence() });
    let draft = world.draft();
    world.must(aya(), Action::Decide { draft }).is_at(StageKey::Decided);
}

#[test]
fn there_is_nothing_to_take_when_nobody_is_needed() {
    let mut world = World::ana_files();
    assert_eq!(world.refused(mia(), take_mediation(true)), Refusal::NotYourCase);
    assert_eq!(world.refused(arie(), take_assessment()), Refusal::NotYourCase);
}
