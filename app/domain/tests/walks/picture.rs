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
        [to(Side::Consumer, NoticeKind::Filed), to(Side::Shop, NoticeKind::NewDispute)],
        "one letter says it to the consumer"
    );
    // After a first contact that solved nothing it is news.
    let mut later = World::ana_files_with(|complaint| complaint.contact = Contact::Never);
    let before = later.record.len();
    later.term_passes();
    assert!(letters(&later, before).contains(&to(Side::Consumer, NoticeKind::DisputeStarted)));
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

/// A line per entry: day, kind, and where the case is then.
fn story_of(world: &World) -> String {
    let mut lines = String::new();
    for place in 1..=world.record.len() {
        let (event, at, _) = &world.record[place - 1];
        let so_far = world.record[..place].iter().map(|(event, at, by)| (event, *at, *by));
        let case = domain::case::replay(so_far).expect("a case");
        let line = format!("{} {} -> {}\n", domain::calendar::day_of(*at), event.kind(), case.stage.key().code());
        lines.push_str(&line);
    }
    lines
}

#[test]
fn the_whole_way_from_complaint_to_performance() {
    let mut world = World::ana_files_with(|complaint| complaint.contact = Contact::Never);
    world.term_passes().term_passes().days_pass(1).must(ana(), Action::ChooseMediation).mia_takes();
    world.days_pass(20).mediation_fails().days_pass(3).ana_consents().ana_claims().days_pass(1).fee_comes(1, 2_500);
    world.days_pass(2).arie_takes().must(arie(), Action::Admit).days_pass(15);
    let draft = world.draft();
    world.days_pass(30);
    let draft = domain::case::DecisionDraft { total: world.computed(&draft), ..draft };
    world.arie_decides(draft).days_pass(4);
    world.must(bo(), Action::ReportPerformance { text: message("Paid."), exhibits: Vec::new() });
    world.must(ana(), Action::ConfirmPerformance);
    insta::assert_snapshot!(story_of(&world), @r"
    2026-11-02 filed -> intake
    2026-11-02 first_contact_started -> first_contact
    2026-11-09 reminded -> first_contact
    2026-11-17 first_contact_ended -> first_contact
    2026-11-17 intake_passed -> shop_turn
    2026-11-20 reminded -> shop_turn
    2026-11-23 reminded -> shop_turn
    2026-11-25 choice_opened -> consumer_choice
    2026-11-26 mediation_started -> mediation
    2026-11-26 mediator_took -> mediation
    2026-12-16 letter_sent -> mediation
    2026-12-16 mediation_ended -> mediation_failed
    2026-12-19 consent_given -> claim
    2026-12-19 agreement_recorded -> claim
    2026-12-19 claim_filed -> claim
    2026-12-20 fee_received -> claim
    2026-12-20 claim_complete -> admissibility
    2026-12-22 assessor_took -> admissibility
    2026-12-22 admitted -> defence
    2026-12-29 reminded -> defence
    2027-01-06 file_complete -> deliberation
    2027-02-05 decided -> decided
    2027-02-05 served -> performing_decision
    2027-02-09 performance_reported -> performing_decision
    2027-02-09 performance_confirmed -> performing_decision
    2027-02-09 closed -> closed
    ");
}
