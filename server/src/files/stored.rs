//! A file on disk that is not yet part of anything: unless somebody keeps it, it is removed again.

use crate::house::House;
use domain::case::Media;
use domain::values::ExhibitId;
use sha2::{Digest as _, Sha256};
use std::path::PathBuf;
use tokio::io::AsyncWriteExt as _;

/// A received file.
#[derive(Debug)]
pub struct Stored {
    /// Identity; part of its later download address.
    pub id: ExhibitId,
    /// Cleaned name.
    pub name: String,
    /// Its kind.
    pub media: Media,
    /// Size.
    pub bytes: u64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Path below the data folder.
    pub path: String,
    /// Whether it came in pieces before the form: then whoever sent it may have given it up meanwhile.
    pub ahead: bool,
    place: PathBuf,
    kept: bool,
}

impl Stored {
    /// Says that a committed row now points to the file. Until then, dropping it removes it.
    pub fn keep(&mut self) {
        self.kept = true;
    }
}

impl Stored {
    /// A file that came in pieces. A form that is refused leaves it there for the next try.
    #[must_use]
    pub fn uploaded(house: &House, id: ExhibitId, name: String, media: Media, bytes: u64, sha256: String) -> Self {
        let path = path_of(id);
        Self { id, name, media, bytes, sha256, place: house.config.data.join(&path), path, ahead: true, kept: true }
    }
}

impl Drop for Stored {
    fn drop(&mut self) {
        if !self.kept {
            // Somebody else may have removed it; there is nobody to tell either way.
            drop(std::fs::remove_file(&self.place));
        }
    }
}

/// Where a file lies below the data folder: under its id alone, no typed name reaches the disk.
#[must_use]
pub fn path_of(id: ExhibitId) -> String {
    let text = id.to_string();
    // The last digits are random; the first ones are the time and would fill one folder.
    format!("files/{}/{text}", &text[text.len() - 2..])
}

/// Removes a file and what was made of it. Whoever asks has taken its row away: a file that stays is only lost space.
pub async fn remove(house: &House, path: &str) {
    for path in [path.to_owned(), shown_path(path)] {
        match tokio::fs::remove_file(house.config.data.join(path)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                tracing::warn!(%error, "a file without a row stays on the disk");
            }
            Ok(()) | Err(_) => {}
        }
    }
}

/// Where the copy lies that others see.
pub(super) fn shown_path(path: &str) -> String {
    format!("{path}.shown")
}

/// Writes a file piece by piece, hashing on the way.
pub(super) struct Writing {
    stored: Stored,
    file: tokio::fs::File,
    sum: Sha256,
}

impl Writing {
    /// Begins a file below the data folder.
    pub(super) async fn begin(house: &House, name: String, media: Media) -> std::io::Result<Self> {
        let id = ExhibitId::new(house.id().map_err(std::io::Error::other)?);
        let path = path_of(id);
        let place = house.config.data.join(&path);
        if let Some(folder) = place.parent() {
            tokio::fs::create_dir_all(folder).await?;
        }
        let file = tokio::fs::OpenOptions::new().write(true).create_new(true).open(&place).await?;
        let sha256 = String::new();
        let stored = Stored { id, name, media, bytes: 0, sha256, path, ahead: false, place, kept: false };
        Ok(Self { stored, file, sum: Sha256::new() })
    }

    /// Adds a piece.
    pub(super) async fn add(&mut self, piece: &[u8]) -> std::io::Result<()> {
        self.sum.update(piece);
        self.stored.bytes += piece.len() as u64;
        self.file.write_all(piece).await
    }

    /// Tells how many bytes came so far.
    pub(super) fn bytes(&self) -> u64 {
        self.stored.bytes
    }

    /// Ends the file: on the disk itself, before any row speaks of it.
    pub(super) async fn end(mut self) -> std::io::Result<Stored> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        self.stored.sha256 = crate::chance::hex(&self.sum.finalize());
        Ok(self.stored)
    }
}
