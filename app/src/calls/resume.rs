//! Going on with a complaint on another device.
use super::{Answer, Fault};
use crate::views::resume::ResumeView;
use crate::wire::{Packed, Page, Sealed};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

#[cfg(feature = "ssr")]
use super::plain::{answered, desk, fields};

/// The page about going on elsewhere: with a key the one it leads to, with a code the one that shows it.
#[server(prefix = "/api", endpoint = "resume-page", input = GetUrl, output = Page)]
pub async fn resume_page(
    #[server(default)] key: String,
    #[server(default)] code: String,
) -> Result<Sealed<ResumeView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.resuming.resume_page(&viewer, &key, &code).await.map(Sealed::new)
}

/// Mails a link to the draft.
#[server(prefix = "/api", endpoint = "resume-mail", output = Packed)]
pub async fn mail_resume_link(
    #[server(default)] form: String,
    #[server(default)] email: String,
) -> Result<Answer, Fault> {
    let posted = fields([("form", form), ("email", email)]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.resuming.resume_mail(&viewer, &posted).await).await
}

/// Makes a code for another device.
#[server(prefix = "/api", endpoint = "resume-code", output = Packed)]
pub async fn make_resume_code(#[server(default)] form: String) -> Result<Answer, Fault> {
    let posted = fields([("form", form)]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.resuming.resume_code(&viewer).await).await
}

/// Goes on with the draft of a key.
#[server(prefix = "/api", endpoint = "resume", output = Packed)]
pub async fn resume(#[server(default)] form: String, #[server(default)] key: String) -> Result<Answer, Fault> {
    let posted = fields([("form", form), ("key", key.clone())]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.resuming.resume(&viewer, &key).await).await
}

/// Takes the draft off this device.
#[server(prefix = "/api", endpoint = "resume-leave", output = Packed)]
pub async fn leave_device(#[server(default)] form: String) -> Result<Answer, Fault> {
    let posted = fields([("form", form)]);
    let (desk, _) = desk()?;
    answered(&posted, desk.resuming.leave().await).await
}
