//! Laws of the calendar and of interest.

use crate::histories::few;
use domain::calendar::{Day, Roll, Term, day_of, holiday, is_working_day, start_of};
use domain::law::interest;
use domain::rules::interest_rates;
use domain::values::Cents;
use proptest::prelude::*;

proptest! {
    #![proptest_config(few())]

    #[test]
    fn terms_end_on_working_days_and_hold_two_of_them(start in 20_000..40_000_i32, hour in 0..24_i64, days in 1..=90_u32) {
        let started = start_of(Day::from_number(start)).plus_millis(hour * 3_600_000);
        let term = Term::days(started, days, Roll::WorkingDays);
        prop_assert!(is_working_day(term.last_day) && !holiday(term.last_day));
        prop_assert!(term.last_day >= day_of(started).plus(i32::try_from(days).expect("few")));
        prop_assert_eq!(day_of(term.ends), term.last_day.plus(1));
        let working = (1..=term.last_day.since(day_of(started))).filter(|n| is_working_day(day_of(started).plus(*n)));
        let least = if days >= 3 { 2 } else { 1 };
        prop_assert!(working.count() >= least);
        // At most nine days later: no run of free days in the Netherlands is longer.
        prop_assert!(term.last_day.since(day_of(started)) <= i32::try_from(days).expect("few") + 9);
    }

    #[test]
    fn interest_grows_with_every_day_and_amount(cents in 1..10_000_000_i64, from in 16_500..22_000_i32, days in 0..2_000_i32) {
        let (from, to) = (Day::from_number(from), Day::from_number(from + days));
        let rates = interest_rates();
        let amount = |cents, to| interest(Cents::new(cents), from, to, &rates);
        prop_assert!(amount(cents, to) <= amount(cents, to.plus(1)));
        prop_assert!(amount(cents, to) <= amount(cents + 1_000, to));
        prop_assert!(amount(cents, to).cents() <= cents / 2);
        prop_assert_eq!(interest(Cents::new(cents), to, from.plus(-1), &rates), Cents::ZERO);
    }
}
