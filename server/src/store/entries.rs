//! The record's rows. Bodies are kept as the exact text that was hashed.

use super::{Line, StoreTrouble, statements};
use domain::values::{CaseId, Moment};

/// One entry of the record.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryRow {
    /// 1, 2, 3 … without gaps.
    pub version: i64,
    /// When, by the clock of the cases.
    pub at: Moment,
    /// Who, as JSON.
    pub actor: String,
    /// Name of the event.
    pub kind: String,
    /// Who may see it.
    pub audience: String,
    /// The exact JSON text; absent once erased.
    pub body: Option<String>,
    /// Salt in hex; absent once erased.
    pub salt: Option<String>,
    /// Commitment in hex.
    pub commitment: String,
    /// Hash in hex.
    pub hash: String,
    /// When and by which rule body and salt were erased.
    pub erased: Option<String>,
}

statements! {
    APPEND = "insert into entries (case_id, version, at, actor, kind, audience, body, salt, commitment, hash, erased)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null)";
    SINCE = "select version, at, actor, kind, audience, body, salt, commitment, hash, erased from entries
        where case_id = $1 and version > $2 order by version limit $3";
    LAST = "select version, at, actor, kind, audience, body, salt, commitment, hash, erased from entries
        where case_id = $1 order by version desc limit 1";
    ERASE = "update entries set body = null, salt = null, erased = $3 where case_id = $1 and version = $2 and erased is null";
}

fn entry(row: &super::Row) -> Result<EntryRow, StoreTrouble> {
    Ok(EntryRow {
        version: row.int("version")?,
        at: Moment::new(row.int("at")?),
        actor: row.text("actor")?,
        kind: row.text("kind")?,
        audience: row.text("audience")?,
        body: row.maybe_text("body")?,
        salt: row.maybe_text("salt")?,
        commitment: row.text("commitment")?,
        hash: row.text("hash")?,
        erased: row.maybe_text("erased")?,
    })
}

/// Appends an entry.
///
/// # Errors
/// `Taken` when someone was faster: that version exists. Else the store's trouble.
pub async fn append(line: &mut Line, case: CaseId, new: &EntryRow) -> Result<(), StoreTrouble> {
    let values = [
        case.into(),
        new.version.into(),
        new.at.into(),
        (&new.actor).into(),
        (&new.kind).into(),
        (&new.audience).into(),
        new.body.clone().into(),
        new.salt.clone().into(),
        (&new.commitment).into(),
        (&new.hash).into(),
    ];
    line.run(&APPEND, &values).await.map(drop)
}

/// Lists the entries after a version (0: all), oldest first.
///
/// # Errors
/// The store's trouble.
pub async fn since(line: &mut Line, case: CaseId, version: i64, limit: i64) -> Result<Vec<EntryRow>, StoreTrouble> {
    line.all(&SINCE, &[case.into(), version.into(), limit.into()]).await?.iter().map(entry).collect()
}

/// Finds the latest entry.
///
/// # Errors
/// The store's trouble.
pub async fn last(line: &mut Line, case: CaseId) -> Result<Option<EntryRow>, StoreTrouble> {
    line.one(&LAST, &[case.into()]).await?.as_ref().map(entry).transpose()
}

/// Erases body and salt and leaves a note; the chain still verifies. Tells whether there was anything.
///
/// # Errors
/// The store's trouble.
pub async fn erase(line: &mut Line, case: CaseId, version: i64, note: &str) -> Result<bool, StoreTrouble> {
    Ok(line.run(&ERASE, &[case.into(), version.into(), note.into()]).await? > 0)
}
