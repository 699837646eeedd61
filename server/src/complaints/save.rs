//! Saving a step: against two tabs, with its files, and on to the next one.

use super::draft::{Draft, Typed, find};
use super::{Complaints, fault, reply};
use crate::chance::digest;
use crate::files::{Post, Stored, remove};
use crate::house::House;
use crate::scans;
use crate::store::exhibits::{self, ExhibitRow};
use crate::store::{Line, StoreTrouble, drafts, uploads, written};
use crate::trouble;
use crate::uploads::received;
use app::calls::{Answer, Fault};
use app::desk::Viewer;
use app::forms::complaint::{after, names, step as check, titles, to_letter};
use app::forms::{FORM_LIMIT, FormErrors, Posted, Problem};
use app::links;
use app::views::complaint::Step;
use app::wire::{along, reads_packed};
use domain::values::{DraftId, ExhibitId, Moment, Name};
use server_fn::codec::MultipartData;
use std::sync::Arc;

/// Everything that one save writes.
struct Saving {
    /// Identity of the draft, when this save begins it.
    id: DraftId,
    visitor: String,
    step: Step,
    posted: Posted,
    files: Vec<ExhibitRow>,
    /// Those of the files that came in pieces.
    ahead: Vec<ExhibitId>,
    titles: Vec<(ExhibitId, Name)>,
    now: Moment,
}

impl Complaints {
    /// Takes a posted step.
    pub(super) async fn posted(&self, viewer: &Viewer, form: MultipartData) -> Result<Answer, Fault> {
        let draft = self.mine(viewer).await?;
        let held: i64 = draft.as_ref().map_or(0, |draft| draft.files.iter().map(|file| file.bytes).sum());
        let mut post = received(&self.house, &viewer.visitor, form, u64::try_from(held).unwrap_or_default()).await?;
        let typed = draft.map(|draft| draft.typed).unwrap_or_default();
        let answer = self.save_step(viewer, typed, &mut post).await;
        reply(&post.posted, answer).await
    }

    async fn save_step(&self, viewer: &Viewer, mut typed: Typed, post: &mut Post) -> Result<Answer, Fault> {
        let Some(step) = Step::from_slug(post.posted.text(names::STEP)) else {
            return Ok(Answer::Refused(FormErrors::one(names::STEP, Problem::NotAChoice)));
        };
        // A step may lean on the answers of another one.
        typed.replace(step, &post.posted);
        let all = typed.all();
        let fit = self.check_step(step, &all, post).await?;
        // What a page saves by itself may be half a sentence.
        if let Err(errors) = fit
            && !post.posted.is_quiet()
        {
            return Ok(Answer::Refused(errors));
        }
        if let Err(errors) = self.keep(viewer, step, post.posted.clone(), &post.files).await? {
            return Ok(Answer::Refused(errors));
        }
        post.files.iter_mut().for_each(Stored::keep);
        let to = after(step, &post.posted, &all);
        let page = if to == step { None } else { self.along(viewer, to).await? };
        // Whoever changed one answer reads on where it stands.
        let changed = to == Step::Check && post.posted.text(names::THEN) == "check";
        let go = if changed { links::complaint_answers(step) } else { links::complaint(to) };
        Ok(Answer::Done { go, receipt: None, reload: false, page })
    }

    /// Draws the step that an answer leads to along with it: turning the page then asks nothing more.
    async fn along(&self, viewer: &Viewer, to: Step) -> Result<Option<String>, Fault> {
        self.along_of(viewer, self.mine(viewer).await?, to).await
    }

    /// The same, of a draft at hand.
    pub(super) async fn along_of(
        &self,
        viewer: &Viewer,
        draft: Option<Draft>,
        to: Step,
    ) -> Result<Option<String>, Fault> {
        Ok(if reads_packed() { along(&self.draw_of(viewer, draft, to, "").await?) } else { None })
    }

    /// Puts answers to a step into the visitor's draft, in place of what was there.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn fill(&self, viewer: &Viewer, step: Step, mut answers: Posted) -> Result<(), Fault> {
        answers.fields.push((names::OVERWRITE.to_owned(), "yes".to_owned()));
        self.keep(viewer, step, answers, &[]).await.map(drop)
    }

    /// Writes what was posted for a step, with its new files.
    async fn keep(
        &self,
        viewer: &Viewer,
        step: Step,
        posted: Posted,
        files: &[Stored],
    ) -> Result<Result<(), FormErrors>, Fault> {
        let id = DraftId::new(self.house.id().map_err(trouble::chance)?);
        let now = self.house.clocks.case_now();
        let saving = Arc::new(Saving {
            id,
            visitor: digest(&viewer.visitor),
            step,
            // A moment later each: they are listed, and numbered, in the order in which they were picked.
            files: files.iter().zip(0..).map(|(file, at)| row(file, id, now.plus_millis(at))).collect(),
            ahead: files.iter().filter(|file| file.ahead).map(|file| file.id).collect(),
            titles: titles(&posted).unwrap_or_default(),
            posted,
            now,
        });
        let house = self.house.clone();
        let saved = self.house.store.write(move |line| {
            let (house, saving) = (house.clone(), Arc::clone(&saving));
            Box::pin(async move { write(&house, line, &saving).await })
        });
        saved.await.map_err(|error| fault(&error))
    }

    /// Checks what was typed and brought, before anything is written.
    async fn check_step(&self, step: Step, all: &Posted, post: &Post) -> Result<Result<(), FormErrors>, Fault> {
        let fit = self.fits(step, all).await?;
        if fit.is_ok() && !post.errors.is_empty() && !to_letter(step, all) {
            return Ok(Err(FormErrors { fields: post.errors.clone(), refusal: None }));
        }
        Ok(fit)
    }

    /// Checks what was typed for a step, with the answers of the others.
    pub(super) async fn fits(&self, step: Step, all: &Posted) -> Result<Result<(), FormErrors>, Fault> {
        if to_letter(step, all) {
            return Ok(Ok(()));
        }
        if let Err(errors) = check(step, all, self.today()) {
            return Ok(Err(errors));
        }
        if step == Step::Shop && self.shop(all.text(names::SHOP)).await?.is_none() {
            return Ok(Err(FormErrors::one(names::SHOP, Problem::NotAChoice)));
        }
        Ok(Ok(()))
    }

    /// Takes a file out of the draft.
    pub(super) async fn take_out(&self, viewer: &Viewer, file: &str) -> Result<Answer, Fault> {
        let draft = self.mine(viewer).await?.ok_or(Fault::NotFound)?;
        let id = ExhibitId::parse(file).map_err(|_| Fault::NotFound)?;
        let found = draft.files.iter().find(|file| file.id == id).ok_or(Fault::NotFound)?;
        let (draft, path) = (draft.row.id, found.path.clone());
        let removed = self
            .house
            .store
            .write(move |line| Box::pin(async move { exhibits::remove(line, id, draft).await }))
            .await
            .map_err(|error: StoreTrouble| fault(&error))?;
        if removed {
            remove(&self.house, &path).await;
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
        media: file.media.mime().to_owned(),
        bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
        sha256: file.sha256.clone(),
        path: file.path.clone(),
        made,
    }
}

/// Writes a save over what lies there now; another window may have been faster.
async fn write(house: &House, line: &mut Line, saving: &Saving) -> Result<Result<(), FormErrors>, StoreTrouble> {
    let there = find(line, &saving.visitor).await?;
    let mut typed = there.as_ref().map_or_else(Typed::default, |draft| draft.typed.clone());
    if let Err(errors) = typed.fresh(saving.step, &saving.posted) {
        return Ok(Err(errors));
    }
    typed.replace(saving.step, &saving.posted);
    let body = written(&typed)?;
    // All steps together weigh little more than one form may.
    if body.len() > 2 * FORM_LIMIT {
        let problem = Problem::TooLong { length: body.len(), limit: FORM_LIMIT };
        return Ok(Err(FormErrors::one(names::STORY, problem)));
    }
    let id = there.as_ref().map_or(saving.id, |draft| draft.row.id);
    match &there {
        Some(draft) => {
            if !drafts::save(line, id, draft.row.version, &body, saving.now).await? {
                return Ok(Err(FormErrors::one(names::VERSION, Problem::ChangedMeanwhile)));
            }
        }
        None => drafts::add(line, &begun(saving, body)).await?,
    }
    let held = |file: &&ExhibitRow| there.as_ref().is_some_and(|draft| draft.files.iter().any(|one| one.id == file.id));
    for file in saving.files.iter().filter(|file| !held(file)) {
        let given_up =
            saving.ahead.contains(&file.id) && uploads::by_id(line, file.id, &saving.visitor).await?.is_none();
        if given_up {
            continue;
        }
        exhibits::add(line, &ExhibitRow { draft: Some(id), ..file.clone() }).await?;
        scans::hold(house, line, file.id).await?;
    }
    for (file, title) in &saving.titles {
        exhibits::set_title(line, *file, id, title.as_str()).await?;
    }
    Ok(Ok(()))
}

fn begun(saving: &Saving, body: String) -> drafts::Draft {
    drafts::Draft {
        id: saving.id,
        visitor: saving.visitor.clone(),
        person: None,
        body,
        version: 1,
        case: None,
        updated: saving.now,
    }
}
