//! Defects: who proves what, when to complain, when the claim lapses.

use crate::{all, day, written};
use domain::law::reckon::{
    ComplainingState, Interruption, LimitationState, Thing, complaining, limitation, presumption,
};

#[test]
fn a_defect_within_a_year_is_presumed_to_have_been_there() {
    for (thing, delivered, showed, working, holds) in [
        (Thing::Goods, "2026-03-03", "2027-03-03", "2026-03-03 Years(1) 2027-03-03 = 2027-03-03", true),
        (Thing::Goods, "2026-03-03", "2027-03-04", "2026-03-03 Years(1) 2027-03-03 = 2027-03-03", false),
        // A term in years does not move, also when it ends at Christmas.
        (Thing::Goods, "2026-12-25", "2027-12-26", "2026-12-25 Years(1) 2027-12-25 = 2027-12-25", false),
        (Thing::Goods, "2028-02-29", "2029-02-28", "2028-02-29 Years(1) 2029-02-28 = 2029-02-28", true),
        (Thing::Animal, "2026-03-03", "2026-09-03", "2026-03-03 Months(6) 2026-09-03 = 2026-09-03", true),
        (Thing::Animal, "2026-08-31", "2027-03-01", "2026-08-31 Months(6) 2027-02-28 = 2027-02-28", false),
    ] {
        let found = presumption(thing, day(delivered), day(showed));
        assert_eq!((written(&found.step).as_str(), found.holds), (working, holds), "{showed}");
    }
}

#[test]
fn two_months_to_complain_are_in_time_for_certain() {
    for (noticed, complained, today, last, state) in [
        ("2026-09-20", Some("2026-11-20"), "2026-12-24", "2026-11-20", ComplainingState::InTime),
        ("2026-09-20", Some("2026-11-21"), "2026-12-24", "2026-11-20", ComplainingState::Doubtful),
        ("2026-09-20", None, "2026-11-20", "2026-11-20", ComplainingState::Open),
        ("2026-09-20", None, "2026-11-21", "2026-11-20", ComplainingState::Doubtful),
        // The month's last day, and a Sunday: it does not move.
        ("2026-12-31", None, "2027-02-28", "2027-02-28", ComplainingState::Open),
    ] {
        let found = complaining(day(noticed), complained.map(day), day(today));
        assert_eq!((found.last, found.state), (day(last), state), "{noticed} {complained:?} {today}");
    }
}

#[test]
fn a_claim_lapses_two_years_after_complaining() {
    let found = limitation(day("2026-11-22"), Interruption::None);
    assert_eq!(all(&found.steps), ["2026-11-22 Years(2) 2028-11-22 = 2028-11-22"]);
    assert_eq!(found.state, LimitationState::Until(day("2028-11-22")));
}

#[test]
fn a_procedure_interrupts_and_a_new_period_follows_it() {
    let since = day("2027-01-10");
    let runs = limitation(day("2026-11-22"), Interruption::Runs { since });
    assert_eq!(runs.state, LimitationState::Interrupted { since });

    let ended = limitation(day("2026-11-22"), Interruption::Ended { since, on: day("2027-03-15") });
    assert_eq!(
        all(&ended.steps),
        ["2026-11-22 Years(2) 2028-11-22 = 2028-11-22", "2027-03-15 Years(2) 2029-03-15 = 2029-03-15"]
    );
    assert_eq!(ended.state, LimitationState::Until(day("2029-03-15")));
}

#[test]
fn a_procedure_that_started_too_late_changes_nothing() {
    let (complained, lapsed) = (day("2024-05-01"), LimitationState::Until(day("2026-05-01")));
    assert_eq!(limitation(complained, Interruption::Runs { since: day("2026-05-02") }).state, lapsed);
    let ended = Interruption::Ended { since: day("2026-05-02"), on: day("2026-08-01") };
    assert_eq!(limitation(complained, ended).state, lapsed);
    assert_eq!(limitation(complained, ended).steps.len(), 1);
    // On the last day it is in time.
    let since = day("2026-05-01");
    assert_eq!(limitation(complained, Interruption::Runs { since }).state, LimitationState::Interrupted { since });
}
