//! Pages rendered on the server against a desk made of paper: in both languages, with what every page owes its readers.
//!
//! With `BESLECHT_PICTURES=folder` each page is also written there, to be looked at in a browser.

#[path = "../../domain/tests/world/mod.rs"]
mod world;
mod seen;
mod paper;
mod press;
mod reader;
mod public;
mod account;
mod demo;
mod stories;
mod complaint;
mod keepers;
mod desk;
mod case;
