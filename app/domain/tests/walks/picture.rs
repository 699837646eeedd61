//! What screens and letters are drawn from: standing, ladder, notices.

use crate::world::*;
use domain::case::{
    Action, Consequence, Contact, Notice, NoticeKind, RungState, Step, To, Waiting, ladder, notices, standing,
};
use domain::people::Side;
use domain::values::Cents;

fn states(world: &World) -> Vec<RungState> {
    ladder(&world.case).into_iter().map(|rung| rung.state).collect()
}

/// The letters of the last act.
fn letters(world: &World, since: usize) -> Vec<Notice> {
    world.record[since..].iter().flat_map(|(event, ..)| notices(event, &world.case)).collect()
}

const fn to(side: Side, kind: NoticeKind) -> Notice {
    Notice { to: To::Party(side), kind }
}

#[test]
fn the_ladder_grows_with_the_case() {
    use RungState::{Ahead, Done, Now, Skipped};
    let mut world = World::ana_files();
    assert_eq!(states(&world), [Done, Now, Ahead, Ahead, Ahead]);
    world.reaches_mediation();
    assert_eq!(states(&world), [Done, Done, Now, Ahead, Ahead]);
    world.mediation_fails().ana_consents();
    assert_eq!(states(&world), [Done, Done, Done, Now, Ahead]);
    assert_eq!(ladder(&world.case)[3].cost, Cents::new(2_500));
    assert_eq!(ladder(&world.case)[3].step, Step::Decision);
    let mut early = World::ana_files_with(|complaint| complaint.contact = Contact::Never);
    assert_eq!(states(&early), [Now, Ahead, Ahead, Ahead, Ahead]);
    early.must(ana(), Action::ConfirmSolved);
    assert_eq!(states(&early), [Done, Skipped, Skipped, Skipped, Skipped]);
    let mut settled = World::ana_files();
    settled.must(bo(), Action::Propose { offer: offer(1) }).accepts(ana());
    assert_eq!(states(&settled), [Done, Done, Skipped, Skipped, Now]);
}

#[test]
fn the_four_questions_have_answers_on_the_whole_path() {
    let mut world = World::ana_files();
    let mut answers = Vec::new();
    let mut look = |world: &World| {
        let standing = standing(&world.case, world.now);
        answers.push((standing.stage.code(), standing.waiting_for, standing.otherwise));
    };
    look(&world);
    world.bo_contests();
    look(&world);
    world.must(ana(), Action::ChooseMediation);
    look(&world);
    world.mia_takes();
    look(&world);
    world.mediation_fails();
    look(&world);
    world.ana_consents();
    look(&world);
    world.ana_claims().fee_comes(1, 2_500);
    look(&world);
    world.arie_takes().must(arie(), Action::Admit);
    look(&world);
    world.must(bo(), Action::FileDefence { defence: defence() });
    look(&world);
    let draft = world.draft();
    world.arie_decides(draft);
    look(&world);
    world.must(ana(), Action::ConfirmPerformance);
    look(&world);
    assert_eq!(
        answers,
        [
            ("shop_turn", Waiting::Shop, Consequence::ConsumerChooses),
            ("consumer_choice", Waiting::Consumer, Consequence::ClosesSilent),
            ("mediation", Waiting::Mediator, Consequence::MediationEnds),
            ("mediation", Waiting::Both, Consequence::MediationEnds),
            ("mediation_failed", Waiting::Consumer, Consequence::ClosesUnresolved),
            ("claim", Waiting::Consumer, Consequence::ClaimLapses),
            ("admissibility", Waiting::Assessor, Consequence::CountsAsAdmitted),
            ("defence", Waiting::Shop, Consequence::GoesOnWithoutDefence),
            ("deliberation", Waiting::Assessor, Consequence::BothAreTold),
            ("performing_decision", Waiting::Shop, Consequence::OtherIsAsked),
            ("closed", Waiting::Nobody, Consequence::Nothing),
        ]
    );
}

#[test]
fn both_are_told_when_a_dispute_is_filed() {
    let world = World::ana_files();
    assert_eq!(
        letters(&world, 0),
        [
            to(Side::Consumer, NoticeKind::Filed),
            to(Side::Shop, NoticeKind::NewDispute),
            to(Side::Consumer, NoticeKind::DisputeStarted)
        ]
    );
}

#[test]
fn a_message_is_told_to_everybody_but_its_writer() {
    let mut world = World::ana_files();
    world.reaches_mediation();
    for (writer, readers) in [
        (ana(), vec![To::Party(Side::Shop), To::Mediator]),
        (bo(), vec![To::Party(Side::Consumer), To::Mediator]),
        (mia(), vec![To::Party(Side::Consumer), To::Party(Side::Shop)]),
    ] {
        let since = world.record.len();
        world.must(writer, Action::SendMessage { text: message("Hello."), exhibits: Vec::new() });
        let told: Vec<To> = letters(&world, since).into_iter().map(|notice| notice.to).collect();
        assert_eq!(told, readers);
    }
}

#[test]
fn every_closing_sends_both_a_dated_end_notice() {
    let mut world = World::ana_files();
    let since = world.record.len();
    world.must(ana(), Action::Withdraw { reason: None });
    let letters = letters(&world, since);
    assert_eq!(letters, [to(Side::Consumer, NoticeKind::EndNotice), to(Side::Shop, NoticeKind::EndNotice)]);
}
