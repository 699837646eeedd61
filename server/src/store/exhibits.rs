//! Files that people handed in: what they are and where they lie. The record says which case they prove.

use super::{Line, StoreTrouble, statements};
use domain::values::{CaseId, DraftId, ExhibitId, Moment, PersonId};

/// A stored file.
#[derive(Clone, Debug)]
pub struct ExhibitRow {
    /// Identity; part of the download address.
    pub id: ExhibitId,
    /// The draft it was handed in with.
    pub draft: Option<DraftId>,
    /// The case it belongs to.
    pub case: Option<CaseId>,
    /// Who handed it in, when known.
    pub person: Option<PersonId>,
    /// What it shows, in the words of who handed it in.
    pub title: String,
    /// Cleaned file name.
    pub name: String,
    /// Media type found by its first bytes.
    pub media: String,
    /// Size.
    pub bytes: i64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Path below the data folder.
    pub path: String,
    /// When, by the clock of the cases.
    pub made: Moment,
}

statements! {
    ADD = "insert into exhibits (id, draft, case_id, person, title, name, media, bytes, sha256, path, made)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    BY_ID = "select * from exhibits where id = $1";
    OF_DRAFT = "select * from exhibits where draft = $1 order by made, id limit 500";
    OF_CASE = "select * from exhibits where case_id = $1 order by made, id limit 2000";
    SIZE_OF_CASE = "select cast(coalesce(sum(bytes), 0) as bigint) as bytes from exhibits where case_id = $1";
    SIZE_OF_DRAFT = "select cast(coalesce(sum(bytes), 0) as bigint) as bytes from exhibits where draft = $1";
    FILED = "update exhibits set case_id = $2, person = $3 where draft = $1 and case_id is null";
    TITLE = "update exhibits set title = $3 where id = $1 and draft = $2 and case_id is null";
    REMOVE = "delete from exhibits where id = $1 and draft = $2 and case_id is null";
    REMOVE_UNFILED = "delete from exhibits where id = $1 and case_id is null";
}

fn exhibit(row: &super::Row) -> Result<ExhibitRow, StoreTrouble> {
    Ok(ExhibitRow {
        id: ExhibitId::new(row.id("id")?),
        draft: row.maybe_id("draft")?.map(DraftId::new),
        case: row.maybe_id("case_id")?.map(CaseId::new),
        person: row.maybe_id("person")?.map(PersonId::new),
        title: row.text("title")?,
        name: row.text("name")?,
        media: row.text("media")?,
        bytes: row.int("bytes")?,
        sha256: row.text("sha256")?,
        path: row.text("path")?,
        made: Moment::new(row.int("made")?),
    })
}

/// Notes a stored file.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn add(line: &mut Line, new: &ExhibitRow) -> Result<(), StoreTrouble> {
    let values = [
        new.id.into(),
        new.draft.into(),
        new.case.into(),
        new.person.into(),
        (&new.title).into(),
        (&new.name).into(),
        (&new.media).into(),
        new.bytes.into(),
        (&new.sha256).into(),
        (&new.path).into(),
        new.made.into(),
    ];
    line.run(&ADD, &values).await.map(drop)
}

/// Finds a file. The caller asks `sight` before showing anything of it.
///
/// # Errors
/// See [`add`].
pub async fn by_id(line: &mut Line, id: ExhibitId) -> Result<Option<ExhibitRow>, StoreTrouble> {
    line.one(&BY_ID, &[id.into()]).await?.as_ref().map(exhibit).transpose()
}

/// Lists a draft's files in the order they came.
///
/// # Errors
/// See [`add`].
pub async fn of_draft(line: &mut Line, draft: DraftId) -> Result<Vec<ExhibitRow>, StoreTrouble> {
    line.all(&OF_DRAFT, &[draft.into()]).await?.iter().map(exhibit).collect()
}

/// Lists a case's files in the order they came.
///
/// # Errors
/// See [`add`].
pub async fn of_case(line: &mut Line, case: CaseId) -> Result<Vec<ExhibitRow>, StoreTrouble> {
    line.all(&OF_CASE, &[case.into()]).await?.iter().map(exhibit).collect()
}

/// Sums the bytes of a case's files.
///
/// # Errors
/// See [`add`].
pub async fn size_of_case(line: &mut Line, case: CaseId) -> Result<i64, StoreTrouble> {
    line.one(&SIZE_OF_CASE, &[case.into()]).await?.map_or(Ok(0), |row| row.int("bytes"))
}

/// Sums the bytes of a draft's files.
///
/// # Errors
/// See [`add`].
pub async fn size_of_draft(line: &mut Line, draft: DraftId) -> Result<i64, StoreTrouble> {
    line.one(&SIZE_OF_DRAFT, &[draft.into()]).await?.map_or(Ok(0), |row| row.int("bytes"))
}

/// Hands a draft's files over to the case it became.
///
/// # Errors
/// See [`add`].
pub async fn filed(line: &mut Line, draft: DraftId, case: CaseId, person: PersonId) -> Result<u64, StoreTrouble> {
    line.run(&FILED, &[draft.into(), case.into(), person.into()]).await
}

/// Changes the title of a draft's file.
///
/// # Errors
/// See [`add`].
pub async fn set_title(line: &mut Line, id: ExhibitId, draft: DraftId, title: &str) -> Result<(), StoreTrouble> {
    line.run(&TITLE, &[id.into(), draft.into(), title.into()]).await.map(drop)
}

/// Removes a draft's file from the list; the caller removes the bytes. Tells whether it was there.
///
/// # Errors
/// See [`add`].
pub async fn remove(line: &mut Line, id: ExhibitId, draft: DraftId) -> Result<bool, StoreTrouble> {
    Ok(line.run(&REMOVE, &[id.into(), draft.into()]).await? > 0)
}

/// Takes a file out of whichever draft holds it; what was filed stays.
///
/// # Errors
/// See [`add`].
pub async fn remove_unfiled(line: &mut Line, id: ExhibitId) -> Result<(), StoreTrouble> {
    line.run(&REMOVE_UNFILED, &[id.into()]).await.map(drop)
}
