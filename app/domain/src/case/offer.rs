//! Offers and proposals. Accepting names the proposal and the hash of its text, so nobody accepts something else.

use crate::calendar::Term;
use crate::people::Side;
use crate::values::{Cents, Digest, Message, Moment};
use serde::{Deserialize, Serialize};

/// Is what somebody puts on the table. The shop performs; duties of the consumer are part of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The money that the shop pays the consumer, in cents.
    pub amount: Option<Cents>,
    /// The offer in words.
    pub text: Message,
    /// Within how many days after acceptance it is performed.
    pub days: u32,
}

impl Offer {
    /// Computes what acceptance binds to.
    #[must_use]
    pub fn hash(&self) -> Digest {
        let amount = self.amount.map_or(-1, Cents::cents);
        Digest::of(format!("offer\n{amount}\n{}\n{}", self.days, self.text.as_str()).as_bytes())
    }
}

/// Is an offer in a case, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Its number in the case, from 1.
    pub number: u32,
    /// Who made it.
    pub by: Proposer,
    /// What it says.
    pub offer: Offer,
    /// The hash of what it says.
    pub text_hash: Digest,
    /// When it was made.
    pub made: Moment,
    /// The time to think.
    pub term: Term,
    /// What became of it.
    pub state: ProposalState,
}

/// Names who made a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proposer {
    /// A party; the other one has to agree.
    Party(Side),
    /// The mediator; both have to agree.
    Mediator,
}

/// Says what became of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposalState {
    /// Waits for these parties.
    Open {
        /// Whether the consumer agrees.
        consumer: bool,
        /// Whether the shop agrees.
        shop: bool,
    },
    /// Both agreed.
    Accepted {
        /// When the last one agreed.
        at: Moment,
    },
    /// A party said no.
    Rejected {
        /// Who said no.
        by: Side,
    },
    /// Another proposal took its place.
    Replaced {
        /// The number of the other one.
        by: u32,
    },
    /// Nobody answered in time.
    Lapsed,
    /// The case went on or ended without it.
    Dropped,
}

impl Proposal {
    /// Says whether it waits for somebody.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.state, ProposalState::Open { .. })
    }

    /// Says whether it waits for this party.
    #[must_use]
    pub const fn waits_for(&self, side: Side) -> bool {
        match (self.state, side) {
            (ProposalState::Open { consumer, .. }, Side::Consumer) => !consumer,
            (ProposalState::Open { shop, .. }, Side::Shop) => !shop,
            (
                ProposalState::Accepted { .. }
                | ProposalState::Rejected { .. }
                | ProposalState::Replaced { .. }
                | ProposalState::Lapsed
                | ProposalState::Dropped,
                Side::Consumer | Side::Shop,
            ) => false,
        }
    }
}
