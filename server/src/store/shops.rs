//! Shops: the projection for lists, and their own history.

use super::{Line, StoreTrouble, like, statements};
use domain::values::{Moment, PersonId, ShopId};

/// A shop's row.
#[derive(Clone, Debug)]
pub struct ShopRow {
    /// Identity.
    pub id: ShopId,
    /// Its part of the address.
    pub slug: String,
    /// Trade name.
    pub name: String,
    /// Web address without scheme.
    pub domain: String,
    /// Chamber of commerce number.
    pub kvk: String,
    /// Where customers reach it.
    pub contact: Option<String>,
    /// `applied`, `certified`, `suspended`, `ended`.
    pub status: String,
    /// Number of its latest event.
    pub version: i64,
    /// The shop as JSON at this version.
    pub snapshot: String,
    /// Latest change.
    pub updated: Moment,
}

/// What a shop is called, to be compared with what somebody typed.
#[derive(Clone, Debug)]
pub struct Called {
    /// Its part of the address.
    pub slug: String,
    /// Trade name.
    pub name: String,
    /// Web address without scheme.
    pub domain: String,
    /// `applied`, `certified`, `suspended`, `ended`.
    pub status: String,
}

/// A line of a shop's history.
#[derive(Clone, Debug)]
pub struct ShopEvent {
    /// 1, 2, 3 … without gaps.
    pub version: i64,
    /// When.
    pub at: Moment,
    /// Who, unless the system itself.
    pub person: Option<PersonId>,
    /// Name of the event.
    pub kind: String,
    /// The event as JSON.
    pub body: String,
}

statements! {
    ADD = "insert into shops (id, slug, name, domain, kvk, search, status, version, snapshot, updated, contact)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    CHANGE = "update shops set name = $3, domain = $4, kvk = $5, search = $6, status = $7, version = $8, snapshot = $9, updated = $10, contact = $11
        where id = $1 and version = $2";
    BY_ID = "select id, slug, name, domain, kvk, contact, status, version, snapshot, updated from shops where id = $1";
    BY_SLUG = "select id, slug, name, domain, kvk, contact, status, version, snapshot, updated from shops where slug = $1";
    PAGE = "select id, slug, name, domain, kvk, contact, status, version, snapshot, updated, search from shops
        where (search, id) > ($1, $2) order by search, id limit $3";
    SEARCH = "select id, slug, name, domain, kvk, contact, status, version, snapshot, updated, search from shops
        where search like $4 escape '\\' and (search, id) > ($1, $2) order by search, id limit $3";
    CALLED = "select slug, name, domain, status from shops";
    COUNT = "select cast(count(*) as bigint) as shops from shops where status = $1";
    NOTE = "insert into shop_events (shop, version, at, person, kind, body) values ($1, $2, $3, $4, $5, $6)";
    HISTORY = "select version, at, person, kind, body from shop_events where shop = $1 order by version limit 1000";
    ADD_AGENT = "insert into shop_agents (shop, person, since, ended) values ($1, $2, $3, null)
        on conflict (shop, person) do update set ended = null, since = excluded.since where shop_agents.ended is not null";
    END_AGENT = "update shop_agents set ended = $3 where shop = $1 and person = $2 and ended is null";
    OF_AGENT = "select s.id, s.slug, s.name, s.domain, s.kvk, s.contact, s.status, s.version, s.snapshot, s.updated
        from shop_agents a join shops s on s.id = a.shop where a.person = $1 and a.ended is null order by s.search, s.id limit 200";
    AGENTS = "select person from shop_agents where shop = $1 and ended is null order by since, person";
}

fn shop(row: &super::Row) -> Result<ShopRow, StoreTrouble> {
    Ok(ShopRow {
        id: ShopId::new(row.id("id")?),
        slug: row.text("slug")?,
        name: row.text("name")?,
        domain: row.text("domain")?,
        kvk: row.text("kvk")?,
        contact: row.maybe_text("contact")?,
        status: row.text("status")?,
        version: row.int("version")?,
        snapshot: row.text("snapshot")?,
        updated: Moment::new(row.int("updated")?),
    })
}

fn search_text(row: &ShopRow) -> String {
    format!("{} {} {}", row.name, row.domain, row.kvk).to_lowercase()
}

/// Adds a shop.
///
/// # Errors
/// `Taken` when the slug or the domain belongs to another; else the store's trouble.
pub async fn add(line: &mut Line, new: &ShopRow) -> Result<(), StoreTrouble> {
    let values = [
        new.id.into(),
        (&new.slug).into(),
        (&new.name).into(),
        (&new.domain).into(),
        (&new.kvk).into(),
        search_text(new).into(),
        (&new.status).into(),
        new.version.into(),
        (&new.snapshot).into(),
        new.updated.into(),
        new.contact.clone().into(),
    ];
    line.run(&ADD, &values).await.map(drop)
}

/// Replaces a shop's row if it still is at a version. Tells whether it was.
///
/// # Errors
/// The store's trouble; so everywhere below.
pub async fn change(line: &mut Line, expected: i64, new: &ShopRow) -> Result<bool, StoreTrouble> {
    let values = [
        new.id.into(),
        expected.into(),
        (&new.name).into(),
        (&new.domain).into(),
        (&new.kvk).into(),
        search_text(new).into(),
        (&new.status).into(),
        new.version.into(),
        (&new.snapshot).into(),
        new.updated.into(),
        new.contact.clone().into(),
    ];
    Ok(line.run(&CHANGE, &values).await? > 0)
}

/// Finds a shop.
///
/// # Errors
/// See [`change`].
pub async fn by_id(line: &mut Line, id: ShopId) -> Result<Option<ShopRow>, StoreTrouble> {
    line.one(&BY_ID, &[id.into()]).await?.as_ref().map(shop).transpose()
}

/// Finds a shop by its part of the address.
///
/// # Errors
/// See [`change`].
pub async fn by_slug(line: &mut Line, slug: &str) -> Result<Option<ShopRow>, StoreTrouble> {
    line.one(&BY_SLUG, &[slug.into()]).await?.as_ref().map(shop).transpose()
}

/// A page of the register in order of name, with the place where the next page begins.
///
/// # Errors
/// See [`change`].
pub async fn page(
    line: &mut Line,
    searched: &str,
    after: Option<(String, ShopId)>,
    limit: i64,
) -> Result<(Vec<ShopRow>, Option<(String, ShopId)>), StoreTrouble> {
    let (after_text, after_id) = after.map_or((String::new(), [0; 16]), |(text, id)| (text, *id.bytes()));
    let searched = searched.trim().to_lowercase();
    // One row more than shown tells whether there is a next page.
    let more = limit + 1;
    let mut rows = if searched.is_empty() {
        line.all(&PAGE, &[after_text.into(), after_id.into(), more.into()]).await?
    } else {
        let pattern = format!("%{}%", like(&searched));
        line.all(&SEARCH, &[after_text.into(), after_id.into(), more.into(), pattern.into()]).await?
    };
    let shown = usize::try_from(limit).unwrap_or(0);
    let next = rows.len() > shown;
    rows.truncate(shown);
    let place = match rows.last() {
        Some(last) if next => Some((last.text("search")?, ShopId::new(last.id("id")?))),
        _ => None,
    };
    Ok((rows.iter().map(shop).collect::<Result<_, _>>()?, place))
}

/// What every shop is called.
///
/// # Errors
/// See [`change`].
pub async fn called(line: &mut Line) -> Result<Vec<Called>, StoreTrouble> {
    let rows = line.all(&CALLED, &[]).await?;
    let one = |row: &super::Row| -> Result<Called, StoreTrouble> {
        let (slug, name) = (row.text("slug")?, row.text("name")?);
        Ok(Called { slug, name, domain: row.text("domain")?, status: row.text("status")? })
    };
    rows.iter().map(one).collect()
}

/// Counts the shops of a status.
///
/// # Errors
/// See [`change`].
pub async fn count(line: &mut Line, status: &str) -> Result<i64, StoreTrouble> {
    line.one(&COUNT, &[status.into()]).await?.map_or(Ok(0), |row| row.int("shops"))
}

/// Writes an event of a shop's history.
///
/// # Errors
/// `Taken` when someone was faster; else the store's trouble.
pub async fn note(line: &mut Line, shop: ShopId, event: &ShopEvent) -> Result<(), StoreTrouble> {
    let values = [
        shop.into(),
        event.version.into(),
        event.at.into(),
        event.person.into(),
        (&event.kind).into(),
        (&event.body).into(),
    ];
    line.run(&NOTE, &values).await.map(drop)
}

/// Lists a shop's history, oldest first.
///
/// # Errors
/// See [`change`].
pub async fn history(line: &mut Line, shop: ShopId) -> Result<Vec<ShopEvent>, StoreTrouble> {
    let rows = line.all(&HISTORY, &[shop.into()]).await?;
    rows.iter()
        .map(|row| {
            Ok(ShopEvent {
                version: row.int("version")?,
                at: Moment::new(row.int("at")?),
                person: row.maybe_id("person")?.map(PersonId::new),
                kind: row.text("kind")?,
                body: row.text("body")?,
            })
        })
        .collect()
}

/// Lets a person answer for a shop.
///
/// # Errors
/// See [`change`].
pub async fn add_agent(line: &mut Line, shop: ShopId, person: PersonId, now: Moment) -> Result<(), StoreTrouble> {
    line.run(&ADD_AGENT, &[shop.into(), person.into(), now.into()]).await.map(drop)
}

/// Ends that a person answers for a shop. Tells whether the person did.
///
/// # Errors
/// See [`change`].
pub async fn end_agent(line: &mut Line, shop: ShopId, person: PersonId, now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&END_AGENT, &[shop.into(), person.into(), now.into()]).await? > 0)
}

/// Lists who answers for a shop.
///
/// # Errors
/// See [`change`].
pub async fn agents(line: &mut Line, shop: ShopId) -> Result<Vec<PersonId>, StoreTrouble> {
    line.all(&AGENTS, &[shop.into()]).await?.iter().map(|row| Ok(PersonId::new(row.id("person")?))).collect()
}

/// Lists the shops that a person answers for, by name.
///
/// # Errors
/// See [`change`].
pub async fn of_agent(line: &mut Line, person: PersonId) -> Result<Vec<ShopRow>, StoreTrouble> {
    line.all(&OF_AGENT, &[person.into()]).await?.iter().map(shop).collect()
}
