//! Lives here: the hash chain of a case record (architecture.md 4): how an entry is sealed, how a chain is verified.
//! Never here: what an event means, chance (salts come in), the database.
//! Called by: the server's store when it appends, the page and the command line when they verify. Start at `entry.rs`.

mod entry;
mod verify;

pub use entry::{GENESIS, Header, SCHEMA, Salt, commitment, link};
pub use verify::{CaseFile, Content, Fault, FileEntry, Receipt, Verified, verify};
