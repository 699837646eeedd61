//! A case with everything that was written in it: for letters and for whoever decides.
use super::case::CaseView;
use super::law::PositionView;
use domain::calendar::Day;
use domain::case::{Claim, Decision};
use domain::values::Moment;
use serde::{Deserialize, Serialize};

/// The case page's view, and the papers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileView {
    /// The case.
    pub case: CaseView,
    /// What was written in it, already cut by `sight`.
    pub papers: Papers,
    /// The address of the case's page for the viewer, for paper.
    pub address: String,
    /// The same as a QR code, an SVG; empty when it could not be drawn.
    pub drawn: String,
}

/// What was written in a case, as far as one viewer may see it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Papers {
    /// What the consumer told when filing; empty when that is not for the viewer.
    pub story: String,
    /// The facts of the complaint, each with its name.
    pub facts: Vec<(String, String)>,
    /// The explanation of the law that stood beside the complaint when it was filed.
    pub position: Option<PositionView>,
    /// The shop's last answer.
    pub answer: Option<(Moment, String)>,
    /// The claim.
    pub claim: Option<(Moment, Box<Claim>)>,
    /// The defence.
    pub defence: Option<(Moment, String)>,
    /// Messages: when, who, what.
    pub messages: Vec<(Moment, String, String)>,
    /// The steps of the binding stage, in words.
    pub course: Vec<(Moment, String)>,
    /// Each offer that became a settlement, and the last day of performing it.
    pub settled: Vec<(u32, Day)>,
    /// The decision.
    pub decision: Option<Box<Decision>>,
    /// When the decision was served, and the last day of performing it.
    pub served: Option<(Moment, Day)>,
}
