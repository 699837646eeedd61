//! Statutory interest (BW 6:119): by the day, compound per year, rate changes split, rounded once at the end.

use crate::calendar::Day;
use crate::rules::InterestRate;
use crate::values::Cents;

/// Computes the interest on an amount from a day up to and including another.
///
/// Actual days over 365, or 366 in a leap year; after each full year of running the interest is added to the amount
/// (BW 6:119(2)). Days before the first known rate bear none.
#[must_use]
pub fn interest(principal: Cents, from: Day, to: Day, rates: &[InterestRate]) -> Cents {
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
        grown += base * i128::from(rate_on(day, rates)) * i128::from(until.since(day)) / (10_000 * days_in_year(day));
        if until == anniversary {
            base += grown;
            grown = 0;
            years += 1;
        }
        day = until;
    }
    let all = base + grown - start;
    Cents::new(i64::try_from((all + SCALE / 2) / SCALE).unwrap_or(i64::MAX))
}

const SCALE: i128 = 1_000_000;

fn rate_on(day: Day, rates: &[InterestRate]) -> u32 {
    rates.iter().rev().find(|rate| rate.from <= day).map_or(0, |rate| rate.hundredths)
}

fn next_change(day: Day, rates: &[InterestRate]) -> Day {
    rates.iter().map(|rate| rate.from).find(|from| *from > day).unwrap_or(Day::from_number(i32::MAX))
}

fn days_in_year(day: Day) -> i128 {
    let year = day.year();
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if leap { 366 } else { 365 }
}
