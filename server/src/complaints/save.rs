//! Saving a step: against two tabs, with its files, and on to the next one.

use super::draft::{Draft, Typed};
use super::{Complaints, fault, reply};
use crate::chance::digest;
use crate::files::{Post, Stored, receive};
use crate::store::exhibits::{self, ExhibitRow};
use crate::store::{Line, StoreTrouble, drafts, written};
use crate::trouble;
use app::calls::{Answer, Fault};
use app::desk::Viewer;
use app::forms::complaint::{after, fresh, names, step as check, titles};
use app::forms::{FORM_LIMIT, FormErrors, Problem};
use app::links;
use app::views::complaint::Step;
use domain::values::{DraftId, ExhibitId, Moment, Name};
use server_fn::codec::MultipartData;
use std::sync::Arc;

/// Everything that one save writes.
struct Saving {
    id: DraftId,
    new: bool,
    expected: i64,
    visitor: String,
    body: String,
    files: Vec<ExhibitRow>,
    titles: Vec<(ExhibitId, Name)>,
    now: Moment,
}

impl Complaints {
    /// Takes a posted step.
    pub(super) async fn posted(&self, viewer: &Viewer, form: MultipartData) -> Result<Answer, Fault> {
        let draft = self.mine(viewer).await?;
        let held: i64 = draft.as_ref().map_or(0, |draft| draft.files.iter().map(|file| file.bytes).sum());
        let mut post = receive(&self.house, form, u64::try_from(held).unwrap_or_default()).await?;
        let answer = self.save_step(viewer, draft, &mut post).await;
        reply(&post.posted, answer).await
    }

    async fn save_step(&self, viewer: &Viewer, draft: Option<Draft>, post: &mut Post) -> Result<Answer, Fault> {
        let Some(step) = Step::from_slug(post.posted.text(names::STEP)) else {
            return Ok(Answer::Refused(FormErrors::one(names::STEP, Problem::NotAChoice)));
        };
        let saving = match self.check_step(viewer, step, draft, post).await? {
            Ok(saving) => Arc::new(saving),
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        let saved = self
            .house
            .store
            .write(move |line| {
                let saving = Arc::clone(&saving);
                Box::pin(async move { write(line, &saving).await })
            })
            .await
            .map_err(|error| fault(&error))?;
        if !saved {
            return Ok(Answer::Refused(FormErrors::one(names::VERSION, Problem::ChangedMeanwhile)));
        }
        post.files.iter_mut().for_each(Stored::keep);
        Ok(Answer::go(links::complaint(after(step, &post.posted))))
    }

    /// Checks everything about a step before anything is written.
    async fn check_step(
        &self,
        viewer: &Viewer,
        step: Step,
        draft: Option<Draft>,
        post: &Post,
    ) -> Result<Result<Saving, FormErrors>, Fault> {
        let version = draft.as_ref().map_or(0, |draft| u64::try_from(draft.row.version).unwrap_or_default());
        let wrong = || {
            fresh(&post.posted, version)?;
            check(step, &post.posted, self.today())?;
            if post.errors.is_empty() { Ok(()) } else { Err(FormErrors { fields: post.errors.clone(), refusal: None }) }
        };
        if let Err(errors) = wrong() {
            return Ok(Err(errors));
        }
        if step == Step::Shop && self.shop(post.posted.text(names::SHOP)).await?.is_none() {
            return Ok(Err(FormErrors::one(names::SHOP, Problem::NotAChoice)));
        }
        let mut typed = draft.as_ref().map_or_else(Typed::default, |draft| draft.typed.clone());
        typed.replace(step, &post.posted);
        let body = written(&typed).map_err(|error| fault(&error))?;
        // All steps together weigh no more than one form may.
        if body.len() > 2 * FORM_LIMIT {
            return Ok(Err(FormErrors::one(names::STORY, Problem::TooLong { length: body.len(), limit: FORM_LIMIT })));
        }
        let id = match &draft {
            Some(draft) => draft.row.id,
            None => DraftId::new(self.house.id().map_err(trouble::chance)?),
        };
        let now = self.house.clocks.case_now();
        Ok(Ok(Saving {
            id,
            new: draft.is_none(),
            expected: draft.map_or(0, |draft| draft.row.version),
            visitor: digest(&viewer.visitor),
            body,
            files: post.files.iter().map(|file| row(file, id, now)).collect(),
            titles: titles(&post.posted).unwrap_or_default(),
            now,
        }))
    }

    /// Takes a file out of the draft.
    pub(super) async fn take_out(&self, viewer: &Viewer, file: &str) -> Result<Answer, Fault> {
        let draft = self.mine(viewer).await?.ok_or(Fault::NotFound)?;
        let id = ExhibitId::parse(file).map_err(|_| Fault::NotFound)?;
        let found = draft.files.iter().find(|file| file.id == id).ok_or(Fault::NotFound)?;
        let (draft, path) = (draft.row.id, self.house.config.data.join(&found.path));
        let removed = self
            .house
            .store
            .write(move |line| Box::pin(async move { exhibits::remove(line, id, draft).await }))
            .await
            .map_err(|error: StoreTrouble| fault(&error))?;
        if removed && let Err(error) = tokio::fs::remove_file(&path).await {
            tracing::warn!(%error, "a file without a row stays on the disk");
        }
        Ok(Answer::go(links::complaint(Step::Evidence)))
    }
}

fn row(file: &Stored, draft: DraftId, made: Moment) -> ExhibitRow {
    ExhibitRow {
        id: file.id,
        draft: Some(draft),
        case: None,
        person: None,
        title: file.name.clone(),
        name: file.name.clone(),
        media: file.media.to_owned(),
        bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
        sha256: file.sha256.clone(),
        path: file.path.clone(),
        made,
    }
}

/// Writes a save; says no when another tab was faster.
async fn write(line: &mut Line, saving: &Saving) -> Result<bool, StoreTrouble> {
    if saving.new {
        let row = drafts::Draft {
            id: saving.id,
            visitor: saving.visitor.clone(),
            person: None,
            body: saving.body.clone(),
            version: 1,
            case: None,
            updated: saving.now,
        };
        drafts::add(line, &row).await?;
    } else if !drafts::save(line, saving.id, saving.expected, &saving.body, saving.now).await? {
        return Ok(false);
    }
    for file in &saving.files {
        exhibits::add(line, file).await?;
    }
    for (id, title) in &saving.titles {
        exhibits::set_title(line, *id, saving.id, title.as_str()).await?;
    }
    Ok(true)
}
