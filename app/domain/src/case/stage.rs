//! Where a case is. Each stage carries its facts, its term first.

use crate::calendar::Term;
use crate::case::{Outcome, StageKey};
use crate::people::Side;
use crate::values::Moment;
use serde::{Deserialize, Serialize};

/// Says where a case is, with the facts of that place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The platform delivered the complaint; the shop may solve it before it is a dispute.
    FirstContact {
        /// The time for the shop.
        term: Term,
    },
    /// A mediator looks whether the complaint can be taken.
    Intake {
        /// The time for the mediator.
        term: Term,
        /// What is not clear.
        doubts: Vec<Doubt>,
    },
    /// The consumer was asked to complete the complaint.
    Completing {
        /// The time for the consumer.
        term: Term,
        /// What was not clear.
        doubts: Vec<Doubt>,
    },
    /// The shop answers the dispute.
    ShopTurn {
        /// The time for the shop.
        term: Term,
    },
    /// The consumer chooses the next step.
    ConsumerChoice {
        /// The time for the consumer.
        term: Term,
        /// What led here.
        cause: ChoiceCause,
    },
    /// A mediator helps.
    Mediation {
        /// The time for all.
        term: Term,
    },
    /// A proposal lies on the table.
    SettlementProposed {
        /// The time to think.
        term: Term,
        /// The number of the proposal.
        proposal: u32,
        /// The stage it was made in, and to which a no returns.
        back: Box<Stage>,
    },
    /// A settlement is being performed.
    PerformingSettlement {
        /// The time of the phase.
        term: Term,
        /// The number of the proposal.
        proposal: u32,
        /// How far it is.
        phase: Phase,
        /// The stage it was made in.
        back: Box<Stage>,
    },
    /// Mediation ended without a solution; the consumer may ask for a binding decision.
    MediationFailed {
        /// How long that stays open.
        term: Term,
    },
    /// The consumer writes the claim and pays the fee.
    Claim {
        /// The time for both.
        term: Term,
    },
    /// The assessor looks whether the claim can be taken.
    Admissibility {
        /// The time in which it can be refused.
        term: Term,
    },
    /// The shop writes its defence.
    Defence {
        /// The time for the shop.
        term: Term,
    },
    /// The assessor writes the decision.
    Deliberation {
        /// The time for the assessor.
        term: Term,
    },
    /// The decision is written and not served.
    Decided {
        /// The time for the assessor to serve it.
        term: Term,
    },
    /// The decision is served and nothing has to be performed.
    Served {
        /// The time to ask for correction.
        term: Term,
    },
    /// The decision is being performed.
    PerformingDecision {
        /// The time of the phase.
        term: Term,
        /// How far it is.
        phase: Phase,
        /// Who performs.
        by: Side,
    },
    /// The shop did not comply; the inspector climbs the ladder of sanctions.
    NotComplied {
        /// The time until the next sanction is due.
        term: Term,
        /// The next sanction.
        next: Sanction,
        /// Since when.
        since: Moment,
    },
    /// The case is closed.
    Closed {
        /// How it ended.
        outcome: Outcome,
        /// When; the end notice bears this date.
        at: Moment,
    },
}

/// Says why a complaint waits for a mediator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// The consumer lives outside the European Union; Dutch law may not apply.
    Country,
    /// It lies before another dispute body.
    OtherBody,
    /// The category is "other" or privacy.
    Category,
    /// Bought on a marketplace: the seller may be somebody else.
    Marketplace,
    /// The consumer wants money and named no amount.
    Amount,
}

/// Says what led to the consumer's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChoiceCause {
    /// The shop answered.
    Answered,
    /// The shop's time was over.
    Silent,
    /// A settlement was not performed.
    NotPerformed,
    /// The consumer came back after silence.
    Reopened,
}

/// Says how far performance is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// It is waited for.
    Awaited,
    /// The one who performs reported it; the other is asked.
    Reported,
    /// The time was over without a report; the other is asked.
    Asked,
}

/// Names a sanction on a shop that does not comply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sanction {
    /// A warning, at once.
    Warn,
    /// Suspension of the membership.
    Suspend,
    /// The end of the membership, with publication.
    Terminate,
}

impl Stage {
    /// Names the stage without its facts.
    #[must_use]
    pub const fn key(&self) -> StageKey {
        match self {
            Self::FirstContact { .. } => StageKey::FirstContact,
            Self::Intake { .. } => StageKey::Intake,
            Self::Completing { .. } => StageKey::Completing,
            Self::ShopTurn { .. } => StageKey::ShopTurn,
            Self::ConsumerChoice { .. } => StageKey::ConsumerChoice,
            Self::Mediation { .. } => StageKey::Mediation,
            Self::SettlementProposed { .. } => StageKey::SettlementProposed,
            Self::PerformingSettlement { .. } => StageKey::PerformingSettlement,
            Self::MediationFailed { .. } => StageKey::MediationFailed,
            Self::Claim { .. } => StageKey::Claim,
            Self::Admissibility { .. } => StageKey::Admissibility,
            Self::Defence { .. } => StageKey::Defence,
            Self::Deliberation { .. } => StageKey::Deliberation,
            Self::Decided { .. } => StageKey::Decided,
            Self::Served { .. } => StageKey::Served,
            Self::PerformingDecision { .. } => StageKey::PerformingDecision,
            Self::NotComplied { .. } => StageKey::NotComplied,
            Self::Closed { .. } => StageKey::Closed,
        }
    }

    /// Gives the running term; none when the case is closed for good.
    #[must_use]
    pub const fn term(&self) -> Option<Term> {
        match self {
            Self::FirstContact { term }
            | Self::Intake { term, .. }
            | Self::Completing { term, .. }
            | Self::ShopTurn { term }
            | Self::ConsumerChoice { term, .. }
            | Self::Mediation { term }
            | Self::SettlementProposed { term, .. }
            | Self::PerformingSettlement { term, .. }
            | Self::MediationFailed { term }
            | Self::Claim { term }
            | Self::Admissibility { term }
            | Self::Defence { term }
            | Self::Deliberation { term }
            | Self::Decided { term }
            | Self::Served { term }
            | Self::PerformingDecision { term, .. }
            | Self::NotComplied { term, .. } => Some(*term),
            Self::Closed { outcome, .. } => match outcome {
                Outcome::Silent { reopen } => Some(*reopen),
                Outcome::Resolved
                | Outcome::Settled { .. }
                | Outcome::Withdrawn
                | Outcome::NotTaken { .. }
                | Outcome::Lapsed { .. }
                | Outcome::NotAdmissible { .. }
                | Outcome::Unresolved
                | Outcome::Inactive
                | Outcome::Decided { .. } => None,
            },
        }
    }

    /// Gives the same stage with another term; a closed case keeps what it has.
    #[must_use]
    pub fn with_term(self, new: Term) -> Self {
        let mut stage = self;
        match &mut stage {
            Self::FirstContact { term }
            | Self::Intake { term, .. }
            | Self::Completing { term, .. }
            | Self::ShopTurn { term }
            | Self::ConsumerChoice { term, .. }
            | Self::Mediation { term }
            | Self::SettlementProposed { term, .. }
            | Self::PerformingSettlement { term, .. }
            | Self::MediationFailed { term }
            | Self::Claim { term }
            | Self::Admissibility { term }
            | Self::Defence { term }
            | Self::Deliberation { term }
            | Self::Decided { term }
            | Self::Served { term }
            | Self::PerformingDecision { term, .. }
            | Self::NotComplied { term, .. } => *term = new,
            Self::Closed { .. } => {}
        }
        stage
    }

    /// Gives the stage itself, or the one that a settlement interrupts.
    #[must_use]
    pub fn talking(&self) -> &Self {
        match self {
            Self::SettlementProposed { back, .. } | Self::PerformingSettlement { back, .. } => back.talking(),
            Self::FirstContact { .. }
            | Self::Intake { .. }
            | Self::Completing { .. }
            | Self::ShopTurn { .. }
            | Self::ConsumerChoice { .. }
            | Self::Mediation { .. }
            | Self::MediationFailed { .. }
            | Self::Claim { .. }
            | Self::Admissibility { .. }
            | Self::Defence { .. }
            | Self::Deliberation { .. }
            | Self::Decided { .. }
            | Self::Served { .. }
            | Self::PerformingDecision { .. }
            | Self::NotComplied { .. }
            | Self::Closed { .. } => self,
        }
    }
}
