//! What the pages about shops ask.

use super::{NewShop, ShopTrouble, Shops, look, near};
use crate::accounts::Echoes;
use crate::accounts::staff::NewAgent;
use crate::store::shops::{self, ShopRow};
use crate::store::{StoreTrouble, parsed, people};
use crate::trouble;
use app::calls::{Answer, Fault};
use app::desk::{EchoRoom as _, Person, ShopRoom, Viewer};
use app::forms::shop::{Agreed, Change, change, new_shop};
use app::forms::{FormErrors, Posted, Problem};
use app::links;
use app::said::meant;
use app::views::shops::{CertificateView, DeskShop, DeskShopsView, RegisterView, ShopCard};
use async_trait::async_trait;
use domain::calendar::{day_of, start_of};
use domain::case::Agreement;
use domain::people::{Actor, Hat};
use domain::shop::{Membership, ShopAction};
use domain::values::{Digest, ShopId};

/// Shops per page.
const PAGE: i64 = 25;

#[async_trait]
impl ShopRoom for Shops {
    async fn register(&self, viewer: &Viewer, query: &str, after: Option<&str>) -> Result<RegisterView, Fault> {
        let mut page = self.register_page(query, after).await.map_err(|t| trouble::store(&t))?;
        if page.shops.is_empty() && after.is_none() {
            page.shops = self.nearly(query).await.map_err(|t| trouble::store(&t))?;
            page.meant = (!page.shops.is_empty()).then(|| meant(viewer.locale, &page.shops));
        }
        Ok(page)
    }

    async fn certificate(&self, slug: &str) -> Result<CertificateView, Fault> {
        self.certificate_of(slug).await.map_err(|t| trouble::store(&t))?.ok_or(Fault::NotFound)
    }

    async fn desk(&self, viewer: &Viewer, query: &str, open: Option<&str>) -> Result<DeskShopsView, Fault> {
        inspector(viewer)?;
        let list = self.register_page(query, None).await.map_err(|t| trouble::store(&t))?;
        let open = match open {
            Some(slug) => Some(self.opened(slug).await.map_err(|t| trouble::store(&t))?.ok_or(Fault::NotFound)?),
            None => None,
        };
        let echo = Echoes::new(self.house.clone()).find(viewer, links::DESK_SHOPS).await?;
        Ok(DeskShopsView { query: list.query, shops: list.shops, next: list.next, open, echo })
    }

    async fn add(&self, viewer: &Viewer, posted: &Posted) -> Result<Answer, Fault> {
        let (actor, person) = inspector(viewer)?;
        let adding = match new_shop(posted, day_of(self.house.clocks.case_now())) {
            Ok(adding) => adding,
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        let id = ShopId::new(self.house.id().map_err(trouble::chance)?);
        let mut agents = Vec::new();
        for email in adding.agents {
            agents.push(NewAgent::draw(&self.house, email)?);
        }
        let then = adding.agreed.map(|agreed| agree(&agreed, person)).into_iter().collect();
        let (name, domain, kvk) = (adding.name, adding.domain, adding.kvk);
        let contact = adding.contact.as_str().to_owned();
        answer(self.add_shop(actor, NewShop { id, name, domain, kvk, contact, agents }, then).await)
    }

    async fn change(&self, viewer: &Viewer, posted: &Posted) -> Result<Answer, Fault> {
        let (actor, person) = inspector(viewer)?;
        let mut line = self.house.store.reader().await.map_err(|t| trouble::store(&t))?;
        let row = shops::by_slug(&mut line, posted.text("slug")).await.map_err(|t| trouble::store(&t))?;
        drop(line);
        let row = row.ok_or(Fault::NotFound)?;
        let action = match change(posted, day_of(self.house.clocks.case_now())) {
            Ok(Change::Certify) => ShopAction::Certify,
            Ok(Change::Suspend { reason }) => ShopAction::Suspend { reason },
            Ok(Change::End { reason }) => ShopAction::End { reason },
            Ok(Change::Agree(agreed)) => agree(&agreed, person),
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        answer(self.change_shop(actor, row.id, action).await)
    }
}

impl Shops {
    async fn register_page(&self, query: &str, after: Option<&str>) -> Result<RegisterView, StoreTrouble> {
        let mut line = self.house.store.reader().await?;
        let after = after.and_then(place);
        let (rows, next) = shops::page(&mut line, query, after, PAGE).await?;
        let certified = shops::count(&mut line, "certified").await?;
        Ok(RegisterView {
            query: query.trim().to_owned(),
            shops: rows.iter().map(look::card).collect::<Result<_, _>>()?,
            meant: None,
            next: next.map(|(text, id)| format!("{id}{text}")),
            certified: u64::try_from(certified).unwrap_or(0),
            begun: None,
        })
    }

    async fn nearly(&self, query: &str) -> Result<Vec<ShopCard>, StoreTrouble> {
        let mut line = self.house.store.reader().await?;
        near(&mut line, query, true).await?.iter().map(look::card).collect()
    }

    async fn certificate_of(&self, slug: &str) -> Result<Option<CertificateView>, StoreTrouble> {
        let mut line = self.house.store.reader().await?;
        let Some(row) = shops::by_slug(&mut line, slug).await? else { return Ok(None) };
        let history = shops::history(&mut line, row.id).await?;
        look::certificate(&row, &history).map(Some)
    }

    async fn opened(&self, slug: &str) -> Result<Option<DeskShop>, StoreTrouble> {
        let Some(certificate) = self.certificate_of(slug).await? else { return Ok(None) };
        let mut line = self.house.store.reader().await?;
        let Some(row) = shops::by_slug(&mut line, slug).await? else { return Ok(None) };
        let mut agents = Vec::new();
        for id in shops::agents(&mut line, row.id).await? {
            agents.extend(people::by_id(&mut line, id).await?.map(|person| person.email.as_str().to_owned()));
        }
        let shop: Membership = parsed("shops.snapshot", &row.snapshot)?;
        Ok(Some(DeskShop {
            certificate,
            agents,
            agreement_version: shop.agreement.as_ref().map(|agreement| agreement.text_version.as_str().to_owned()),
            agreement_person: shop.agreement.map(|agreement| agreement.name.as_str().to_owned()),
        }))
    }
}

/// Where a page of the register begins, as its link writes it: the id, then the text it is ordered by.
fn place(after: &str) -> Option<(String, ShopId)> {
    let (id, text) = after.split_at_checked(36)?;
    Some((text.to_owned(), ShopId::parse(id).ok()?))
}

/// The inspector who asks. To others this desk does not exist.
fn inspector(viewer: &Viewer) -> Result<(Actor, &Person), Fault> {
    let person = viewer.person.as_ref().ok_or(Fault::SignedOut)?;
    if !person.hats.contains(&Hat::Inspector) {
        return Err(Fault::NotFound);
    }
    Ok((Actor::person(person.id, Hat::Inspector), person))
}

/// The agreement that an inspector records: who entered it, and who agreed for the shop.
fn agree(agreed: &Agreed, person: &Person) -> ShopAction {
    let (at, text_version) = (start_of(agreed.on), agreed.version.clone());
    let text_hash = Digest::of(text_version.as_str().as_bytes());
    let agreement = Agreement { text_version, at, person: person.id, name: agreed.by.clone() };
    ShopAction::Agree { agreement, text_hash }
}

fn answer(changed: Result<ShopRow, ShopTrouble>) -> Result<Answer, Fault> {
    match changed {
        Ok(row) => Ok(Answer::go(format!("{}?open={}", links::DESK_SHOPS, row.slug))),
        Err(ShopTrouble::Taken) => Ok(Answer::Refused(FormErrors::one("domain", Problem::Taken))),
        Err(ShopTrouble::Refused(refusal)) => {
            tracing::info!(?refusal, "a shop did not change");
            Ok(Answer::Refused(FormErrors::one("change", Problem::NotAChoice)))
        }
        Err(ShopTrouble::Store(t)) => Err(trouble::store(&t)),
    }
}
