//! The steps on both sides of one: a page draws them while somebody reads, so that turning waits for nothing.

use super::Complaints;
use super::draft::{Draft, Typed};
use crate::chance::digest;
use crate::store::drafts;
use crate::trouble;
use app::calls::Fault;
use app::desk::Viewer;
use app::forms::Posted;
use app::forms::complaint::{asks, is_letter, names, onward};
use app::views::complaint::{AheadView, Step};
use domain::values::DraftId;

impl Complaints {
    /// Draws what comes after a step, when nothing of it is missing, and what comes before.
    pub(super) async fn both_sides(&self, viewer: &Viewer, step: Step, shop: &str) -> Result<AheadView, Fault> {
        let draft = match self.mine(viewer).await? {
            Some(draft) => draft,
            None if step == Step::Shop && !shop.is_empty() => self.supposed(viewer, shop)?,
            None => return Ok(AheadView::default()),
        };
        let typed = draft.typed.all();
        let back = match step.back(asks(&typed), is_letter(typed.text(names::SHOP))) {
            Some(step) => self.along_of(viewer, Some(draft.clone()), step).await?,
            None => None,
        };
        // Files are the one thing that nobody has to add or to answer.
        let answered = draft.typed.has(step) || step == Step::Evidence;
        let next = if step != Step::Check && answered && self.fits(step, &typed).await?.is_ok() {
            self.along_of(viewer, Some(draft), onward(step, &typed)).await?
        } else {
            None
        };
        Ok(AheadView { next, back })
    }

    /// What a draft would be, had this shop been picked in it. Nothing is written.
    fn supposed(&self, viewer: &Viewer, shop: &str) -> Result<Draft, Fault> {
        let mut typed = Typed::default();
        typed.replace(Step::Shop, &Posted { fields: vec![(names::SHOP.to_owned(), shop.to_owned())] });
        let row = drafts::Draft {
            id: DraftId::new(self.house.id().map_err(trouble::chance)?),
            visitor: digest(&viewer.visitor),
            person: None,
            body: String::new(),
            version: 0,
            case: None,
            updated: self.house.clocks.case_now(),
        };
        Ok(Draft { row, typed, files: Vec::new() })
    }
}
