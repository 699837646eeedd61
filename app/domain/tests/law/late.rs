//! Delivering late, and ending the purchase.

use crate::{all, day, written};
use domain::law::reckon::{
    DeliveryFacts, DissolutionFacts, DissolutionGround, DissolutionState, NoNotice, Notice, delivery, dissolution,
};

#[test]
fn the_shop_delivers_in_thirty_days_or_on_the_agreed_day() {
    for (ordered, agreed, working) in [
        ("2026-10-20", None, "2026-10-20 Days(30) 2026-11-19 = 2026-11-19"),
        ("2026-11-25", None, "2026-11-25 Days(30) 2026-12-25 > 25 ChristmasDay > 26 Sat > 27 Sun = 2026-12-28"),
        ("2026-10-20", Some("2026-10-24"), "2026-10-24 OnTheDay 2026-10-24 = 2026-10-24"),
        ("2026-10-20", Some("2027-02-01"), "2027-02-01 OnTheDay 2027-02-01 = 2027-02-01"),
    ] {
        let found = delivery(DeliveryFacts { ordered: day(ordered), agreed: agreed.map(day) });
        assert_eq!(written(&found.step), working);
    }
    let found = delivery(DeliveryFacts { ordered: day("2026-10-20"), agreed: None });
    assert_eq!(found.late(day("2026-11-19")), None);
    assert_eq!(found.late(day("2026-11-25")), Some(6));
}

fn facts(notice: Option<(&str, u32)>, no_notice: Option<NoNotice>) -> DissolutionFacts {
    let notice = notice.map(|(sent, days)| Notice { sent: day(sent), days });
    DissolutionFacts { due: day("2026-11-10"), notice, no_notice }
}

#[test]
fn a_further_term_comes_first() {
    let may = |from: &str| DissolutionState::May { from: day(from), ground: DissolutionGround::TermPassed };
    for (notice, today, state) in [
        (None, "2026-11-10", DissolutionState::NotLate { due: day("2026-11-10") }),
        (None, "2026-11-11", DissolutionState::NoticeFirst { too_early: None }),
        (Some(("2026-11-09", 7)), "2026-11-20", DissolutionState::NoticeFirst { too_early: Some(day("2026-11-09")) }),
        // On the last day of delivery the shop is not late yet.
        (Some(("2026-11-10", 7)), "2026-11-20", DissolutionState::NoticeFirst { too_early: Some(day("2026-11-10")) }),
        (Some(("2026-11-12", 7)), "2026-11-19", DissolutionState::NoticeRuns { until: day("2026-11-19") }),
        (Some(("2026-11-12", 7)), "2026-11-20", may("2026-11-20")),
        // A term that ends on a Sunday lasts through Monday.
        (Some(("2026-11-13", 9)), "2026-11-23", DissolutionState::NoticeRuns { until: day("2026-11-23") }),
        (Some(("2026-11-13", 9)), "2026-11-24", may("2026-11-24")),
    ] {
        assert_eq!(dissolution(facts(notice, None), day(today)).state, state, "{notice:?} on {today}");
    }
}

#[test]
fn fourteen_days_are_suggested_when_no_letter_was_sent() {
    let found = dissolution(facts(None, None), day("2026-11-25"));
    assert_eq!(all(&found.steps), ["2026-11-25 Days(14) 2026-12-09 = 2026-12-09"]);
    let runs = dissolution(facts(Some(("2026-11-12", 10)), None), day("2026-11-13"));
    assert_eq!(all(&runs.steps), ["2026-11-12 Days(10) 2026-11-22 > 22 Sun = 2026-11-23"]);
    assert_eq!(dissolution(facts(None, None), day("2026-11-10")).steps, []);
}

#[test]
fn no_further_term_is_needed_when_the_shop_refuses_or_the_day_was_essential() {
    let may = |from: &str, ground| DissolutionState::May { from: day(from), ground };
    for (why, today, state) in [
        // A refusal opens the way at once, also before the day of delivery.
        (NoNotice::Refused(day("2026-11-05")), "2026-11-05", may("2026-11-05", DissolutionGround::Refused)),
        (NoNotice::Essential, "2026-11-10", DissolutionState::NotLate { due: day("2026-11-10") }),
        (NoNotice::Essential, "2026-11-11", may("2026-11-11", DissolutionGround::Essential)),
        (NoNotice::ToldBefore, "2026-11-30", may("2026-11-11", DissolutionGround::ToldBefore)),
    ] {
        assert_eq!(dissolution(facts(None, Some(why)), day(today)).state, state, "{why:?} on {today}");
    }
    // The refusal came while a further term ran: the earlier day counts.
    let both = facts(Some(("2026-11-12", 14)), Some(NoNotice::Refused(day("2026-11-16"))));
    assert_eq!(dissolution(both, day("2026-11-16")).state, may("2026-11-16", DissolutionGround::Refused));
    let refused_later = facts(Some(("2026-11-12", 1)), Some(NoNotice::Refused(day("2026-11-20"))));
    assert_eq!(dissolution(refused_later, day("2026-11-21")).state, may("2026-11-14", DissolutionGround::TermPassed));
}
