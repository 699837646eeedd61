//! Documents that parties file: numbered A1, A2 … for the consumer and B1, B2 … for the shop.

use crate::case::Media;
use crate::people::Side;
use crate::values::{Digest, ExhibitId, Moment, Name};
use serde::{Deserialize, Serialize};

/// Is a document that comes with an act; the file itself lies in the file store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewExhibit {
    /// Names the file.
    pub id: ExhibitId,
    /// What the party calls it.
    pub title: Name,
    /// The file name as uploaded, cleaned.
    pub file_name: Name,
    /// What the file holds, by its magic bytes.
    pub media: Media,
    /// The size in bytes.
    pub bytes: u64,
    /// The SHA-256 of the file.
    pub digest: Digest,
}

/// Is a document in a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exhibit {
    /// The document.
    pub file: NewExhibit,
    /// Who filed it.
    pub by: Side,
    /// Its number among that side's documents, from 1.
    pub number: u32,
    /// With what it was filed.
    pub filed_with: FiledWith,
    /// When it was filed.
    pub at: Moment,
}

/// Says with what a document came, and thereby who may open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FiledWith {
    /// The complaint or its completion: for everybody in the case.
    Complaint,
    /// The shop's first answer: for everybody in the case.
    Answer,
    /// A message or report between filing and claim: never for the assessor.
    Talks,
    /// The claim, the defence or a message from the claim on: for the parties and the assessor.
    Binding,
    /// Filed in the talks and filed again with claim or defence: for everybody in the case.
    Both,
    /// Proof of performance of a decision: for the parties, the assessor and the inspector.
    Performance,
}

impl FiledWith {
    /// Says whether the assessor may open what came with it.
    #[must_use]
    pub const fn for_assessor(self) -> bool {
        match self {
            Self::Complaint | Self::Answer | Self::Binding | Self::Both | Self::Performance => true,
            Self::Talks => false,
        }
    }

    /// Says whether the mediator may open what came with it.
    #[must_use]
    pub const fn for_mediator(self) -> bool {
        match self {
            Self::Complaint | Self::Answer | Self::Talks | Self::Both => true,
            Self::Binding | Self::Performance => false,
        }
    }
}

impl Exhibit {
    /// Gives the mark: A1, B2.
    #[must_use]
    pub fn mark(&self) -> String {
        let letter = match self.by {
            Side::Consumer => 'A',
            Side::Shop => 'B',
        };
        format!("{letter}{}", self.number)
    }
}
