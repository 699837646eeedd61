//! Amsterdam time by the EU rule: summer from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
//! Right for 1996 and later; a server test compares it with a time-zone library for every day of 2015-2100.

use crate::calendar::{Day, Weekday};
use crate::values::Moment;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Holds a moment as an Amsterdam clock shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Local {
    /// The civil day.
    pub day: Day,
    /// The hour, 0-23.
    pub hour: u32,
    /// The minute, 0-59.
    pub minute: u32,
}

/// Gives the Amsterdam day of a moment.
#[must_use]
pub fn day_of(at: Moment) -> Day {
    local(at).day
}

/// Gives the moment at which a day begins in Amsterdam.
#[must_use]
pub fn start_of(day: Day) -> Moment {
    time_of(day, 0, 0)
}

/// Gives the moment of a time on the Amsterdam clock; an hour that is skipped in spring means the hour after it.
#[must_use]
pub fn time_of(day: Day, hour: u32, minute: u32) -> Moment {
    let clock = i64::from(day.number()) * DAY + i64::from(hour) * HOUR + i64::from(minute) * MINUTE;
    let winter = Moment::new(clock - HOUR);
    let summer = Moment::new(clock - 2 * HOUR);
    if offset_minutes(summer) == 120 { summer } else { winter }
}

/// Shows a moment on the Amsterdam clock.
#[must_use]
pub fn local(at: Moment) -> Local {
    let clock = at.millis().saturating_add(offset_minutes(at) * MINUTE);
    let (days, rest) = (clock.div_euclid(DAY), clock.rem_euclid(DAY));
    Local {
        day: Day::from_number(i32::try_from(days).unwrap_or(i32::MAX)),
        hour: u32::try_from(rest / HOUR).unwrap_or_default(),
        minute: u32::try_from(rest % HOUR / MINUTE).unwrap_or_default(),
    }
}

/// Gives how many minutes Amsterdam is ahead of UTC at a moment: 60 or 120.
#[must_use]
pub fn offset_minutes(at: Moment) -> i64 {
    let number = at.millis().div_euclid(DAY);
    let year = Day::from_number(i32::try_from(number).unwrap_or(i32::MAX / 2)).year();
    let summer = |month| i64::from(last_sunday(year, month).number()) * DAY + HOUR;
    if at.millis() >= summer(3) && at.millis() < summer(10) { 120 } else { 60 }
}

/// March and October both have 31 days.
fn last_sunday(year: i32, month: u32) -> Day {
    let mut day = Day::new(year.clamp(1583, 9999), month, 31).unwrap_or(Day::from_number(0));
    while day.weekday() != Weekday::Sunday {
        day = day.plus(-1);
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(raw: &str) -> Day {
        Day::parse(raw).expect("a day")
    }

    #[test]
    fn the_nights_the_clock_moves() {
        // 2026: 29 March and 25 October.
        assert_eq!(offset_minutes(Moment::new(1_774_745_999_999)), 60);
        assert_eq!(offset_minutes(Moment::new(1_774_746_000_000)), 120);
        assert_eq!(start_of(day("2026-03-30")).millis() - start_of(day("2026-03-29")).millis(), 23 * HOUR);
        assert_eq!(start_of(day("2026-10-26")).millis() - start_of(day("2026-10-25")).millis(), 25 * HOUR);
        assert_eq!(start_of(day("2026-10-25")).millis() - start_of(day("2026-10-24")).millis(), 24 * HOUR);
    }

    #[test]
    fn the_clock_reads_back_what_was_set() {
        for number in 16_000..50_000 {
            let day = Day::from_number(number);
            assert_eq!(local(start_of(day)), Local { day, hour: 0, minute: 0 });
            assert_eq!(local(time_of(day, 9, 30)), Local { day, hour: 9, minute: 30 });
            assert_eq!(day_of(start_of(day).plus_millis(-1)), day.plus(-1));
        }
    }

    #[test]
    fn a_skipped_hour_moves_on() {
        assert_eq!(local(time_of(day("2026-03-29"), 2, 30)), Local { day: day("2026-03-29"), hour: 3, minute: 30 });
    }
}
