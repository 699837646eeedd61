//! When the shop has to refund after a withdrawal (BW 6:230r), and until when the goods go back (BW 6:230s).

use crate::calendar::Day;
use crate::law::reckon::{LawTerm, Step};
use serde::{Deserialize, Serialize};

/// Holds what the day of the refund depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundFacts {
    /// The day on which the shop received the withdrawal.
    pub withdrawn: Day,
    /// What became of the goods.
    pub returned: Returned,
}

/// Says what became of the goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Returned {
    /// There is nothing to send back: not delivered yet, a service, digital content.
    Nothing,
    /// The shop offered to fetch them: it may not wait.
    ShopFetches,
    /// The consumer has to send them, and nobody said that it was done.
    NotYet,
    /// The consumer sent them.
    Sent {
        /// The day on which the consumer showed proof of sending.
        shown: Option<Day>,
        /// The day on which the shop received them.
        received: Option<Day>,
    },
}

/// Is the day of the refund with its working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// What became of the goods.
    pub returned: Returned,
    /// Until when the consumer sends the goods back, when he has to.
    pub send_back: Option<Step>,
    /// The working: the 14 days, then what the shop may wait for.
    pub steps: Vec<Step>,
    /// When the money is due.
    pub due: RefundDue,
}

/// Says when the money is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundDue {
    /// On this day at the latest.
    On(Day),
    /// The shop may still wait for the goods or proof of sending.
    Waits {
        /// Not before this day, whenever the goods come.
        not_before: Day,
    },
}

/// Says how sending the goods back stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SendingBack {
    /// It can still be done in time.
    Open,
    /// The last day has passed, and nobody said that it was done.
    Passed,
    /// It was done, and in time.
    InTime {
        /// The first day on which it is known to have been done.
        by: Day,
    },
    /// It was done; whether in time nobody said.
    Done,
}

/// Reckons when the shop has to refund.
///
/// 14 days after it received the withdrawal; it may wait for the goods or proof of sending, whichever comes first,
/// unless it offered to fetch them (BW 6:230r \[L2\]).
#[must_use]
pub fn refund(facts: RefundFacts) -> Refund {
    let first = Step::count(LawTerm::Refund, facts.withdrawn);
    let back = || Some(Step::count(LawTerm::SendBack, facts.withdrawn));
    let (send_back, released) = match facts.returned {
        Returned::Nothing | Returned::ShopFetches => (None, Some(facts.withdrawn)),
        Returned::NotYet => (back(), None),
        Returned::Sent { shown, received } => (back(), earliest(shown, received)),
    };
    let due = match released {
        Some(day) => RefundDue::On(first.last.max(day)),
        None => RefundDue::Waits { not_before: first.last },
    };
    // The wait is shown when it mattered: the goods came, or were shown to be sent, after the 14 days.
    let waited = released.filter(|day| *day > first.last).map(|day| Step::count(LawTerm::RefundWaits, day));
    Refund { returned: facts.returned, send_back, steps: std::iter::once(first).chain(waited).collect(), due }
}

fn earliest(one: Option<Day>, other: Option<Day>) -> Option<Day> {
    one.into_iter().chain(other).min()
}

impl Refund {
    /// Says how sending back stands on a day; nothing when there is nothing to send.
    #[must_use]
    pub fn sending_back(&self, today: Day) -> Option<SendingBack> {
        let step = self.send_back.as_ref()?;
        Some(match self.returned {
            // What was shown or came after the last day may still have been sent before it.
            Returned::Sent { shown, received } => match earliest(shown, received).filter(|day| step.in_time(*day)) {
                Some(by) => SendingBack::InTime { by },
                None => SendingBack::Done,
            },
            Returned::NotYet if step.in_time(today) => SendingBack::Open,
            Returned::NotYet | Returned::Nothing | Returned::ShopFetches => SendingBack::Passed,
        })
    }

    /// Gives how many days the refund is late on a day; nothing when it is not.
    #[must_use]
    pub fn late(&self, today: Day) -> Option<i32> {
        match self.due {
            RefundDue::On(day) if today > day => Some(today.since(day)),
            RefundDue::On(_) | RefundDue::Waits { .. } => None,
        }
    }
}
