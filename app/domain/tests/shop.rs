//! A shop's membership: what the ladder asks of it.

use domain::calendar::{Day, time_of};
use domain::case::Agreement;
use domain::people::{Actor, Hat};
use domain::shop::{Membership, ShopAction, ShopEvent, ShopRefusal, StatusKey, apply, decide, moves};
use domain::values::{Digest, Message, Moment, Name, PersonId, ShopId};

const SHOP: ShopId = ShopId::new([20; 16]);
const BO: PersonId = PersonId::new([2; 16]);
const INES: PersonId = PersonId::new([7; 16]);

const fn ines() -> Actor {
    Actor::person(INES, Hat::Inspector)
}

fn day(raw: &str) -> Day {
    Day::parse(raw).expect("a day")
}

fn at(raw: &str) -> Moment {
    time_of(day(raw), 12, 0)
}

fn why() -> Message {
    Message::parse("Because of this.").expect("a message")
}

fn agree(person: PersonId, when: Moment) -> ShopAction {
    let name = |raw| Name::parse(raw).expect("a name");
    let agreement = Agreement { text_version: name("2026-1"), at: when, person, name: name("Bo Bakker") };
    ShopAction::Agree { agreement, text_hash: Digest::of(b"text") }
}

/// Asks, and folds in what follows.
fn act(shop: Option<Membership>, actor: Actor, action: &ShopAction, on: &str) -> Result<Membership, ShopRefusal> {
    let events = decide(shop.as_ref(), &actor, action, at(on))?;
    let shop = events.iter().fold(shop, |shop, event| apply(shop, event, at(on)));
    Ok(shop.expect("a shop"))
}

fn certified(on: &str) -> Membership {
    let add = ShopAction::Add { id: SHOP, name: Name::parse("Bo's kettles").expect("a name") };
    let shop = act(None, ines(), &add, on).expect("added");
    assert_eq!(shop.status.key(), StatusKey::Applied);
    assert!(!shop.covers(day(on)), "an application covers nothing");
    act(Some(shop), ines(), &ShopAction::Certify, on).expect("certified")
}

#[test]
fn orders_are_covered_from_certification_to_suspension_and_again() {
    let shop = certified("2026-01-10");
    let shop = act(Some(shop), ines(), &ShopAction::Suspend { reason: why() }, "2026-03-01").expect("suspended");
    let shop = act(Some(shop), ines(), &ShopAction::Certify, "2026-05-01").expect("certified again");
    for (order, covered) in [
        ("2026-01-09", false),
        ("2026-01-10", true),
        ("2026-03-01", true),
        ("2026-03-02", false),
        ("2026-04-30", false),
        ("2026-05-01", true),
        ("2030-01-01", true),
    ] {
        assert_eq!(shop.covers(day(order)), covered, "{order}");
        assert_eq!(shop.for_case(day(order)).covered, covered);
    }
    assert_eq!(shop.for_case(day("2026-01-10")).certified_by, Some(INES));
}

#[test]
fn orders_from_before_the_end_stay_covered() {
    let shop = certified("2026-01-10");
    let shop = act(Some(shop), ines(), &ShopAction::End { reason: why() }, "2026-06-30").expect("ended");
    assert!(shop.covers(day("2026-06-30")) && !shop.covers(day("2026-07-01")));
}

#[test]
fn only_an_inspector_changes_the_status() {
    let shop = certified("2026-01-10");
    for hat in [Hat::Consumer, Hat::ShopAgent(SHOP), Hat::Mediator, Hat::Assessor, Hat::Admin] {
        let actor = Actor::person(BO, hat);
        assert_eq!(act(Some(shop.clone()), actor, &ShopAction::Certify, "2026-02-01"), Err(ShopRefusal::NotYours));
        assert!(moves(&shop, &actor).is_empty());
    }
    assert_eq!(act(Some(shop), Actor::CLOCK, &ShopAction::Certify, "2026-02-01"), Err(ShopRefusal::NotYours));
}

#[test]
fn moves_are_what_decide_takes() {
    let mut shop = certified("2026-01-10");
    for (action, on) in [
        (ShopAction::Suspend { reason: why() }, "2026-02-01"),
        (ShopAction::Certify, "2026-02-02"),
        (ShopAction::End { reason: why() }, "2026-02-03"),
        (ShopAction::Certify, "2026-02-04"),
    ] {
        let all = [
            (ShopAction::Certify, StatusKey::Certified),
            (ShopAction::Suspend { reason: why() }, StatusKey::Suspended),
            (ShopAction::End { reason: why() }, StatusKey::Ended),
        ];
        for (asked, to) in all {
            let taken = decide(Some(&shop), &ines(), &asked, at(on)).is_ok();
            assert_eq!(taken, moves(&shop, &ines()).contains(&to), "{to:?} from {:?}", shop.status);
        }
        shop = act(Some(shop), ines(), &action, on).expect("taken");
    }
}

#[test]
fn a_refusal_says_where_the_membership_stands() {
    let shop = certified("2026-01-10");
    let again = act(Some(shop.clone()), ines(), &ShopAction::Certify, "2026-02-01");
    assert_eq!(again, Err(ShopRefusal::NotNow { status: StatusKey::Certified }));
    let add = ShopAction::Add { id: SHOP, name: shop.name.clone() };
    assert_eq!(act(Some(shop), ines(), &add, "2026-02-01"), Err(ShopRefusal::Exists));
    assert_eq!(act(None, ines(), &ShopAction::Certify, "2026-02-01"), Err(ShopRefusal::Unknown));
}

#[test]
fn the_agreement_is_recorded_with_person_text_and_date() {
    let shop = certified("2026-01-10");
    let future = agree(BO, at("2026-02-02"));
    assert_eq!(act(Some(shop.clone()), ines(), &future, "2026-02-01"), Err(ShopRefusal::InFuture));
    let bo = Actor::person(BO, Hat::ShopAgent(SHOP));
    let for_another = agree(INES, at("2026-02-01"));
    assert_eq!(act(Some(shop.clone()), bo, &for_another, "2026-02-01"), Err(ShopRefusal::NotYours));
    let shop = act(Some(shop), bo, &agree(BO, at("2026-02-01")), "2026-02-01").expect("agreed");
    assert_eq!(shop.for_case(day("2026-01-10")).agreement.map(|one| one.person), Some(BO));
}

#[test]
fn an_event_without_a_shop_makes_none() {
    assert_eq!(apply(None, &ShopEvent::Certified { by: INES }, at("2026-01-10")), None);
}
