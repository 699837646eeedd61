//! Lines of the timeline: who did it, by name, and what.

use super::{Cases, Trouble, load, look::Met};
use crate::store::entries::EntryRow;
use crate::store::{Line, StoreTrouble, people};
use app::said::Written;
use domain::case::{Case, Event};
use domain::people::{Actor, Hat, Neutral};
use domain::values::{Digest, PersonId};
use std::collections::BTreeMap;

/// The names that the timeline shows.
pub struct Names {
    consumer: String,
    shop: String,
    others: BTreeMap<PersonId, String>,
}

impl Names {
    /// Gathers the names: neutrals as they gave them when they took the case, inspectors from the people.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn of(line: &mut Line, case: &Case, rows: &[EntryRow]) -> Result<Self, Trouble> {
        let mut others = BTreeMap::new();
        for row in rows {
            let by = load::actor(row)?;
            if let Some(Event::MediatorTook { mediator: neutral } | Event::AssessorTook { assessor: neutral }) =
                load::event(row)?
            {
                others.insert(neutral.person, neutral.name.to_string());
            }
            if let (Some(person), Hat::Mediator | Hat::Assessor | Hat::Inspector) = (by.person, by.hat)
                && let std::collections::btree_map::Entry::Vacant(place) = others.entry(person)
                && let Some(found) = people::by_id(line, person).await?
            {
                place.insert(found.name);
            }
        }
        for helper in &case.helpers_ever {
            others.insert(helper.person, helper.name.to_string());
        }
        for Neutral { person, name } in case.mediator.iter().chain(&case.assessor) {
            others.insert(*person, name.to_string());
        }
        Ok(Self { consumer: case.consumer.name.to_string(), shop: case.shop.name.to_string(), others })
    }

    fn name(&self, by: &Actor) -> String {
        match by.hat {
            Hat::Consumer => self.consumer.clone(),
            Hat::Helper => by.person.and_then(|person| self.others.get(&person)).cloned().unwrap_or_default(),
            Hat::ShopAgent(_) => self.shop.clone(),
            Hat::Mediator | Hat::Assessor | Hat::Inspector | Hat::Admin => {
                by.person.and_then(|person| self.others.get(&person)).cloned().unwrap_or_default()
            }
            Hat::Clock | Hat::Bank => String::new(),
        }
    }
}

/// Lists the entries that the viewer may see.
///
/// # Errors
/// A row does not read.
pub fn seen_by(room: &Cases, met: &Met, rows: &[EntryRow], names: &Names) -> Result<Vec<Written>, Trouble> {
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(event) = load::event(row)? else { continue };
        if room.shows(&event, met) {
            let by = load::actor(row)?;
            entries.push(Written {
                version: u64::try_from(row.version).unwrap_or_default(),
                at: row.at,
                name: names.name(&by),
                by,
                event,
                hash: digest(&row.hash)?,
            });
        }
    }
    Ok(entries)
}

/// Reads a stored digest.
///
/// # Errors
/// It is not one.
pub fn digest(text: &str) -> Result<Digest, StoreTrouble> {
    Digest::parse(text).ok_or_else(|| StoreTrouble::Odd("a stored digest".into()))
}
