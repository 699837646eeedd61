//! What people see of shops.

use crate::store::shops::{ShopEvent as Noted, ShopRow};
use crate::store::{StoreTrouble, parsed};
use app::views::shops::{CertificateView, ShopCard, StatusChange};
use domain::calendar::day_of;
use domain::shop::{Membership, ShopEvent, StatusKey};

/// A shop in a list.
pub(super) fn card(row: &ShopRow) -> Result<ShopCard, StoreTrouble> {
    let status = [StatusKey::Applied, StatusKey::Certified, StatusKey::Suspended, StatusKey::Ended]
        .into_iter()
        .find(|status| status.code() == row.status)
        .ok_or_else(|| StoreTrouble::Odd("shops.status".into()))?;
    let (slug, name, domain) = (row.slug.clone(), row.name.clone(), row.domain.clone());
    Ok(ShopCard { id: row.id, slug, name, domain, status })
}

/// A shop's certificate: its facts, and how its status changed, newest first.
pub(super) fn certificate(row: &ShopRow, history: &[Noted]) -> Result<CertificateView, StoreTrouble> {
    let shop: Membership = parsed("shops.snapshot", &row.snapshot)?;
    let mut changes = Vec::new();
    for noted in history.iter().rev() {
        let (status, reason) = match parsed("shop_events.body", &noted.body)? {
            ShopEvent::Added { .. } => (StatusKey::Applied, String::new()),
            ShopEvent::Certified { .. } => (StatusKey::Certified, String::new()),
            ShopEvent::Suspended { reason } => (StatusKey::Suspended, reason.as_str().to_owned()),
            ShopEvent::Ended { reason } => (StatusKey::Ended, reason.as_str().to_owned()),
            ShopEvent::Agreed { .. } => continue,
        };
        changes.push(StatusChange { at: noted.at, status, reason });
    }
    Ok(CertificateView {
        card: card(row)?,
        kvk: row.kvk.clone(),
        contact: row.contact.clone().unwrap_or_default(),
        history: changes,
        agreed: shop.agreement.map(|agreement| day_of(agreement.at)),
        begun: None,
    })
}
