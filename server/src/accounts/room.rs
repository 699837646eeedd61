//! What the account pages ask.

use super::codes::{self, Purpose};
use super::viewer::staff_hat;
use super::{Accounts, Echoes, arrival, first_admin, home, sessions, throttle};
use crate::chance::digest;
use crate::http::cookies;
use crate::store::{self, StoreTrouble, calendars, people, shops};
use crate::trouble;
use app::calls::{Answer, Fault, Frame, Me};
use app::desk::{AccountRoom, EchoRoom as _, Person, Viewer};
use app::forms::{FormErrors, Posted, Problem, account};
use app::links;
use app::views::account::{AccountView, SessionRow, SignInView};
use app::words::Locale;
use async_trait::async_trait;
use domain::case::seen_at_first;
use domain::people::{Actor, Hat};
use domain::values::{Lang, PersonId};
use futures::FutureExt as _;

#[async_trait]
impl AccountRoom for Accounts {
    async fn sign_in_page(&self, viewer: &Viewer, then: &str) -> Result<SignInView, Fault> {
        Ok(SignInView {
            code_for: codes::asked_for(&self.house, viewer, Purpose::SignIn).await?,
            then: own_path(then).unwrap_or_default(),
            lead: arrival::lead(viewer.locale, then).to_owned(),
            echo: Echoes::new(self.house.clone()).find(viewer, links::SIGN_IN).await?,
        })
    }

    async fn send_code(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        let email = match account::address(form) {
            Ok(email) => email,
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        codes::send(&self.house, viewer, Purpose::SignIn, &email, lang(viewer.locale)).await?;
        Ok(Answer::go(links::sign_in(&own_path(form.text("then")).unwrap_or_default())))
    }

    async fn redeem(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        let email = match codes::prove(&self.house, viewer, Purpose::SignIn, form.text("code")).await? {
            Ok(email) => email,
            Err(problem) => return Ok(Answer::Refused(FormErrors::one("code", problem))),
        };
        let mut line = self.reader().await?;
        let person = people::by_email(&mut line, &email).await.map_err(|t| trouble::store(&t))?;
        drop(line);
        let person = person.ok_or(Fault::NotFound)?;
        sessions::begin(&self.house, person.id).await?;
        let go = match own_path(form.text("then")) {
            Some(path) => path,
            None => self.home_of(person.id).await?,
        };
        Ok(reloaded(go))
    }

    async fn first_admin(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        throttle::count_network(&self.house, "first-admin", &viewer.network, 20).await?;
        let typed = match account::first_admin(form) {
            Ok(typed) => typed,
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        match first_admin::become_first(&self.house, &typed, lang(viewer.locale)).await? {
            Ok(person) => {
                sessions::begin(&self.house, person).await?;
                Ok(reloaded(links::PEOPLE.to_owned()))
            }
            Err(problem) => Ok(Answer::Refused(FormErrors::one("code", problem))),
        }
    }

    async fn sign_out(&self, viewer: &Viewer, session: Option<&str>) -> Result<Answer, Fault> {
        let Some(person) = &viewer.person else { return Ok(reloaded(links::SIGNED_OUT.to_owned())) };
        if let Some(other) = session.filter(|session| *session != person.session) {
            let ended = sessions::end(&self.house, person.id, other).await?;
            return if ended { Ok(Answer::go(links::ACCOUNT)) } else { Err(Fault::NotFound) };
        }
        // What this browser typed or drafted is not the next person's: it gets a new visitor cookie too.
        let visitor = self.house.chance.token().map_err(trouble::chance)?;
        cookies::put(&cookies::give_session(&self.house.config, None, 0));
        cookies::clear_storage();
        cookies::put(&cookies::give_visitor(&self.house.config, &visitor));
        sessions::end(&self.house, person.id, &person.session).await?;
        Ok(reloaded(links::SIGNED_OUT.to_owned()))
    }

    async fn account(&self, viewer: &Viewer) -> Result<AccountView, Fault> {
        let person = viewer.person.as_ref().ok_or(Fault::SignedOut)?;
        let now = self.house.clocks.wall_now();
        let mut line = self.reader().await?;
        let open = store::sessions::of_person(&mut line, person.id, now, sessions::idle_since(now)).await;
        let calendar = calendars::has(&mut line, person.id).await.map_err(|t| trouble::store(&t))?;
        let seen = people::seen(&mut line, person.id).await;
        drop(line);
        let open = open.map_err(|t| trouble::store(&t))?;
        let mut rows: Vec<SessionRow> = open.into_iter().map(|session| row(person, session)).collect();
        rows.sort_by_key(|row| !row.this);
        Ok(AccountView {
            name: person.name.clone(),
            email: person.email.as_str().to_owned(),
            hats: person.hats.iter().filter(|hat| **hat != Hat::Helper).map(|hat| hat.code().to_owned()).collect(),
            sessions: rows,
            calendar,
            // Whoever works here is seen unless they hide; a consumer has to want it.
            seen: seen.map_err(|t| trouble::store(&t))?.unwrap_or_else(|| works(person)),
            calendars: format!("{}/calendar/", self.house.config.public_url),
            echo: Echoes::new(self.house.clone()).find(viewer, links::ACCOUNT).await?,
        })
    }

    async fn give_calendar(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        let person = viewer.person.as_ref().ok_or(Fault::SignedOut)?.id;
        let secret = self.house.chance.token().map_err(trouble::chance)?;
        let (key, now) = (digest(&secret), self.house.clocks.wall_now());
        let given: Result<(), StoreTrouble> = self
            .house
            .store
            .write(move |line| {
                let key = key.clone();
                async move { calendars::give(line, person, &key, now).await }.boxed()
            })
            .await;
        given.map_err(|t| trouble::store(&t))?;
        Ok(Answer::go(links::account_calendar(&secret)))
    }

    async fn stop_calendar(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        let person = viewer.person.as_ref().ok_or(Fault::SignedOut)?.id;
        let stopped: Result<(), StoreTrouble> =
            self.house.store.write(move |line| calendars::stop(line, person).boxed()).await;
        stopped.map_err(|t| trouble::store(&t))?;
        Ok(Answer::go(links::ACCOUNT))
    }

    async fn be_seen(&self, viewer: &Viewer, seen: &str) -> Result<Answer, Fault> {
        let person = viewer.person.as_ref().ok_or(Fault::SignedOut)?.id;
        let seen = match seen {
            "yes" => true,
            "no" => false,
            _ => return Ok(Answer::Refused(FormErrors::one("seen", Problem::NotAChoice))),
        };
        let set: Result<(), StoreTrouble> =
            self.house.store.write(move |line| people::set_seen(line, person, seen).boxed()).await;
        set.map_err(|t| trouble::store(&t))?;
        Ok(Answer::go(links::ACCOUNT))
    }

    async fn speak(&self, viewer: &Viewer, language: &str) -> Result<Answer, Fault> {
        let lang = Lang::parse(language).ok_or(Fault::NotFound)?;
        cookies::put(&cookies::give_language(&self.house.config, lang.code()));
        if let Some(person) = viewer.person.as_ref().map(|person| person.id) {
            let set: Result<(), StoreTrouble> =
                self.house.store.write(move |line| people::set_lang(line, person, lang).boxed()).await;
            set.map_err(|t| trouble::store(&t))?;
        }
        Ok(reloaded(viewer.from.clone().unwrap_or_else(|| links::HOME.to_owned())))
    }

    async fn frame(&self, viewer: &Viewer) -> Frame {
        let config = &self.house.config;
        let (build, contact) = (self.house.build.name.clone(), config.contact.clone());
        let mut frame = Frame { demo: config.demo, build, contact, ..Frame::default() };
        if let Some(person) = &viewer.person {
            let (name, hats) = (person.name.clone(), person.hats.clone());
            frame.me = Some(Me { name, hats, shops: self.shops_of(person).await });
            frame.session_seconds = u32::try_from(sessions::IDLE / 1_000).ok();
        }
        frame
    }
}

impl Accounts {
    async fn reader(&self) -> Result<store::Line, Fault> {
        self.house.store.reader().await.map_err(|t| trouble::store(&t))
    }

    /// The shops for the menu. A page without them is better than no page, so trouble here is not the page's.
    async fn shops_of(&self, person: &Person) -> Vec<(String, String)> {
        if !person.hats.iter().any(|hat| matches!(hat, Hat::ShopAgent(_))) {
            return Vec::new();
        }
        let Ok(mut line) = self.reader().await else { return Vec::new() };
        let found = shops::of_agent(&mut line, person.id).await.unwrap_or_default();
        found.into_iter().map(|shop| (shop.slug, shop.name)).collect()
    }

    /// Where somebody goes who asked for no page in particular.
    async fn home_of(&self, person: PersonId) -> Result<String, Fault> {
        let mut line = self.reader().await?;
        let roles = people::roles(&mut line, person).await.map_err(|t| trouble::store(&t))?;
        let shops = people::shops_of(&mut line, person).await.map_err(|t| trouble::store(&t))?;
        let staff = roles.iter().filter_map(|role| staff_hat(&role.role));
        let hats: Vec<Hat> = shops.into_iter().map(Hat::ShopAgent).chain(staff).collect();
        Ok(home(&hats).to_owned())
    }
}

fn reloaded(go: String) -> Answer {
    Answer::anew(go)
}

fn row(person: &Person, session: store::sessions::Session) -> SessionRow {
    let id = crate::chance::hex(&session.id);
    SessionRow { this: id == person.session, id, since: session.made, seen: session.seen, browser: session.device }
}

fn lang(locale: Locale) -> Lang {
    match locale {
        Locale::nl => Lang::Nl,
        Locale::en => Lang::En,
    }
}

/// Takes a page to go to only when it is a path of ours.
pub(super) fn own_path(then: &str) -> Option<String> {
    let ours =
        then.starts_with('/') && !then.starts_with("//") && !then.contains(['\\', '\r', '\n']) && then.len() < 500;
    ours.then(|| then.to_owned())
}

/// Says whether somebody is here for a shop or as staff.
fn works(person: &Person) -> bool {
    person.hats.iter().any(|hat| seen_at_first(&Actor::person(person.id, *hat)))
}
