//! Lists of cases, each cut to what the viewer may see of it.

use super::{Cases, Loaded, Met, Trouble, look};
use crate::store::cases::{self, CaseRow as Row, TOP, Whose};
use crate::store::shops;
use app::desk::Person;
use app::views::inbox::{CaseRow, InboxView};
use app::views::staff::CaseToTake;
use domain::case::{MoveKind, Waiting, standing};
use domain::people::{Actor, Hat, Tie, tie};
use domain::values::{CaseId, Moment};

/// Rows on one page of a list.
const PAGE: i64 = 50;

impl Cases {
    /// Lists a person's own cases, or those of a shop that they answer for. `None` when that shop is not theirs.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn list(
        &self,
        person: &Person,
        shop: Option<&str>,
        after: Option<&str>,
    ) -> Result<Option<InboxView>, Trouble> {
        let mut line = self.house.store.reader().await?;
        let (whose, me, name) = match shop {
            None => (Whose::Consumer(person.id), Actor::person(person.id, Hat::Consumer), None),
            Some(slug) => {
                let Some(row) = shops::by_slug(&mut line, slug).await? else { return Ok(None) };
                let hat = Hat::ShopAgent(row.id);
                if !person.hats.contains(&hat) {
                    return Ok(None);
                }
                (Whose::Shop(row.id), Actor::person(person.id, hat), Some(row.name))
            }
        };
        let below = after.and_then(place).unwrap_or(TOP);
        let mut found = cases::of(&mut line, whose, below, PAGE + 1).await?;
        let more = i64::try_from(found.len()).is_ok_and(|length| length > PAGE);
        found.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
        let next = found.last().filter(|_| more).map(|last| format!("{}.{}", last.updated.millis(), last.id));
        let rows = self.drawn(found, person);
        Ok(Some(InboxView { case_now: self.house.clocks.case_now(), me, shop: name, rows, next }))
    }

    /// Lists the cases that a neutral or inspector handles, and those that a neutral may take, most urgent first.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn queue(&self, person: &Person) -> Result<(Vec<CaseRow>, Vec<CaseToTake>), Trouble> {
        let mut line = self.house.store.reader().await?;
        let (now, mut mine, mut open) = (self.house.clocks.case_now(), Vec::new(), Vec::new());
        for hat in &person.hats {
            let (own, wanted) = match hat {
                Hat::Mediator => (Whose::Mediator(person.id), "mediator"),
                Hat::Assessor => (Whose::Assessor(person.id), "assessor"),
                // Nobody takes what an inspector watches: each inspector sees all of it.
                Hat::Inspector => {
                    mine.extend(cases::wanted(&mut line, "inspector", 200).await?);
                    continue;
                }
                Hat::Consumer | Hat::Helper | Hat::ShopAgent(_) | Hat::Admin | Hat::Clock | Hat::Bank => continue,
            };
            mine.extend(cases::of(&mut line, own, TOP, 200).await?.into_iter().filter(|row| row.open));
            let waiting = cases::wanted(&mut line, wanted, 200).await?;
            open.extend(waiting.into_iter().filter_map(|row| to_take(row, Actor::person(person.id, *hat), now)));
        }
        open.sort_by_key(|case: &CaseToTake| urgency(&case.row));
        Ok((self.drawn(mine, person), open))
    }

    /// Draws rows for a person, those where they must act first, then by deadline. A case that is not theirs is left out.
    fn drawn(&self, rows: Vec<Row>, person: &Person) -> Vec<CaseRow> {
        let now = self.house.clocks.case_now();
        let mut drawn: Vec<CaseRow> = rows.into_iter().filter_map(|row| line_of(row, person, now)).collect();
        drawn.sort_by_key(|row| (!row.my_turn, urgency(row)));
        drawn
    }
}

/// The end of the running term; what has none comes last.
fn urgency(row: &CaseRow) -> i64 {
    row.standing.until.map_or(i64::MAX, |term| term.ends.millis())
}

/// Draws a case that this neutral is free to take; `None` when something stands in the way.
fn to_take(row: Row, me: Actor, now: Moment) -> Option<CaseToTake> {
    let case = serde_json::from_str(&row.snapshot).ok()?;
    let take = match tie(&case, &me) {
        Tie::MediatorFree => MoveKind::TakeMediation,
        Tie::AssessorFree => MoveKind::TakeAssessment,
        Tie::Party(_)
        | Tie::Helper(_)
        | Tie::MediatorOfCase
        | Tie::AssessorOfCase
        | Tie::Conflicted
        | Tie::Inspector
        | Tie::Clock
        | Tie::Bank
        | Tie::Stranger => return None,
    };
    let cut = domain::case::cut(&case, &me)?;
    Some(CaseToTake { row: drawn_row(&Met { loaded: Loaded { row, case }, cut, me }, now), take })
}

fn line_of(row: Row, person: &Person, now: Moment) -> Option<CaseRow> {
    let case = serde_json::from_str(&row.snapshot).ok()?;
    Some(drawn_row(&look::met(Loaded { row, case }, person)?, now))
}

fn drawn_row(met: &Met, now: Moment) -> CaseRow {
    let standing = standing(&met.cut, now);
    CaseRow {
        number: met.cut.number.clone(),
        product: met.cut.complaint.product.to_string(),
        category: met.cut.complaint.category,
        consumer: met.cut.consumer.name.to_string(),
        shop: met.cut.shop.name.to_string(),
        amount: met.cut.asks(),
        my_turn: turn(standing.waiting_for, met.me.hat),
        standing,
        changed: met.loaded.row.updated,
        version: met.loaded.case.version,
    }
}

/// Says whether somebody in this hat is the one to act.
fn turn(waiting: Waiting, hat: Hat) -> bool {
    match waiting {
        Waiting::Consumer => hat == Hat::Consumer,
        Waiting::Shop => matches!(hat, Hat::ShopAgent(_)),
        Waiting::Both => matches!(hat, Hat::Consumer | Hat::ShopAgent(_)),
        Waiting::Mediator => hat == Hat::Mediator,
        Waiting::Assessor => hat == Hat::Assessor,
        Waiting::Inspector => hat == Hat::Inspector,
        Waiting::Nobody => false,
    }
}

fn place(text: &str) -> Option<(Moment, CaseId)> {
    let (at, id) = text.split_once('.')?;
    Some((Moment::new(at.parse().ok()?), CaseId::parse(id).ok()?))
}
