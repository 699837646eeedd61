//! The four questions of every case screen: where are we, who acts, until when, what happens otherwise.

use crate::calendar::Term;
use crate::case::{Case, Outcome, Phase, Stage, StageKey};
use crate::people::Side;
use crate::values::Moment;
use serde::{Deserialize, Serialize};

/// Answers the four questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Where the case is.
    pub stage: StageKey,
    /// Who acts.
    pub waiting_for: Waiting,
    /// Until when; none when nobody is left to act.
    pub until: Option<Term>,
    /// Whether that time is over and the clock has still to act.
    pub over: bool,
    /// What happens if nobody acts.
    pub otherwise: Consequence,
}

/// Names who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Waiting {
    /// The consumer.
    Consumer,
    /// The shop.
    Shop,
    /// Both parties.
    Both,
    /// A mediator.
    Mediator,
    /// An assessor.
    Assessor,
    /// An inspector.
    Inspector,
    /// Nobody.
    Nobody,
}

/// Says what happens if nobody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consequence {
    /// The complaint becomes a dispute at the trust mark.
    BecomesDispute,
    /// A supervisor is called.
    Escalates,
    /// The complaint lapses.
    ComplaintLapses,
    /// The consumer chooses the next step.
    ConsumerChooses,
    /// The case closes; it can be reopened for a while.
    ClosesSilent,
    /// Mediation ends without a solution.
    MediationEnds,
    /// The proposal lapses and the stage before goes on.
    ProposalLapses,
    /// The other party is asked whether it was performed.
    OtherIsAsked,
    /// It counts as performed.
    CountsAsPerformed,
    /// The case closes without a solution.
    ClosesUnresolved,
    /// The claim lapses; a fee paid goes back.
    ClaimLapses,
    /// The claim counts as admitted.
    CountsAsAdmitted,
    /// The case goes on without a defence.
    GoesOnWithoutDefence,
    /// Both parties are told, with a new date.
    BothAreTold,
    /// The case closes; the decision stands.
    DecisionStands,
    /// It counts as not complied with.
    CountsAsNotComplied,
    /// The inspector is reminded of the sanction.
    SanctionFollows,
    /// The case stays closed.
    StaysClosed,
    /// Nothing.
    Nothing,
}

/// Answers the four questions for a case.
#[must_use]
pub fn standing(case: &Case, now: Moment) -> Standing {
    let until = case.stage.term();
    let (waiting_for, otherwise) = waits(case);
    let over = until.is_some_and(|term| term.over(now));
    if over && matches!(case.stage, Stage::Closed { .. }) {
        // The time to open it again has passed too: nobody is left to act.
        let (waiting_for, otherwise) = (Waiting::Nobody, Consequence::Nothing);
        return Standing { stage: case.stage.key(), waiting_for, until: None, over: false, otherwise };
    }
    Standing { stage: case.stage.key(), waiting_for, until, over, otherwise }
}

/// Says who acts, and what happens if nobody does.
pub(super) fn waits(case: &Case) -> (Waiting, Consequence) {
    match &case.stage {
        Stage::FirstContact { .. } => (Waiting::Shop, Consequence::BecomesDispute),
        Stage::Intake { .. } => (Waiting::Mediator, Consequence::Escalates),
        Stage::Completing { .. } => (Waiting::Consumer, Consequence::ComplaintLapses),
        Stage::ShopTurn { .. } => (Waiting::Shop, Consequence::ConsumerChooses),
        Stage::ConsumerChoice { .. } => (Waiting::Consumer, Consequence::ClosesSilent),
        Stage::Mediation { .. } if case.mediator.is_none() => (Waiting::Mediator, Consequence::MediationEnds),
        Stage::Mediation { .. } => (Waiting::Both, Consequence::MediationEnds),
        Stage::SettlementProposed { .. } => (thinking(case), Consequence::ProposalLapses),
        Stage::PerformingSettlement { phase, .. } => performing(*phase, Side::Shop, Consequence::CountsAsPerformed),
        Stage::MediationFailed { .. } => (Waiting::Consumer, Consequence::ClosesUnresolved),
        Stage::Claim { .. } => (Waiting::Consumer, Consequence::ClaimLapses),
        Stage::Admissibility { .. } => (Waiting::Assessor, Consequence::CountsAsAdmitted),
        Stage::Defence { .. } => (Waiting::Shop, Consequence::GoesOnWithoutDefence),
        Stage::Deliberation { .. } | Stage::Decided { .. } => (Waiting::Assessor, Consequence::BothAreTold),
        Stage::Served { .. } => (Waiting::Nobody, Consequence::DecisionStands),
        Stage::PerformingDecision { phase, by, .. } => performing(*phase, *by, Consequence::CountsAsNotComplied),
        Stage::NotComplied { .. } => (Waiting::Inspector, Consequence::SanctionFollows),
        Stage::Closed { outcome: Outcome::Silent { .. }, .. } => (Waiting::Consumer, Consequence::StaysClosed),
        Stage::Closed { .. } => (Waiting::Nobody, Consequence::Nothing),
    }
}

fn thinking(case: &Case) -> Waiting {
    let waits = |side| case.open_proposal().is_some_and(|proposal| proposal.waits_for(side));
    match (waits(Side::Consumer), waits(Side::Shop)) {
        (true, true) => Waiting::Both,
        (true, false) => Waiting::Consumer,
        (false, true) => Waiting::Shop,
        (false, false) => Waiting::Nobody,
    }
}

fn performing(phase: Phase, debtor: Side, unanswered: Consequence) -> (Waiting, Consequence) {
    match phase {
        Phase::Awaited => (debtor.into(), Consequence::OtherIsAsked),
        Phase::Reported => (debtor.other().into(), Consequence::CountsAsPerformed),
        Phase::Asked => (debtor.other().into(), unanswered),
    }
}

impl From<Side> for Waiting {
    fn from(side: Side) -> Self {
        match side {
            Side::Consumer => Self::Consumer,
            Side::Shop => Self::Shop,
        }
    }
}
