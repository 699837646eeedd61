//! The desk: queue, people, errands and the decision form.
use super::file::FileView;
use super::inbox::CaseRow;
use crate::forms::Echo;
use domain::case::MoveKind;
use domain::people::Hat;
use domain::values::{Moment, PersonId};
use serde::{Deserialize, Serialize};

/// `/desk`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueueView {
    /// The case clock at the server.
    pub case_now: Moment,
    /// What the viewer may be here.
    pub hats: Vec<Hat>,
    /// Cases the viewer handles, most urgent first.
    pub mine: Vec<CaseRow>,
    /// Cases that wait for somebody like the viewer, most urgent first.
    pub open: Vec<CaseToTake>,
    /// A form that came back without script.
    pub echo: Option<Echo>,
}

/// A case that the viewer may take.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseToTake {
    /// The case.
    pub row: CaseRow,
    /// As what: `TakeMediation` or `TakeAssessment`.
    pub take: MoveKind,
}

/// `/desk/people`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeopleView {
    /// Staff, by name.
    pub people: Vec<StaffRow>,
    /// A form that came back without script.
    pub echo: Option<Echo>,
}

/// One member of staff.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StaffRow {
    /// Identity.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// What they may do.
    pub hats: Vec<Hat>,
    /// Whether they have signed in since they were invited.
    pub arrived: bool,
    /// When their access ended.
    pub ended: Option<Moment>,
}

/// `/desk/errands`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrandsView {
    /// Errands that were given up, newest first.
    pub dead: Vec<ErrandRow>,
    /// How many wait or are tried again.
    pub waiting: u64,
}

/// An errand that did not work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrandRow {
    /// Identity, for trying again.
    pub id: String,
    /// Kind: mail, refund.
    pub kind: String,
    /// To whom, shortened.
    pub to: String,
    /// How often it was tried.
    pub tries: i64,
    /// When it was tried last.
    pub last: Moment,
    /// What went wrong.
    pub problem: String,
}

/// `/desk/decisions/{number}`: the decision form of the assessor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionView {
    /// The case, as the assessor may see it.
    pub file: FileView,
    /// The saved draft by field name; empty when none was saved.
    pub typed: Vec<(String, String)>,
    /// When the draft was saved, by the wall clock.
    pub saved: Option<Moment>,
    /// How often the draft was saved; 0 when never.
    pub version: i64,
    /// What the draft would say, when it can be read.
    pub preview: Option<Box<domain::case::Decision>>,
    /// What is still wrong with it.
    pub errors: crate::forms::FormErrors,
    /// A form that came back without script.
    pub echo: Option<Echo>,
}
