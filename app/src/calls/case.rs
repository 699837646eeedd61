//! Cases.
use super::{Answer, Fault};
use crate::views::case::{CaseView, PayView};
use crate::views::file::FileView;
use crate::views::help::HelpView;
use crate::views::inbox::InboxView;
use crate::wire::{Packed, Page, Sealed};
use leptos::prelude::*;
use server_fn::codec::{GetUrl, MultipartData, MultipartFormData};

#[cfg(feature = "ssr")]
use super::plain::{answered, desk, fields};

/// One case for the viewer.
#[server(prefix = "/api", endpoint = "case", input = GetUrl, output = Page)]
pub async fn case_page(number: String) -> Result<Sealed<CaseView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.cases.look(&viewer, &number).await.map(Sealed::new)
}

/// One case with what was written in it, for letters.
#[server(prefix = "/api", endpoint = "case-file", input = GetUrl, output = Page)]
pub async fn case_file(number: String) -> Result<Sealed<FileView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.cases.file(&viewer, &number).await.map(Sealed::new)
}

/// Help and changes in a case, for its consumer or whoever helps.
#[server(prefix = "/api", endpoint = "case-help", input = GetUrl, output = Page)]
pub async fn help_page(number: String) -> Result<Sealed<HelpView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.cases.help(&viewer, &number).await.map(Sealed::new)
}

/// Asks for a change in a case.
#[server(prefix = "/api", endpoint = "act", input = MultipartFormData, output = Packed)]
pub async fn act(form: MultipartData) -> Result<Answer, Fault> {
    let (desk, viewer) = desk()?;
    desk.cases.act(&viewer, form).await
}

/// The viewer's own cases, or those of a shop.
#[server(prefix = "/api", endpoint = "inbox", input = GetUrl, output = Page)]
pub async fn inbox_page(shop: Option<String>, after: Option<String>) -> Result<Sealed<InboxView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.cases.inbox(&viewer, shop.as_deref(), after.as_deref()).await.map(Sealed::new)
}

/// The payment page of a case.
#[server(prefix = "/api", endpoint = "payment", input = GetUrl, output = Page)]
pub async fn pay_page(number: String) -> Result<Sealed<PayView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.cases.payment(&viewer, &number).await.map(Sealed::new)
}

/// Starts an attempt to pay.
#[server(prefix = "/api", endpoint = "pay", output = Packed)]
pub async fn pay(#[server(default)] number: String, #[server(default)] key: String) -> Result<Answer, Fault> {
    let form = fields([("number", number), ("key", key)]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.cases.pay(&viewer, &form).await).await
}
