//! The register of webshops and the inspector's desk.
use super::{Answer, Fault};
use crate::views::shops::{CertificateView, DeskShopsView, RegisterView};
use crate::wire::{Packed, Page, Sealed};
use leptos::prelude::*;
use server_fn::codec::{GetUrl, MultipartData, MultipartFormData};

#[cfg(feature = "ssr")]
use super::plain::{answered, desk, texts};

/// The public register; also the finder on the front page.
#[server(prefix = "/api", endpoint = "register", input = GetUrl, output = Page)]
pub async fn register_page(query: String, after: Option<String>) -> Result<Sealed<RegisterView>, Fault> {
    let (desk, viewer) = desk()?;
    let begun = desk.complaints.begun(&viewer).await?;
    let view = desk.shops.register(&viewer, &query, after.as_deref()).await?;
    Ok(Sealed::new(RegisterView { begun, ..view }))
}

/// A shop's certificate.
#[server(prefix = "/api", endpoint = "certificate", input = GetUrl, output = Page)]
pub async fn certificate_page(slug: String) -> Result<Sealed<CertificateView>, Fault> {
    let (desk, viewer) = desk()?;
    let begun = desk.complaints.begun(&viewer).await?;
    let view = desk.shops.certificate(&slug).await?;
    Ok(Sealed::new(CertificateView { begun, ..view }))
}

/// The inspector's list.
#[server(prefix = "/api", endpoint = "desk-shops", input = GetUrl, output = Page)]
pub async fn desk_shops_page(query: String, open: Option<String>) -> Result<Sealed<DeskShopsView>, Fault> {
    let (desk, viewer) = desk()?;
    desk.shops.desk(&viewer, &query, open.as_deref()).await.map(Sealed::new)
}

/// Adds a shop.
#[server(prefix = "/api", endpoint = "shop-add", input = MultipartFormData, output = Packed)]
pub async fn add_shop(form: MultipartData) -> Result<Answer, Fault> {
    let form = texts(form).await?;
    let (desk, viewer) = desk()?;
    answered(&form, desk.shops.add(&viewer, &form).await).await
}

/// Certifies, suspends or ends a shop, or records its agreement.
#[server(prefix = "/api", endpoint = "shop-change", input = MultipartFormData, output = Packed)]
pub async fn change_shop(form: MultipartData) -> Result<Answer, Fault> {
    let form = texts(form).await?;
    let (desk, viewer) = desk()?;
    answered(&form, desk.shops.change(&viewer, &form).await).await
}
