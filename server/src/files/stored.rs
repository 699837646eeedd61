//! A file on disk that is not yet part of anything: unless somebody keeps it, it is removed again.

use crate::house::House;
use domain::values::ExhibitId;
use sha2::{Digest as _, Sha256};
use std::path::PathBuf;
use tokio::io::AsyncWriteExt as _;

/// A received file.
#[derive(Debug)]
pub struct Stored {
    /// Identity; part of its later download address.
    pub id: ExhibitId,
    /// Form field it came in.
    pub field: String,
    /// Cleaned name.
    pub name: String,
    /// Media type by its first bytes.
    pub media: &'static str,
    /// Size.
    pub bytes: u64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Path below the data folder.
    pub path: String,
    place: PathBuf,
    kept: bool,
}

impl Stored {
    /// Says that a committed row now points to the file. Until then, dropping it removes it.
    pub fn keep(&mut self) {
        self.kept = true;
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

/// Writes a file piece by piece, hashing on the way.
pub(super) struct Writing {
    stored: Stored,
    file: tokio::fs::File,
    sum: Sha256,
}

impl Writing {
    /// Begins a file below the data folder, under its id alone: no typed name reaches the disk.
    pub(super) async fn begin(house: &House, field: &str, name: String) -> std::io::Result<Self> {
        let id = ExhibitId::new(house.id().map_err(std::io::Error::other)?);
        let text = id.to_string();
        // The last digits are random; the first ones are the time and would fill one folder.
        let folder = format!("files/{}", &text[text.len() - 2..]);
        tokio::fs::create_dir_all(house.config.data.join(&folder)).await?;
        let path = format!("{folder}/{text}");
        let place = house.config.data.join(&path);
        let file = tokio::fs::OpenOptions::new().write(true).create_new(true).open(&place).await?;
        let sha256 = String::new();
        let stored =
            Stored { id, field: field.to_owned(), name, media: "", bytes: 0, sha256, path, place, kept: false };
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
    pub(super) async fn end(mut self, media: &'static str) -> std::io::Result<Stored> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        self.stored.media = media;
        self.stored.sha256 = crate::chance::hex(&self.sum.finalize());
        Ok(self.stored)
    }
}
