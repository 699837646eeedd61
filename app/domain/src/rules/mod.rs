//! Lives here: every adjustable number of the scheme, with its source; the dated table of interest rates.
//! Never here: what follows from a number (that is `case`), or a constant that a rule should be asked for.
//! Called by: `case`, the `/rules` page, tests that change one number. Start at `Rules`.

mod interest_rates;

pub use interest_rates::{InterestRate, interest_rates};

use crate::values::Cents;
use serde::{Deserialize, Serialize};

/// Names a version of the rules; filing pins it for the whole case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RulesVersion {
    /// The first rules.
    #[serde(rename = "2026-1")]
    V2026N1,
}

/// Says what a decision is in law (rules.md 7.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Instrument {
    /// Bindend advies: contractually binding, not a judgment (BW 7:900).
    BindingAdvice,
    /// Arbitration (Rv 1020); needs the court's leave before it can be enforced.
    Arbitration,
}

/// Holds every number of the scheme. Terms are in calendar days unless the name says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Which version this is.
    pub version: RulesVersion,
    /// What a decision is in law \[D3\].
    pub instrument: Instrument,
    /// Days for the shop to answer a first complaint \[W25\]\[A\].
    pub first_contact_days: u32,
    /// Working days for a mediator to look at an unclear complaint \[A\].
    pub intake_working_days: u32,
    /// Days for the consumer to complete a complaint \[A\].
    pub completing_days: u32,
    /// Days for the shop to answer the dispute \[W1\].
    pub shop_turn_days: u32,
    /// Days added when the consumer lets talks go on \[W1\]\[W4\].
    pub pending_extra_days: u32,
    /// How often the consumer may let talks go on \[A\].
    pub pending_max_times: u32,
    /// Days for the consumer to choose the next step \[A\].
    pub consumer_choice_days: u32,
    /// Days in which a case closed by silence can be reopened \[A\].
    pub reopen_days: u32,
    /// Days of mediation \[A\].
    pub mediation_days: u32,
    /// Days of its one extension \[A\].
    pub mediation_extension_days: u32,
    /// Working days before the desk is reminded of a case that nobody took \[A\].
    pub take_working_days: u32,
    /// Whether the shop may leave mediation \[L1 8(2)(a)\]\[A\].
    pub shop_may_leave_mediation: bool,
    /// Days to think about a proposal; the law says "sufficient time" \[L1 8(2)(d)\]\[A\].
    pub reflection_days: u32,
    /// Days that a resumed term has left at least \[A\].
    pub resume_min_days: u32,
    /// Days to perform a settlement when it names no other number \[A\].
    pub settlement_days: u32,
    /// Most days that an offer may give for performance \[A\].
    pub settlement_max_days: u32,
    /// Days for the consumer to say whether a settlement was performed \[A\].
    pub settlement_asked_days: u32,
    /// Days that escalating stays open at least \[L1 3(2)(e)\]\[A\].
    pub escalation_min_days: u32,
    /// Calendar years after the complaint to the shop in which a dispute can be filed \[L1 3(2)(e)\]\[W4\].
    pub filing_bar_years: u32,
    /// Days to file the claim and pay the fee \[D3\].
    pub claim_days: u32,
    /// Days for a shop without agreement on file to agree to a binding decision \[A\].
    pub agreement_days: u32,
    /// Days for the defence \[D3\].
    pub defence_days: u32,
    /// Most days of an extension; one per party per step \[A\].
    pub step_extension_max_days: u32,
    /// Days by which each term of a consumer who needs more time is longer \[A\].
    pub support_extra_days: u32,
    /// How often a consumer may name a helper in one case; each one gets a letter \[A\].
    pub helpers_max_times: u32,
    /// Days in which a claim can be refused, from the complete complaint \[L1 3(3)\].
    pub admissibility_max_days: u32,
    /// Days in which the decision is due, from the complete file \[L1 7(e)\]\[D3\].
    pub decision_max_days: u32,
    /// Days between alarms once a decision is late \[A\].
    pub decision_late_days: u32,
    /// Most days by which a very complex case is extended \[L1 7(e)\]\[A\].
    pub complex_max_days: u32,
    /// Days for the other party to agree to a withdrawal after the defence \[A\].
    pub withdrawal_days: u32,
    /// Days to ask for correction of a decision \[A\].
    pub correction_days: u32,
    /// Days to perform a decision when it names no other number \[A\].
    pub compliance_days: u32,
    /// Most days that a decision may give for performance \[A\].
    pub compliance_max_days: u32,
    /// Days for the winner to say whether a decision was performed \[A\].
    pub compliance_asked_days: u32,
    /// Days of not complying after which the shop is suspended \[A\].
    pub suspend_after_days: u32,
    /// Days of not complying after which the membership ends \[A\].
    pub terminate_after_days: u32,
    /// Days between reminders to the inspector of a sanction that is due \[A\].
    pub sanction_repeat_days: u32,
    /// Least value of a claim in the binding stage \[D2\]\[D3\].
    pub min_claim_value: Cents,
    /// Fee of the binding stage, for the consumer \[D3\]\[W3\]\[W5\].
    pub fee: Cents,
    /// Months without an act of a party after which a non-binding procedure closes \[L1 11(2)\].
    pub inactivity_close_months: u32,
    /// Months in which a consumer can choose the court over a clause \[L2 6:236 n\].
    pub court_choice_months: u32,
    /// Statutory interest, oldest first \[E42\].
    pub interest: Vec<InterestRate>,
}

impl RulesVersion {
    /// Lists all versions, oldest first.
    pub const ALL: [Self; 1] = [Self::V2026N1];

    /// Gives the name as shown and stored.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::V2026N1 => "2026-1",
        }
    }

    /// Finds a version by its name.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|version| version.code() == raw)
    }
}

impl Rules {
    /// Gives the rules that new cases are filed under.
    #[must_use]
    pub fn current() -> Self {
        Self::version(RulesVersion::V2026N1)
    }

    /// Gives the rules of a version.
    #[must_use]
    pub fn version(version: RulesVersion) -> Self {
        match version {
            RulesVersion::V2026N1 => Self::v2026n1(),
        }
    }

    fn v2026n1() -> Self {
        Self {
            version: RulesVersion::V2026N1,
            instrument: Instrument::BindingAdvice,
            first_contact_days: 14,
            intake_working_days: 2,
            completing_days: 7,
            shop_turn_days: 7,
            pending_extra_days: 7,
            pending_max_times: 2,
            consumer_choice_days: 14,
            reopen_days: 30,
            mediation_days: 28,
            mediation_extension_days: 14,
            take_working_days: 2,
            shop_may_leave_mediation: true,
            reflection_days: 7,
            resume_min_days: 2,
            settlement_days: 14,
            settlement_max_days: 60,
            settlement_asked_days: 7,
            escalation_min_days: 42,
            filing_bar_years: 1,
            claim_days: 14,
            agreement_days: 14,
            defence_days: 14,
            step_extension_max_days: 14,
            support_extra_days: 7,
            helpers_max_times: 5,
            admissibility_max_days: 21,
            decision_max_days: 90,
            decision_late_days: 7,
            complex_max_days: 90,
            withdrawal_days: 7,
            correction_days: 14,
            compliance_days: 14,
            compliance_max_days: 60,
            compliance_asked_days: 14,
            suspend_after_days: 14,
            terminate_after_days: 42,
            sanction_repeat_days: 7,
            min_claim_value: Cents::new(2_500),
            fee: Cents::new(2_500),
            inactivity_close_months: 6,
            court_choice_months: 1,
            interest: interest_rates(),
        }
    }
}
