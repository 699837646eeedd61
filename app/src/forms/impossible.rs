//! What is well written and yet cannot be, as data. The sentences are in `locales/*/problem.json`, said by the server.
use domain::calendar::Day;
use serde::{Deserialize, Serialize};

/// Why an answer cannot be: beside another answer, or because nobody can be reached by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Impossible {
    /// No number, where a call was asked for.
    NoPhone,
    /// Too few or too many digits to be a telephone number, or none.
    Phone,
    /// A day before that of the order.
    BeforeOrder {
        /// The day of the order.
        ordered: Day,
    },
    /// A day before that of the delivery, for what was seen of the product.
    BeforeDelivery {
        /// The day of the delivery.
        delivered: Day,
    },
    /// A promised day so long after the order that no shop promises it.
    LongAfterOrder {
        /// The day of the order.
        ordered: Day,
        /// The last day that is taken.
        last: Day,
    },
    /// The last day that a letter gave, before the letter itself.
    BeforeLetter {
        /// The day of the letter.
        sent: Day,
    },
    /// More was paid than all of it cost.
    AboveTotal {
        /// What all of it cost, in cents.
        total: i64,
    },
    /// More came back than was paid.
    AbovePaid {
        /// What was paid, in cents.
        paid: i64,
    },
}

impl Impossible {
    /// Its code, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoPhone => "no_phone",
            Self::Phone => "not_a_phone",
            Self::BeforeOrder { .. } => "before_order",
            Self::BeforeDelivery { .. } => "before_delivery",
            Self::LongAfterOrder { .. } => "long_after_order",
            Self::BeforeLetter { .. } => "before_letter",
            Self::AboveTotal { .. } => "above_total",
            Self::AbovePaid { .. } => "above_paid",
        }
    }
}
