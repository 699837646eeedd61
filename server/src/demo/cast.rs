//! Makes the people and shops of the demonstration. What is there already stays.

use super::deed::text;
use super::script::{Cast, ScriptTrouble, at};
use crate::house::House;
use crate::store::{Line, StoreTrouble, people, shops, written};
use app::desk::Person;
use domain::case::Agreement;
use domain::people::{Actor, Hat};
use domain::shop::{Membership, ShopAction, ShopEvent, apply, decide};
use domain::values::{Digest, Email, Lang, Moment, PersonId, ShopId};
use std::collections::BTreeMap;

/// When the shops became members: 500 days before the demonstration, in milliseconds.
const MEMBERS_SINCE: i64 = 500 * 86_400_000;

/// Everybody by key; the agent of a shop has the key of the shop.
#[derive(Default)]
pub(super) struct Everybody {
    pub people: BTreeMap<String, Person>,
    pub roles: BTreeMap<String, String>,
    pub shops: BTreeMap<String, ShopId>,
    pub postcodes: BTreeMap<PersonId, String>,
    /// The names of the shops, by key.
    pub shop_names: BTreeMap<String, String>,
}

/// A shop to be made.
struct NewShop {
    key: String,
    name: String,
    domain: String,
    kvk: String,
    agreed: bool,
}

/// Makes everybody.
pub(super) async fn make(house: &House, cast: &Cast, now: Moment) -> Result<Everybody, ScriptTrouble> {
    let mut all = Everybody::default();
    for one in &cast.staff {
        let hat = hat(&one.role)?;
        person(house, &mut all, &one.key, &one.name, &format!("{}@beslecht.example", one.key), vec![hat]).await?;
        all.roles.insert(one.key.clone(), one.role.clone());
        grant(house, all.people[&one.key].id, &one.role, now).await?;
    }
    for one in &cast.consumer {
        person(house, &mut all, &one.key, &one.name, &format!("{}@post.example", one.key), vec![]).await?;
        all.roles.insert(one.key.clone(), "consumer".to_owned());
        all.postcodes.insert(all.people[&one.key].id, one.postcode.clone());
    }
    let inspector = all.people.values().find(|one| one.hats.contains(&Hat::Inspector)).map(|one| one.id);
    let inspector = inspector.ok_or_else(|| ScriptTrouble("there is no inspector".into()))?;
    for one in &cast.shop {
        let id = ShopId::new(identity("shop", &one.key));
        let mail = format!("klantenservice@{}", one.domain);
        person(house, &mut all, &one.key, &one.agent, &mail, vec![Hat::ShopAgent(id)]).await?;
        all.roles.insert(one.key.clone(), "shop".to_owned());
        let new = NewShop {
            key: one.key.clone(),
            name: one.name.clone(),
            domain: one.domain.clone(),
            kvk: one.kvk.clone(),
            agreed: one.agreed,
        };
        shop(house, &mut all, new, inspector, now).await?;
    }
    for (number, name) in (0..).zip(&cast.more.names) {
        let slug = slug(name);
        let (domain, key) = (format!("{slug}.example"), format!("more-{slug}"));
        let id = ShopId::new(identity("shop", &key));
        let mail = format!("klantenservice@{domain}");
        person(house, &mut all, &key, &cast.more.agent, &mail, vec![Hat::ShopAgent(id)]).await?;
        let new = NewShop {
            key,
            name: name.clone(),
            domain,
            kvk: format!("{:08}", 40_000_000 + number * 731_211),
            agreed: true,
        };
        shop(house, &mut all, new, inspector, now).await?;
    }
    Ok(all)
}

fn hat(role: &str) -> Result<Hat, ScriptTrouble> {
    match role {
        "mediator" => Ok(Hat::Mediator),
        "assessor" => Ok(Hat::Assessor),
        "inspector" => Ok(Hat::Inspector),
        "admin" => Ok(Hat::Admin),
        other => Err(ScriptTrouble(format!("no such role: {other}"))),
    }
}

/// Everything of the demonstration has the same identity each time, so that playing it again finds it.
pub(super) fn identity(what: &str, key: &str) -> [u8; 16] {
    let digest = Digest::of(format!("demo {what} {key}").as_bytes());
    let mut id = [0; 16];
    id.copy_from_slice(&digest.bytes()[..16]);
    id
}

/// A shop's part of the address.
fn slug(name: &str) -> String {
    let plain: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join("-")
}

async fn person(
    house: &House,
    all: &mut Everybody,
    key: &str,
    name: &str,
    email: &str,
    extra: Vec<Hat>,
) -> Result<(), ScriptTrouble> {
    let email = Email::parse(email).map_err(at(key))?;
    let row = people::Person {
        id: PersonId::new(identity("person", key)),
        email: email.clone(),
        name: name.to_owned(),
        lang: Lang::Nl,
    };
    let (id, now) = (row.id, house.clocks.wall_now());
    write(house, move |line| {
        let row = row.clone();
        Box::pin(async move { people::add(line, &row, now).await.map(drop) })
    })
    .await?;
    let hats = [Hat::Consumer, Hat::Helper].into_iter().chain(extra).collect();
    all.people.insert(key.to_owned(), Person { id, name: name.to_owned(), email, hats, session: String::new() });
    Ok(())
}

async fn grant(house: &House, id: PersonId, role: &str, now: Moment) -> Result<(), ScriptTrouble> {
    let role = role.to_owned();
    write(house, move |line| {
        let role = role.clone();
        Box::pin(async move { people::grant(line, id, &role, now).await.map(drop) })
    })
    .await
}

async fn shop(
    house: &House,
    all: &mut Everybody,
    new: NewShop,
    inspector: PersonId,
    now: Moment,
) -> Result<(), ScriptTrouble> {
    let id = ShopId::new(identity("shop", &new.key));
    let agent = all.people[&new.key].clone();
    all.shops.insert(new.key.clone(), id);
    all.shop_names.insert(new.key.clone(), new.name.clone());
    let since = now.plus_millis(-MEMBERS_SINCE);
    let by = Actor::person(inspector, Hat::Inspector);
    let mut actions = vec![ShopAction::Add { id, name: text(&new.name)? }, ShopAction::Certify];
    if new.agreed {
        let agreement =
            Agreement { text_version: text("2026-1")?, at: since, person: agent.id, name: text(&agent.name)? };
        actions.push(ShopAction::Agree { agreement, text_hash: Digest::of(b"2026-1") });
    }
    let (mut membership, mut events): (Option<Membership>, Vec<ShopEvent>) = (None, Vec::new());
    for action in &actions {
        for event in decide(membership.as_ref(), &by, action, since).map_err(|r| ScriptTrouble(format!("{r:?}")))? {
            membership = apply(membership, &event, since);
            events.push(event);
        }
    }
    let membership = membership.ok_or_else(|| ScriptTrouble("no membership".into()))?;
    let row = shops::ShopRow {
        id,
        slug: slug(&new.name),
        name: new.name,
        domain: new.domain,
        kvk: new.kvk,
        contact: Some(agent.email.as_str().to_owned()),
        status: membership.status.key().code().to_owned(),
        version: i64::try_from(events.len()).unwrap_or(1),
        snapshot: written(&membership).map_err(at("shop"))?,
        updated: since,
    };
    write(house, move |line| {
        let (row, events) = (row.clone(), events.clone());
        Box::pin(async move { keep(line, &row, &events, inspector, agent.id).await })
    })
    .await
}

async fn keep(
    line: &mut Line,
    row: &shops::ShopRow,
    events: &[ShopEvent],
    inspector: PersonId,
    agent: PersonId,
) -> Result<(), StoreTrouble> {
    if shops::by_id(line, row.id).await?.is_some() {
        return Ok(());
    }
    shops::add(line, row).await?;
    for (version, event) in (1..).zip(events) {
        let kind = match event {
            ShopEvent::Added { .. } => "added",
            ShopEvent::Certified { .. } => "certified",
            ShopEvent::Suspended { .. } => "suspended",
            ShopEvent::Ended { .. } => "ended",
            ShopEvent::Agreed { .. } => "agreed",
        };
        let (body, at) = (written(event)?, row.updated);
        let noted = shops::ShopEvent { version, at, person: Some(inspector), kind: kind.to_owned(), body };
        shops::note(line, row.id, &noted).await?;
    }
    shops::add_agent(line, row.id, agent, row.updated).await
}

/// Writes rows that are no case.
pub(super) async fn write<F>(house: &House, work: F) -> Result<(), ScriptTrouble>
where
    F: for<'a> Fn(&'a mut Line) -> futures::future::BoxFuture<'a, Result<(), StoreTrouble>> + Send + Sync + 'static,
{
    house.store.write(work).await.map_err(at("the store"))
}
