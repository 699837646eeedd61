//! The decision form: an assessor's typed texts become a `DecisionDraft`, and back.
//!
//! Here: the names of the fields, the parser, the way back, the sums that run along while somebody types.
//! Never here: whether a decision may be given (that is `domain`), markup, words.
//! Called by the composer at `/desk/decisions/{number}` and by the room that keeps its draft ([`draft`]), and by the door
//! for `decide` ([`parse`]). Start at [`draft`]; [`name`] documents the fields.

pub mod name;
mod parse;
mod sums;
mod fill;
#[cfg(test)]
mod tests;

pub use fill::{fields, fresh};
pub use parse::{draft, parse};
pub use sums::{Sums, sums};

use domain::calendar::{Day, day_of};
use domain::case::ClaimHead;
use domain::rules::{InterestRate, Rules};
use domain::values::{Cents, Moment};

/// What a decision is measured by: the heads of the claim, the fee, the day it is given and the rates of interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The heads of the claim, in order.
    pub heads: Vec<ClaimHead>,
    /// The fee that the shop may have to bear, in cents.
    pub fee: Cents,
    /// The day of the decision; interest runs up to and including it.
    pub day: Day,
    /// Days for performance when the assessor says nothing else.
    pub days: u32,
    /// Rates of statutory interest, oldest first.
    pub rates: Vec<InterestRate>,
}

impl Measure {
    /// Takes the numbers from the rules that the case was filed under.
    #[must_use]
    pub fn of(heads: &[ClaimHead], rules: &Rules, case_now: Moment) -> Self {
        Self {
            heads: heads.to_vec(),
            fee: rules.fee,
            day: day_of(case_now),
            days: rules.compliance_days,
            rates: rules.interest.clone(),
        }
    }
}
