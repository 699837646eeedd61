//! What stands beside the consumer: a helper on a mandate, and support that somebody needs to take part.

use crate::values::{Message, Name, PersonId};
use serde::{Deserialize, Serialize};

/// Is somebody who helps the consumer on a mandate that is on record (rules.md L12, L17; Implementatiewet 7(b), 8(1)(b)). It may be
/// a friend, a legal aid desk or a lawyer; nobody needs one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    /// The person.
    pub person: PersonId,
    /// The name that the others read.
    pub name: Name,
    /// What the mandate lets them do.
    pub rights: HelperRights,
}

/// Says what a helper may do. Choosing, agreeing, claiming, paying and ending stay the consumer's own in either case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelperRights {
    /// Reads all that the consumer reads.
    #[default]
    Read,
    /// Also writes, adds documents and asks for more time in the consumer's name.
    Write,
}

/// Is the support that a consumer needs to take part. The shop does not see it: it may tell of
/// health or schooling.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    /// The telephone number to be called on, when writing is hard.
    pub call: Option<Name>,
    /// The language for which an interpreter is needed.
    pub interpreter: Option<Name>,
    /// Whether every term of the consumer is longer from now on; once given it stays.
    pub more_time: bool,
    /// Anything else, in the consumer's words.
    pub other: Option<Message>,
}

impl HelperRights {
    /// Lists all.
    pub const ALL: [Self; 2] = [Self::Read, Self::Write];

    /// Gives the key, as in forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
        }
    }

    /// Finds one by its key.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rights| rights.code() == raw)
    }
}

impl Needs {
    /// Says whether nothing is needed.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.call.is_none() && self.interpreter.is_none() && !self.more_time && self.other.is_none()
    }
}
