//! First contact, intake, the shop's turn, the consumer's choice.

use crate::world::*;
use domain::case::{
    Action, ChoiceCause, Contact, Ground, MoveKind, Outcome, Refusal, ShopAnswer, Stage, StageKey, Waiting, standing,
};
use domain::law::Category;
use domain::people::Actor;

fn answer(answer: ShopAnswer) -> Action {
    Action::Answer { answer, text: message("This is what we say."), exhibits: Vec::new() }
}

fn unclear() -> World {
    World::ana_files_with(|complaint| complaint.category = Category::Oth)
}

#[test]
fn bo_solves_it_at_first_contact() {
    let mut world = World::ana_files_with(|complaint| complaint.contact = Contact::Never);
    world.days_pass(2).must(bo(), answer(ShopAnswer::Solved)).is_at(StageKey::FirstContact);
    world.days_pass(1).must(ana(), Action::ConfirmSolved);
    assert_eq!(world.outcome(), &Outcome::Resolved);
}

#[test]
fn bo_refuses_at_first_contact_and_it_becomes_a_dispute() {
    let mut world = World::ana_files_with(|complaint| complaint.contact = Contact::Never);
    world.must(bo(), answer(ShopAnswer::Contested)).is_at(StageKey::ShopTurn);
}

#[test]
fn silence_at_first_contact_becomes_a_dispute_by_itself() {
    let mut world = World::ana_files_with(|complaint| complaint.contact = Contact::Never);
    world.days_pass(14).is_at(StageKey::FirstContact);
    world.days_pass(1).is_at(StageKey::ShopTurn);
    assert_eq!(world.count("reminded"), 1);
}

#[test]
fn an_unclear_complaint_goes_through_first_contact_before_a_mediator_looks() {
    let mut world = World::ana_files_with(|complaint| {
        complaint.contact = Contact::Never;
        complaint.category = Category::Prv;
    });
    world.term_passes().is_at(StageKey::Intake);
}

#[test]
fn mia_asks_for_more_and_passes_it() {
    let mut world = unclear();
    world.mia_takes().must(mia(), Action::AskCompletion { text: message("Which order was it?") });
    world.is_at(StageKey::Completing);
    world.must(ana(), Action::Complete { text: message("Order 1001."), exhibits: vec![paper(3)] });
    world.is_at(StageKey::Intake);
    world.must(mia(), Action::PassIntake).is_at(StageKey::ShopTurn);
    // The words between Ana and Mia are Ana's; the shop reads them too, since everything filed is visible to both.
    assert_eq!(world.case.exhibits.len(), 3);
}

#[test]
fn ana_does_not_complete_it() {
    let mut world = unclear();
    world.mia_takes().must(mia(), Action::AskCompletion { text: message("Which order was it?") }).term_passes();
    assert_eq!(world.outcome(), &Outcome::Lapsed { at: StageKey::Completing });
}

#[test]
fn mia_refuses_it_with_a_ground_and_reasons() {
    let mut world = unclear();
    let reasons = reasons("A neighbour's quarrel is no purchase.");
    world.mia_takes().must(mia(), Action::RefuseIntake { ground: Ground::NoCompetence, reasons: reasons.clone() });
    assert_eq!(world.outcome(), &Outcome::NotTaken { ground: Ground::NoCompetence, reasons });
}

#[test]
fn an_intake_that_nobody_looks_at_rings_every_two_working_days() {
    let mut world = unclear();
    world.days_pass(14).is_at(StageKey::Intake);
    assert_eq!(world.count("intake_escalated"), 3);
    world.mia_takes().must(mia(), Action::PassIntake).is_at(StageKey::ShopTurn);
}

#[test]
fn after_three_weeks_an_intake_can_be_passed_and_not_refused() {
    let mut world = unclear();
    world.mia_takes().days_pass(21);
    assert!(world.may(mia(), MoveKind::RefuseIntake));
    world.days_pass(1);
    let refuse = Action::RefuseIntake { ground: Ground::Value, reasons: reasons("Too late.") };
    assert!(matches!(world.refused(mia(), refuse), Refusal::TooLate { .. }));
    // Completing it makes it a new complete complaint.
    world.must(mia(), Action::AskCompletion { text: message("Which order?") });
    world.must(ana(), Action::Complete { text: message("1001."), exhibits: Vec::new() });
    assert!(world.may(mia(), MoveKind::RefuseIntake));
}

#[test]
fn six_months_without_a_party_close_the_case() {
    let mut world = unclear();
    world.days_pass(181).is_at(StageKey::Intake);
    world.days_pass(1);
    assert_eq!(world.outcome(), &Outcome::Inactive);
}

#[test]
fn bo_is_silent_and_ana_chooses() {
    let mut world = World::ana_files();
    world.days_pass(7).is_at(StageKey::ShopTurn);
    // Reminders on day three and day six.
    assert_eq!(world.count("reminded"), 2);
    world.days_pass(1);
    assert!(matches!(world.case.stage, Stage::ConsumerChoice { cause: ChoiceCause::Silent, .. }));
    assert!(!world.may(bo(), MoveKind::Answer));
}

#[test]
fn an_answer_on_the_last_evening_counts_and_a_minute_later_it_does_not() {
    let mut world = World::ana_files();
    let mut late = world.clone();
    world.last_day().must(bo(), answer(ShopAnswer::Contested)).is_at(StageKey::ConsumerChoice);
    late.last_day();
    late.now = late.now.plus_millis(60_000);
    let ended = late.case.stage.term().expect("a term").ends;
    assert_eq!(late.refused(bo(), answer(ShopAnswer::Contested)), Refusal::TooLate { ended });
    // Also when the clock has not acted yet, nobody can slip in.
    assert_eq!(late.stage(), StageKey::ShopTurn);
    assert!(!late.may(bo(), MoveKind::Answer));
    assert!(standing(&late.case, late.now).over);
}

#[test]
fn ana_lets_the_talks_go_on_twice_and_no_more() {
    let mut world = World::ana_files();
    world.bo_contests().must(ana(), Action::ChoosePending).is_at(StageKey::ShopTurn);
    world.term_passes().must(ana(), Action::ChoosePending);
    world.must(bo(), answer(ShopAnswer::Contested));
    assert!(!world.may(ana(), MoveKind::ChoosePending));
    assert_eq!(world.refused(ana(), Action::ChoosePending), Refusal::TooOften { most: 2 });
    world.must(ana(), Action::ChooseMediation).is_at(StageKey::Mediation);
}

#[test]
fn ana_does_not_choose_and_comes_back_within_thirty_days() {
    let mut world = World::ana_files();
    world.bo_contests().term_passes();
    assert!(matches!(world.outcome(), Outcome::Silent { .. }));
    // Reminders on days three, seven and twelve.
    assert_eq!(world.count("reminded"), 3);
    assert_eq!(standing(&world.case, world.now).waiting_for, Waiting::Consumer);
    world.days_pass(20).must(ana(), Action::Reopen);
    assert!(matches!(world.case.stage, Stage::ConsumerChoice { cause: ChoiceCause::Reopened, .. }));
}

#[test]
fn a_case_closed_by_silence_stays_closed_after_thirty_days() {
    let mut world = World::ana_files();
    world.bo_contests().term_passes().days_pass(40);
    assert!(matches!(world.refused(ana(), Action::Reopen), Refusal::TooLate { .. }));
    assert!(matches!(world.outcome(), Outcome::Silent { .. }));
    let now = standing(&world.case, world.now);
    assert_eq!((now.waiting_for, now.until), (Waiting::Nobody, None), "nobody waits for Ana any more");
}

#[test]
fn ana_withdraws_in_the_shops_turn() {
    let mut world = World::ana_files();
    world.must(ana(), Action::Withdraw { reason: Some(message("Never mind.")) });
    assert_eq!(world.outcome(), &Outcome::Withdrawn);
    assert_eq!(
        world.refused(ana(), Action::ConfirmSolved),
        Refusal::NotNow { asked: MoveKind::ConfirmSolved, stage: StageKey::Closed }
    );
}

#[test]
fn what_is_the_shops_to_do_is_not_anas() {
    let mut world = World::ana_files();
    assert_eq!(world.refused(ana(), answer(ShopAnswer::Solved)), Refusal::NotYourMove { waiting_for: Waiting::Shop });
    assert_eq!(world.refused(bo(), Action::ChooseMediation), Refusal::NotYourMove { waiting_for: Waiting::Shop });
}

#[test]
fn to_a_stranger_the_case_does_not_exist() {
    let mut world = World::ana_files();
    let stranger = Actor::person(STRANGER, domain::people::Hat::Consumer);
    assert_eq!(world.refused(stranger, Action::ConfirmSolved), Refusal::NotYourCase);
    let other_shop = Actor::person(BO, domain::people::Hat::ShopAgent(OTHER_SHOP));
    assert_eq!(world.refused(other_shop, answer(ShopAnswer::Solved)), Refusal::NotYourCase);
    let admin = Actor::person(STRANGER, domain::people::Hat::Admin);
    assert_eq!(world.refused(admin, Action::ConfirmSolved), Refusal::NotYourCase);
}

#[test]
fn a_clock_that_slept_starts_the_next_term_when_it_wakes() {
    let mut world = World::ana_files();
    let due = world.case.stage.term().expect("a term").ends;
    world.clock_sleeps(20);
    let woken = world.now;
    world.goes_to(woken);
    assert_eq!(world.now, woken);
    let (event, at, _) =
        world.record.iter().find(|(event, ..)| event.kind() == "choice_opened").expect("the choice opened");
    assert_eq!(*at, woken);
    assert!(matches!(event, domain::case::Event::ChoiceOpened { due: Some(was), .. } if *was == due));
    assert_eq!(world.case.stage.term().map(|term| term.started), Some(woken));
}
