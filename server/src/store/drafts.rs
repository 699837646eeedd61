//! Drafts of complaints, owned by a visitor cookie until an address is proved.

use super::{Line, StoreTrouble, statements};
use domain::values::{CaseId, DraftId, Moment, PersonId};

/// A draft.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Identity; later the key of the act that files it.
    pub id: DraftId,
    /// SHA-256 of the visitor cookie.
    pub visitor: String,
    /// Who proved to be the writer.
    pub person: Option<PersonId>,
    /// What was typed, as JSON.
    pub body: String,
    /// Counts the saves.
    pub version: i64,
    /// The case it became.
    pub case: Option<CaseId>,
    /// Latest save, by the clock of the cases.
    pub updated: Moment,
}

statements! {
    ADD = "insert into drafts (id, visitor, person, body, version, case_id, made, updated) values ($1, $2, $3, $4, 1, null, $5, $5)";
    BY_ID = "select id, visitor, person, body, version, case_id, updated from drafts where id = $1";
    OF_VISITOR = "select * from (
        select id, visitor, person, body, version, case_id, updated, updated as used from drafts
            where visitor = $1 and case_id is null
        union all
        select drafts.id, drafts.visitor, drafts.person, drafts.body, drafts.version, drafts.case_id, drafts.updated,
            draft_devices.since as used from draft_devices join drafts on drafts.id = draft_devices.draft
            where draft_devices.visitor = $1 and drafts.case_id is null
        ) as mine order by used desc, id limit 20";
    LATEST_FILED = "select id, visitor, person, body, version, case_id, updated from drafts
        where visitor = $1 and case_id is not null order by updated desc, id limit 1";
    SAVE = "update drafts set body = $3, version = version + 1, updated = $4 where id = $1 and version = $2 and case_id is null";
    PROVE = "update drafts set person = $2 where id = $1";
    FILED = "update drafts set case_id = $2, updated = $3 where id = $1 and case_id is null";
    OLD = "select id from drafts where case_id is null and updated < $1 order by updated limit 100";
    DELETE = "delete from drafts where id = $1 and case_id is null";
}

fn draft(row: &super::Row) -> Result<Draft, StoreTrouble> {
    Ok(Draft {
        id: DraftId::new(row.id("id")?),
        visitor: row.text("visitor")?,
        person: row.maybe_id("person")?.map(PersonId::new),
        body: row.text("body")?,
        version: row.int("version")?,
        case: row.maybe_id("case_id")?.map(CaseId::new),
        updated: Moment::new(row.int("updated")?),
    })
}

/// Begins a draft.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn add(line: &mut Line, new: &Draft) -> Result<(), StoreTrouble> {
    let values = [new.id.into(), (&new.visitor).into(), new.person.into(), (&new.body).into(), new.updated.into()];
    line.run(&ADD, &values).await.map(drop)
}

/// Finds a draft. The caller compares the visitor.
///
/// # Errors
/// See [`add`].
pub async fn by_id(line: &mut Line, id: DraftId) -> Result<Option<Draft>, StoreTrouble> {
    line.one(&BY_ID, &[id.into()]).await?.as_ref().map(draft).transpose()
}

/// Lists the unfiled drafts that a visitor began or goes on with, latest first.
///
/// # Errors
/// See [`add`].
pub async fn of_visitor(line: &mut Line, visitor: &str) -> Result<Vec<Draft>, StoreTrouble> {
    line.all(&OF_VISITOR, &[visitor.into()]).await?.iter().map(draft).collect()
}

/// Finds the draft that a visitor filed last.
///
/// # Errors
/// See [`add`].
pub async fn latest_filed(line: &mut Line, visitor: &str) -> Result<Option<Draft>, StoreTrouble> {
    line.one(&LATEST_FILED, &[visitor.into()]).await?.as_ref().map(draft).transpose()
}

/// Saves a draft if it still is at a version. Tells whether it was.
///
/// # Errors
/// See [`add`].
pub async fn save(line: &mut Line, id: DraftId, expected: i64, body: &str, now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&SAVE, &[id.into(), expected.into(), body.into(), now.into()]).await? > 0)
}

/// Notes who proved to be the writer.
///
/// # Errors
/// See [`add`].
pub async fn prove(line: &mut Line, id: DraftId, person: PersonId) -> Result<(), StoreTrouble> {
    line.run(&PROVE, &[id.into(), person.into()]).await.map(drop)
}

/// Notes the case that a draft became. Tells whether it was still a draft.
///
/// # Errors
/// See [`add`].
pub async fn filed(line: &mut Line, id: DraftId, case: CaseId, now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&FILED, &[id.into(), case.into(), now.into()]).await? > 0)
}

/// Lists drafts not touched since a moment.
///
/// # Errors
/// See [`add`].
pub async fn old(line: &mut Line, before: Moment) -> Result<Vec<DraftId>, StoreTrouble> {
    line.all(&OLD, &[before.into()]).await?.iter().map(|row| Ok(DraftId::new(row.id("id")?))).collect()
}

/// Forgets an unfiled draft; the caller removes its files first.
///
/// # Errors
/// See [`add`].
pub async fn delete(line: &mut Line, id: DraftId) -> Result<(), StoreTrouble> {
    line.run(&DELETE, &[id.into()]).await.map(drop)
}
