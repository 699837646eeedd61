//! Statutory interest on money that is late (BW 6:119).

use crate::calendar::Day;
use crate::law::{InterestStep, interest, interest_steps};
use crate::rules::InterestRate;
use crate::values::Cents;
use serde::{Deserialize, Serialize};

/// Is the interest with its working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LateInterest {
    /// What was due, in cents.
    pub principal: Cents,
    /// The first day that bears interest: the day after the money was due.
    pub first: Day,
    /// The last day that bears interest.
    pub last: Day,
    /// The working: a step per rate, calendar year and year of running.
    pub steps: Vec<InterestStep>,
    /// The interest, in cents, rounded once.
    pub sum: Cents,
    /// Principal and interest together, in cents.
    pub total: Cents,
    /// Whether every rate in it was confirmed by a source; else the page says that the sum is provisional.
    pub confirmed: bool,
}

/// Reckons the interest on money that was due on a day and is paid, or asked, on another.
///
/// By the day, compound per year, by the dated table of rates (BW 6:119 \[E42\]); nothing when it is not late.
#[must_use]
pub fn late_interest(principal: Cents, due: Day, paid: Day, rates: &[InterestRate]) -> LateInterest {
    let first = due.plus(1);
    let steps = interest_steps(principal, first, paid, rates);
    let sum = interest(principal, first, paid, rates);
    let confirmed = steps.iter().all(|step| step.confirmed);
    LateInterest { principal, first, last: paid, steps, sum, total: principal.plus(sum), confirmed }
}
