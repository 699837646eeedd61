//! One case for one viewer.
use crate::forms::Echo;
use domain::calendar::Day;
use domain::case::{Event, Media, Move, Proposal, Rung, Stage, Standing};
use domain::law::Category;
use domain::people::Actor;
use domain::values::{CaseNumber, Cents, Digest, ExhibitId, Moment, PersonId};
use serde::{Deserialize, Serialize};

/// Everything the case page shows, already cut by `sight` to what this viewer may see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseView {
    /// The number people know the case by.
    pub number: CaseNumber,
    /// Who the viewer is in this case.
    pub me: Actor,
    /// What does not change while the page is open.
    pub head: CaseHead,
    /// What changes when somebody acts.
    pub now: CaseNow,
    /// What happened, oldest first.
    pub entries: Vec<EntryView>,
    /// Every exhibit the viewer may open, in order of number.
    pub exhibits: Vec<ExhibitView>,
    /// A form that came back without script.
    pub echo: Option<Echo>,
    /// The receipt of what the viewer did just before this page was loaded.
    pub receipt: Option<ReceiptView>,
}

/// The lines under the title of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseHead {
    /// Product or service, as the consumer named it.
    pub product: String,
    /// Kind of problem.
    pub category: Category,
    /// The consumer's name.
    pub consumer: String,
    /// The shop's name.
    pub shop: String,
    /// The shop's address in the register.
    pub shop_slug: String,
    /// Day of the order.
    pub ordered: Day,
    /// What was paid or is due for the order, in cents.
    pub amount: Cents,
    /// When the complaint was filed.
    pub filed: Moment,
}

/// The part of a case page that each push brings anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseNow {
    /// Number of entries in the record.
    pub version: u64,
    /// The case clock at the server; the browser's own clock never decides "days left".
    pub case_now: Moment,
    /// The stage with its facts, cut to what the viewer may see.
    pub stage: Stage,
    /// The four questions.
    pub standing: Standing,
    /// The ladder as a picture.
    pub ladder: Vec<Rung>,
    /// What the viewer may do now.
    pub moves: Vec<Move>,
    /// Offers on the table and those that were, oldest first.
    pub proposals: Vec<Proposal>,
    /// What the viewer has paid in this case, in cents, refunds taken off.
    pub cost: Cents,
    /// Key of the viewer's next act: a second click with the same key gets the first answer.
    pub key: String,
}

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntryView {
    /// Place in the record, from 1.
    pub version: u64,
    /// When it happened.
    pub at: Moment,
    /// Who did it.
    pub by: Actor,
    /// The name to show: a person, a shop; empty for the system.
    pub name: String,
    /// What happened.
    pub event: Event,
    /// The hash that a receipt of this entry carries.
    pub hash: Digest,
}

/// A numbered exhibit that the viewer may open at `/files/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExhibitView {
    /// Address of the file.
    pub id: ExhibitId,
    /// A1, A2 … for the consumer, B1 … for the shop.
    pub number: String,
    /// What the filing party calls it.
    pub title: String,
    /// Name of the file.
    pub name: String,
    /// Kind of file, as found in its first bytes.
    pub media: Media,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the bytes.
    pub sha256: Digest,
}

/// Proof that an act was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptView {
    /// Case number.
    pub case: CaseNumber,
    /// Last entry that the act wrote.
    pub version: u64,
    /// Hash of that entry.
    pub hash: Digest,
    /// When it was written.
    pub at: Moment,
}

/// What a live page gets pushed: everything that is new since the version it has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct News {
    /// The part that changed.
    pub now: CaseNow,
    /// New entries, oldest first.
    pub entries: Vec<EntryView>,
    /// New exhibits.
    pub exhibits: Vec<ExhibitView>,
}

/// The page on which the consumer pays the fee, and to which the bank sends them back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayView {
    /// Case number.
    pub number: CaseNumber,
    /// What is to be paid, in cents.
    pub amount: Cents,
    /// How the last attempt stands.
    pub state: PayState,
    /// The bank's page, while an attempt is open.
    pub bank: Option<String>,
    /// When the claim must be in and paid, if that still runs.
    pub until: Option<Moment>,
    /// Who pays.
    pub payer: PersonId,
    /// Key of the next attempt.
    pub key: String,
}

/// How a payment stands for the person who comes back from the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PayState {
    /// Nothing was tried yet.
    None,
    /// The bank has not said yet.
    Waiting,
    /// Paid.
    Paid,
    /// The bank said no.
    Failed,
    /// The person stopped.
    Cancelled,
    /// The attempt ran out of time.
    Expired,
}
