//! Mails that people hand in as evidence: read for showing in a page, and their seal (DKIM) tested.
//!
//! Never here: fetching what a mail points at, running what it carries, or deciding what it proves.
//! This room does not know what day it is: a seal that has run out since is still a seal.
//! Called where files are received and shown. Start at [`read()`], then [`check()`].

mod read;
mod halves;
mod parts;
mod leaf;
mod plain;
mod check;
mod seal;
mod raw;
mod keys;
#[cfg(test)]
mod tests;

pub use check::{Dkim, check};
pub use keys::Dns;
pub use read::{Mail, read};
