//! The ladder as a picture: five steps, each done, now, ahead or skipped, with dates and cost.

use crate::case::Case;
use crate::values::{Cents, Moment};
use serde::{Deserialize, Serialize};

/// Is one step of the ladder in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// Which step.
    pub step: Step,
    /// How far it is.
    pub state: RungState,
    /// When it began.
    pub began: Option<Moment>,
    /// What it costs the consumer, in cents, by the rules of the case.
    pub cost: Cents,
}

/// Names a step of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Trying it with the shop oneself.
    SelfHelp,
    /// The dispute at the trust mark: the shop answers.
    Shop,
    /// Mediation.
    Mediation,
    /// The binding decision.
    Decision,
    /// Performance.
    Performance,
}

/// Says how far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RungState {
    /// It is behind us.
    Done,
    /// The case is there.
    Now,
    /// It may come.
    Ahead,
    /// It was not needed.
    Skipped,
}

/// Draws the ladder of a case.
#[must_use]
pub fn ladder(case: &Case) -> Vec<Rung> {
    let _ = case;
    Vec::new()
}
