//! The one way in which a membership changes: someone asks, the rules decide, the answer is written down.

use super::Shops;
use crate::accounts::staff::NewAgent;
use crate::store::shops::{self, ShopRow};
use crate::store::{Line, MayPass, StoreTrouble, parsed, written};
use domain::people::Actor;
use domain::shop::{Membership, ShopAction, ShopEvent, ShopRefusal, apply, decide};
use domain::values::{Moment, Name, ShopId};
use futures::FutureExt as _;

/// Why a membership did not change.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ShopTrouble {
    /// The rules say no.
    #[error("{0:?}")]
    Refused(ShopRefusal),
    /// Another shop has this domain.
    #[error("another shop has this domain")]
    Taken,
    /// The store's trouble.
    #[error("{0}")]
    Store(StoreTrouble),
}

impl From<StoreTrouble> for ShopTrouble {
    fn from(trouble: StoreTrouble) -> Self {
        match trouble {
            StoreTrouble::Taken(_) => Self::Taken,
            other => Self::Store(other),
        }
    }
}

impl From<ShopRefusal> for ShopTrouble {
    fn from(refusal: ShopRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl MayPass for ShopTrouble {
    fn passes(&self) -> bool {
        matches!(self, Self::Store(trouble) if trouble.passes())
    }
}

/// A shop to add.
#[derive(Clone, Debug)]
pub struct NewShop {
    /// Identity.
    pub id: ShopId,
    /// Trade name.
    pub name: Name,
    /// Web address without scheme.
    pub domain: String,
    /// Chamber of commerce number.
    pub kvk: String,
    /// Where customers reach it.
    pub contact: String,
    /// Who answers for it.
    pub agents: Vec<NewAgent>,
}

impl Shops {
    /// Adds a shop with those who answer for it, and does the first further acts (say its agreement) in the same transaction.
    ///
    /// # Errors
    /// The rules or the store say no; then nothing was written.
    pub async fn add_shop(&self, actor: Actor, new: NewShop, then: Vec<ShopAction>) -> Result<ShopRow, ShopTrouble> {
        let (case_now, wall_now) = (self.house.clocks.case_now(), self.house.clocks.wall_now());
        self.house
            .store
            .write(move |line| {
                let (new, then) = (new.clone(), then.clone());
                async move { add(line, &actor, &new, &then, case_now, wall_now).await }.boxed()
            })
            .await
    }

    /// Changes a membership.
    ///
    /// # Errors
    /// The rules or the store say no; then nothing was written.
    pub async fn change_shop(&self, actor: Actor, id: ShopId, action: ShopAction) -> Result<ShopRow, ShopTrouble> {
        let now = self.house.clocks.case_now();
        self.house
            .store
            .write(move |line| {
                let action = action.clone();
                async move {
                    let row = shops::by_id(line, id).await?.ok_or(ShopRefusal::Unknown)?;
                    act(line, row, &actor, &action, now).await
                }
                .boxed()
            })
            .await
    }
}

async fn add(
    line: &mut Line,
    actor: &Actor,
    new: &NewShop,
    then: &[ShopAction],
    case_now: Moment,
    wall_now: Moment,
) -> Result<ShopRow, ShopTrouble> {
    let action = ShopAction::Add { id: new.id, name: new.name.clone() };
    let events = decide(None, actor, &action, case_now)?;
    let mut row = ShopRow {
        id: new.id,
        slug: free_slug(line, &new.domain).await?,
        name: new.name.as_str().to_owned(),
        domain: new.domain.clone(),
        kvk: new.kvk.clone(),
        contact: Some(new.contact.clone()),
        status: String::new(),
        version: 0,
        snapshot: String::new(),
        updated: case_now,
    };
    let noted = fold(&mut row, None, &events, actor, case_now)?;
    shops::add(line, &row).await?;
    for event in &noted {
        shops::note(line, row.id, event).await?;
    }
    for agent in &new.agents {
        agent.join(line, row.id, &row.name, wall_now).await?;
    }
    for action in then {
        row = act(line, row, actor, action, case_now).await?;
    }
    Ok(row)
}

async fn act(
    line: &mut Line,
    mut row: ShopRow,
    actor: &Actor,
    action: &ShopAction,
    now: Moment,
) -> Result<ShopRow, ShopTrouble> {
    let shop: Membership = parsed("shops.snapshot", &row.snapshot)?;
    let events = decide(Some(&shop), actor, action, now)?;
    let before = row.version;
    for event in fold(&mut row, Some(shop), &events, actor, now)? {
        shops::note(line, row.id, &event).await?;
    }
    if shops::change(line, before, &row).await? {
        Ok(row)
    } else {
        Err(StoreTrouble::Clash("shops.version".into()).into())
    }
}

/// Applies events to the row and gives what to note of them.
fn fold(
    row: &mut ShopRow,
    mut shop: Option<Membership>,
    events: &[ShopEvent],
    actor: &Actor,
    at: Moment,
) -> Result<Vec<shops::ShopEvent>, StoreTrouble> {
    let mut noted = Vec::with_capacity(events.len());
    for event in events {
        row.version += 1;
        let (kind, body) = (kind(event).to_owned(), written(event)?);
        noted.push(shops::ShopEvent { version: row.version, at, person: actor.person, kind, body });
        shop = apply(shop, event, at);
    }
    let shop = shop.ok_or_else(|| StoreTrouble::Odd("an event fell on no shop".into()))?;
    shop.status.key().code().clone_into(&mut row.status);
    row.snapshot = written(&shop)?;
    row.updated = at;
    Ok(noted)
}

/// The event's name in the history.
pub(super) fn kind(event: &ShopEvent) -> &'static str {
    match event {
        ShopEvent::Added { .. } => "added",
        ShopEvent::Certified { .. } => "certified",
        ShopEvent::Suspended { .. } => "suspended",
        ShopEvent::Ended { .. } => "ended",
        ShopEvent::Agreed { .. } => "agreed",
    }
}

/// The domain as a part of an address, with a number behind it when a former member had the same.
async fn free_slug(line: &mut Line, domain: &str) -> Result<String, StoreTrouble> {
    let plain: String =
        domain.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let mut slug = plain.clone();
    let mut number = 1_u32;
    while shops::by_slug(line, &slug).await?.is_some() {
        number += 1;
        slug = format!("{plain}-{number}");
    }
    Ok(slug)
}
