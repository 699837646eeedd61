//! Statutory interest (BW 6:119): by the day, compound per year, rate changes split, rounded once at the end.

use crate::calendar::Day;
use crate::rules::InterestRate;
use crate::values::Cents;
use serde::{Deserialize, Serialize};

/// Is a stretch of days on which interest grew at one rate, so that the working can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterestStep {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// How many days that is, both included.
    pub days: i32,
    /// The rate per year in hundredths of a percent.
    pub hundredths: u32,
    /// Whether a source confirmed the rate.
    pub confirmed: bool,
    /// The amount that bore the interest, in cents, rounded for showing.
    pub base: Cents,
    /// The interest in hundredths of a cent, rounded for showing; only the sum is rounded for paying.
    pub grown: i64,
}

/// Computes the interest on an amount from a day up to and including another.
///
/// Actual days over 365, or 366 in a leap year; after each full year of running the interest is added to the amount
/// (BW 6:119(2)). Days before the first known rate bear none.
#[must_use]
pub fn interest(principal: Cents, from: Day, to: Day, rates: &[InterestRate]) -> Cents {
    run(principal, from, to, rates, |_| ())
}

/// Shows how that interest comes about: a step per rate, calendar year and year of running.
#[must_use]
pub fn interest_steps(principal: Cents, from: Day, to: Day, rates: &[InterestRate]) -> Vec<InterestStep> {
    let mut steps = Vec::new();
    run(principal, from, to, rates, |step| steps.push(step));
    steps
}

fn run(principal: Cents, from: Day, to: Day, rates: &[InterestRate], mut show: impl FnMut(InterestStep)) -> Cents {
    if principal <= Cents::ZERO || to < from {
        return Cents::ZERO;
    }
    // Millionths of a cent keep the rounding to the very end.
    let start = i128::from(principal.cents()) * SCALE;
    let end = to.plus(1);
    let (mut base, mut grown, mut years, mut day) = (start, 0_i128, 0, from);
    while day < end {
        let anniversary = from.plus_years(years + 1);
        let stop = [anniversary, end, next_change(day, rates), Day::new(day.year() + 1, 1, 1).unwrap_or(end)];
        let until = stop.into_iter().filter(|stop| *stop > day).min().unwrap_or(end);
        let (days, rate) = (until.since(day), rate_on(day, rates));
        let hundredths = rate.map_or(0, |rate| rate.hundredths);
        let added = base * i128::from(hundredths) * i128::from(days) / (10_000 * days_in_year(day));
        show(InterestStep {
            from: day,
            to: until.plus(-1),
            days,
            hundredths,
            confirmed: rate.is_some_and(|rate| rate.confirmed),
            base: Cents::new(rounded(base, SCALE)),
            grown: rounded(added, SCALE / 100),
        });
        grown += added;
        if until == anniversary {
            base += grown;
            grown = 0;
            years += 1;
        }
        day = until;
    }
    Cents::new(rounded(base + grown - start, SCALE))
}

fn rounded(amount: i128, unit: i128) -> i64 {
    i64::try_from((amount + unit / 2) / unit).unwrap_or(i64::MAX)
}

const SCALE: i128 = 1_000_000;

fn rate_on(day: Day, rates: &[InterestRate]) -> Option<&InterestRate> {
    rates.iter().rev().find(|rate| rate.from <= day)
}

fn next_change(day: Day, rates: &[InterestRate]) -> Day {
    rates.iter().map(|rate| rate.from).find(|from| *from > day).unwrap_or(Day::from_number(i32::MAX))
}

fn days_in_year(day: Day) -> i128 {
    let year = day.year();
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if leap { 366 } else { 365 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::interest_rates;

    fn day(raw: &str) -> Day {
        Day::parse(raw).expect("a day")
    }

    #[test]
    fn the_steps_are_the_working_of_the_sum() {
        let (from, to) = (day("2023-11-15"), day("2026-02-03"));
        let steps = interest_steps(Cents::new(123_456), from, to, &interest_rates());
        let days: i32 = steps.iter().map(|step| step.days).sum();
        assert_eq!(days, to.since(from) + 1);
        for pair in steps.windows(2) {
            assert_eq!(pair[0].to.plus(1), pair[1].from, "no day twice, none left out");
        }
        let shown: i64 = steps.iter().map(|step| step.grown).sum();
        let paid = interest(Cents::new(123_456), from, to, &interest_rates()).cents();
        assert!((shown - paid * 100).abs() <= 50 + 5, "{shown} against {paid}");
        // The first anniversary adds the interest of a year to what bears it.
        let after = steps.iter().find(|step| step.from == day("2024-11-15")).expect("a step starts at the anniversary");
        assert!(after.base > Cents::new(123_456));
    }

    #[test]
    fn a_leap_year_has_366_days() {
        assert_eq!(
            interest(Cents::new(100_000), day("2024-01-01"), day("2024-12-31"), &interest_rates()).cents(),
            7_000
        );
        let steps = interest_steps(Cents::new(100_000), day("2024-01-01"), day("2024-12-31"), &interest_rates());
        assert_eq!((steps.len(), steps[0].days, steps[0].grown), (1, 366, 700_000));
    }
}
