//! Filing, and the exits before it.

use crate::world::*;
use domain::calendar::Term;
use domain::case::{Bounded, Channel, Contact, Country, Doubt, Needed, Proceedings, Refusal, Stage, StageKey};
use domain::law::Category;
use domain::values::Cents;

#[test]
fn a_clear_complaint_reaches_the_shop_at_once() {
    let world = World::ana_files();
    world.is_at(StageKey::ShopTurn);
    assert_eq!(world.record.iter().map(|(event, ..)| event.kind()).collect::<Vec<_>>(), ["filed", "intake_passed"]);
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-09")));
    assert_eq!(world.case.exhibits.iter().map(domain::case::Exhibit::mark).collect::<Vec<_>>(), ["A1", "A2"]);
    assert_eq!(world.case.version, 2);
}

#[test]
fn a_shop_that_was_never_asked_gets_two_weeks_first() {
    let world = World::ana_files_with(|complaint| complaint.contact = Contact::Never);
    world.is_at(StageKey::FirstContact);
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-16")));
    assert_eq!(world.case.contacted, day("2026-11-02"));
}

#[test]
fn a_shop_that_was_asked_last_week_keeps_the_rest_of_two_weeks() {
    let world = World::ana_files_with(|complaint| complaint.contact = Contact::Waiting { on: day("2026-10-26") });
    world.is_at(StageKey::FirstContact);
    assert_eq!(world.case.stage.term().map(|term| term.last_day), Some(day("2026-11-09")));
    // On the last day of the two weeks it still has two days.
    let world = World::ana_files_with(|complaint| complaint.contact = Contact::Waiting { on: day("2026-10-19") });
    assert_eq!(world.case.stage.term().map(|term: Term| term.last_day), Some(day("2026-11-04")));
}

#[test]
fn a_shop_that_was_silent_for_two_weeks_has_its_turn_at_once() {
    World::ana_files_with(|complaint| complaint.contact = Contact::Waiting { on: day("2026-10-16") })
        .is_at(StageKey::ShopTurn);
}

#[test]
fn each_exit_says_its_reason_and_nothing_is_written() {
    let exit = |change: fn(&mut domain::case::Complaint)| {
        let mut complaint = complaint();
        change(&mut complaint);
        World::filed(&complaint, &shop()).expect_err("an exit")
    };
    assert_eq!(exit(|c| c.as_consumer = false), Refusal::NotConsumer);
    assert_eq!(exit(|c| c.order.channel = Channel::Store), Refusal::NotDistance);
    assert_eq!(exit(|c| c.proceedings = Proceedings::Court), Refusal::Court);
    assert_eq!(
        exit(|c| c.contact = Contact::Refused { on: day("2025-11-01") }),
        Refusal::TooOld { last_day: day("2026-11-01") }
    );
    assert_eq!(exit(|c| c.truthful = false), Refusal::Missing { what: Needed::Truth });
    assert_eq!(exit(|c| c.order.day = day("2026-11-03")), Refusal::Missing { what: Needed::PastDay });
    assert_eq!(exit(|c| c.exhibits = vec![paper(1), paper(1)]), Refusal::ExhibitTwice { exhibit: paper(1).id });
    let amount = Refusal::OutOfBounds { what: Bounded::Amount, least: 1, most: Cents::MOST.cents() };
    assert_eq!(exit(|c| c.amount = Some(Cents::ZERO)), amount);
    let mut shop = shop();
    shop.covered = false;
    assert_eq!(World::filed(&complaint(), &shop).expect_err("an exit"), Refusal::NotMember);
}

#[test]
fn a_year_after_the_complaint_to_the_day_is_still_in_time() {
    World::ana_files_with(|complaint| complaint.contact = Contact::Refused { on: day("2025-11-02") })
        .is_at(StageKey::ShopTurn);
}

#[test]
fn an_unclear_complaint_waits_for_a_mediator() {
    let world = World::ana_files_with(|complaint| {
        complaint.category = Category::Oth;
        complaint.order.channel = Channel::Marketplace;
        complaint.country = Country::Elsewhere;
        complaint.proceedings = Proceedings::OtherBody;
        complaint.amount = None;
    });
    let Stage::Intake { doubts, term } = &world.case.stage else { panic!("not at intake") };
    assert_eq!(doubts[..], [Doubt::Country, Doubt::OtherBody, Doubt::Category, Doubt::Marketplace, Doubt::Amount]);
    // Two working days after a Monday.
    assert_eq!(term.last_day, day("2026-11-04"));
}
