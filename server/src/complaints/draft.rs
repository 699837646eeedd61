//! A draft as it lies in its row: what was typed, step by step, exactly as typed.

use super::{Complaints, fault};
use crate::chance::digest;
use crate::store::{Line, StoreTrouble, drafts, exhibits};
use app::calls::Fault;
use app::desk::Viewer;
use app::forms::Posted;
use app::forms::complaint::names;
use app::views::complaint::{DraftFile, Step};
use domain::calendar::{Day, day_of};
use domain::case::NewExhibit;
use domain::values::{Digest, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was typed, by the slug of its step.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Typed {
    steps: BTreeMap<String, Vec<(String, String)>>,
}

/// A draft with its files.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub row: drafts::Draft,
    pub typed: Typed,
    pub files: Vec<exhibits::ExhibitRow>,
}

impl Typed {
    /// Replaces what was typed in one step.
    pub fn replace(&mut self, step: Step, posted: &Posted) {
        let ours = |name: &str| {
            !matches!(name, "form" | names::STEP | names::VERSION | names::OVERWRITE | names::THEN | names::CODE)
                && !name.starts_with(names::TITLE)
        };
        let kept = posted.fields.iter().filter(|(name, _)| ours(name)).cloned().collect();
        self.steps.insert(step.slug().to_owned(), kept);
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
                media: crate::cases::media(&file.media)?,
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
                media: crate::cases::media(&file.media)?,
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
        let mut line = self.house.store.reader().await.map_err(|error| fault(&error))?;
        find(&mut line, viewer).await.map_err(|error| fault(&error))
    }

    /// Today by the case clock.
    pub(super) fn today(&self) -> Day {
        day_of(self.house.clocks.case_now())
    }
}

async fn find(line: &mut Line, viewer: &Viewer) -> Result<Option<Draft>, StoreTrouble> {
    if viewer.visitor.is_empty() {
        return Ok(None);
    }
    let Some(row) = drafts::of_visitor(line, &digest(&viewer.visitor)).await?.into_iter().next() else {
        return Ok(None);
    };
    let typed = crate::store::parsed("drafts.body", &row.body)?;
    let files = exhibits::of_draft(line, row.id).await?;
    Ok(Some(Draft { row, typed, files }))
}
