//! Signing in and one's own account.
use super::{Answer, Fault};
use crate::views::account::{AccountView, SignInView};
use crate::wire::{Packed, Page, Sealed};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

#[cfg(feature = "ssr")]
use super::plain::{answered, desk, fields};

/// The sign-in page.
#[server(prefix = "/api", endpoint = "sign-in-page", input = GetUrl, output = Page)]
pub async fn sign_in_page(then: String) -> Result<Sealed<SignInView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.accounts.sign_in_page(&viewer, &then).await.map(Sealed::new)
}

/// Mails a code.
#[server(prefix = "/api", endpoint = "sign-in-code", output = Packed)]
pub async fn send_code(
    #[server(default)] form: String,
    #[server(default)] email: String,
    #[server(default)] then: String,
) -> Result<Answer, Fault> {
    let form = fields([("form", form), ("email", email), ("then", then)]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.accounts.send_code(&viewer, &form).await).await
}

/// Redeems a code.
#[server(prefix = "/api", endpoint = "sign-in", output = Packed)]
pub async fn redeem(
    #[server(default)] form: String,
    #[server(default)] code: String,
    #[server(default)] then: String,
) -> Result<Answer, Fault> {
    let posted = fields([("form", form), ("code", code), ("then", then)]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.accounts.redeem(&viewer, &posted).await).await
}

/// Makes the first admin.
#[server(prefix = "/api", endpoint = "first-admin", output = Packed)]
pub async fn first_admin(
    #[server(default)] form: String,
    #[server(default)] code: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
) -> Result<Answer, Fault> {
    let form = fields([("form", form), ("code", code), ("name", name), ("email", email)]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.accounts.first_admin(&viewer, &form).await).await
}

/// Ends this session, or the one named.
#[server(prefix = "/api", endpoint = "sign-out", output = Packed)]
pub async fn sign_out(#[server(default)] session: String) -> Result<Answer, Fault> {
    let form = fields([("session", session.clone())]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.accounts.sign_out(&viewer, Some(session.as_str()).filter(|s| !s.is_empty())).await).await
}

/// One's own account.
#[server(prefix = "/api", endpoint = "account", input = GetUrl, output = Page)]
pub async fn account_page() -> Result<Sealed<AccountView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.accounts.account(&viewer).await.map(Sealed::new)
}

/// Makes a secret address under which a calendar program reads one's terms.
#[server(prefix = "/api", endpoint = "calendar-give", output = Packed)]
pub async fn give_calendar(#[server(default)] form: String) -> Result<Answer, Fault> {
    let posted = fields([("form", form)]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.accounts.give_calendar(&viewer).await).await
}

/// Stops that address.
#[server(prefix = "/api", endpoint = "calendar-stop", output = Packed)]
pub async fn stop_calendar(#[server(default)] form: String) -> Result<Answer, Fault> {
    let posted = fields([("form", form)]);
    let (desk, viewer) = desk()?;
    answered(&posted, desk.accounts.stop_calendar(&viewer).await).await
}

/// Chooses whether others see when one has a case open.
#[server(prefix = "/api", endpoint = "presence", output = Packed)]
pub async fn be_seen(#[server(default)] seen: String) -> Result<Answer, Fault> {
    let form = fields([("seen", seen.clone())]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.accounts.be_seen(&viewer, &seen).await).await
}

/// Chooses a language.
#[server(prefix = "/api", endpoint = "language", output = Packed)]
pub async fn speak(#[server(default)] language: String) -> Result<Answer, Fault> {
    let form = fields([("language", language.clone())]);
    let (desk, viewer) = desk()?;
    answered(&form, desk.accounts.speak(&viewer, &language).await).await
}
