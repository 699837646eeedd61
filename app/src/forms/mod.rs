//! Raw text in, domain values out, an error per field, and what was typed is kept.
//!
//! Here: one parser per form, pure, compiled for browser and server alike. Never here: rules about a case, words, SQL.
//! Called by server functions before they knock at a door, and by pages that check before they send. Start at [`Posted`].

mod posted;
mod problem;
mod impossible;
mod reader;
mod phone;
pub mod decision;
pub mod complaint;
pub mod shop;
pub mod account;
pub mod case;

pub use impossible::Impossible;
pub use posted::{Posted, Typed};
pub use problem::{Echo, FieldError, FormErrors, Problem, Refused};

/// The most that the texts of one form may weigh together, in bytes.
pub const FORM_LIMIT: usize = 256 * 1024;

/// The field in which forms send files.
pub const FILES: &str = "files";

/// The field in which forms name the files that came in pieces before; each is taken as if it came in [`FILES`].
pub const UPLOAD: &str = "upload";

/// Begin of the field with the title of one file; its identity follows.
pub const FILE_TITLE: &str = "title_";

/// The most that one file may weigh, in bytes.
pub const FILE_LIMIT: u64 = 25 * 1024 * 1024;

/// What the field `then` says when a page saved by itself: nothing is checked, and nobody waits for an answer.
pub const QUIET: &str = "quiet";
