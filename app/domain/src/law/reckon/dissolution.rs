//! Whether a consumer may end a purchase that was not delivered in time (BW 7:19a).

use crate::calendar::Day;
use crate::law::reckon::{LawTerm, Span, Step};
use serde::{Deserialize, Serialize};

/// Holds what the right to end the purchase depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DissolutionFacts {
    /// The last day of delivery.
    pub due: Day,
    /// The letter that gave a further term.
    pub notice: Option<Notice>,
    /// Why no letter is needed.
    pub no_notice: Option<NoNotice>,
}

/// Is a letter that gave the shop a further term (*ingebrekestelling*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The day it was sent.
    pub sent: Day,
    /// How many days it gave.
    pub days: u32,
}

/// Says why no further term is needed (BW 7:19a \[L3\]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoNotice {
    /// The shop refused to deliver, on this day.
    Refused(Day),
    /// The day was essential, given all that was known when the purchase was made.
    Essential,
    /// The consumer told before the purchase that the day was essential.
    ToldBefore,
}

/// Is where the consumer stands, with the working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dissolution {
    /// The further term that runs, ran, or is suggested.
    pub steps: Vec<Step>,
    /// Where the consumer stands today.
    pub state: DissolutionState,
}

/// Says where the consumer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DissolutionState {
    /// The shop is not late yet.
    NotLate {
        /// The last day of delivery.
        due: Day,
    },
    /// A letter with a reasonable further term comes first.
    NoticeFirst {
        /// A letter was sent while the shop was not late yet; it does not count.
        too_early: Option<Day>,
    },
    /// The further term runs.
    NoticeRuns {
        /// Its last day.
        until: Day,
    },
    /// The consumer may end the purchase, and the shop then refunds without delay.
    May {
        /// From this day on.
        from: Day,
        /// Why.
        ground: DissolutionGround,
    },
}

/// Says why the purchase may be ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DissolutionGround {
    /// The further term went by.
    TermPassed,
    /// The shop refused to deliver.
    Refused,
    /// The day was essential.
    Essential,
    /// The consumer had told that the day was essential.
    ToldBefore,
}

/// Reckons whether the consumer may end the purchase today.
///
/// Whether a given term was reasonable, and whether a day was essential, is for people to judge: this only counts.
#[must_use]
pub fn dissolution(facts: DissolutionFacts, today: Day) -> Dissolution {
    let given = facts.notice.filter(|notice| notice.sent > facts.due);
    let term = given.map(|notice| Step::spanning(LawTerm::FurtherTerm, notice.sent, Span::Days(notice.days)));
    let waived = facts.no_notice.map(|why| why.opens(facts.due));
    let passed = term.as_ref().map(|step| (step.last.plus(1), DissolutionGround::TermPassed));
    let first = waived.into_iter().chain(passed).min_by_key(|(from, _)| *from);
    let state = match (first, &term) {
        (Some((from, ground)), _) if today >= from => DissolutionState::May { from, ground },
        (_, Some(step)) => DissolutionState::NoticeRuns { until: step.last },
        (_, None) if today <= facts.due => DissolutionState::NotLate { due: facts.due },
        (_, None) => DissolutionState::NoticeFirst { too_early: facts.notice.map(|notice| notice.sent) },
    };
    let suggested =
        matches!(state, DissolutionState::NoticeFirst { .. }).then(|| Step::count(LawTerm::FurtherTerm, today));
    Dissolution { steps: term.into_iter().chain(suggested).collect(), state }
}

impl NoNotice {
    /// Gives from which day on the purchase may be ended, and why.
    const fn opens(self, due: Day) -> (Day, DissolutionGround) {
        match self {
            Self::Refused(on) => (on, DissolutionGround::Refused),
            Self::Essential => (due.plus(1), DissolutionGround::Essential),
            Self::ToldBefore => (due.plus(1), DissolutionGround::ToldBefore),
        }
    }
}
