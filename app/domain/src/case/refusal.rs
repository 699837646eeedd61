//! Why something cannot be: facts only. The sentence and the next step are words in `app/locales`.

use crate::calendar::Day;
use crate::case::{MoveKind, StageKey, Waiting};
use crate::values::{Cents, ExhibitId, Moment};
use serde::{Deserialize, Serialize};

/// Says why an action is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The case is not yours; to you it does not exist.
    NotYourCase,
    /// Somebody else acts now, or this is never yours to do.
    NotYourMove {
        /// Who acts now.
        waiting_for: Waiting,
    },
    /// This cannot be done in this stage.
    NotNow {
        /// What was asked.
        asked: MoveKind,
        /// Where the case is.
        stage: StageKey,
    },
    /// The term is over.
    TooLate {
        /// Since when.
        ended: Moment,
    },
    /// It is not due yet.
    TooEarly {
        /// From when.
        from: Moment,
    },
    /// It has been done already.
    AlreadyDone,
    /// The proposal is not open any more, or never was.
    ProposalGone {
        /// The number of the one in its place.
        replaced_by: Option<u32>,
    },
    /// The text is not the one that was read.
    TextChanged,
    /// A conflict of interest, or none was declared absent.
    Conflict,
    /// Whoever is or was something else in the case cannot help in it.
    CannotHelp,
    /// It is not less than what is asked for.
    NotLess {
        /// What is asked for, in cents.
        asked: Cents,
    },
    /// It may be done this many times only.
    TooOften {
        /// How many times.
        most: u32,
    },
    /// A number lies outside its bounds.
    OutOfBounds {
        /// Which.
        what: Bounded,
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// Something that is needed is missing.
    Missing {
        /// What.
        what: Needed,
    },
    /// The total is not what the lines add up to.
    DoesNotAddUp {
        /// What the lines add up to, in cents.
        computed: Cents,
        /// What was given, in cents.
        given: Cents,
    },
    /// More is awarded than was claimed under this head.
    AwardAboveClaim {
        /// The head, from 1.
        head: u32,
        /// What was claimed, in cents.
        claimed: Cents,
    },
    /// The result of a head does not fit its money.
    ResultDoesNotFit {
        /// The head, from 1.
        head: u32,
    },
    /// This document is not in the case, or not for the one who asks.
    UnknownExhibit {
        /// Which.
        exhibit: ExhibitId,
    },
    /// The same document was filed before.
    ExhibitTwice {
        /// Which.
        exhibit: ExhibitId,
    },
    /// The value is below what the binding body takes.
    ValueTooLow {
        /// The least value, in cents.
        least: Cents,
    },
    /// Not for us: bought in trade or profession.
    NotConsumer,
    /// Not for us: not a distance purchase.
    NotDistance,
    /// Not for us: the shop was no member when the order was placed.
    NotMember,
    /// Not for us: the complaint to the shop is too long ago.
    TooOld {
        /// The last day on which it could be filed.
        last_day: Day,
    },
    /// Not for us: a court has it.
    Court,
}

impl Refusal {
    /// Gives its code: the name under which it is stored and travels.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotYourCase => "not_your_case",
            Self::NotYourMove { .. } => "not_your_move",
            Self::NotNow { .. } => "not_now",
            Self::TooLate { .. } => "too_late",
            Self::TooEarly { .. } => "too_early",
            Self::AlreadyDone => "already_done",
            Self::ProposalGone { .. } => "proposal_gone",
            Self::TextChanged => "text_changed",
            Self::Conflict => "conflict",
            Self::CannotHelp => "cannot_help",
            Self::NotLess { .. } => "not_less",
            Self::TooOften { .. } => "too_often",
            Self::OutOfBounds { .. } => "out_of_bounds",
            Self::Missing { .. } => "missing",
            Self::DoesNotAddUp { .. } => "does_not_add_up",
            Self::AwardAboveClaim { .. } => "award_above_claim",
            Self::ResultDoesNotFit { .. } => "result_does_not_fit",
            Self::UnknownExhibit { .. } => "unknown_exhibit",
            Self::ExhibitTwice { .. } => "exhibit_twice",
            Self::ValueTooLow { .. } => "value_too_low",
            Self::NotConsumer => "not_consumer",
            Self::NotDistance => "not_distance",
            Self::NotMember => "not_member",
            Self::TooOld { .. } => "too_old",
            Self::Court => "court",
        }
    }
}

/// Names a number that has bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bounded {
    /// Heads of claim, or rulings on them.
    Heads,
    /// Days of an extension, a performance, a new date.
    Days,
    /// An amount, in cents.
    Amount,
    /// Documents in one act.
    Exhibits,
    /// Lines of costs or orders.
    Lines,
}

/// Names something that is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Needed {
    /// The declaration that all is true.
    Truth,
    /// The check of mandatory consumer law.
    MandatoryLaw,
    /// A day that is not in the future.
    PastDay,
    /// The person who acts.
    Person,
    /// The shop's agreement to a binding decision.
    Agreement,
    /// Each document of the parties that the decision must have considered.
    Considered,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Refusal {}
