//! Somebody helps Ana; Ana needs more time, a telephone, an interpreter.

use crate::world::*;
use domain::case::{
    Action, Event, HelperRights, MoveKind, Needs, Notice, NoticeKind, Refusal, StageKey, To, audience, cut, moves,
    notices, receipts, seen,
};
use domain::people::{Actor, Hat, Side, Tie, tie};
use domain::values::PersonId;

fn helper(person: PersonId, rights: HelperRights) -> Action {
    Action::AppointHelper { person: Some(person), name: name("Hanna Helper"), rights }
}

fn writes(text: &str) -> Action {
    Action::SendMessage { text: message(text), exhibits: Vec::new() }
}

fn more_time() -> Action {
    Action::TellNeeds { needs: Needs { more_time: true, ..Needs::default() } }
}

#[test]
fn a_helper_who_reads_sees_what_ana_sees_and_does_nothing() {
    let mut world = World::ana_files();
    assert_eq!(tie(&world.case, &hanna()), Tie::Stranger);
    world.must(ana(), helper(HANNA, HelperRights::Read));
    for (event, ..) in &world.record {
        assert_eq!(seen(event, &world.case, &hanna()), seen(event, &world.case, &ana()));
    }
    assert_eq!(cut(&world.case, &hanna()), cut(&world.case, &ana()));
    let offered: Vec<_> = moves(&world.case, &hanna(), world.now, &world.rules).iter().map(|one| one.kind).collect();
    assert_eq!(offered, [MoveKind::EndHelp]);
    assert!(matches!(world.act(hanna(), &writes("Hello.")), Err(Refusal::NotYourMove { .. })));
}

#[test]
fn a_helper_who_writes_writes_in_anas_name_and_decides_nothing() {
    let mut world = World::ana_files();
    world.must(ana(), helper(HANNA, HelperRights::Write));
    world.must(hanna(), writes("Ana asked me to write."));
    let (event, _, by) = world.record.last().expect("a message");
    assert_eq!(by.person, Some(HANNA));
    assert!(matches!(event, Event::MessageSent { by: domain::case::Writer::Party(Side::Consumer), .. }));
    world.bo_contests();
    for refused in [Action::ChooseMediation, Action::ConfirmSolved, Action::Withdraw { reason: None }, more_time()] {
        assert!(matches!(world.act(hanna(), &refused), Err(Refusal::NotYourMove { .. })), "{refused:?}");
    }
    assert!(matches!(world.act(hanna(), &helper(STRANGER, HelperRights::Write)), Err(Refusal::NotYourMove { .. })));
}

#[test]
fn there_is_one_helper_and_the_end_is_the_end() {
    let mut world = World::ana_files();
    world.must(ana(), helper(HANNA, HelperRights::Write));
    assert_eq!(world.act(ana(), &helper(STRANGER, HelperRights::Read)), Err(Refusal::AlreadyDone));
    world.must(hanna(), Action::EndHelp);
    assert_eq!(tie(&world.case, &hanna()), Tie::Stranger);
    assert_eq!(cut(&world.case, &hanna()), None);
    for _ in 1..world.rules.helpers_max_times {
        world.must(ana(), helper(STRANGER, HelperRights::Read)).must(ana(), Action::EndHelp);
    }
    assert_eq!(world.act(ana(), &helper(HANNA, HelperRights::Read)), Err(Refusal::TooOften { most: 5 }));
    assert_eq!(world.act(ana(), &Action::EndHelp), Err(Refusal::AlreadyDone));
}

#[test]
fn whoever_is_something_else_in_the_case_cannot_help_nor_become_its_neutral() {
    let mut world = World::ana_files();
    world.reaches_mediation();
    for person in [ANA, MIA, IVO] {
        assert_eq!(world.act(ana(), &helper(person, HelperRights::Read)), Err(Refusal::CannotHelp));
    }
    world.must(ana(), helper(AYA, HelperRights::Read)).must(ana(), Action::EndHelp);
    world.must(mia(), Action::StepBack { reason: message("Ill.") });
    world.must(ana(), helper(MO, HelperRights::Read));
    assert_eq!(tie(&world.case, &mo()), Tie::Conflicted);
    assert_eq!(tie(&world.case, &Actor::person(MO, Hat::Helper)), Tie::Helper(HelperRights::Read));
    world.mia_takes().mediation_fails().ana_consents().ana_claims().fee_comes(1, 2_500);
    assert_eq!(tie(&world.case, &aya()), Tie::Conflicted);
    assert_eq!(tie(&world.case, &arie()), Tie::AssessorFree);
}

#[test]
fn the_helper_hears_of_everything_that_ana_hears_of() {
    let mut world = World::ana_files();
    let appointed = world.must(ana(), helper(HANNA, HelperRights::Read)).record.last().expect("an event").0.clone();
    let told = notices(&appointed, &world.case);
    assert!(told.contains(&Notice { to: To::Helper, kind: NoticeKind::HelperAsked }));
    world.bo_contests();
    let news = Notice { to: To::Helper, kind: NoticeKind::HelperNews };
    let answered = world.record.iter().find(|(event, ..)| event.kind() == "answered").expect("an answer");
    assert!(notices(&answered.0, &world.case).contains(&news));
}

#[test]
fn what_the_helper_does_the_consumer_hears() {
    let mut world = World::ana_files();
    world.must(ana(), helper(HANNA, HelperRights::Write));
    let before = world.record.len();
    world.must(hanna(), writes("For Ana."));
    let did: Vec<Event> = world.record[before..].iter().map(|(event, ..)| event.clone()).collect();
    let told: Vec<To> = receipts(&did, &world.case, &hanna()).iter().map(|notice| notice.to).collect();
    assert_eq!(told, [To::Helper, To::Party(Side::Consumer)]);
}

#[test]
fn what_ana_needs_is_not_for_the_shop() {
    let mut world = World::ana_files();
    world.reaches_mediation();
    let needs = Needs { call: Some(name("0612345678")), interpreter: Some(name("Pools")), ..Needs::default() };
    world.must(ana(), Action::TellNeeds { needs: needs.clone() });
    let told = world.record.last().expect("an event").0.clone();
    assert_eq!(audience(&told).code(), "support");
    assert_eq!(notices(&told, &world.case), [Notice { to: To::Mediator, kind: NoticeKind::NeedsTold }]);
    for (viewer, may) in [(ana(), true), (mia(), true), (bo(), false), (mo(), false), (ines(), false)] {
        assert_eq!(seen(&told, &world.case, &viewer), may, "{viewer:?}");
        let shown = cut(&world.case, &viewer).and_then(|case| case.needs);
        assert_eq!(shown, may.then(|| needs.clone()), "{viewer:?}");
    }
}

#[test]
fn more_time_makes_the_running_term_longer_once_and_every_later_one() {
    let mut world = World::ana_files();
    world.bo_contests();
    assert_eq!(world.stage(), StageKey::ConsumerChoice);
    let (before, extra) = (world.case.stage.term().expect("a term"), world.rules.support_extra_days);
    world.must(ana(), more_time());
    let longer = world.case.stage.term().expect("a term");
    assert_eq!(longer, before.longer(extra));
    // Said again, nothing is added; and nobody takes it back.
    world.must(ana(), Action::TellNeeds { needs: Needs { interpreter: Some(name("Pools")), ..Needs::default() } });
    assert!(world.case.more_time());
    assert_eq!(world.case.stage.term(), Some(longer));
    world.must(ana(), Action::ChooseMediation).mia_takes().mediation_fails().ana_consents();
    let claim = world.case.stage.term().expect("a term");
    let days = world.rules.claim_days + extra;
    assert_eq!(claim, domain::calendar::Term::days(world.now, days, domain::calendar::Roll::WorkingDays));
}

#[test]
fn more_time_leaves_the_shops_term_alone() {
    let mut world = World::ana_files();
    let before = world.case.stage.term();
    world.must(ana(), more_time());
    assert_eq!(world.case.stage.term(), before);
}
