//! What happens beside the ladder: a helper, support, asking for less.

use crate::calendar::Term;
use crate::case::{ClaimHead, Helper, Needs};
use crate::values::{Cents, Message};
use serde::{Deserialize, Serialize};

/// Is one thing that happened beside the ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beside {
    /// The consumer let somebody help.
    HelperAppointed {
        /// Who, with what rights.
        helper: Helper,
    },
    /// The help ended.
    HelpEnded {
        /// Who helped.
        helper: Helper,
        /// Whether the helper ended it, not the consumer.
        by_helper: bool,
    },
    /// The consumer said what support is needed.
    NeedsTold {
        /// The support.
        needs: Needs,
        /// The term of the stage, when more time made it longer.
        term: Option<Term>,
    },
    /// The consumer asks for less money.
    WishNarrowed {
        /// How much is still asked for, in cents.
        amount: Cents,
        /// Why.
        reason: Option<Message>,
    },
    /// The consumer claims less.
    ClaimNarrowed {
        /// The heads that are left.
        heads: Vec<ClaimHead>,
        /// Why.
        reason: Option<Message>,
    },
}

impl Beside {
    /// Gives the key of the kind, as stored in the header of an entry.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::HelperAppointed { .. } => "helper_appointed",
            Self::HelpEnded { .. } => "help_ended",
            Self::NeedsTold { .. } => "needs_told",
            Self::WishNarrowed { .. } => "wish_narrowed",
            Self::ClaimNarrowed { .. } => "claim_narrowed",
        }
    }
}
