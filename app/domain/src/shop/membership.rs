//! What the trust mark knows of a shop.

use crate::calendar::{Day, day_of};
use crate::case::{Agreement, CaseShop};
use crate::values::{Message, Moment, Name, PersonId, ShopId};
use serde::{Deserialize, Serialize};

/// Is a shop's membership as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The shop.
    pub id: ShopId,
    /// Its name.
    pub name: Name,
    /// Where it stands.
    pub status: Status,
    /// Who certified it last.
    pub certified_by: Option<PersonId>,
    /// The times during which orders are covered; the last one may still run.
    pub covered: Vec<Covered>,
    /// Its agreement to binding decisions.
    pub agreement: Option<Agreement>,
}

/// Says where a membership stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Applied; not a member yet.
    Applied {
        /// Since when.
        at: Moment,
    },
    /// Certified: a member, with the seal.
    Certified {
        /// Since when.
        at: Moment,
    },
    /// Suspended: the seal is off, open cases go on.
    Suspended {
        /// Since when.
        at: Moment,
        /// Why.
        reason: Message,
    },
    /// Ended.
    Ended {
        /// Since when.
        at: Moment,
        /// Why.
        reason: Message,
    },
}

/// Names a status without its facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusKey {
    /// Applied.
    Applied,
    /// Certified.
    Certified,
    /// Suspended.
    Suspended,
    /// Ended.
    Ended,
}

/// Is a time during which orders are covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covered {
    /// The first day.
    pub from: Day,
    /// The last day; none while it runs.
    pub until: Option<Day>,
}

impl Status {
    /// Names the status without its facts.
    #[must_use]
    pub const fn key(&self) -> StatusKey {
        match self {
            Self::Applied { .. } => StatusKey::Applied,
            Self::Certified { .. } => StatusKey::Certified,
            Self::Suspended { .. } => StatusKey::Suspended,
            Self::Ended { .. } => StatusKey::Ended,
        }
    }
}

impl StatusKey {
    /// Gives the key, as stored and as key of the texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Certified => "certified",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }
}

impl Membership {
    /// Is a shop that has just applied.
    #[must_use]
    pub const fn applied(id: ShopId, name: Name, at: Moment) -> Self {
        let status = Status::Applied { at };
        Self { id, name, status, certified_by: None, covered: Vec::new(), agreement: None }
    }

    /// Says whether an order of that day falls under the membership. Suspension and end do not undo that \[W16\].
    #[must_use]
    pub fn covers(&self, order: Day) -> bool {
        self.covered.iter().any(|time| time.from <= order && time.until.is_none_or(|until| order <= until))
    }

    /// Gives what a case needs to know of the shop, for an order of that day.
    #[must_use]
    pub fn for_case(&self, order: Day) -> CaseShop {
        CaseShop {
            id: self.id,
            name: self.name.clone(),
            covered: self.covers(order),
            certified_by: self.certified_by,
            agreement: self.agreement.clone(),
        }
    }

    pub(super) fn stop_covering(&mut self, at: Moment) {
        for time in &mut self.covered {
            time.until = time.until.or(Some(day_of(at)));
        }
    }

    pub(super) fn start_covering(&mut self, at: Moment) {
        self.stop_covering(at);
        self.covered.push(Covered { from: day_of(at), until: None });
    }
}
