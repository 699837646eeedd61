//! Lives here: one file per address.
//! Never here: parts that more pages share, words, rules.
//! Called by: `app.rs`. Start at `loaded.rs`: every page is drawn through it.

pub mod loaded;
pub mod rooms;
pub mod fault;
pub mod public;
pub mod account;
pub mod complaint;
pub mod staff;
pub mod demo;
pub mod party;
