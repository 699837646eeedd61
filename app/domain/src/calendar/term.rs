//! Terms: when they start, which day is their last, when they end (rules.md 2.4).

use crate::calendar::{Day, day_of, is_working_day, next_working_day, start_of, working_days_later};
use crate::values::Moment;
use serde::{Deserialize, Serialize};

/// Holds a running or ended term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// When it started.
    pub started: Moment,
    /// The first moment that is too late: 00:00 in Amsterdam of the day after the last day.
    pub ends: Moment,
    /// The last day on which one may act.
    pub last_day: Day,
}

/// Says whether a term's end moves over weekends and holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roll {
    /// It ends on a working day and holds two of them: terms in which a party may act \[L6 art. 1, 2\].
    WorkingDays,
    /// It does not move: the scheme's own duties (21 and 90 days), and terms in months or years \[L6 art. 4\].
    Strict,
}

impl Term {
    /// Counts days; the day of the event itself does not count.
    #[must_use]
    pub fn days(started: Moment, days: u32, roll: Roll) -> Self {
        let first = day_of(started);
        let last = first.plus(i32::try_from(days).unwrap_or(i32::MAX));
        let last = match roll {
            Roll::WorkingDays if days <= 90 => rolled(first, last, days >= 3),
            Roll::WorkingDays | Roll::Strict => last,
        };
        Self::until(started, last)
    }

    /// Counts working days; the day of the event itself does not count.
    #[must_use]
    pub fn working_days(started: Moment, days: u32) -> Self {
        Self::until(started, working_days_later(day_of(started), days))
    }

    /// Makes the term with this last day.
    #[must_use]
    pub fn until(started: Moment, last_day: Day) -> Self {
        Self { started, ends: start_of(last_day.plus(1)), last_day }
    }

    /// Says whether the term is over at a moment.
    #[must_use]
    pub fn over(&self, now: Moment) -> bool {
        now >= self.ends
    }

    /// Counts the days left after today: 0 on the last day, below 0 when it is over.
    #[must_use]
    pub fn days_left(&self, now: Moment) -> i32 {
        self.last_day.since(day_of(now))
    }

    /// Lengthens the term by days counted from its last day, under the same rule for weekends and holidays.
    #[must_use]
    pub fn longer(&self, days: u32) -> Self {
        let last = self.last_day.plus(i32::try_from(days).unwrap_or(i32::MAX));
        Self::until(self.started, next_working_day(last))
    }

    /// Keeps the term, but leaves at least this many days from now.
    #[must_use]
    pub fn at_least(&self, days: u32, now: Moment) -> Self {
        let least = Self::days(now, days, Roll::WorkingDays);
        if self.last_day >= least.last_day { *self } else { Self::until(self.started, least.last_day) }
    }
}

/// Moves the end to a working day, and on until the term holds two of them when it has to: from three days on by the
/// Algemene termijnenwet art. 2.
pub(crate) fn rolled(first: Day, last: Day, holds_two: bool) -> Day {
    let mut last = next_working_day(last);
    if holds_two {
        while (1..=last.since(first)).filter(|n| is_working_day(first.plus(*n))).count() < 2 {
            last = next_working_day(last.plus(1));
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Weekday, time_of};

    fn day(raw: &str) -> Day {
        Day::parse(raw).expect("a day")
    }

    fn on(raw: &str) -> Moment {
        time_of(day(raw), 15, 20)
    }

    #[test]
    fn terms_end_by_the_dutch_calendar() {
        for (from, days, last) in [
            ("2026-11-20", 7, "2026-11-27"),  // Friday to Friday
            ("2026-11-21", 7, "2026-11-30"),  // Saturday rolls to Monday
            ("2026-11-22", 7, "2026-11-30"),  // Sunday rolls to Monday
            ("2026-12-18", 7, "2026-12-28"),  // Christmas and the weekend after it
            ("2026-03-27", 7, "2026-04-07"),  // Good Friday, weekend, Easter Monday
            ("2026-04-20", 7, "2026-04-28"),  // King's day on a Monday
            ("2025-04-19", 7, "2025-04-28"),  // King's day moved to Saturday, then Sunday
            ("2026-04-02", 3, "2026-04-08"),  // needs two working days: Tuesday and Wednesday
            ("2026-04-02", 2, "2026-04-07"),  // shorter than three days: rolls only
            ("2028-02-15", 14, "2028-02-29"), // leap day
            ("2027-02-15", 14, "2027-03-01"),
            ("2026-05-07", 7, "2026-05-18"), // Ascension Day, and the Friday equated by decree
            ("2029-05-03", 7, "2029-05-11"), // Ascension Day of a year without decree yet
        ] {
            assert_eq!(Term::days(on(from), days, Roll::WorkingDays).last_day, day(last), "{from} + {days}");
        }
    }

    #[test]
    fn the_schemes_own_duties_do_not_move() {
        assert_eq!(Term::days(on("2026-12-05"), 21, Roll::Strict).last_day, day("2026-12-26"));
        assert_eq!(Term::days(on("2026-09-26"), 91, Roll::WorkingDays).last_day, day("2026-12-26"));
    }

    #[test]
    fn a_term_ends_at_midnight_in_amsterdam() {
        let term = Term::days(on("2026-03-22"), 7, Roll::WorkingDays);
        assert_eq!(term.last_day, day("2026-03-30"));
        assert_eq!(term.ends, start_of(day("2026-03-31")));
        assert!(!term.over(term.ends.plus_millis(-1)));
        assert!(term.over(term.ends));
        assert_eq!(term.days_left(on("2026-03-27")), 3);
        assert_eq!(term.days_left(on("2026-03-31")), -1);
    }

    #[test]
    fn late_in_the_evening_still_counts_as_that_day() {
        let late = time_of(day("2026-06-10"), 23, 59);
        assert_eq!(Term::days(late, 7, Roll::WorkingDays).last_day, day("2026-06-17"));
        assert_eq!(Term::days(late.plus_millis(60_000), 7, Roll::WorkingDays).last_day, day("2026-06-18"));
    }

    #[test]
    fn a_resumed_term_keeps_two_days() {
        let term = Term::days(on("2026-11-16"), 7, Roll::WorkingDays);
        assert_eq!(term.at_least(2, on("2026-11-17")), term);
        assert_eq!(term.at_least(2, on("2026-11-23")).last_day, day("2026-11-25"));
        assert_eq!(term.at_least(2, on("2026-12-10")).last_day, day("2026-12-14"));
        assert_eq!(term.at_least(2, on("2026-12-10")).last_day.weekday(), Weekday::Monday);
    }
}
