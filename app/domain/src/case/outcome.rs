//! How a case ends, and on which grounds it is refused.

use crate::calendar::Term;
use crate::case::{HeadResult, StageKey};
use crate::values::Reasons;
use serde::{Deserialize, Serialize};

/// Names a ground to refuse a case: the six of the law, and lack of competence (rules.md 3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// (a) The shop was not contacted first.
    NotContacted,
    /// (b) Trivial or vexatious.
    Vexatious,
    /// (c) Already before another body or a court.
    Elsewhere,
    /// (d) Below or above the set value.
    Value,
    /// (e) Filed too late.
    TooLate,
    /// (f) Would seriously impair the body's functioning.
    Impairs,
    /// Not competent: no agreement, no distance purchase, no consumer, no member.
    NoCompetence,
}

impl Ground {
    /// Lists all grounds.
    pub const ALL: [Self; 7] = [
        Self::NotContacted,
        Self::Vexatious,
        Self::Elsewhere,
        Self::Value,
        Self::TooLate,
        Self::Impairs,
        Self::NoCompetence,
    ];
}

/// Says how a case ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The consumer says it is solved.
    Resolved,
    /// A settlement was performed.
    Settled {
        /// The number of the proposal.
        proposal: u32,
        /// Whether the consumer confirmed, or said nothing when asked.
        confirmed: bool,
    },
    /// The consumer withdrew.
    Withdrawn,
    /// The consumer did not choose.
    Silent {
        /// How long it can be reopened.
        reopen: Term,
    },
    /// Refused at intake.
    NotTaken {
        /// The ground.
        ground: Ground,
        /// The reasons.
        reasons: Reasons,
    },
    /// The consumer did not complete the complaint, or did not file or pay the claim.
    Lapsed {
        /// Where it lapsed.
        at: StageKey,
    },
    /// The claim was refused.
    NotAdmissible {
        /// The ground.
        ground: Ground,
        /// The reasons; none when it followed from the shop's missing agreement.
        reasons: Option<Reasons>,
    },
    /// Mediation failed and nobody went on.
    Unresolved,
    /// No party acted for six months.
    Inactive,
    /// Decided.
    Decided {
        /// The result.
        result: HeadResult,
        /// What became of it.
        performance: Performance,
    },
}

/// Says what became of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Performance {
    /// There was nothing to perform.
    Nothing,
    /// It was performed.
    Complied,
    /// It was not performed, and the ladder of sanctions ended.
    NotComplied,
    /// It was performed after it had counted as not complied with.
    Late,
}
