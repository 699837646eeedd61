//! Exits: what is not for us, told from the first answers on, and what somebody can do instead (rules.md 9.2).

use crate::calendar::Day;
use crate::case::file::bar;
use crate::case::{CaseShop, Channel, Complaint, Proceedings, Refusal};
use crate::rules::Rules;
use crate::values::Cents;
use serde::{Deserialize, Serialize};

/// Holds what is known so far; what is not known yet makes no exit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TriageAnswers {
    /// Whether the buyer bought outside trade or profession.
    pub as_consumer: Option<bool>,
    /// How it was ordered.
    pub channel: Option<Channel>,
    /// Whether the shop's membership covers the order.
    pub covered: Option<bool>,
    /// Where else the dispute lies.
    pub proceedings: Option<Proceedings>,
    /// The day on which the shop was first asked.
    pub contacted: Option<Day>,
    /// What the purchase is about.
    pub matter: Option<Matter>,
    /// How much it is about, in cents.
    pub value: Option<Cents>,
}

/// Names a matter that may belong to another body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// An ordinary purchase.
    #[default]
    Purchase,
    /// Care or treatment.
    Health,
    /// A bank, an insurance, a loan.
    Finance,
    /// Renting a home.
    Rent,
    /// A journey or a ticket.
    Travel,
}

/// Says why something is not for us, with the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exit {
    /// Bought in trade or profession \[W4\].
    NotConsumer,
    /// Not a distance purchase \[D2\].
    NotDistance,
    /// The shop was no member when the order was placed.
    NotMember,
    /// A court has it \[L1 3(2)(c)\].
    Court,
    /// The complaint to the shop is too long ago \[L1 3(2)(e)\]\[W4\].
    TooOld {
        /// The day on which the shop was first asked.
        contacted: Day,
        /// The last day on which it could be filed.
        last_day: Day,
    },
    /// Another body takes it.
    OtherBody {
        /// What it is about.
        matter: Matter,
    },
    /// Too little for a binding decision; filing and mediation stay open \[L1 3(2)(d)\]\[D3\].
    BelowBinding {
        /// How much it is about, in cents.
        value: Cents,
        /// The least that it has to be about, in cents.
        least: Cents,
    },
}

/// Says how much an exit closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closes {
    /// Nothing can be filed here.
    Filing,
    /// Only the binding stage.
    BindingStage,
}

/// Finds every exit that the answers meet, in the order in which they are told; empty when it is for us.
#[must_use]
pub fn triage(answers: &TriageAnswers, rules: &Rules, today: Day) -> Vec<Exit> {
    let too_old = answers.contacted.map(|contacted| (contacted, bar(contacted, rules)));
    let elsewhere = answers.matter.filter(|matter| *matter != Matter::Purchase);
    let least = rules.min_claim_value;
    let found = [
        (answers.as_consumer == Some(false)).then_some(Exit::NotConsumer),
        (answers.channel == Some(Channel::Store)).then_some(Exit::NotDistance),
        (answers.covered == Some(false)).then_some(Exit::NotMember),
        (answers.proceedings == Some(Proceedings::Court)).then_some(Exit::Court),
        too_old
            .filter(|(_, last_day)| today > *last_day)
            .map(|(contacted, last_day)| Exit::TooOld { contacted, last_day }),
        elsewhere.map(|matter| Exit::OtherBody { matter }),
        answers.value.filter(|value| *value < least).map(|value| Exit::BelowBinding { value, least }),
    ];
    found.into_iter().flatten().collect()
}

impl TriageAnswers {
    /// Takes the answers from a whole complaint. Money that is not asked makes no exit: a wish can be worth more.
    pub(super) const fn of(complaint: &Complaint, shop: &CaseShop) -> Self {
        Self {
            as_consumer: Some(complaint.as_consumer),
            channel: Some(complaint.order.channel),
            covered: Some(shop.covered),
            proceedings: Some(complaint.proceedings),
            contacted: complaint.contact.day(),
            matter: None,
            value: complaint.amount,
        }
    }
}

impl Exit {
    /// Says how much it closes.
    #[must_use]
    pub const fn closes(self) -> Closes {
        match self {
            Self::NotConsumer
            | Self::NotDistance
            | Self::NotMember
            | Self::Court
            | Self::TooOld { .. }
            | Self::OtherBody { .. } => Closes::Filing,
            Self::BelowBinding { .. } => Closes::BindingStage,
        }
    }

    /// Gives the refusal of filing that goes with it. Another body is only advised: a mediator looks at what is filed.
    pub(super) const fn refusal(self) -> Option<Refusal> {
        match self {
            Self::NotConsumer => Some(Refusal::NotConsumer),
            Self::NotDistance => Some(Refusal::NotDistance),
            Self::NotMember => Some(Refusal::NotMember),
            Self::Court => Some(Refusal::Court),
            Self::TooOld { last_day, .. } => Some(Refusal::TooOld { last_day }),
            Self::OtherBody { .. } | Self::BelowBinding { .. } => None,
        }
    }
}
