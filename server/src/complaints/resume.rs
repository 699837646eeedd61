//! Going on with a draft on another device: by a mailed link, or by a code that this device shows to the next one.
//!
//! A key stands in for the cookie of the device that began. Looking at a link uses nothing up: programs open links before
//! people do. Which of two devices was faster is sorted out where a step is saved.

use super::{Complaints, fault, lang};
use crate::accounts::throttle;
use crate::chance::digest;
use crate::http::cookies;
use crate::mail::Letter;
use crate::outbox;
use crate::qr;
use crate::store::draft_keys::{self, DraftKey};
use crate::store::{StoreTrouble, drafts};
use crate::trouble::chance;
use app::calls::{Answer, Fault};
use app::desk::Viewer;
use app::forms::complaint::{is_letter, names, unfinished};
use app::forms::{FormErrors, Posted, Problem};
use app::links;
use app::views::complaint::{BegunView, Step};
use app::views::resume::{Handed, ResumeView};
use app::words::td_string;
use domain::values::{DraftId, Email};
use futures::FutureExt as _;

/// A mailed link works this long, in milliseconds, on this many devices.
const MAILED: (i64, i64) = (7 * 24 * 3_600_000, 5);
/// A shown code works this long, in milliseconds, once.
const SHOWN: (i64, i64) = (15 * 60_000, 1);
/// Keys, and tries at keys, per network and window.
const PER_NETWORK: i64 = 60;
/// Mails per address and window.
const PER_ADDRESS: i64 = 5;

impl Complaints {
    /// The page from which one goes on elsewhere, or on which one arrives with a key.
    pub(super) async fn resumed(&self, viewer: &Viewer, key: &str, code: &str) -> Result<ResumeView, Fault> {
        let draft = self.mine(viewer).await?;
        let typed = draft.as_ref().map(|draft| draft.typed.all()).unwrap_or_default();
        let opened = if key.is_empty() { None } else { self.opened(key).await? };
        let page = if key.is_empty() { links::RESUME.to_owned() } else { links::resume(key) };
        Ok(ResumeView {
            draft: draft.is_some(),
            email: typed.text(names::EMAIL).to_owned(),
            opens: opened.is_some(),
            same: opened.is_some() && opened == draft.as_ref().map(|draft| draft.row.id),
            step: self.open_step(&typed),
            handed: if code.is_empty() { None } else { self.drawn(code) },
            echo: self.echoes.find(viewer, &page).await?,
        })
    }

    /// What the visitor began and did not file.
    pub(super) async fn left_open(&self, viewer: &Viewer) -> Result<Option<BegunView>, Fault> {
        let Some(draft) = self.mine(viewer).await? else { return Ok(None) };
        let typed = draft.typed.all();
        let card = self.shop(typed.text(names::SHOP)).await?;
        let (slug, shop) = card
            .map_or_else(|| (String::new(), typed.text(names::SHOP_NAME).to_owned()), |card| (card.slug, card.name));
        Ok(Some(BegunView { slug, shop, step: self.open_step(&typed) }))
    }

    /// The first step at which there is still something to do.
    fn open_step(&self, typed: &Posted) -> Step {
        // Whoever writes a letter has chosen no shop of ours, and is not asked again.
        let letter = is_letter(typed.text(names::SHOP));
        let open = unfinished(typed, self.today()).into_iter().map(|(step, _)| step);
        open.filter(|step| !(letter && *step == Step::Shop)).min().unwrap_or(Step::Check)
    }

    /// The unfiled draft that a key opens.
    async fn opened(&self, key: &str) -> Result<Option<DraftId>, Fault> {
        let mut line = self.house.store.reader().await.map_err(|error| fault(&error))?;
        let now = self.house.clocks.wall_now();
        draft_keys::opens(&mut line, &digest(key), now).await.map_err(|error| fault(&error))
    }

    fn drawn(&self, code: &str) -> Option<Handed> {
        let link = format!("{}{}", self.house.config.public_url, links::resume(code));
        let drawn = qr::drawn(&link)?;
        Some(Handed { link, drawn })
    }

    /// Mails a link to an address.
    pub(super) async fn mail_link(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        let Ok(email) = Email::parse(form.text(names::EMAIL)) else {
            return Ok(Answer::Refused(FormErrors::one(names::EMAIL, Problem::NotAnEmail)));
        };
        throttle::count(&self.house, "resume-address", &email.key(), PER_ADDRESS).await?;
        let (secret, key) = self.new_key(viewer, MAILED).await?;
        let link = format!("{}{}", self.house.config.public_url, links::resume(&secret));
        let l = crate::accounts::locale(lang(viewer));
        let letter = Letter {
            to: email.as_str().to_owned(),
            subject: td_string!(l, resume.mail_subject).to_owned(),
            text: td_string!(l, resume.mail_text, link = link),
        };
        let (errand, now) = (self.house.id().map_err(chance)?, self.house.clocks.wall_now());
        let sent: Result<(), StoreTrouble> = self
            .house
            .store
            .write(move |line| {
                let (key, letter) = (key.clone(), letter.clone());
                async move {
                    draft_keys::add(line, &key).await?;
                    outbox::plan_mail(line, errand, Some(&letter), now).await
                }
                .boxed()
            })
            .await;
        sent.map_err(|error| fault(&error))?;
        Ok(Answer::go(links::resume_sent()))
    }

    /// Makes a code that this device shows to the next one.
    pub(super) async fn show_code(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        let (secret, key) = self.new_key(viewer, SHOWN).await?;
        let kept: Result<(), StoreTrouble> = self
            .house
            .store
            .write(move |line| {
                let key = key.clone();
                async move { draft_keys::add(line, &key).await }.boxed()
            })
            .await;
        kept.map_err(|error| fault(&error))?;
        Ok(Answer::go(links::resume_code(&secret)))
    }

    async fn new_key(&self, viewer: &Viewer, (lasts, uses): (i64, i64)) -> Result<(String, DraftKey), Fault> {
        throttle::count_network(&self.house, "resume-network", &viewer.network, PER_NETWORK).await?;
        let draft = self.mine(viewer).await?.ok_or(Fault::NotFound)?.row.id;
        let secret = self.house.chance.token().map_err(chance)?;
        let id = self.house.id().map_err(chance)?;
        let ends = self.house.clocks.wall_now().plus_millis(lasts);
        let key = DraftKey { id, draft, key: digest(&secret), uses, ends };
        Ok((secret, key))
    }

    /// Goes on with the draft of a key on this device.
    pub(super) async fn go_on(&self, viewer: &Viewer, key: &str) -> Result<Answer, Fault> {
        throttle::count_network(&self.house, "resume-network", &viewer.network, PER_NETWORK).await?;
        let (kept, visitor) = (digest(key), digest(&viewer.visitor));
        let (wall, now) = (self.house.clocks.wall_now(), self.house.clocks.case_now());
        let joined: Result<bool, StoreTrouble> = self
            .house
            .store
            .write(move |line| {
                let (kept, visitor) = (kept.clone(), visitor.clone());
                async move {
                    let Some(draft) = draft_keys::opens(line, &kept, wall).await? else { return Ok(false) };
                    let began = drafts::by_id(line, draft).await?.is_some_and(|draft| draft.visitor == visitor);
                    let known = began || draft_keys::is_device(line, draft, &visitor).await?;
                    if !known && !draft_keys::use_once(line, &kept, wall).await? {
                        return Ok(false);
                    }
                    draft_keys::join(line, draft, &visitor, now).await?;
                    Ok(true)
                }
                .boxed()
            })
            .await;
        if !joined.map_err(|error| fault(&error))? {
            return Ok(Answer::Refused(FormErrors::one("", Problem::LinkExpired)));
        }
        let typed = self.mine(viewer).await?.map(|draft| draft.typed.all()).unwrap_or_default();
        Ok(Answer::anew(links::complaint(self.open_step(&typed))))
    }

    /// Leaves nothing on this device: the draft stays with us for whoever has a link.
    pub(super) fn left(&self) -> Result<Answer, Fault> {
        let visitor = self.house.chance.token().map_err(chance)?;
        cookies::put(&cookies::give_visitor(&self.house.config, &visitor));
        cookies::clear_storage();
        Ok(Answer::anew(links::resume_left()))
    }
}
