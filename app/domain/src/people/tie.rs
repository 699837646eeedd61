//! What an actor is to one case. The answer to "who are you here?", asked before anything else.

use crate::case::{Case, HelperRights, StageKey};
use crate::people::{Actor, Hat, Side};
use serde::{Deserialize, Serialize};

/// Says what an actor is to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// A party.
    Party(Side),
    /// Helps the consumer, with these rights.
    Helper(HelperRights),
    /// The mediator of the case.
    MediatorOfCase,
    /// The assessor of the case.
    AssessorOfCase,
    /// A mediator who may take the case from the queue now.
    MediatorFree,
    /// An assessor who may take the case from the queue now.
    AssessorFree,
    /// A mediator or assessor who may not take it: party to it, or in the other role before.
    Conflicted,
    /// An inspector, while performance is watched.
    Inspector,
    /// The clock.
    Clock,
    /// The bank.
    Bank,
    /// Nobody to this case; to them it does not exist.
    Stranger,
}

/// Finds what an actor is to a case.
#[must_use]
pub fn tie(case: &Case, actor: &Actor) -> Tie {
    let Some(person) = actor.person else {
        return match actor.hat {
            Hat::Clock => Tie::Clock,
            Hat::Bank => Tie::Bank,
            Hat::Consumer
            | Hat::Helper
            | Hat::ShopAgent(_)
            | Hat::Mediator
            | Hat::Assessor
            | Hat::Inspector
            | Hat::Admin => Tie::Stranger,
        };
    };
    let helper = case.helper.as_ref().filter(|helper| helper.person == person);
    let was_helper = case.helpers_ever.iter().any(|helper| helper.person == person);
    let is = |neutral: &Option<crate::people::Neutral>| neutral.as_ref().is_some_and(|n| n.person == person);
    match actor.hat {
        Hat::Consumer if case.consumer.person == person => Tie::Party(Side::Consumer),
        Hat::Helper if let Some(helper) = helper => Tie::Helper(helper.rights),
        Hat::ShopAgent(shop) if case.shop.id == shop => Tie::Party(Side::Shop),
        Hat::Mediator if is(&case.mediator) => Tie::MediatorOfCase,
        Hat::Assessor if is(&case.assessor) => Tie::AssessorOfCase,
        Hat::Mediator if case.mediator.is_none() && wants_mediator(case) => {
            if case.consumer.person == person || was_helper || case.assessors_ever.contains(&person) {
                Tie::Conflicted
            } else {
                Tie::MediatorFree
            }
        }
        Hat::Assessor if case.assessor.is_none() && wants_assessor(case) => {
            if case.consumer.person == person || was_helper || case.mediators_ever.contains(&person) {
                Tie::Conflicted
            } else {
                Tie::AssessorFree
            }
        }
        Hat::Inspector if case.watched() && case.shop.certified_by != Some(person) => Tie::Inspector,
        // A person cannot be the clock or the bank.
        Hat::Consumer
        | Hat::Helper
        | Hat::ShopAgent(_)
        | Hat::Mediator
        | Hat::Assessor
        | Hat::Inspector
        | Hat::Admin
        | Hat::Clock
        | Hat::Bank => Tie::Stranger,
    }
}

fn wants_mediator(case: &Case) -> bool {
    matches!(case.stage.talking().key(), StageKey::Intake | StageKey::Completing | StageKey::Mediation)
}

fn wants_assessor(case: &Case) -> bool {
    matches!(
        case.stage.talking().key(),
        StageKey::Admissibility | StageKey::Defence | StageKey::Deliberation | StageKey::Decided
    )
}
