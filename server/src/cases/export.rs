//! The case file as data, to keep and to verify: entries open or sealed, as the reader may see them.

use super::{Cases, Trouble, entry, load, look};
use crate::store::StoreTrouble;
use crate::store::entries::EntryRow;
use app::desk::Person;
use domain::record::{CaseFile, Content, FileEntry, Header, SCHEMA, Salt};
use domain::values::{CaseId, CaseNumber, Moment};
use serde::{Deserialize, Serialize};

/// An exported case file.
pub struct Exported {
    /// The number, for the name of the file.
    pub number: CaseNumber,
    /// The JSON text.
    pub json: String,
}

/// Why and when an entry was erased, as its row keeps it.
#[derive(Serialize, Deserialize)]
struct Erased {
    on: Moment,
    rule: String,
}

impl Cases {
    /// Exports a case for a person. `None` when the case is not theirs.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn export(&self, person: &Person, number: &str) -> Result<Option<Exported>, Trouble> {
        let mut line = self.house.store.reader().await?;
        let Some(met) = look::meet(&mut line, person, number).await? else { return Ok(None) };
        let id = met.loaded.row.id;
        let rows = load::all_entries(&mut line, id, 0).await?;
        let mut entries = Vec::with_capacity(rows.len());
        for row in &rows {
            entries.push(FileEntry {
                version: u64::try_from(row.version).unwrap_or_default(),
                commitment: entry::digest(&row.commitment)?,
                hash: entry::digest(&row.hash)?,
                content: content(self, &met, id, row)?,
            });
        }
        let number = met.cut.number;
        let file = CaseFile { case: id, number: number.clone(), exported: self.house.clocks.case_now(), entries };
        let json = serde_json::to_string_pretty(&file).map_err(|error| StoreTrouble::Odd(error.to_string()))?;
        Ok(Some(Exported { number, json }))
    }
}

fn content(room: &Cases, met: &look::Met, id: CaseId, row: &EntryRow) -> Result<Content, Trouble> {
    if let Some(note) = &row.erased {
        let Erased { on, rule } = crate::store::parsed("entries.erased", note)?;
        return Ok(Content::Erased { on, rule });
    }
    let event = load::event(row)?;
    let (Some(event), Some(body), Some(salt)) = (event, &row.body, &row.salt) else { return Ok(Content::Sealed) };
    if !room.shows(&event, met) {
        return Ok(Content::Sealed);
    }
    let by = load::actor(row)?;
    let header = Header {
        case: id,
        version: u64::try_from(row.version).unwrap_or_default(),
        at: row.at,
        person: by.person,
        hat: by.hat.code().to_owned(),
        kind: row.kind.clone(),
        audience: row.audience.clone(),
        schema: SCHEMA,
    };
    // Sixteen bytes in hex read the same way as an identity.
    let salt = CaseId::parse(salt).map_err(|_| StoreTrouble::Odd("entries.salt".into()))?;
    Ok(Content::Open { salt: Salt::new(*salt.bytes()), header, body: body.clone() })
}
