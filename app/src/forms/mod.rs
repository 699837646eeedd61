//! Raw text in, domain values out, an error per field, and what was typed is kept.
//!
//! Here: one parser per form, pure, compiled for browser and server alike. Never here: rules about a case, words, SQL.
//! Called by server functions before they knock at a door, and by pages that check before they send. Start at [`Posted`].

mod posted;
mod problem;
mod reader;
pub mod decision;
pub mod complaint;
pub mod shop;
pub mod account;
pub mod case;

pub use posted::{Posted, Typed};
pub use problem::{Echo, FieldError, FormErrors, Problem, Refused};

/// The most that the texts of one form may weigh together, in bytes.
pub const FORM_LIMIT: usize = 256 * 1024;

/// What the field `then` says when a page saved by itself: nothing is checked, and nobody waits for an answer.
pub const QUIET: &str = "quiet";
