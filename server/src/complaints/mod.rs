//! The complaints room: what somebody typed before a case exists, kept per step, and the way from there to the door.
//!
//! Here live drafts, owned by a visitor cookie. Never here: what makes a complaint complete (that is `app::forms::complaint`) or
//! whether it is for us (that is `domain`). Called by the wizard's pages through `app::desk::ComplaintRoom`.
//! Start at `save.rs`, then `file.rs`.

mod draft;
mod look;
mod ahead;
mod save;
mod prove;
mod file;
mod purge;
mod resume;

use crate::cases::Cases;
use crate::house::House;
use crate::store::StoreTrouble;
use crate::trouble;
use app::calls::{Answer, Fault, answered};
use app::desk::{ComplaintRoom, EchoRoom, ResumeRoom, Viewer};
use app::forms::Posted;
use app::views::complaint::{AheadView, BegunView, ComplaintView, Step};
use app::views::guide::WorkingView;
use app::views::law::PositionView;
use app::views::resume::ResumeView;
use async_trait::async_trait;
use domain::law::Category;
use domain::values::Lang;
use server_fn::codec::MultipartData;
use std::sync::Arc;

/// The complaints room; clones share it.
#[derive(Clone)]
pub struct Complaints {
    house: House,
    cases: Cases,
    echoes: Arc<dyn EchoRoom>,
}

impl Complaints {
    /// Opens the room.
    #[must_use]
    pub fn new(house: House, cases: Cases, echoes: Arc<dyn EchoRoom>) -> Self {
        Self { house, cases, echoes }
    }
}

#[async_trait]
impl ComplaintRoom for Complaints {
    async fn position(&self, viewer: &Viewer, category: &str) -> Result<PositionView, Fault> {
        Category::parse(category).and_then(|kind| self.explained(viewer, kind)).ok_or(Fault::NotFound)
    }

    async fn look(&self, viewer: &Viewer, step: Step, query: &str) -> Result<ComplaintView, Fault> {
        self.draw(viewer, step, query).await
    }

    async fn ahead(&self, viewer: &Viewer, step: Step, shop: &str) -> Result<AheadView, Fault> {
        self.both_sides(viewer, step, shop).await
    }

    async fn workings(&self, viewer: &Viewer) -> Result<Vec<WorkingView>, Fault> {
        let draft = self.mine(viewer).await?;
        Ok(self.reckoned(viewer, &draft.map(|draft| draft.typed.all()).unwrap_or_default()))
    }

    async fn save(&self, viewer: &Viewer, form: MultipartData) -> Result<Answer, Fault> {
        self.posted(viewer, form).await
    }

    async fn begun(&self, viewer: &Viewer) -> Result<Option<BegunView>, Fault> {
        self.left_open(viewer).await
    }

    async fn anew(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        self.thrown_away(viewer).await
    }

    async fn drop_file(&self, viewer: &Viewer, file: &str) -> Result<Answer, Fault> {
        self.take_out(viewer, file).await
    }

    async fn send_code(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        self.mail_code(viewer).await
    }

    async fn file(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        self.file_draft(viewer, form).await
    }
}

#[async_trait]
impl ResumeRoom for Complaints {
    async fn resume_page(&self, viewer: &Viewer, key: &str, code: &str) -> Result<ResumeView, Fault> {
        self.resumed(viewer, key, code).await
    }

    async fn resume_mail(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        self.mail_link(viewer, form).await
    }

    async fn resume_code(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        self.show_code(viewer).await
    }

    async fn resume(&self, viewer: &Viewer, key: &str) -> Result<Answer, Fault> {
        self.go_on(viewer, key).await
    }

    async fn leave(&self) -> Result<Answer, Fault> {
        self.left()
    }
}

/// Logs the store's trouble and makes the fault that people see.
fn fault(error: &StoreTrouble) -> Fault {
    trouble::fault("complaints", error)
}

/// The rules' word for the language of a viewer.
pub(crate) fn lang(viewer: &Viewer) -> Lang {
    match viewer.locale {
        app::words::Locale::nl => Lang::Nl,
        app::words::Locale::en => Lang::En,
    }
}

/// Answers a form that arrived with files, with script or without.
async fn reply(posted: &Posted, answer: Result<Answer, Fault>) -> Result<Answer, Fault> {
    answered(posted, answer).await
}
