//! Interest on late money, and collection cost.

use crate::day;
use domain::law::reckon::{
    Collection, CollectionFacts, CollectionFault, Reminder, Vat, collection, collection_most, late_interest,
};
use domain::rules::interest_rates;
use domain::values::Cents;

#[test]
fn interest_starts_the_day_after_the_money_was_due() {
    for (due, paid, sum, confirmed) in [
        ("2023-12-31", "2024-12-31", 7_000, true),
        ("2024-06-30", "2024-06-30", 0, true), // paid on the day itself
        ("2024-06-30", "2024-07-01", 19, true),
        ("2024-12-31", "2025-01-01", 16, false), // the rate of 2025 was not confirmed
    ] {
        let found = late_interest(Cents::new(100_000), day(due), day(paid), &interest_rates());
        assert_eq!((found.sum, found.confirmed), (Cents::new(sum), confirmed), "{due} {paid}");
        assert_eq!(found.total, Cents::new(100_000 + sum));
        assert_eq!(found.steps.first().map(|step| step.from), (sum > 0).then_some(day(due).plus(1)));
    }
}

#[test]
fn the_scale_of_collection_cost() {
    for (principal, bare, with_vat) in [
        (1, 4_000, 4_840),
        (26_666, 4_000, 4_840),
        (26_670, 4_001, 4_841),
        (30_000, 4_500, 5_445),
        (250_000, 37_500, 45_375),
        (500_000, 62_500, 75_625),
        (1_000_000, 87_500, 105_875),
        (20_000_000, 277_500, 335_775),
        (100_000_000, 677_500, 819_775),
        (300_000_000, 677_500, 819_775), // above a million nothing is added
        (0, 0, 0),
        (-500, 0, 0),
    ] {
        let principal = Cents::new(principal);
        assert_eq!(collection_most(principal, Vat::Reclaimed), Cents::new(bare), "{principal:?}");
        assert_eq!(collection_most(principal, Vat::OnTop), Cents::new(with_vat), "{principal:?}");
    }
}

/// A bill of 300 euros, a good reminder received on a Tuesday, 45 euros asked after its term.
fn facts() -> CollectionFacts {
    CollectionFacts {
        principal: Cents::new(30_000),
        asked: Cents::new(4_500),
        asked_on: day("2026-11-18"),
        reminder: Some(Reminder { received: day("2026-11-03"), days: 14, named_amount: true }),
        paid_on: None,
        vat: Vat::Reclaimed,
    }
}

fn changed(change: impl FnOnce(&mut CollectionFacts)) -> Collection {
    let mut facts = facts();
    change(&mut facts);
    collection(facts)
}

fn reminded(received: &str, days: u32, named_amount: bool) -> Reminder {
    Reminder { received: day(received), days, named_amount }
}

#[test]
fn a_demand_that_keeps_the_rules_has_no_fault() {
    let found = collection(facts());
    assert_eq!((found.faults, found.too_much, found.most), (vec![], Cents::ZERO, Cents::new(4_500)));
    let line = found.scale.first().expect("a band");
    assert_eq!((line.hundredths, line.of, line.gives), (1_500, Cents::new(30_000), Cents::new(4_500)));
    assert_eq!(found.reminder.map(|step| step.last), Some(day("2026-11-17")));
}

#[test]
fn each_fault_is_named_with_its_facts() {
    let last = day("2026-11-17");
    let whole = Cents::new(4_500);
    for (found, fault) in [
        (changed(|f| f.reminder = None), CollectionFault::NoReminder),
        (changed(|f| f.reminder = Some(reminded("2026-11-03", 10, true))), CollectionFault::TermTooShort { days: 10 }),
        (changed(|f| f.reminder = Some(reminded("2026-11-03", 14, false))), CollectionFault::AmountNotNamed),
        (changed(|f| f.asked_on = last), CollectionFault::TooEarly { last }),
        (changed(|f| f.paid_on = Some(last)), CollectionFault::PaidInTime { last }),
    ] {
        assert_eq!((found.faults, found.too_much), (vec![fault], whole));
    }
    let above = changed(|f| f.asked = Cents::new(6_000));
    assert_eq!(above.faults, [CollectionFault::AboveMost { by: Cents::new(1_500) }]);
    assert_eq!(above.too_much, Cents::new(1_500));
    let both = changed(|f| (f.asked, f.reminder) = (Cents::new(6_000), None));
    assert_eq!(both.faults, [CollectionFault::NoReminder, CollectionFault::AboveMost { by: Cents::new(1_500) }]);
    assert_eq!(both.too_much, Cents::new(6_000), "nothing of it may be asked");
}

#[test]
fn a_longer_reminder_is_kept_and_its_end_moves_to_a_working_day() {
    let last = |days| changed(|f| f.reminder = Some(reminded("2026-12-11", days, true))).reminder.map(|step| step.last);
    assert_eq!(last(14), Some(day("2026-12-28")));
    assert_eq!(last(21), Some(day("2027-01-04")));
}
