//! The names of the fields of every form in a case, in one place: pages write them, parsers and the server read them.

/// Which form of the page: `KIND`, or `KIND-PROPOSAL`.
pub const FORM: &str = "form";
/// The case number.
pub const CASE: &str = "case";
/// The version of the record that the page showed.
pub const SEEN: &str = "seen";
/// The key of the act: a second click with the same key gets the first answer.
pub const KEY: &str = "key";
/// What is asked: the code of a `MoveKind`.
pub const KIND: &str = "kind";

/// The words of a message, answer, report, letter or offer.
pub const TEXT: &str = "text";
/// Why.
pub const REASON: &str = "reason";
/// The reasons of a refusal.
pub const REASONS: &str = "reasons";
/// The documents; may occur more than once.
pub const FILES: &str = "files";
/// What the shop's answer comes down to: `solved` or `contested`.
pub const ANSWER: &str = "answer";
/// The ground of a refusal.
pub const GROUND: &str = "ground";
/// A sanction.
pub const SANCTION: &str = "sanction";
/// The name that the parties read.
pub const NAME: &str = "name";
/// The declaration that no interest conflicts.
pub const NO_CONFLICT: &str = "no_conflict";
/// The number of a proposal.
pub const PROPOSAL: &str = "proposal";
/// An amount in euros.
pub const AMOUNT: &str = "amount";
/// A number of days.
pub const DAYS: &str = "days";
/// A last day.
pub const UNTIL: &str = "until";
/// The hash of the text that was read.
pub const TEXT_HASH: &str = "text_hash";
/// The version of the text that was read.
pub const TEXT_VERSION: &str = "text_version";
/// A box that says yes.
pub const AGREE: &str = "agree";
/// The grounds of a claim or defence.
pub const GROUNDS: &str = "grounds";
/// The first day of interest.
pub const INTEREST_FROM: &str = "interest_from";
/// Documents from the talks that the assessor may see too; may occur more than once.
pub const AGAIN: &str = "again";
/// How many heads the form of a claim shows.
pub const HEADS: &str = "heads";

/// The title of a head of claim, from 1.
#[must_use]
pub fn head_title(number: usize) -> String {
    format!("head_title_{number}")
}

/// The demand of a head of claim, from 1.
#[must_use]
pub fn head_demand(number: usize) -> String {
    format!("head_demand_{number}")
}

/// The amount of a head of claim, from 1.
#[must_use]
pub fn head_amount(number: usize) -> String {
    format!("head_amount_{number}")
}

/// The title of an uploaded file, from 1.
#[must_use]
pub fn title(number: usize) -> String {
    format!("title_{number}")
}
