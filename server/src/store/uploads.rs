//! Files that come in pieces. The row stays after a form took the file, until the sweep: the same form sent twice finds it again.

use super::{Line, StoreTrouble, statements};
use domain::values::{ExhibitId, Moment};

/// An upload that was begun.
#[derive(Clone, Debug)]
pub struct UploadRow {
    /// Identity; the exhibit's own, later.
    pub id: ExhibitId,
    /// SHA-256 of the visitor cookie.
    pub visitor: String,
    /// Cleaned file name.
    pub name: String,
    /// Media type by its name.
    pub media: String,
    /// Size as announced.
    pub bytes: i64,
    /// When it was begun, by the wall clock.
    pub made: Moment,
}

statements! {
    ADD = "insert into uploads (id, visitor, name, media, bytes, made) values ($1, $2, $3, $4, $5, $6)";
    BY_ID = "select * from uploads where id = $1 and visitor = $2";
    WAITING = "select count(*) as files, cast(coalesce(sum(bytes), 0) as bigint) as bytes from uploads
        where visitor = $1 and not exists (select 1 from exhibits where exhibits.id = uploads.id)";
    IS_FILED = "select id from exhibits where id = $1";
    OLD = "select * from uploads where made < $1 order by made limit 200";
    REMOVE = "delete from uploads where id = $1";
}

fn upload(row: &super::Row) -> Result<UploadRow, StoreTrouble> {
    Ok(UploadRow {
        id: ExhibitId::new(row.id("id")?),
        visitor: row.text("visitor")?,
        name: row.text("name")?,
        media: row.text("media")?,
        bytes: row.int("bytes")?,
        made: Moment::new(row.int("made")?),
    })
}

/// Begins an upload.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn add(line: &mut Line, new: &UploadRow) -> Result<(), StoreTrouble> {
    let values = [
        new.id.into(),
        (&new.visitor).into(),
        (&new.name).into(),
        (&new.media).into(),
        new.bytes.into(),
        new.made.into(),
    ];
    line.run(&ADD, &values).await.map(drop)
}

/// Finds an upload of a visitor.
///
/// # Errors
/// See [`add`].
pub async fn by_id(line: &mut Line, id: ExhibitId, visitor: &str) -> Result<Option<UploadRow>, StoreTrouble> {
    line.one(&BY_ID, &[id.into(), visitor.into()]).await?.as_ref().map(upload).transpose()
}

/// Counts a visitor's uploads that no form took yet: how many, and the bytes they announced.
///
/// # Errors
/// See [`add`].
pub async fn waiting(line: &mut Line, visitor: &str) -> Result<(i64, i64), StoreTrouble> {
    let Some(row) = line.one(&WAITING, &[visitor.into()]).await? else { return Ok((0, 0)) };
    Ok((row.int("files")?, row.int("bytes")?))
}

/// Tells whether a form took the file.
///
/// # Errors
/// See [`add`].
pub async fn is_filed(line: &mut Line, id: ExhibitId) -> Result<bool, StoreTrouble> {
    Ok(line.one(&IS_FILED, &[id.into()]).await?.is_some())
}

/// Lists uploads begun before a moment.
///
/// # Errors
/// See [`add`].
pub async fn old(line: &mut Line, before: Moment) -> Result<Vec<UploadRow>, StoreTrouble> {
    line.all(&OLD, &[before.into()]).await?.iter().map(upload).collect()
}

/// Forgets an upload; the file stays if a form took it.
///
/// # Errors
/// See [`add`].
pub async fn remove(line: &mut Line, id: ExhibitId) -> Result<(), StoreTrouble> {
    line.run(&REMOVE, &[id.into()]).await.map(drop)
}
