//! The ladder as a picture: five steps, each done, now, ahead or skipped, with dates and cost.

use crate::case::{Case, Outcome, Stage, StageKey as K};
use crate::rules::Rules;
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

impl Step {
    /// Lists the steps from the ground up.
    pub const ALL: [Self; 5] = [Self::SelfHelp, Self::Shop, Self::Mediation, Self::Decision, Self::Performance];

    /// Gives the key of the texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SelfHelp => "self_help",
            Self::Shop => "shop",
            Self::Mediation => "mediation",
            Self::Decision => "decision",
            Self::Performance => "performance",
        }
    }
}

/// Draws the ladder of a case.
#[must_use]
pub fn ladder(case: &Case) -> Vec<Rung> {
    let here = step_of(&case.stage);
    let highest = case.path.iter().filter_map(|visit| step(visit.stage)).max().unwrap_or(Step::SelfHelp);
    let fee = Rules::version(case.rules).fee;
    Step::ALL
        .into_iter()
        .map(|rung| {
            let began = began(case, rung);
            let state = match (here, began) {
                (Some(here), _) if here == rung => RungState::Now,
                // It was asked for, and the case ended another way.
                (_, Some(_)) if rung == Step::Decision && case.decision.is_none() => RungState::Skipped,
                (_, Some(_)) => RungState::Done,
                // A case that came with an earlier complaint did this step before it came.
                (_, None) if rung == Step::SelfHelp => RungState::Done,
                (_, None) if rung < highest || here.is_none() => RungState::Skipped,
                (_, None) => RungState::Ahead,
            };
            Rung { step: rung, state, began, cost: if rung == Step::Decision { fee } else { Cents::ZERO } }
        })
        .collect()
}

/// Adds up what the case has cost the consumer so far, in cents.
#[must_use]
pub fn cost_so_far(case: &Case) -> Cents {
    case.money.payments.iter().map(|payment| payment.cents).fold(Cents::ZERO, Cents::plus).minus(case.money.refunded)
}

fn began(case: &Case, rung: Step) -> Option<Moment> {
    case.path.iter().find(|visit| step(visit.stage) == Some(rung)).map(|visit| visit.at)
}

/// Finds the step of a stage; none when the case is over.
fn step_of(stage: &Stage) -> Option<Step> {
    match stage {
        Stage::Closed { outcome: Outcome::Silent { .. }, .. } => Some(Step::Shop),
        Stage::PerformingSettlement { .. } => Some(Step::Performance),
        Stage::SettlementProposed { back, .. } => step_of(back),
        Stage::FirstContact { .. }
        | Stage::Intake { .. }
        | Stage::Completing { .. }
        | Stage::ShopTurn { .. }
        | Stage::ConsumerChoice { .. }
        | Stage::Mediation { .. }
        | Stage::MediationFailed { .. }
        | Stage::Claim { .. }
        | Stage::Admissibility { .. }
        | Stage::Defence { .. }
        | Stage::Deliberation { .. }
        | Stage::Decided { .. }
        | Stage::Served { .. }
        | Stage::PerformingDecision { .. }
        | Stage::NotComplied { .. }
        | Stage::Closed { .. } => step(stage.key()),
    }
}

fn step(key: K) -> Option<Step> {
    match key {
        K::FirstContact => Some(Step::SelfHelp),
        K::Intake | K::Completing | K::ShopTurn | K::ConsumerChoice => Some(Step::Shop),
        K::Mediation | K::MediationFailed => Some(Step::Mediation),
        K::Claim | K::Admissibility | K::Defence | K::Deliberation | K::Decided | K::Served => Some(Step::Decision),
        K::PerformingSettlement | K::PerformingDecision | K::NotComplied => Some(Step::Performance),
        K::SettlementProposed | K::Closed => None,
    }
}
