//! Until when a consumer may withdraw from a distance purchase (BW 6:230o).

use crate::calendar::Day;
use crate::law::reckon::{LawTerm, Step};
use serde::{Deserialize, Serialize};

/// Holds what the end of the withdrawal period depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalFacts {
    /// What the period starts with.
    pub start: WithdrawalStart,
    /// Whether and when the shop told about the right to withdraw.
    pub informed: Informed,
}

/// Names the event that the withdrawal period starts with (BW 6:230o(1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WithdrawalStart {
    /// Goods: the consumer, or somebody he named, received the last item or part of the order.
    LastItem(Day),
    /// Goods that come regularly: the first item came.
    FirstOfSeries(Day),
    /// A service, or digital content without a carrier: the contract was made.
    Contract(Day),
}

/// Says whether the shop told about the right to withdraw, in the way the law asks (BW 6:230m(1)(h)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Informed {
    /// It did before the purchase.
    InTime,
    /// It did after all, on this day.
    Later(Day),
    /// It never did.
    Never,
}

/// Is the end of the withdrawal period with its working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// What was counted from.
    pub start: WithdrawalStart,
    /// The working: the 14 days, then what was added.
    pub steps: Vec<Step>,
    /// The last day on which withdrawing is in time; sending the message is enough.
    pub last: Day,
}

/// Reckons until when the consumer may withdraw.
///
/// 14 days; never told: 12 months more; told later: 14 days from then, and no longer than if never told
/// (BW 6:230o(1), (2) \[L2\]).
#[must_use]
pub fn withdrawal(facts: WithdrawalFacts) -> Withdrawal {
    let first = Step::count(LawTerm::Withdrawal, facts.start.day());
    let added = Step::count(LawTerm::WithdrawalAdded, first.last);
    let more = match facts.informed {
        Informed::InTime => None,
        Informed::Never => Some(added),
        Informed::Later(on) if on <= facts.start.day() => None,
        Informed::Later(on) => {
            let told = Step::count(LawTerm::WithdrawalOnceTold, on);
            Some(if told.last <= added.last { told } else { added })
        }
    };
    let last = more.as_ref().map_or(first.last, |more| more.last);
    let steps = std::iter::once(first).chain(more).collect();
    Withdrawal { start: facts.start, steps, last }
}

impl WithdrawalStart {
    /// Gives the day of the event.
    #[must_use]
    pub const fn day(self) -> Day {
        match self {
            Self::LastItem(day) | Self::FirstOfSeries(day) | Self::Contract(day) => day,
        }
    }
}

impl Withdrawal {
    /// Says whether a withdrawal that was sent on a day is in time. Before the goods come one may withdraw too.
    #[must_use]
    pub fn in_time(&self, sent: Day) -> bool {
        sent <= self.last
    }
}
