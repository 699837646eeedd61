//! When the shop has to have delivered (BW 7:9(4)).

use crate::calendar::Day;
use crate::law::reckon::{LawTerm, Step};
use serde::{Deserialize, Serialize};

/// Holds what the day of delivery depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryFacts {
    /// The day of the order.
    pub ordered: Day,
    /// The day that was agreed or promised.
    pub agreed: Option<Day>,
}

/// Is the last day of delivery with its working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryDue {
    /// The working.
    pub step: Step,
    /// The last day on which delivering is in time.
    pub last: Day,
}

/// Reckons the last day of delivery: the agreed day, else 30 days after the order (BW 7:9(4) \[L3\]).
#[must_use]
pub fn delivery(facts: DeliveryFacts) -> DeliveryDue {
    let step = match facts.agreed {
        Some(day) => Step::count(LawTerm::DeliveryAgreed, day),
        None => Step::count(LawTerm::Delivery, facts.ordered),
    };
    DeliveryDue { last: step.last, step }
}

impl DeliveryDue {
    /// Says whether a delivery that came on a day was in time.
    #[must_use]
    pub fn in_time(&self, came: Day) -> bool {
        self.late(came).is_none()
    }

    /// Gives how many days late a delivery is that came, or has not come, on a day; nothing when it is not.
    #[must_use]
    pub fn late(&self, day: Day) -> Option<i32> {
        (day > self.last).then(|| day.since(self.last))
    }
}
