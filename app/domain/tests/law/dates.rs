//! Withdrawing and refunding.

use crate::{all, day, written};
use domain::law::reckon::{
    Informed, LawTerm, RefundDue, RefundFacts, Returned, Step, WithdrawalFacts, WithdrawalStart, refund, withdrawal,
};

fn told(on: &str) -> Informed {
    Informed::Later(day(on))
}

#[test]
fn a_consumer_has_fourteen_days_after_the_last_item() {
    for (received, working) in [
        ("2026-12-03", "2026-12-03 Days(14) 2026-12-17 = 2026-12-17"),
        ("2026-11-28", "2026-11-28 Days(14) 2026-12-12 > 12 Sat > 13 Sun = 2026-12-14"),
        ("2026-12-11", "2026-12-11 Days(14) 2026-12-25 > 25 ChristmasDay > 26 Sat > 27 Sun = 2026-12-28"),
        ("2026-03-20", "2026-03-20 Days(14) 2026-04-03 > 3 GoodFriday > 4 Sat > 5 Sun > 6 EasterMonday = 2026-04-07"),
        ("2026-04-30", "2026-04-30 Days(14) 2026-05-14 > 14 AscensionDay > 15 Equated > 16 Sat > 17 Sun = 2026-05-18"),
        ("2026-05-11", "2026-05-11 Days(14) 2026-05-25 > 25 WhitMonday = 2026-05-26"),
        ("2028-02-15", "2028-02-15 Days(14) 2028-02-29 = 2028-02-29"),
    ] {
        let start = WithdrawalStart::LastItem(day(received));
        let found = withdrawal(WithdrawalFacts { start, informed: Informed::InTime });
        assert_eq!(all(&found.steps), [working]);
        assert!(found.in_time(found.last) && !found.in_time(found.last.plus(1)), "{received}");
        assert!(found.in_time(day(received).plus(-3)), "one may withdraw before the goods come");
    }
}

#[test]
fn a_shop_that_never_told_gives_twelve_months_more() {
    for (received, second) in [
        ("2026-01-05", "2026-01-19 Months(12) 2027-01-19 = 2027-01-19"),
        // The end of the added months moves as well: Regulation 1182/71 art. 3(4).
        ("2026-01-02", "2026-01-16 Months(12) 2027-01-16 > 16 Sat > 17 Sun = 2027-01-18"),
        ("2028-02-15", "2028-02-29 Months(12) 2029-02-28 = 2029-02-28"),
    ] {
        let start = WithdrawalStart::LastItem(day(received));
        let found = withdrawal(WithdrawalFacts { start, informed: Informed::Never });
        assert_eq!(written(&found.steps[1]), second);
        assert_eq!(found.steps[1].rule, LawTerm::WithdrawalAdded);
        assert_eq!(found.last, found.steps[1].last);
    }
}

#[test]
fn a_shop_that_told_later_gives_fourteen_days_from_then() {
    let start = WithdrawalStart::Contract(day("2026-01-05"));
    for (informed, last, steps) in [
        (told("2026-01-05"), "2026-01-19", 1), // on the first day: that is in time
        (told("2025-12-30"), "2026-01-19", 1),
        (told("2026-01-06"), "2026-01-20", 2),
        (told("2026-06-10"), "2026-06-24", 2),
        (told("2027-01-04"), "2027-01-18", 2),
        (told("2027-01-12"), "2027-01-19", 2), // never longer than if it had not told at all
        (told("2028-01-12"), "2027-01-19", 2),
    ] {
        let found = withdrawal(WithdrawalFacts { start, informed });
        assert_eq!((found.last, found.steps.len()), (day(last), steps), "{informed:?}");
    }
}

#[test]
fn the_shop_refunds_in_fourteen_days_and_may_wait_for_the_goods() {
    let sent = |shown: Option<&str>, received: Option<&str>| Returned::Sent {
        shown: shown.map(day),
        received: received.map(day),
    };
    let on = |raw: &str| RefundDue::On(day(raw));
    // Withdrawn on a Tuesday; 14 days later is a Tuesday.
    for (returned, due, steps) in [
        (Returned::Nothing, on("2026-11-17"), 1),
        (Returned::ShopFetches, on("2026-11-17"), 1),
        (sent(Some("2026-11-05"), None), on("2026-11-17"), 1),
        (sent(Some("2026-11-20"), None), on("2026-11-20"), 2),
        (sent(Some("2026-11-20"), Some("2026-11-19")), on("2026-11-19"), 2),
        (sent(Some("2026-11-16"), Some("2026-11-23")), on("2026-11-17"), 1),
        (sent(None, Some("2026-11-23")), on("2026-11-23"), 2),
        (sent(None, None), RefundDue::Waits { not_before: day("2026-11-17") }, 1),
    ] {
        let found = refund(RefundFacts { withdrawn: day("2026-11-03"), returned });
        assert_eq!((found.due, found.steps.len()), (due, steps), "{returned:?}");
    }
}

#[test]
fn only_who_has_to_send_goods_back_reads_until_when() {
    let back = |returned| refund(RefundFacts { withdrawn: day("2026-12-11"), returned }).send_back;
    let step: Step = back(Returned::Sent { shown: None, received: None }).expect("a term");
    assert_eq!(written(&step), "2026-12-11 Days(14) 2026-12-25 > 25 ChristmasDay > 26 Sat > 27 Sun = 2026-12-28");
    assert_eq!(back(Returned::Nothing), None);
    assert_eq!(back(Returned::ShopFetches), None);
}

#[test]
fn a_refund_is_late_from_the_day_after() {
    let found = refund(RefundFacts { withdrawn: day("2026-11-03"), returned: Returned::Nothing });
    assert_eq!(found.late(day("2026-11-17")), None);
    assert_eq!(found.late(day("2026-11-25")), Some(8));
    let waits =
        refund(RefundFacts { withdrawn: day("2026-11-03"), returned: Returned::Sent { shown: None, received: None } });
    assert_eq!(waits.late(day("2026-12-25")), None);
}
