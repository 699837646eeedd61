//! Performing the decision, not complying, the ladder of sanctions.

use crate::world::*;
use domain::case::{
    Action, DecisionOrder, HeadResult, MoveKind, Outcome, Performance, Phase, Refusal, Sanction, Stage, StageKey,
};
use domain::people::Side;

fn report() -> Action {
    Action::ReportPerformance { text: message("Paid today."), exhibits: vec![paper(60)] }
}

fn deny() -> Action {
    Action::DenyPerformance { text: message("Nothing came."), exhibits: Vec::new() }
}

fn sanction(sanction: Sanction) -> Action {
    Action::ImposeSanction { sanction, reason: message("The decision binds.") }
}

fn performing() -> World {
    let mut world = World::ana_files();
    world.reaches_performing();
    world
}

fn decided(performance: Performance) -> Outcome {
    Outcome::Decided { result: HeadResult::Partly, performance }
}

#[test]
fn bo_pays_and_ana_confirms() {
    let mut world = performing();
    world.days_pass(5).must(bo(), report()).must(ana(), Action::ConfirmPerformance);
    assert_eq!(world.outcome(), &decided(Performance::Complied));
}

#[test]
fn ana_may_confirm_without_a_report() {
    let mut world = performing();
    world.must(ana(), Action::ConfirmPerformance);
    assert_eq!(world.outcome(), &decided(Performance::Complied));
}

#[test]
fn bo_proves_it_and_anas_silence_counts_as_performed() {
    let mut world = performing();
    world.must(bo(), report()).days_pass(15);
    assert_eq!(world.outcome(), &decided(Performance::Complied));
}

#[test]
fn nobody_says_anything_and_it_counts_as_not_complied_with() {
    let mut world = performing();
    world.term_passes();
    assert!(matches!(world.case.stage, Stage::PerformingDecision { phase: Phase::Asked, .. }));
    world.term_passes().is_at(StageKey::NotComplied);
}

#[test]
fn the_whole_ladder_of_sanctions() {
    let mut world = performing();
    world.term_passes().must(ana(), deny()).is_at(StageKey::NotComplied);
    assert!(matches!(world.refused(ines(), sanction(Sanction::Suspend)), Refusal::TooEarly { .. }));
    world.must(ines(), sanction(Sanction::Warn));
    assert_eq!(
        world.refused(ines(), sanction(Sanction::Warn)),
        Refusal::TooEarly { from: domain::calendar::start_of(domain::calendar::day_of(world.now).plus(14)) }
    );
    world.days_pass(14).must(ines(), sanction(Sanction::Suspend));
    world.days_pass(28).must(ines(), sanction(Sanction::Terminate));
    assert_eq!(world.outcome(), &decided(Performance::NotComplied));
    assert_eq!(world.case.sanctions, [Sanction::Warn, Sanction::Suspend, Sanction::Terminate]);
    // Late performance is still recorded.
    world.days_pass(30).must(ana(), Action::ConfirmPerformance);
    assert_eq!(world.outcome(), &decided(Performance::Late));
    assert!(matches!(world.refused(ana(), Action::ConfirmPerformance), Refusal::NotNow { .. }));
}

#[test]
fn a_sanction_that_is_due_is_called_every_week() {
    let mut world = performing();
    world.term_passes().must(ana(), deny()).days_pass(20).is_at(StageKey::NotComplied);
    assert!(world.count("sanction_due") >= 2);
    world.must(ines(), sanction(Sanction::Warn));
}

#[test]
fn bo_pays_under_pressure() {
    let mut world = performing();
    world.term_passes().must(ana(), deny()).must(ines(), sanction(Sanction::Warn));
    world.must(bo(), report()).is_at(StageKey::NotComplied);
    world.must(ana(), Action::ConfirmPerformance);
    assert_eq!(world.outcome(), &decided(Performance::Late));
}

#[test]
fn the_inspector_who_certified_the_shop_stays_out() {
    let mut world = performing();
    assert!(!world.may(ines(), MoveKind::ImposeSanction), "not before it is not complied with");
    assert_eq!(world.refused(ines(), sanction(Sanction::Warn)), Refusal::NotYourCase);
    world.term_passes().must(ana(), deny());
    assert_eq!(world.refused(ivo(), sanction(Sanction::Warn)), Refusal::NotYourCase);
}

#[test]
fn an_order_to_the_consumer_has_no_sanctions() {
    let mut world = World::ana_files();
    world.reaches_deliberation();
    let mut draft = world.rejection();
    draft.orders = vec![DecisionOrder { by: Side::Consumer, text: message("Return the kettle.") }];
    world.arie_decides(draft);
    assert!(world.may(ana(), MoveKind::ReportPerformance) && !world.may(bo(), MoveKind::ReportPerformance));
    world.term_passes().must(bo(), deny());
    let outcome = Outcome::Decided { result: HeadResult::Rejected, performance: Performance::NotComplied };
    assert_eq!(world.outcome(), &outcome);
}
