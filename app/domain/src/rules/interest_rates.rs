//! Statutory interest for consumers (BW 6:119), a rate by decree; add a line per decree.

use crate::calendar::Day;
use serde::{Deserialize, Serialize};

/// Is a rate of statutory interest, valid from a day until the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterestRate {
    /// The first day of the rate.
    pub from: Day,
    /// The rate per year in hundredths of a percent: 700 is 7 %.
    pub hundredths: u32,
    /// Whether a source confirmed it; a rate marked \[K\] in rules.md is not confirmed.
    pub confirmed: bool,
}

/// Lists the known rates, oldest first. 2024 by \[E42\]; the others are \[K\] and must be verified.
#[must_use]
pub fn interest_rates() -> Vec<InterestRate> {
    [
        ((2015, 1, 1), 200, false),
        ((2023, 1, 1), 400, false),
        ((2023, 7, 1), 600, false),
        ((2024, 1, 1), 700, true),
        ((2025, 1, 1), 600, false),
        ((2026, 1, 1), 400, false),
    ]
    .into_iter()
    .filter_map(|((year, month, day), hundredths, confirmed)| {
        Day::new(year, month, day).map(|from| InterestRate { from, hundredths, confirmed })
    })
    .collect()
}
