//! One case for one viewer.
use crate::forms::Echo;
use domain::calendar::Day;
use domain::case::{Media, Move, Proposal, Rung, Sanction, Standing};
use domain::law::Category;
use domain::people::Actor;
use domain::rules::RulesVersion;
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
    /// Who else has the case open now, in words; empty when nobody is seen.
    pub present: String,
    /// A form that came back without script.
    pub echo: Option<Echo>,
    /// The receipt of what the viewer did just before this page was loaded.
    pub receipt: Option<ReceiptView>,
}

/// The lines under the title of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseHead {
    /// What the case is about: "Geld terug voor …", or the product alone when the complaint is not for the viewer.
    pub title: String,
    /// Product or service, as the consumer named it.
    pub product: String,
    /// Kind of problem.
    pub category: Category,
    /// The rules that the case is decided by.
    pub rules: RulesVersion,
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
    /// The four questions.
    pub standing: Standing,
    /// Where the case is, in words.
    pub place: String,
    /// Whose turn it is, in words.
    pub turn: String,
    /// What happens if nobody acts, in words.
    pub otherwise: String,
    /// What else everybody at this page should know: who helps, what is needed, what is asked now.
    pub notes: Vec<String>,
    /// Whether the viewer has a page of help and changes.
    pub helped: bool,
    /// The ladder as a picture.
    pub ladder: Vec<Rung>,
    /// What the viewer may do now.
    pub moves: Vec<MoveView>,
    /// The sanction that comes next, for whoever imposes it.
    pub sanction: Option<Sanction>,
    /// The hash of the decision that waits to be served, for its assessor.
    pub to_serve: Option<Digest>,
    /// Offers on the table and those that were, oldest first.
    pub proposals: Vec<Proposal>,
    /// Whether the viewer can pay the fee now.
    pub pays: bool,
    /// What the viewer has paid in this case, in cents, refunds taken off.
    pub cost: Cents,
    /// What the keys of the page's forms begin with: a second click with the same key gets the first answer.
    pub key: String,
}

/// What a viewer may do, in the viewer's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveView {
    /// What it is.
    pub act: Move,
    /// What it is called.
    pub label: String,
    /// What follows from it, said before it is done; may be empty.
    pub lead: String,
    /// What has to be known before it is done, a line each.
    pub points: Vec<String>,
    /// What its button says.
    pub button: String,
    /// What its fields hold before anybody typed, by name: what the case knows already, nobody types twice.
    pub start: Vec<(String, String)>,
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
    /// Kind of event, as the record calls it.
    pub kind: String,
    /// What happened, in the viewer's words.
    pub said: Said,
    /// The hash that a receipt of this entry carries.
    pub hash: Digest,
}

/// What an event says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Whether the platform speaks: what follows from the rules, whoever brought it about.
    pub system: bool,
    /// What happened.
    pub what: String,
    /// More sentences of ours.
    pub more: Vec<String>,
    /// Facts that were told, each with its name.
    pub facts: Vec<(String, String)>,
    /// What somebody wrote.
    pub words: Option<String>,
    /// The documents that came with it.
    pub papers: Vec<ExhibitId>,
    /// The number of the proposal that is shown in full here.
    pub offer: Option<u32>,
    /// Whether it is read by both parties and a neutral.
    pub aloud: bool,
    /// How the story shows it.
    pub shown: Shown,
}

/// How the story of a case shows what happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// As it is.
    #[default]
    Plain,
    /// With the way to the decision, which can be read from here on.
    WithDecision,
    /// Not at all.
    Nowhere,
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
    /// Whether it is the viewer's own from the talks: the assessor sees it only when it is filed again.
    pub from_talks: bool,
    /// Why it cannot be opened now, in words; empty when it can.
    pub held: String,
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
    /// Whom it is for: a page of somebody who signed out meanwhile must not become another one's.
    pub me: Actor,
    /// Whether the record or the clock moved; else only who is here, or which documents can be opened.
    pub whole: bool,
    /// The part that changed.
    pub now: CaseNow,
    /// Who else has the case open now, in words; empty when nobody is seen.
    pub present: String,
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
    /// Paid, and given back.
    Refunded,
    /// The bank said no.
    Failed,
    /// The person stopped.
    Cancelled,
    /// The attempt ran out of time.
    Expired,
}
