//! People and what they may do as staff or for a shop.

use super::{Line, Row, StoreTrouble, statements};
use domain::values::{Email, Lang, Moment, PersonId, ShopId};

/// A person with an account.
#[derive(Clone, Debug)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Address, as typed first.
    pub email: Email,
    /// Name, or the address until a name is known.
    pub name: String,
    /// Language of pages and mail.
    pub lang: Lang,
}

/// A role of the house that somebody holds.
#[derive(Clone, Debug)]
pub struct StaffRole {
    /// `mediator`, `assessor`, `inspector` or `admin`.
    pub role: String,
    /// Since when.
    pub since: Moment,
}

/// A person on the staff page.
#[derive(Clone, Debug)]
pub struct StaffMember {
    /// Who.
    pub person: Person,
    /// Which role.
    pub role: String,
    /// Since when.
    pub since: Moment,
    /// When it was ended, if it was.
    pub ended: Option<Moment>,
    /// When the person first signed in after the invitation; the first admin needed none.
    pub accepted: Option<Moment>,
}

statements! {
    ADD = "insert into people (id, email, written, name, lang, made) values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing";
    BY_EMAIL = "select id, written, name, lang from people where email = $1";
    BY_ID = "select id, written, name, lang from people where id = $1";
    SET_LANG = "update people set lang = $2 where id = $1";
    SEEN = "select seen from people where id = $1 and seen is not null";
    SET_SEEN = "update people set seen = $2 where id = $1";
    SET_NAME = "update people set name = $2 where id = $1";
    ROLES = "select role, since from staff_roles where person = $1 and ended is null order by role";
    GRANT = "insert into staff_roles (person, role, since, ended) values ($1, $2, $3, null)
        on conflict (person, role) do update set since = excluded.since, ended = null where staff_roles.ended is not null";
    END_ROLE = "update staff_roles set ended = $3 where person = $1 and role = $2 and ended is null";
    OF_ROLE = "select p.id, p.written, p.name, p.lang from staff_roles r join people p on p.id = r.person
        where r.role = $1 and r.ended is null order by p.name, p.id limit 500";
    STAFF = "select p.id, p.written, p.name, p.lang, r.role, r.since, r.ended,
        (select min(i.accepted) from invitations i where i.person = p.id and i.role = r.role) as accepted,
        (select count(*) from invitations i where i.person = p.id and i.role = r.role) as invited
        from staff_roles r join people p on p.id = r.person order by p.name, p.id, r.role limit 1000";
    SHOPS_OF = "select shop from shop_agents where person = $1 and ended is null order by since";
}

fn person(row: &Row) -> Result<Person, StoreTrouble> {
    let written = row.text("written")?;
    Ok(Person {
        id: PersonId::new(row.id("id")?),
        email: Email::parse(&written).map_err(|_| StoreTrouble::Odd("people.written".into()))?,
        name: row.text("name")?,
        lang: Lang::parse(&row.text("lang")?).unwrap_or_default(),
    })
}

/// Adds a person, or finds the one with that address: signing up twice at once makes one person.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn add(line: &mut Line, new: &Person, now: Moment) -> Result<Person, StoreTrouble> {
    let values = [
        new.id.into(),
        new.email.key().into(),
        new.email.as_str().into(),
        (&new.name).into(),
        new.lang.code().into(),
        now.into(),
    ];
    line.run(&ADD, &values).await?;
    by_email(line, &new.email).await?.ok_or_else(|| StoreTrouble::Odd("people: the new row is not there".into()))
}

/// Finds a person by address, whatever its case.
///
/// # Errors
/// See [`add`].
pub async fn by_email(line: &mut Line, email: &Email) -> Result<Option<Person>, StoreTrouble> {
    line.one(&BY_EMAIL, &[email.key().into()]).await?.as_ref().map(person).transpose()
}

/// Finds a person.
///
/// # Errors
/// See [`add`].
pub async fn by_id(line: &mut Line, id: PersonId) -> Result<Option<Person>, StoreTrouble> {
    line.one(&BY_ID, &[id.into()]).await?.as_ref().map(person).transpose()
}

/// Tells whether somebody wants to be seen when they have a case open; nothing when they never chose.
///
/// # Errors
/// See [`add`].
pub async fn seen(line: &mut Line, id: PersonId) -> Result<Option<bool>, StoreTrouble> {
    line.one(&SEEN, &[id.into()]).await?.map(|row| row.flag("seen")).transpose()
}

/// Remembers whether somebody wants to be seen.
///
/// # Errors
/// See [`add`].
pub async fn set_seen(line: &mut Line, id: PersonId, seen: bool) -> Result<(), StoreTrouble> {
    line.run(&SET_SEEN, &[id.into(), seen.into()]).await.map(drop)
}

/// Remembers a chosen language.
///
/// # Errors
/// See [`add`].
pub async fn set_lang(line: &mut Line, id: PersonId, lang: Lang) -> Result<(), StoreTrouble> {
    line.run(&SET_LANG, &[id.into(), lang.code().into()]).await.map(drop)
}

/// Remembers a name.
///
/// # Errors
/// See [`add`].
pub async fn set_name(line: &mut Line, id: PersonId, name: &str) -> Result<(), StoreTrouble> {
    line.run(&SET_NAME, &[id.into(), name.into()]).await.map(drop)
}

/// Lists the running staff roles of a person.
///
/// # Errors
/// See [`add`].
pub async fn roles(line: &mut Line, id: PersonId) -> Result<Vec<StaffRole>, StoreTrouble> {
    let rows = line.all(&ROLES, &[id.into()]).await?;
    rows.iter().map(|row| Ok(StaffRole { role: row.text("role")?, since: Moment::new(row.int("since")?) })).collect()
}

/// Gives a person a role; one that was ended runs again. Tells whether anything changed.
///
/// # Errors
/// See [`add`].
pub async fn grant(line: &mut Line, id: PersonId, role: &str, now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&GRANT, &[id.into(), role.into(), now.into()]).await? > 0)
}

/// Ends a role. Tells whether there was one.
///
/// # Errors
/// See [`add`].
pub async fn end_role(line: &mut Line, id: PersonId, role: &str, now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&END_ROLE, &[id.into(), role.into(), now.into()]).await? > 0)
}

/// Lists who holds a role now.
///
/// # Errors
/// See [`add`].
pub async fn of_role(line: &mut Line, role: &str) -> Result<Vec<Person>, StoreTrouble> {
    line.all(&OF_ROLE, &[role.into()]).await?.iter().map(person).collect()
}

/// Lists everybody who is or was staff.
///
/// # Errors
/// See [`add`].
pub async fn staff(line: &mut Line) -> Result<Vec<StaffMember>, StoreTrouble> {
    let rows = line.all(&STAFF, &[]).await?;
    rows.iter()
        .map(|row| {
            let since = Moment::new(row.int("since")?);
            let uninvited = row.int("invited")? == 0;
            let accepted = row.maybe_int("accepted")?.map(Moment::new);
            Ok(StaffMember {
                person: person(row)?,
                role: row.text("role")?,
                since,
                ended: row.maybe_int("ended")?.map(Moment::new),
                accepted: accepted.or(uninvited.then_some(since)),
            })
        })
        .collect()
}

/// Lists the shops that a person answers for.
///
/// # Errors
/// See [`add`].
pub async fn shops_of(line: &mut Line, id: PersonId) -> Result<Vec<ShopId>, StoreTrouble> {
    line.all(&SHOPS_OF, &[id.into()]).await?.iter().map(|row| Ok(ShopId::new(row.id("shop")?))).collect()
}
