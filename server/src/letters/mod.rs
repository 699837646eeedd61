//! Letters: what a mail about a case says, in the reader's language, and who gets it.
//!
//! Here lives the way from a notice of the rules to plain text. Never here: which notice follows from what (that is `domain`), the
//! sentences (they are in `app/locales/*/mail.json`), sending (that is `outbox` and `mail`). Called by the outbox. Start at `compose.rs`.

mod words;
mod compose;
mod runner;

pub use compose::{Facts, compose};
pub use runner::Letters;
pub use words::{Words, code};

use domain::values::Lang;

/// A subject and a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Subject line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// The mail that says that the demonstration is ready.
///
/// # Errors
/// A sentence is missing.
pub fn demo_ready(lang: Lang) -> Result<Written, String> {
    let words = Words::of(lang)?;
    Ok(Written { subject: words.say("demo_subject", &[])?, body: words.say("demo_body", &[])? })
}
