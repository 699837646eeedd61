//! Documents of the demonstration: plain texts, put where uploads lie.

use super::cast::identity;
use super::deed::text;
use super::script::{Paper, ScriptTrouble, at};
use crate::chance::hex;
use crate::house::House;
use crate::store::exhibits::ExhibitRow;
use domain::case::{Media, NewExhibit};
use domain::values::{Digest, DraftId, ExhibitId, Moment};

/// A document on disk.
pub(super) struct Kept {
    id: ExhibitId,
    paper: Paper,
    bytes: u64,
    digest: Digest,
    path: String,
}

/// Writes documents to the data folder; a document that is there already is written again, the same.
pub(super) async fn keep(house: &House, place: &str, papers: &[Paper]) -> Result<Vec<Kept>, ScriptTrouble> {
    let mut kept = Vec::with_capacity(papers.len());
    for paper in papers {
        let id = ExhibitId::new(identity("paper", &format!("{place} {}", paper.name)));
        let folder = format!("files/{}", hex(&id.bytes()[15..]));
        tokio::fs::create_dir_all(house.config.data.join(&folder)).await.map_err(at(place))?;
        let path = format!("{folder}/{id}");
        tokio::fs::write(house.config.data.join(&path), &paper.text).await.map_err(at(place))?;
        let bytes = u64::try_from(paper.text.len()).map_err(at(place))?;
        kept.push(Kept { id, paper: paper.clone(), bytes, digest: Digest::of(paper.text.as_bytes()), path });
    }
    Ok(kept)
}

impl Kept {
    /// The document as an act brings it.
    pub fn exhibit(&self) -> Result<NewExhibit, ScriptTrouble> {
        Ok(NewExhibit {
            id: self.id,
            title: text(&self.paper.title)?,
            file_name: text(&self.paper.name)?,
            media: Media::Txt,
            bytes: self.bytes,
            digest: self.digest,
        })
    }

    /// The document's row.
    pub fn row(self, draft: Option<DraftId>, made: Moment) -> ExhibitRow {
        ExhibitRow {
            id: self.id,
            draft,
            case: None,
            person: None,
            title: self.paper.title,
            name: self.paper.name,
            media: "text/plain".to_owned(),
            bytes: i64::try_from(self.bytes).unwrap_or(i64::MAX),
            sha256: self.digest.to_string(),
            path: self.path,
            made,
        }
    }
}
