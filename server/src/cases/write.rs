//! Writing down: entries into the chain, the projection, and all that must follow, in the caller's transaction.

use super::{Cases, Trouble, follow, load, sanction};
use crate::chance::hex;
use crate::live::Wake;
use crate::store::cases::{self, CaseRow};
use crate::store::entries::{self, EntryRow};
use crate::store::{Line, StoreTrouble, written};
use app::views::case::ReceiptView;
use domain::case::{Case, Event, apply, audience, standing};
use domain::people::{Actor, Hat, Tie, tie};
use domain::record::{GENESIS, Header, SCHEMA, Salt, commitment, link};
use domain::values::{CaseId, Digest, Moment, PersonId};

/// Appends events to a case, or makes the case with the first of them.
pub(super) async fn append(
    room: &Cases,
    line: &mut Line,
    id: CaseId,
    before: Option<Case>,
    actor: &Actor,
    events: &[Event],
    now: Moment,
) -> Result<ReceiptView, Trouble> {
    let expected = before.as_ref().map_or(0, |case| case.version);
    let (mut case, mut last) = (before, last_hash(line, id, expected).await?);
    let mut rows = Vec::with_capacity(events.len());
    let mut followed = Vec::with_capacity(events.len());
    let end = expected + u64::try_from(events.len()).unwrap_or_default();
    for (version, event) in (expected + 1..).zip(events) {
        let row = entry(room, id, version, actor, event, now, &mut last)?;
        rows.push(row);
        case = apply(case, event, now, actor);
        let folded = case.as_ref().ok_or_else(|| odd("an event fell on no case"))?;
        followed.push(follow::letters(id, version, end, event, folded)?);
    }
    let case = case.ok_or_else(|| odd("nothing to write"))?;
    followed.push(follow::receipted(id, events, &case, actor)?);
    keep(line, id, expected, &case, now).await?;
    for row in &rows {
        entries::append(line, id, row).await.map_err(load::someone_was_faster)?;
    }
    for errands in followed {
        follow::plan(room, line, errands).await?;
    }
    for event in events {
        sanction::carry_over(line, &case, event, actor, now).await?;
    }
    follow::clear_draft(line, id, &case, events).await?;
    follow::set_alarm(line, id, &case).await?;
    let version = i64::try_from(case.version).unwrap_or(i64::MAX);
    line.wake(Wake::Case { case: id, version }.text()).await?;
    Ok(ReceiptView { case: case.number, version: case.version, hash: last, at: now })
}

fn odd(what: &str) -> StoreTrouble {
    StoreTrouble::Odd(what.to_owned())
}

async fn last_hash(line: &mut Line, id: CaseId, expected: u64) -> Result<Digest, Trouble> {
    if expected == 0 {
        return Ok(GENESIS);
    }
    let last = entries::last(line, id).await?.ok_or_else(|| odd("a case without a record"))?;
    if u64::try_from(last.version) != Ok(expected) {
        // Between two reads somebody wrote: the same work again, on what is there now.
        return Err(StoreTrouble::Clash("entries".into()).into());
    }
    Digest::parse(&last.hash).ok_or_else(|| odd("entries.hash").into())
}

fn entry(
    room: &Cases,
    id: CaseId,
    version: u64,
    actor: &Actor,
    event: &Event,
    at: Moment,
    last: &mut Digest,
) -> Result<EntryRow, Trouble> {
    let body = written(event)?;
    let header = Header {
        case: id,
        version,
        at,
        person: actor.person,
        hat: actor.hat.code().to_owned(),
        kind: event.kind().to_owned(),
        audience: audience(event).code().to_owned(),
        schema: SCHEMA,
    };
    let salt = Salt::new(room.house.chance.bytes()?);
    let sealed = commitment(&salt, &header, &body);
    *last = link(last, &id, version, &sealed);
    Ok(EntryRow {
        version: i64::try_from(version).map_err(|_| odd("version"))?,
        at,
        actor: written(actor)?,
        kind: header.kind,
        audience: header.audience,
        body: Some(body),
        salt: Some(hex(salt.bytes())),
        commitment: sealed.to_string(),
        hash: last.to_string(),
        erased: None,
    })
}

/// Writes the projection; a version that is not the expected one means that someone was faster.
async fn keep(line: &mut Line, id: CaseId, expected: u64, case: &Case, now: Moment) -> Result<(), Trouble> {
    let row = projected(id, case, now)?;
    if expected == 0 {
        return Ok(cases::add(line, &row).await?);
    }
    let expected = i64::try_from(expected).map_err(|_| odd("version"))?;
    if cases::change(line, expected, &row).await? {
        Ok(())
    } else {
        Err(StoreTrouble::Clash("cases.version".into()).into())
    }
}

fn projected(id: CaseId, case: &Case, now: Moment) -> Result<CaseRow, Trouble> {
    let standing = standing(case, now);
    let product = case.complaint.product.as_str();
    Ok(CaseRow {
        id,
        number: case.number.clone(),
        version: i64::try_from(case.version).map_err(|_| odd("version"))?,
        stage: case.stage.key().code().to_owned(),
        open: !case.is_closed(),
        consumer: case.consumer.person,
        shop: case.shop.id,
        mediator: case.mediator.as_ref().map(|neutral| neutral.person),
        assessor: case.assessor.as_ref().map(|neutral| neutral.person),
        helper: case.helper.as_ref().map(|helper| helper.person),
        wanted: wanted(case).map(str::to_owned),
        waiting: code(&standing.waiting_for)?,
        deadline: standing.until.map(|term| term.ends),
        category: case.complaint.category.code().to_owned(),
        title: product.to_owned(),
        search: format!("{} {product} {} {}", case.number, case.consumer.name, case.shop.name),
        filed: case.filed,
        updated: now,
        snapshot: written(case)?,
    })
}

/// The queue in which a case lies: somebody without a name asks the rules whether they might take it.
fn wanted(case: &Case) -> Option<&'static str> {
    let nobody = |hat| tie(case, &Actor::person(PersonId::new([0; 16]), hat));
    if nobody(Hat::Mediator) == Tie::MediatorFree {
        Some("mediator")
    } else if nobody(Hat::Assessor) == Tie::AssessorFree {
        Some("assessor")
    } else if nobody(Hat::Inspector) == Tie::Inspector && !case.is_closed() {
        Some("inspector")
    } else {
        None
    }
}

fn code(value: &impl serde::Serialize) -> Result<String, StoreTrouble> {
    let json = serde_json::to_value(value).map_err(|error| StoreTrouble::Odd(error.to_string()))?;
    Ok(json.as_str().unwrap_or_default().to_owned())
}
