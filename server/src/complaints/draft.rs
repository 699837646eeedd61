//! A draft as it lies in its row: what was typed, step by step, exactly as typed.

use super::{Complaints, fault};
use crate::chance::digest;
use crate::store::{Line, StoreTrouble, drafts, exhibits};
use app::calls::Fault;
use app::desk::Viewer;
use app::forms::complaint::{fresh, names};
use app::forms::{FormErrors, Posted};
use app::views::complaint::{DraftFile, Step};
use domain::calendar::{Day, day_of};
use domain::case::{Media, NewExhibit};
use domain::values::{Digest, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was typed, by the slug of its step.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Typed {
    steps: BTreeMap<String, Vec<(String, String)>>,
    #[serde(default)]
    saves: BTreeMap<String, Saves>,
}

/// What is remembered of the saves of a step.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Saves {
    /// How many there were.
    count: u64,
    /// The page that made the last one by itself; nothing after somebody pressed a button.
    window: Option<String>,
}

/// A draft with its files.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub row: drafts::Draft,
    pub typed: Typed,
    pub files: Vec<exhibits::ExhibitRow>,
}

/// What a form sends for the form's own sake.
const BOOKKEEPING: [&str; 7] =
    ["form", names::STEP, names::VERSION, names::WINDOW, names::OVERWRITE, names::THEN, names::CODE];

impl Typed {
    /// Replaces what was typed in one step.
    pub fn replace(&mut self, step: Step, posted: &Posted) {
        let ours = |name: &str| !BOOKKEEPING.contains(&name) && !name.starts_with(names::TITLE);
        let kept = posted.fields.iter().filter(|(name, _)| ours(name)).cloned().collect();
        self.steps.insert(step.slug().to_owned(), kept);
        let saves = self.saves.entry(step.slug().to_owned()).or_default();
        saves.count += 1;
        // A save of its own that comes in after the button was pressed is too late.
        saves.window = posted.is_quiet().then(|| posted.text(names::WINDOW).to_owned());
    }

    /// Checks that what is posted knows the last save of its step, see [`fresh`], or loses nothing of it.
    pub fn fresh(&self, step: Step, posted: &Posted) -> Result<(), FormErrors> {
        let saves = self.saves.get(step.slug());
        let by_itself = saves.is_some_and(|saves| saves.window.is_some());
        if by_itself && self.stands_in(step, posted) {
            return Ok(());
        }
        fresh(posted, self.saved(step), saves.and_then(|saves| saves.window.as_deref()))
    }

    /// Whether every word that lies there stands in what is posted too: so it is when a page that was saved by itself is loaded
    /// anew without a line, and its person writes on.
    fn stands_in(&self, step: Step, posted: &Posted) -> bool {
        let there = self.steps.get(step.slug());
        there.is_some_and(|there| there.iter().all(|(name, text)| posted.text(name).starts_with(text.trim_end())))
    }

    /// How often a step was saved.
    pub fn saved(&self, step: Step) -> u64 {
        self.saves.get(step.slug()).map_or(0, |saves| saves.count)
    }

    /// Everything that was typed, as one form.
    pub fn all(&self) -> Posted {
        let steps = Step::ALL.into_iter().filter_map(|step| self.steps.get(step.slug()));
        Posted { fields: steps.flatten().cloned().collect() }
    }

    /// Says whether a step was saved at least once.
    pub fn has(&self, step: Step) -> bool {
        self.steps.contains_key(step.slug())
    }
}

impl Draft {
    /// The files as the wizard lists them.
    pub fn list(&self) -> Vec<DraftFile> {
        let one = |file: &exhibits::ExhibitRow| {
            Some(DraftFile {
                id: file.id,
                name: file.name.clone(),
                title: file.title.clone(),
                media: Media::of_mime(&file.media)?,
                bytes: u64::try_from(file.bytes).ok()?,
                sha256: Digest::parse(&file.sha256)?,
            })
        };
        self.files.iter().filter_map(one).collect()
    }

    /// The files as an act brings them.
    pub fn exhibits(&self) -> Result<Vec<NewExhibit>, StoreTrouble> {
        let odd = |file: &exhibits::ExhibitRow| StoreTrouble::Odd(format!("the file {}", file.id));
        let one = |file: &exhibits::ExhibitRow| {
            Some(NewExhibit {
                id: file.id,
                title: Name::parse(&file.title).or_else(|_| Name::parse(&file.name)).ok()?,
                file_name: Name::parse(&file.name).ok()?,
                media: Media::of_mime(&file.media)?,
                bytes: u64::try_from(file.bytes).ok()?,
                digest: Digest::parse(&file.sha256)?,
            })
        };
        self.files.iter().map(|file| one(file).ok_or_else(|| odd(file))).collect()
    }
}

impl Complaints {
    /// The visitor's latest draft that is not filed yet.
    pub(super) async fn mine(&self, viewer: &Viewer) -> Result<Option<Draft>, Fault> {
        if viewer.visitor.is_empty() {
            return Ok(None);
        }
        let mut line = self.house.store.reader().await.map_err(|error| fault(&error))?;
        find(&mut line, &digest(&viewer.visitor)).await.map_err(|error| fault(&error))
    }

    /// Today by the case clock.
    pub(super) fn today(&self) -> Day {
        day_of(self.house.clocks.case_now())
    }
}

/// The latest draft of a visitor, by the SHA-256 of their cookie.
pub(super) async fn find(line: &mut Line, visitor: &str) -> Result<Option<Draft>, StoreTrouble> {
    let Some(row) = drafts::of_visitor(line, visitor).await?.into_iter().next() else {
        return Ok(None);
    };
    let typed = crate::store::parsed("drafts.body", &row.body)?;
    let files = exhibits::of_draft(line, row.id).await?;
    Ok(Some(Draft { row, typed, files }))
}
