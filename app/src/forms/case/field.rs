//! The names of the fields of every form in a case, in one place: pages write them, parsers and the server read them.

/// Which form of the page: `KIND`, or `KIND-PROPOSAL`.
pub const FORM: &str = "form";
/// The case number.
pub const CASE: &str = "case";
/// The version of the record that the page showed.
pub const SEEN: &str = "seen";
/// Who the page was made for: in another window of the same browser somebody else may have signed in since.
pub const MADE_FOR: &str = "made_for";
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
pub use crate::forms::FILES;
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

/// The address of whoever is asked to help.
pub const EMAIL: &str = "email";
/// What a helper may do.
pub const RIGHTS: &str = "rights";
/// A telephone number to be called on.
pub const CALL: &str = "call";
/// The language of an interpreter.
pub const INTERPRETER: &str = "interpreter";
/// A box: more time is needed.
pub const MORE_TIME: &str = "more_time";
/// Other support that is needed.
pub const OTHER: &str = "other";

macro_rules! heads {
    ($($number:literal)*) => {
        /// The titles of the heads of a claim, the first one first.
        pub const HEAD_TITLES: [&str; domain::values::HEADS] = [$(concat!("head_title_", $number)),*];
        /// What each head of a claim asks.
        pub const HEAD_DEMANDS: [&str; domain::values::HEADS] = [$(concat!("head_demand_", $number)),*];
        /// The amounts of the heads of a claim.
        pub const HEAD_AMOUNTS: [&str; domain::values::HEADS] = [$(concat!("head_amount_", $number)),*];
        /// Boxes: this head is dropped.
        pub const HEAD_DROPS: [&str; domain::values::HEADS] = [$(concat!("head_drop_", $number)),*];
    };
}
heads!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50);

/// What the uploaded files show: the title of all of them.
pub const TITLE: &str = "title";

/// The title of one file that came in pieces.
#[must_use]
pub fn title(file: domain::values::ExhibitId) -> String {
    format!("{}{file}", crate::forms::FILE_TITLE)
}
