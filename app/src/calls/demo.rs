//! The demonstration. Outside demo mode every call answers "not found".
use super::{Answer, Fault};
use crate::views::demo::{BankView, DemoView, MailboxView};
use crate::wire::{Packed, Page, Sealed};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

#[cfg(feature = "ssr")]
use super::plain::{answered, desk, fields};

/// People and clock.
#[server(prefix = "/api", endpoint = "demo", input = GetUrl, output = Page)]
pub async fn demo_page() -> Result<Sealed<DemoView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.demo.ok_or(Fault::NotFound)?.look(&viewer).await.map(Sealed::new)
}

/// Signs in as a demo person.
#[server(prefix = "/api", endpoint = "demo-become", output = Packed)]
pub async fn become_person(#[server(default)] person: String) -> Result<Answer, Fault> {
    let form = fields([("person", person.clone())]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.demo.ok_or(Fault::NotFound)?.become_person(&viewer, &person).await).await
}

/// Fills in a complaint to begin with.
#[server(prefix = "/api", endpoint = "demo-example", output = Packed)]
pub async fn begin_with_example(#[server(default)] form: String) -> Result<Answer, Fault> {
    let posted = fields([("form", form)]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.demo.ok_or(Fault::NotFound)?.example(&viewer).await).await
}

/// Moves the case clock.
#[server(prefix = "/api", endpoint = "demo-clock", output = Packed)]
pub async fn advance(#[server(default)] days: String, #[server(default)] to: String) -> Result<Answer, Fault> {
    let form = fields([("days", days), ("to", to)]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.demo.ok_or(Fault::NotFound)?.advance(&viewer, &form).await).await
}

/// Sent mail.
#[server(prefix = "/api", endpoint = "demo-mail", input = GetUrl, output = Page)]
pub async fn mailbox_page(to: Option<String>) -> Result<Sealed<MailboxView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.demo.ok_or(Fault::NotFound)?.mailbox(&viewer, to.as_deref()).await.map(Sealed::new)
}

/// The sandbox bank.
#[server(prefix = "/api", endpoint = "demo-bank-page", input = GetUrl, output = Page)]
pub async fn bank_page(payment: String) -> Result<Sealed<BankView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.demo.ok_or(Fault::NotFound)?.bank(&viewer, &payment).await.map(Sealed::new)
}

/// Answers as the bank.
#[server(prefix = "/api", endpoint = "demo-bank", output = Packed)]
pub async fn answer_as_bank(
    #[server(default)] payment: String,
    #[server(default)] answer: String,
) -> Result<Answer, Fault> {
    let form = fields([("payment", payment), ("answer", answer)]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.demo.ok_or(Fault::NotFound)?.answer_as_bank(&viewer, &form).await).await
}
