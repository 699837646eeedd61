//! The four questions of every case screen: where are we, who acts, until when, what happens otherwise.

use crate::calendar::Term;
use crate::case::{Case, StageKey};
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
    Standing { stage: case.stage.key(), waiting_for, until, over, otherwise }
}

pub(super) fn waits(case: &Case) -> (Waiting, Consequence) {
    let _ = case;
    (Waiting::Nobody, Consequence::Nothing)
}
