//! A case from its row, or from its record when the row was written by another version of the program.

use super::Trouble;
use crate::store::cases::CaseRow;
use crate::store::entries::EntryRow;
use crate::store::{Line, StoreTrouble, cases, entries, parsed};
use domain::case::{Case, Event, replay};
use domain::people::Actor;
use domain::values::{CaseId, CaseNumber, Digest, Moment};

/// A case with the row that it was read from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The projection.
    pub row: CaseRow,
    /// The folded case.
    pub case: Case,
}

/// Finds a case by its identity.
///
/// # Errors
/// The store's trouble.
pub async fn by_id(line: &mut Line, id: CaseId) -> Result<Option<Loaded>, Trouble> {
    let row = cases::by_id(line, id).await?;
    from(line, row).await
}

/// Finds a case by its number.
///
/// # Errors
/// The store's trouble.
pub async fn by_number(line: &mut Line, number: &CaseNumber) -> Result<Option<Loaded>, Trouble> {
    let row = cases::by_number(line, number).await?;
    from(line, row).await
}

async fn from(line: &mut Line, row: Option<CaseRow>) -> Result<Option<Loaded>, Trouble> {
    let Some(row) = row else { return Ok(None) };
    let case = match serde_json::from_str(&row.snapshot) {
        Ok(case) => case,
        // The row is only a projection: the record is the truth and can always be folded again.
        Err(_) => replayed(line, row.id).await?,
    };
    Ok(Some(Loaded { row, case }))
}

/// Folds the whole record.
pub(super) async fn replayed(line: &mut Line, id: CaseId) -> Result<Case, Trouble> {
    let rows = all_entries(line, id, 0).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in &rows {
        entries.push((event(row)?, row.at, actor(row)?));
    }
    let case = replay(entries.iter().filter_map(|(event, at, by)| Some((event.as_ref()?, *at, *by))));
    case.ok_or_else(|| StoreTrouble::Odd(format!("the record of case {id} does not begin with its filing")).into())
}

/// Lists all entries after a version, however many there are.
pub(super) async fn all_entries(line: &mut Line, id: CaseId, after: i64) -> Result<Vec<EntryRow>, StoreTrouble> {
    const PAGE: i64 = 500;
    let mut rows: Vec<EntryRow> = Vec::new();
    loop {
        let since = rows.last().map_or(after, |last| last.version);
        let mut page = entries::since(line, id, since, PAGE).await?;
        let last = i64::try_from(page.len()).is_ok_and(|length| length < PAGE);
        rows.append(&mut page);
        if last {
            return Ok(rows);
        }
    }
}

/// Reads an entry's event; an erased one has none.
pub(super) fn event(row: &EntryRow) -> Result<Option<Event>, StoreTrouble> {
    row.body.as_deref().map(|body| parsed("entries.body", body)).transpose()
}

/// Reads who acted.
pub(super) fn actor(row: &EntryRow) -> Result<Actor, StoreTrouble> {
    parsed("entries.actor", &row.actor)
}

/// A row that should be new exists already: the same work again, on what is there now.
pub(super) fn someone_was_faster(trouble: StoreTrouble) -> StoreTrouble {
    match trouble {
        StoreTrouble::Taken(what) => StoreTrouble::Clash(what),
        other => other,
    }
}

impl super::Cases {
    /// Reads a whole case, uncut: for the server's own rooms, never for a viewer.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn whole(&self, id: CaseId) -> Result<Option<Case>, Trouble> {
        let mut line = self.house.store.reader().await?;
        Ok(by_id(&mut line, id).await?.map(|loaded| loaded.case))
    }
}

/// A case as it stood right after an entry was written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The case then.
    pub case: Case,
    /// The entry's hash.
    pub hash: Digest,
    /// When it was written.
    pub at: Moment,
    /// Whether the complaint came in on paper and a mediator filed it.
    pub on_paper: bool,
}

impl super::Cases {
    /// Folds a case up to an entry. `None` when there is no such entry.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn after(&self, id: CaseId, version: u64) -> Result<Option<Written>, Trouble> {
        let mut line = self.house.store.reader().await?;
        let rows = all_entries(&mut line, id, 0).await?;
        let upto = rows.iter().position(|row| u64::try_from(row.version) == Ok(version));
        let Some(upto) = upto else { return Ok(None) };
        let (mut case, mut on_paper) = (None, false);
        for row in &rows[..=upto] {
            if let Some(event) = event(row)? {
                let by = actor(row)?;
                on_paper |= event.came_on_paper(&by);
                case = domain::case::apply(case, &event, row.at, &by);
            }
        }
        let row = &rows[upto];
        let hash = super::entry::digest(&row.hash)?;
        Ok(case.map(|case| Written { case, hash, at: row.at, on_paper }))
    }
}
