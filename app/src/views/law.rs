//! What the law says, as one reader sees it.
use domain::calendar::Day;
use domain::law::Category;
use domain::values::Digest;
use serde::{Deserialize, Serialize};

/// A legal position in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionView {
    /// The kind of problem that it is about.
    pub category: Category,
    /// The position in one line.
    pub title: String,
    /// The position explained, by paragraph.
    pub text: Vec<String>,
    /// What is handy to have at hand.
    pub ready: String,
    /// The articles it rests on, in words.
    pub basis: String,
    /// The day of the text; the law may have changed since.
    pub dated: Day,
    /// Whether any of it is not confirmed by a source.
    pub unconfirmed: bool,
    /// The SHA-256 of the exact text, which a case keeps.
    pub hash: Digest,
}
