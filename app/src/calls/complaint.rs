//! The complaint wizard.
use super::{Answer, Fault};
use crate::views::complaint::{AheadView, ComplaintView, Step};
use crate::views::guide::WorkingView;
use crate::views::law::PositionView;
use crate::wire::{Packed, Page, Sealed};
use leptos::prelude::*;
use server_fn::codec::{GetUrl, MultipartData, MultipartFormData};

#[cfg(feature = "ssr")]
use super::plain::{answered, desk, fields};

/// One step of the wizard.
#[server(prefix = "/api", endpoint = "complaint", input = GetUrl, output = Page)]
pub async fn complaint_page(step: Step, query: String) -> Result<Sealed<ComplaintView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.complaints.look(&viewer, step, &query).await.map(Sealed::new)
}

/// The steps on both sides of one, as far as it is saved; `shop` is picked on the first one before anything is.
#[server(prefix = "/api", endpoint = "complaint-ahead", input = GetUrl, output = Page)]
pub async fn complaint_ahead(step: Step, #[server(default)] shop: String) -> Result<Sealed<AheadView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.complaints.ahead(&viewer, step, &shop).await.map(Sealed::new)
}

/// What the law says about a kind of problem.
#[server(prefix = "/api", endpoint = "position", input = GetUrl, output = Page)]
pub async fn legal_position(category: String) -> Result<Sealed<PositionView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.complaints.position(&viewer, &category).await.map(Sealed::new)
}

/// What the calculators of the law make of the draft so far.
#[server(prefix = "/api", endpoint = "complaint-workings", input = GetUrl, output = Page)]
pub async fn complaint_workings() -> Result<Sealed<Vec<WorkingView>>, Fault> {
    let (desk, viewer) = desk()?;
    desk.complaints.workings(&viewer).await.map(Sealed::new)
}

/// Saves a step.
#[server(prefix = "/api", endpoint = "complaint-save", input = MultipartFormData, output = Packed)]
pub async fn save_step(form: MultipartData) -> Result<Answer, Fault> {
    let (desk, viewer) = desk()?;
    desk.complaints.save(&viewer, form).await
}

/// Throws away what was begun.
#[server(prefix = "/api", endpoint = "complaint-anew", output = Packed)]
pub async fn begin_anew(#[server(default)] form: String) -> Result<Answer, Fault> {
    let posted = fields([("form", form)]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.complaints.anew(&viewer).await).await
}

/// Takes a file out of the draft.
#[server(prefix = "/api", endpoint = "complaint-drop", output = Packed)]
pub async fn drop_file(#[server(default)] file: String) -> Result<Answer, Fault> {
    let form = fields([("file", file.clone())]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.complaints.drop_file(&viewer, &file).await).await
}

/// Mails a code to the address that was typed.
#[server(prefix = "/api", endpoint = "complaint-code", output = Packed)]
pub async fn send_complaint_code(#[server(default)] form: String) -> Result<Answer, Fault> {
    let posted = fields([("form", form)]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.complaints.send_code(&viewer).await).await
}

/// Proves the address and files the complaint.
#[server(prefix = "/api", endpoint = "complaint-file", output = Packed)]
pub async fn file_complaint(
    #[server(default)] form: String,
    #[server(default)] code: String,
    #[server(default)] truthful: String,
    #[server(default)] paper: String,
) -> Result<Answer, Fault> {
    let posted = fields([("form", form), ("code", code), ("truthful", truthful), ("paper", paper)]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.complaints.file(&viewer, &posted).await).await
}
