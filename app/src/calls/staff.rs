//! The desk of mediators, assessors, inspectors and admins.
use super::{Answer, Fault};
use crate::views::staff::{DecisionView, ErrandsView, PeopleView, QueueView};
use crate::wire::{Packed, Page, Sealed};
use leptos::prelude::*;
use server_fn::codec::{GetUrl, MultipartData, MultipartFormData};

#[cfg(feature = "ssr")]
use super::plain::{answered, desk, fields, texts};

/// What waits for the viewer.
#[server(prefix = "/api", endpoint = "queue", input = GetUrl, output = Page)]
pub async fn queue_page() -> Result<Sealed<QueueView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.staff.queue(&viewer).await.map(Sealed::new)
}

/// Everybody who works here.
#[server(prefix = "/api", endpoint = "people", input = GetUrl, output = Page)]
pub async fn people_page() -> Result<Sealed<PeopleView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.staff.people(&viewer).await.map(Sealed::new)
}

/// Invites somebody.
#[server(prefix = "/api", endpoint = "invite", output = Packed)]
pub async fn invite(
    #[server(default)] form: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] role: String,
) -> Result<Answer, Fault> {
    let form = fields([("form", form), ("name", name), ("email", email), ("role", role)]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.staff.invite(&viewer, &form).await).await
}

/// Ends somebody's access.
#[server(prefix = "/api", endpoint = "end-access", output = Packed)]
pub async fn end_access(#[server(default)] form: String, #[server(default)] person: String) -> Result<Answer, Fault> {
    let posted = fields([("form", form), ("person", person.clone())]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.staff.end_access(&viewer, &person).await).await
}

/// Errands that were given up.
#[server(prefix = "/api", endpoint = "errands", input = GetUrl, output = Page)]
pub async fn errands_page() -> Result<Sealed<ErrandsView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.staff.errands(&viewer).await.map(Sealed::new)
}

/// Tries an errand again.
#[server(prefix = "/api", endpoint = "errand-retry", output = Packed)]
pub async fn retry(#[server(default)] errand: String) -> Result<Answer, Fault> {
    let form = fields([("errand", errand.clone())]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.staff.retry(&viewer, &errand).await).await
}

/// The decision form of a case.
#[server(prefix = "/api", endpoint = "decision", input = GetUrl, output = Page)]
pub async fn decision_page(number: String) -> Result<Sealed<DecisionView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.staff.decision(&viewer, &number).await.map(Sealed::new)
}

/// Saves the draft of a decision. The form has a field per head of claim, so it arrives as names and texts.
#[server(prefix = "/api", endpoint = "decision-save", input = MultipartFormData, output = Packed)]
pub async fn save_decision(form: MultipartData) -> Result<Answer, Fault> {
    let form = texts(form).await?;
    let (desk, viewer) = desk()?;
    answered(&form, desk.staff.save_decision(&viewer, &form).await).await
}
