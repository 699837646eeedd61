//! The one who knocks at the door.

use crate::values::{Name, PersonId, ShopId};
use serde::{Deserialize, Serialize};

/// Is somebody, or something, that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The person; none for the clock and the bank.
    pub person: Option<PersonId>,
    /// In which role they ask.
    pub hat: Hat,
}

/// Names the role in which somebody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hat {
    /// A consumer.
    Consumer,
    /// Somebody who helps a consumer on a mandate.
    Helper,
    /// Somebody who acts for this shop.
    ShopAgent(ShopId),
    /// A mediator of the trust mark.
    Mediator,
    /// An assessor of the binding body.
    Assessor,
    /// An inspector of the trust mark.
    Inspector,
    /// An administrator; reads no case.
    Admin,
    /// The clock, when a term ends or a reminder is due.
    Clock,
    /// The bank, when money came in.
    Bank,
}

/// Names one of the two parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The consumer.
    Consumer,
    /// The shop.
    Shop,
}

/// Is a mediator or assessor of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neutral {
    /// The person.
    pub person: PersonId,
    /// The name that the parties read.
    pub name: Name,
}

impl Actor {
    /// Is the clock.
    pub const CLOCK: Self = Self { person: None, hat: Hat::Clock };
    /// Is the bank.
    pub const BANK: Self = Self { person: None, hat: Hat::Bank };

    /// Is a person in a role.
    #[must_use]
    pub const fn person(person: PersonId, hat: Hat) -> Self {
        Self { person: Some(person), hat }
    }
}

impl Hat {
    /// Gives the key, as stored in the header of an entry.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consumer => "consumer",
            Self::Helper => "helper",
            Self::ShopAgent(_) => "shop",
            Self::Mediator => "mediator",
            Self::Assessor => "assessor",
            Self::Inspector => "inspector",
            Self::Admin => "admin",
            Self::Clock => "clock",
            Self::Bank => "bank",
        }
    }
}

impl Side {
    /// Gives the other party.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Consumer => Self::Shop,
            Self::Shop => Self::Consumer,
        }
    }
}
