//! One entry of the chain: header, commitment, hash. The bytes hashed here must never change; golden tests hold them.

use crate::values::{CaseId, Digest, Moment, PersonId};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

/// Is the schema version of the bodies written now; older ones are read, never rewritten.
pub const SCHEMA: u32 = 1;

/// Is the hash before the first entry.
pub const GENESIS: Digest = Digest::new([0; 32]);

/// Says what an entry is, apart from its body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The case.
    pub case: CaseId,
    /// The place in the record: 1, 2, 3 … without gaps.
    pub version: u64,
    /// When, in UTC milliseconds.
    pub at: Moment,
    /// Who acted; none for the clock and the bank.
    pub person: Option<PersonId>,
    /// In which role, as [`crate::people::Hat::code`] says it.
    pub hat: String,
    /// The kind of event, as [`crate::case::Event::kind`] says it.
    pub kind: String,
    /// For whom, as [`crate::case::Audience::code`] says it.
    pub audience: String,
    /// The schema version of the body.
    pub schema: u32,
}

/// Holds the sixteen random bytes that keep short bodies from being guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salt([u8; 16]);

impl Salt {
    /// Wraps sixteen random bytes that the caller brings.
    #[must_use]
    pub const fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Gives the bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl Serialize for Salt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The same sixteen bytes as an identity, so the same text form.
        CaseId::new(self.0).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Salt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        CaseId::deserialize(deserializer).map(|id| Self(*id.bytes()))
    }
}

/// Computes the commitment: SHA-256(salt, header, SHA-256(body)).
#[must_use]
pub fn commitment(salt: &Salt, header: &Header, body: &str) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update(salt.0);
    hasher.update(header.bytes());
    hasher.update(Digest::of(body.as_bytes()).bytes());
    Digest::new(hasher.finalize().into())
}

/// Computes the hash of an entry: SHA-256(previous hash, case, version, commitment).
#[must_use]
pub fn link(previous: &Digest, case: &CaseId, version: u64, commitment: &Digest) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update(previous.bytes());
    hasher.update(case.bytes());
    hasher.update(version.to_be_bytes());
    hasher.update(commitment.bytes());
    Digest::new(hasher.finalize().into())
}

impl Header {
    /// Writes each field after its length in four bytes, so that no two headers give the same bytes.
    fn bytes(&self) -> Vec<u8> {
        let version = self.version.to_be_bytes();
        let at = self.at.millis().to_be_bytes();
        let schema = self.schema.to_be_bytes();
        let fields: [&[u8]; 8] = [
            self.case.bytes(),
            &version,
            &at,
            self.person.as_ref().map_or(&[], |person| person.bytes()),
            self.hat.as_bytes(),
            self.kind.as_bytes(),
            self.audience.as_bytes(),
            &schema,
        ];
        let mut bytes = Vec::new();
        for field in fields {
            bytes.extend(u32::try_from(field.len()).unwrap_or(u32::MAX).to_be_bytes());
            bytes.extend(field);
        }
        bytes
    }
}
