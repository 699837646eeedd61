//! The complaint wizard.
use super::guide::{QuestionView, WorkingView};
use super::law::PositionView;
use super::shops::ShopCard;
use crate::forms::{Echo, FormErrors};
use domain::case::Media;
use domain::law::Category;
use domain::values::{Digest, ExhibitId, Moment};
use serde::{Deserialize, Serialize};

/// The steps of the wizard, one address each, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Step {
    /// Which webshop.
    Shop,
    /// What kind of problem.
    Problem,
    /// Order and delivery.
    Details,
    /// The questions of the category.
    About,
    /// What happened.
    Story,
    /// Files.
    Evidence,
    /// What would make it right.
    Wish,
    /// Who you are.
    You,
    /// Check the answers, prove the address, file.
    Check,
}

impl Step {
    /// All steps in order.
    pub const ALL: [Step; 9] = [
        Step::Shop,
        Step::Problem,
        Step::Details,
        Step::About,
        Step::Story,
        Step::Evidence,
        Step::Wish,
        Step::You,
        Step::Check,
    ];

    /// The last part of the step's address.
    pub fn slug(self) -> &'static str {
        match self {
            Step::Shop => "shop",
            Step::Problem => "problem",
            Step::Details => "details",
            Step::About => "about",
            Step::Story => "story",
            Step::Evidence => "evidence",
            Step::Wish => "wish",
            Step::You => "you",
            Step::Check => "check",
        }
    }

    /// The step at this address.
    pub fn from_slug(slug: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// The step under whose question its answers are read again.
    #[must_use]
    pub fn read_with(self) -> Step {
        match self {
            Step::Problem => Step::Shop,
            Step::Evidence => Step::Story,
            other => other,
        }
    }

    /// The step after this one. `asks` says whether the category has questions of its own, `letter` whether all of it
    /// becomes a letter, to which nobody adds files here.
    pub fn next(self, asks: bool, letter: bool) -> Option<Step> {
        Step::ALL.into_iter().find(|step| *step > self && step.comes(asks, letter))
    }

    /// The step before this one; `asks` and `letter` as in [`Step::next`].
    pub fn back(self, asks: bool, letter: bool) -> Option<Step> {
        Step::ALL.into_iter().rev().find(|step| *step < self && step.comes(asks, letter))
    }

    /// Says whether somebody meets this step, see [`Step::next`].
    pub fn comes(self, asks: bool, letter: bool) -> bool {
        (asks || self != Step::About) && !(letter && self == Step::Evidence)
    }
}

/// A step of the wizard with everything typed so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct ComplaintView {
    /// The step to show.
    pub step: Step,
    /// The case clock at the server.
    pub case_now: Moment,
    /// What the step says around its fields.
    pub told: StepWords,
    /// What was typed so far, by field name, over all steps; kept as typed.
    pub typed: Vec<(String, String)>,
    /// Files so far.
    pub files: Vec<DraftFile>,
    /// The kinds of problem: all of them where one is picked, the chosen one where it is read again.
    pub kinds: Vec<KindView>,
    /// What the law says about the chosen kind of problem.
    pub position: Option<PositionView>,
    /// Whether the chosen category has questions of its own.
    pub asks: bool,
    /// The questions of the chosen category, where they are asked and where they are read again; none before one was chosen, or when it has none.
    pub questions: Vec<QuestionView>,
    /// What the calculators of the law make of the answers so far.
    pub workings: Vec<WorkingView>,
    /// On the last page, when the shop was not asked yet or is no member: a letter to it out of the answers.
    pub letter: Option<String>,
    /// On the last page: the course of the procedure from here, its cost and its effect, a sentence for each part.
    pub course: Vec<String>,
    /// What helps to prove this kind of problem, the most telling first; on the page for files.
    pub proofs: Vec<String>,
    /// What people usually ask for this kind of problem; on the page of the wish.
    pub remedies: Vec<String>,
    /// The chosen shop.
    pub shop: Option<ShopCard>,
    /// Shops that were found, on the first step; or those with nearly that name.
    pub found: Vec<ShopCard>,
    /// Says that no shop was found, and asks whether one of those with nearly that name was meant.
    pub missing: Option<String>,
    /// Steps that are filled in well.
    pub done: Vec<Step>,
    /// On the last step: what is still wrong, per step.
    pub unfinished: Vec<(Step, FormErrors)>,
    /// When the draft was saved last.
    pub saved: Option<Moment>,
    /// How often this step was saved, so that two tabs cannot overwrite each other unseen.
    pub version: u64,
    /// This opening of the page: it may always save over itself.
    pub window: String,
    /// Whether a code is under way to the typed address.
    pub code_sent: bool,
    /// Whether the viewer may type in what somebody else sent on paper.
    pub for_others: bool,
    /// Whether the viewer is signed in with the typed address, so that no code is needed.
    pub proven: bool,
    /// A form that came back without script.
    pub echo: Option<Echo>,
}

impl ComplaintView {
    /// What was typed in this field.
    pub fn text(&self, field: &str) -> &str {
        self.typed.iter().find(|(name, _)| name == field).map_or("", |(_, text)| text.as_str())
    }
}

/// A kind of problem, in the words of people who have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindView {
    /// Which.
    pub category: Category,
    /// What people call it.
    pub name: String,
    /// Examples, in a few words.
    pub note: String,
}

/// The pages that lie behind the two buttons of a step as it is saved; each a [`ComplaintView`], packed. Never in JSON.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AheadView {
    /// The step that comes next; none while something of this one is missing.
    pub next: Option<String>,
    /// The step before.
    pub back: Option<String>,
}

/// A complaint that a visitor began and did not file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BegunView {
    /// The address of the chosen shop in the register; empty for a shop outside it.
    pub slug: String,
    /// Its name; empty when none was given.
    pub shop: String,
    /// Where there is still something to do.
    pub step: Step,
}

/// What a step says around its fields: of a case, or of a letter to a shop that is no member. Empty where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepWords {
    /// Below the question.
    pub lead: String,
    /// At the field that asks most; on the last page, above what is still to do.
    pub hint: String,
    /// At the choice "not yet"; on the last page, above the letter.
    pub note: String,
}

/// A file of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftFile {
    /// Address of the file.
    pub id: ExhibitId,
    /// Name of the file.
    pub name: String,
    /// What it shows, as the consumer says.
    pub title: String,
    /// Kind of file, as found in its first bytes.
    pub media: Media,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the bytes.
    pub sha256: Digest,
}
