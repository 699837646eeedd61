//! A step of a working: from a day, by a rule, to a day, with what moved it.

use crate::calendar::{Day, DayOff, day_off, rolled};
use crate::law::reckon::{Ending, LawTerm};
use serde::{Deserialize, Serialize};

/// Says how long a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// Calendar days.
    Days(u32),
    /// Calendar months: the same day number, else the month's last day.
    Months(u32),
    /// Calendar years: the same day number, else the month's last day.
    Years(u32),
    /// No time at all: the day itself counts.
    OnTheDay,
}

/// Is a step of a working. A page shows it as "from → span → last"; nothing is left to compute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The rule; it knows its article and its source.
    pub rule: LawTerm,
    /// The day of the event, which itself does not count.
    pub from: Day,
    /// How long.
    pub span: Span,
    /// The day that the bare count ends on.
    pub counted: Day,
    /// The last day on which one may act.
    pub last: Day,
    /// The days between, in order: each one on which the term could not end. Empty when `last` is `counted`.
    pub passed: Vec<PassedOver>,
}

/// Is a day on which a term could not end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassedOver {
    /// The day.
    pub day: Day,
    /// Why the term goes on.
    pub why: WhyPassed,
}

/// Says why a term does not end on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyPassed {
    /// It is no working day.
    Off(DayOff),
    /// The term would hold fewer than two working days.
    TooFewWorkingDays,
}

impl Step {
    /// Counts a term of the law from the day of an event.
    #[must_use]
    pub fn count(rule: LawTerm, from: Day) -> Self {
        Self::spanning(rule, from, rule.span())
    }

    /// Counts another length under the same rule: a further term is as long as the letter said.
    #[must_use]
    pub fn spanning(rule: LawTerm, from: Day, span: Span) -> Self {
        let counted = span.after(from);
        let last = match rule.ending() {
            Ending::Eu => rolled(from, counted, span.days_at_least(2)),
            Ending::Dutch => rolled(from, counted, span.days_at_least(3)),
            Ending::Stays => counted,
        };
        let passed = (0..last.since(counted)).map(|n| counted.plus(n)).map(PassedOver::of).collect();
        Self { rule, from, span, counted, last, passed }
    }

    /// Says whether an act on a day is in time.
    #[must_use]
    pub fn in_time(&self, day: Day) -> bool {
        day <= self.last
    }
}

impl PassedOver {
    fn of(day: Day) -> Self {
        Self { day, why: day_off(day).map_or(WhyPassed::TooFewWorkingDays, WhyPassed::Off) }
    }
}

impl Span {
    /// Gives the day this long after a day, which itself does not count.
    #[must_use]
    pub fn after(self, from: Day) -> Day {
        let whole = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
        match self {
            Self::Days(days) => from.plus(whole(days)),
            Self::Months(months) => from.plus_months(whole(months)),
            Self::Years(years) => from.plus_years(whole(years)),
            Self::OnTheDay => from,
        }
    }

    const fn days_at_least(self, least: u32) -> bool {
        match self {
            Self::Days(days) => days >= least,
            Self::Months(_) | Self::Years(_) => true,
            Self::OnTheDay => false,
        }
    }
}
