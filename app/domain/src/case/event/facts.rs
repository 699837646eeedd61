//! What events are made of.

use crate::calendar::Term;
use crate::case::{CaseShop, Complaint, Consumer, Decision, Offer, Proposer, Sanction};
use crate::people::Side;
use crate::rules::RulesVersion;
use crate::values::{CaseNumber, Digest, Message};
use serde::{Deserialize, Serialize};

/// Is the first event's content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// The number of the case.
    pub number: CaseNumber,
    /// The rules that it is decided by.
    pub rules: RulesVersion,
    /// The consumer.
    pub consumer: Consumer,
    /// The shop.
    pub shop: CaseShop,
    /// What the consumer said.
    pub complaint: Complaint,
    /// The time of intake, should nothing else follow.
    pub term: Term,
}

/// Is an offer as it is put on the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// Its number.
    pub proposal: u32,
    /// Who made it.
    pub by: Proposer,
    /// What it says.
    pub offer: Offer,
    /// The hash of what it says.
    pub text_hash: Digest,
    /// The number of the one it replaces.
    pub replaces: Option<u32>,
    /// Whether it interrupts the stage, or lies beside it.
    pub interrupts: bool,
    /// The time to think.
    pub term: Term,
}

/// Is a decision as it is served.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Served {
    /// The decision.
    pub decision: Decision,
    /// Its hash.
    pub text_hash: Digest,
    /// Who has to perform; nobody when there is nothing to perform.
    pub debtor: Option<Side>,
    /// The time to perform, or to ask for correction.
    pub term: Term,
}

/// Names a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Talk {
    /// Between filing and claim: the parties and the mediator.
    Talks,
    /// From the claim on: the parties and the assessor.
    Binding,
}

/// Names who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Writer {
    /// A party.
    Party(Side),
    /// The mediator or the assessor, by the conversation.
    Neutral,
}

/// Says how mediation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediationEnd {
    /// The mediator saw no solution.
    NoSolution,
    /// The time was over.
    TermOver,
    /// This party left.
    Left {
        /// Who.
        by: Side,
    },
    /// The settlement was not performed.
    NotPerformed,
}

/// Names what is performed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Performing {
    /// A settlement.
    Settlement,
    /// A decision.
    Decision,
}

/// Is another last day than the one that was told before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewDate {
    /// Why.
    pub reason: Message,
    /// The time now.
    pub term: Term,
}

/// Is the sanction after one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextSanction {
    /// Which.
    pub sanction: Sanction,
    /// Until it is due.
    pub term: Term,
}
