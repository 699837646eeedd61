//! Sessions: the browser holds the token, the table its SHA-256.

use super::people::Person;
use super::{Line, StoreTrouble, statements};
use domain::values::{Email, Lang, Moment, PersonId};

/// A session as `/account` lists it.
#[derive(Clone, Debug)]
pub struct Session {
    /// Identity, for ending it from the list.
    pub id: [u8; 16],
    /// Whose.
    pub person: PersonId,
    /// When it began.
    pub made: Moment,
    /// When it was last used (to the minute).
    pub seen: Moment,
    /// When it ends at the latest.
    pub ends: Moment,
    /// What the browser called itself.
    pub device: String,
}

statements! {
    BEGIN = "insert into sessions (id, token, person, made, seen, ends, device, revoked) values ($1, $2, $3, $4, $4, $5, $6, null)";
    WHO = "select s.id, s.seen, s.ends, p.id as person, p.written, p.name, p.lang,
        (select string_agg(r.role, ',') from staff_roles r where r.person = p.id and r.ended is null) as roles
        from sessions s join people p on p.id = s.person
        where s.token = $1 and s.revoked is null and s.ends > $2 and s.seen > $3";
    RUNS_UNTIL = "select ends from sessions where id = $1 and revoked is null and ends > $2 and seen > $3";
    SEEN = "update sessions set seen = $2 where id = $1 and seen < $2";
    OF_PERSON = "select id, person, made, seen, ends, device from sessions
        where person = $1 and revoked is null and ends > $2 and seen > $3 order by seen desc, id limit 100";
    REVOKE = "update sessions set revoked = $3 where id = $1 and person = $2 and revoked is null";
    REVOKE_ALL = "update sessions set revoked = $2 where person = $1 and revoked is null";
    PURGE = "delete from sessions where ends < $1";
}

fn session(row: &super::Row) -> Result<Session, StoreTrouble> {
    Ok(Session {
        id: row.id("id")?,
        person: PersonId::new(row.id("person")?),
        made: Moment::new(row.int("made")?),
        seen: Moment::new(row.int("seen")?),
        ends: Moment::new(row.int("ends")?),
        device: row.text("device")?,
    })
}

/// Begins a session under the SHA-256 of a token.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn begin(line: &mut Line, new: &Session, token: &str) -> Result<(), StoreTrouble> {
    let values =
        [new.id.into(), token.into(), new.person.into(), new.made.into(), new.ends.into(), (&new.device).into()];
    line.run(&BEGIN, &values).await.map(drop)
}

/// Who stands behind a token's SHA-256, with the roles that run now.
#[derive(Clone, Debug)]
pub struct Who {
    /// Identity of the session.
    pub session: [u8; 16],
    /// When it was last used.
    pub seen: Moment,
    /// The person.
    pub person: Person,
    /// Names of the running staff roles.
    pub roles: Vec<String>,
}

/// Finds who stands behind a token's SHA-256, in one question: every request asks it.
///
/// # Errors
/// See [`begin`].
pub async fn who(line: &mut Line, token: &str, now: Moment, idle: Moment) -> Result<Option<Who>, StoreTrouble> {
    let Some(row) = line.one(&WHO, &[token.into(), now.into(), idle.into()]).await? else { return Ok(None) };
    let roles = row.maybe_text("roles")?.unwrap_or_default();
    let email = Email::parse(&row.text("written")?).map_err(|_| StoreTrouble::Odd("people.written".into()))?;
    let lang = Lang::parse(&row.text("lang")?).unwrap_or_default();
    Ok(Some(Who {
        session: row.id("id")?,
        seen: Moment::new(row.int("seen")?),
        person: Person { id: PersonId::new(row.id("person")?), email, name: row.text("name")?, lang },
        roles: roles.split(',').filter(|role| !role.is_empty()).map(str::to_owned).collect(),
    }))
}

/// Tells when a running session ends at the latest; `None` once it ended.
///
/// # Errors
/// See [`begin`].
pub async fn runs_until(
    line: &mut Line,
    id: [u8; 16],
    now: Moment,
    idle: Moment,
) -> Result<Option<Moment>, StoreTrouble> {
    line.one(&RUNS_UNTIL, &[id.into(), now.into(), idle.into()])
        .await?
        .map(|row| Ok(Moment::new(row.int("ends")?)))
        .transpose()
}

/// Notes that a session was used.
///
/// # Errors
/// See [`begin`].
pub async fn seen(line: &mut Line, id: [u8; 16], now: Moment) -> Result<(), StoreTrouble> {
    line.run(&SEEN, &[id.into(), now.into()]).await.map(drop)
}

/// Lists the running sessions of a person.
///
/// # Errors
/// See [`begin`].
pub async fn of_person(
    line: &mut Line,
    person: PersonId,
    now: Moment,
    idle: Moment,
) -> Result<Vec<Session>, StoreTrouble> {
    line.all(&OF_PERSON, &[person.into(), now.into(), idle.into()]).await?.iter().map(session).collect()
}

/// Ends one session of a person. Tells whether there was one.
///
/// # Errors
/// See [`begin`].
pub async fn revoke(line: &mut Line, id: [u8; 16], person: PersonId, now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&REVOKE, &[id.into(), person.into(), now.into()]).await? > 0)
}

/// Ends every session of a person.
///
/// # Errors
/// See [`begin`].
pub async fn revoke_all(line: &mut Line, person: PersonId, now: Moment) -> Result<u64, StoreTrouble> {
    line.run(&REVOKE_ALL, &[person.into(), now.into()]).await
}

/// Forgets sessions that ended before a moment.
///
/// # Errors
/// See [`begin`].
pub async fn purge(line: &mut Line, before: Moment) -> Result<u64, StoreTrouble> {
    line.run(&PURGE, &[before.into()]).await
}
