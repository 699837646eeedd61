//! The names of the stages.

use serde::{Deserialize, Serialize};

/// Names a stage without its facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each name is documented at the stage of the same name")]
pub enum StageKey {
    FirstContact,
    Intake,
    Completing,
    ShopTurn,
    ConsumerChoice,
    Mediation,
    SettlementProposed,
    PerformingSettlement,
    MediationFailed,
    Claim,
    Admissibility,
    Defence,
    Deliberation,
    Decided,
    Served,
    PerformingDecision,
    NotComplied,
    Closed,
}

impl StageKey {
    /// Lists all stages in the order of the ladder.
    pub const ALL: [Self; 18] = [
        Self::FirstContact,
        Self::Intake,
        Self::Completing,
        Self::ShopTurn,
        Self::ConsumerChoice,
        Self::Mediation,
        Self::SettlementProposed,
        Self::PerformingSettlement,
        Self::MediationFailed,
        Self::Claim,
        Self::Admissibility,
        Self::Defence,
        Self::Deliberation,
        Self::Decided,
        Self::Served,
        Self::PerformingDecision,
        Self::NotComplied,
        Self::Closed,
    ];

    /// Gives the key, as stored and as key of the texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::FirstContact => "first_contact",
            Self::Intake => "intake",
            Self::Completing => "completing",
            Self::ShopTurn => "shop_turn",
            Self::ConsumerChoice => "consumer_choice",
            Self::Mediation => "mediation",
            Self::SettlementProposed => "settlement_proposed",
            Self::PerformingSettlement => "performing_settlement",
            Self::MediationFailed => "mediation_failed",
            Self::Claim => "claim",
            Self::Admissibility => "admissibility",
            Self::Defence => "defence",
            Self::Deliberation => "deliberation",
            Self::Decided => "decided",
            Self::Served => "served",
            Self::PerformingDecision => "performing_decision",
            Self::NotComplied => "not_complied",
            Self::Closed => "closed",
        }
    }

    /// Finds a stage by its key.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.code() == raw)
    }
}
