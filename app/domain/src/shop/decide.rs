//! What can be asked of a membership, and what becomes of it.

use crate::case::Agreement;
use crate::people::{Actor, Hat};
use crate::shop::{Membership, Status, StatusKey};
use crate::values::{Digest, Message, Moment, Name, PersonId, ShopId};
use serde::{Deserialize, Serialize};

/// Is one thing that somebody asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShopAction {
    /// An inspector adds the shop.
    Add {
        /// The identity, made by the server.
        id: ShopId,
        /// The name.
        name: Name,
    },
    /// An inspector certifies it, first or again.
    Certify,
    /// An inspector suspends it.
    Suspend {
        /// Why.
        reason: Message,
    },
    /// An inspector ends the membership.
    End {
        /// Why.
        reason: Message,
    },
    /// An inspector records, or the shop gives, the agreement to binding decisions.
    Agree {
        /// The agreement.
        agreement: Agreement,
        /// The hash of the text agreed to.
        text_hash: Digest,
    },
}

/// Is one thing that happened to a membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShopEvent {
    /// The shop was added.
    Added {
        /// The identity.
        id: ShopId,
        /// The name.
        name: Name,
    },
    /// It was certified.
    Certified {
        /// By whom.
        by: PersonId,
    },
    /// It was suspended.
    Suspended {
        /// Why.
        reason: Message,
    },
    /// The membership ended.
    Ended {
        /// Why.
        reason: Message,
    },
    /// The agreement was recorded.
    Agreed {
        /// The agreement.
        agreement: Agreement,
        /// The hash of the text agreed to.
        text_hash: Digest,
    },
}

/// Says why an action is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShopRefusal {
    /// Only an inspector may.
    NotYours,
    /// It is not possible from this status.
    NotNow {
        /// Where the membership stands.
        status: StatusKey,
    },
    /// There is no such shop yet.
    Unknown,
    /// There is such a shop already.
    Exists,
    /// The agreement bears a moment that has not come.
    InFuture,
}

/// Decides what follows from an action.
///
/// # Errors
/// Says why it cannot be.
pub fn decide(
    shop: Option<&Membership>,
    actor: &Actor,
    action: &ShopAction,
    now: Moment,
) -> Result<Vec<ShopEvent>, ShopRefusal> {
    let by = may(shop, actor, action)?;
    let event = match (shop, action) {
        (None, ShopAction::Add { id, name }) => ShopEvent::Added { id: *id, name: name.clone() },
        (Some(_), ShopAction::Add { .. }) => return Err(ShopRefusal::Exists),
        (None, _) => return Err(ShopRefusal::Unknown),
        (Some(shop), ShopAction::Certify) => {
            let allowed = [StatusKey::Applied, StatusKey::Suspended, StatusKey::Ended];
            from(shop, &allowed, ShopEvent::Certified { by })?
        }
        (Some(shop), ShopAction::Suspend { reason }) => {
            from(shop, &[StatusKey::Certified], ShopEvent::Suspended { reason: reason.clone() })?
        }
        (Some(shop), ShopAction::End { reason }) => {
            let allowed = [StatusKey::Applied, StatusKey::Certified, StatusKey::Suspended];
            from(shop, &allowed, ShopEvent::Ended { reason: reason.clone() })?
        }
        (Some(_), ShopAction::Agree { agreement, .. }) if agreement.at > now => return Err(ShopRefusal::InFuture),
        (Some(_), ShopAction::Agree { agreement, text_hash }) => {
            ShopEvent::Agreed { agreement: agreement.clone(), text_hash: *text_hash }
        }
    };
    Ok(vec![event])
}

/// Lists which kinds of status change an actor can ask for now.
#[must_use]
pub fn moves(shop: &Membership, actor: &Actor) -> Vec<StatusKey> {
    if actor.hat != Hat::Inspector {
        return Vec::new();
    }
    match shop.status.key() {
        StatusKey::Applied | StatusKey::Suspended => vec![StatusKey::Certified, StatusKey::Ended],
        StatusKey::Certified => vec![StatusKey::Suspended, StatusKey::Ended],
        StatusKey::Ended => vec![StatusKey::Certified],
    }
}

/// Folds one event in.
#[must_use]
pub fn apply(shop: Option<Membership>, event: &ShopEvent, at: Moment) -> Option<Membership> {
    let Some(mut shop) = shop else {
        return match event {
            ShopEvent::Added { id, name } => Some(Membership::applied(*id, name.clone(), at)),
            ShopEvent::Certified { .. }
            | ShopEvent::Suspended { .. }
            | ShopEvent::Ended { .. }
            | ShopEvent::Agreed { .. } => None,
        };
    };
    match event {
        ShopEvent::Added { .. } => {}
        ShopEvent::Certified { by } => {
            shop.status = Status::Certified { at };
            shop.certified_by = Some(*by);
            shop.start_covering(at);
        }
        ShopEvent::Suspended { reason } => {
            shop.status = Status::Suspended { at, reason: reason.clone() };
            shop.stop_covering(at);
        }
        ShopEvent::Ended { reason } => {
            shop.status = Status::Ended { at, reason: reason.clone() };
            shop.stop_covering(at);
        }
        ShopEvent::Agreed { agreement, .. } => shop.agreement = Some(agreement.clone()),
    }
    Some(shop)
}

fn may(shop: Option<&Membership>, actor: &Actor, action: &ShopAction) -> Result<PersonId, ShopRefusal> {
    let person = actor.person.ok_or(ShopRefusal::NotYours)?;
    let own = |id: ShopId| shop.is_some_and(|shop| shop.id == id);
    match (actor.hat, action) {
        (Hat::Inspector, _) => Ok(person),
        (Hat::ShopAgent(id), ShopAction::Agree { agreement, .. }) if own(id) && agreement.person == person => {
            Ok(person)
        }
        (
            Hat::Consumer
            | Hat::Helper
            | Hat::ShopAgent(_)
            | Hat::Mediator
            | Hat::Assessor
            | Hat::Admin
            | Hat::Clock
            | Hat::Bank,
            _,
        ) => Err(ShopRefusal::NotYours),
    }
}

fn from(shop: &Membership, allowed: &[StatusKey], event: ShopEvent) -> Result<ShopEvent, ShopRefusal> {
    let status = shop.status.key();
    if allowed.contains(&status) { Ok(event) } else { Err(ShopRefusal::NotNow { status }) }
}
