//! Verifying an exported case file, also one whose confidential entries are sealed.

use crate::record::{GENESIS, Header, Salt, commitment, link};
use crate::values::{CaseId, CaseNumber, Digest, Moment};
use serde::{Deserialize, Serialize};

/// Is a case file as it is exported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFile {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// When it was exported.
    pub exported: Moment,
    /// The entries in order.
    pub entries: Vec<FileEntry>,
}

/// Is an entry of an exported case file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// The place in the record, from 1.
    pub version: u64,
    /// The commitment to what it says.
    pub commitment: Digest,
    /// The hash that chains it.
    pub hash: Digest,
    /// What the reader may see.
    pub content: Content,
}

/// Is what a reader may see of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// All of it.
    Open {
        /// The salt.
        salt: Salt,
        /// What it is.
        header: Header,
        /// The exact JSON text.
        body: String,
    },
    /// Nothing: it is not for this reader.
    Sealed,
    /// Nothing: it was erased.
    Erased {
        /// When.
        on: Moment,
        /// By which rule.
        rule: String,
    },
}

/// Is what everybody who acts gets: this entry existed then, with this hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The case.
    pub case: CaseId,
    /// The place in the record.
    pub version: u64,
    /// The hash of that entry.
    pub hash: Digest,
    /// When.
    pub at: Moment,
}

/// Says what was verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// How many entries there are.
    pub entries: u64,
    /// How many of them were read.
    pub open: u64,
    /// How many are sealed.
    pub sealed: u64,
    /// How many were erased.
    pub erased: u64,
    /// The hash of the last entry.
    pub last: Digest,
}

/// Names the first thing that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The file has no entries.
    Empty,
    /// An entry is not where it belongs: one was removed, added or moved here.
    OutOfPlace {
        /// The place.
        expected: u64,
        /// The entry that was found there.
        found: u64,
    },
    /// What an entry says is not what was written.
    Altered {
        /// The entry.
        version: u64,
    },
    /// An entry says that it is another one, or of another case.
    Misplaced {
        /// The entry.
        version: u64,
    },
    /// An entry does not follow from the one before it.
    Broken {
        /// The entry.
        version: u64,
    },
    /// A receipt is of another case.
    OtherCase {
        /// The receipt, from 1.
        receipt: u64,
    },
    /// The chain does not contain what a receipt says: the record was rewritten or cut off.
    Lacks {
        /// The receipt, from 1.
        receipt: u64,
        /// The entry that it names.
        version: u64,
    },
}

/// Verifies a case file and the receipts of whoever holds some.
///
/// # Errors
/// Names the first entry that was altered, removed or moved, or the first receipt that the chain lacks.
pub fn verify(file: &CaseFile, receipts: &[Receipt]) -> Result<Verified, Fault> {
    let mut verified = Verified { entries: 0, open: 0, sealed: 0, erased: 0, last: GENESIS };
    for (expected, entry) in (1..).zip(&file.entries) {
        if entry.version != expected {
            return Err(Fault::OutOfPlace { expected, found: entry.version });
        }
        match &entry.content {
            Content::Open { salt, header, body } => {
                if header.case != file.case || header.version != expected {
                    return Err(Fault::Misplaced { version: expected });
                }
                if commitment(salt, header, body) != entry.commitment {
                    return Err(Fault::Altered { version: expected });
                }
                verified.open += 1;
            }
            Content::Sealed => verified.sealed += 1,
            Content::Erased { .. } => verified.erased += 1,
        }
        if link(&verified.last, &file.case, expected, &entry.commitment) != entry.hash {
            return Err(Fault::Broken { version: expected });
        }
        verified.last = entry.hash;
        verified.entries = expected;
    }
    if verified.entries == 0 {
        return Err(Fault::Empty);
    }
    for (number, receipt) in (1..).zip(receipts) {
        if receipt.case != file.case {
            return Err(Fault::OtherCase { receipt: number });
        }
        let held = file.entries.iter().any(|entry| entry.version == receipt.version && entry.hash == receipt.hash);
        if !held {
            return Err(Fault::Lacks { receipt: number, version: receipt.version });
        }
    }
    Ok(verified)
}
