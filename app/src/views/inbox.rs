//! Lists of cases: a consumer's, a shop's, a neutral's.
use domain::case::Standing;
use domain::law::Category;
use domain::people::Actor;
use domain::values::{CaseNumber, Cents, Moment};
use serde::{Deserialize, Serialize};

/// A page of cases for one viewer, most urgent first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InboxView {
    /// The case clock at the server.
    pub case_now: Moment,
    /// In which capacity the viewer sees them.
    pub me: Actor,
    /// Name of the shop, in a shop's inbox.
    pub shop: Option<String>,
    /// The cases.
    pub rows: Vec<CaseRow>,
    /// Where the next page starts, if there is one.
    pub next: Option<String>,
}

/// One case in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseRow {
    /// Number.
    pub number: CaseNumber,
    /// Product or service.
    pub product: String,
    /// Kind of problem.
    pub category: Category,
    /// The consumer's name.
    pub consumer: String,
    /// The shop's name.
    pub shop: String,
    /// What the consumer asks, in cents, if money.
    pub amount: Option<Cents>,
    /// Where it stands, for this viewer.
    pub standing: Standing,
    /// Whether the viewer is the one to act.
    pub my_turn: bool,
    /// Last change.
    pub changed: Moment,
    /// Entries in the record.
    pub version: u64,
}

/// What an inbox's stream sends: this case is at this version now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxNews {
    /// Case number.
    pub number: CaseNumber,
    /// Entries in the record.
    pub version: u64,
}
