//! Errands that must follow a change: written with it, done after it, each at least once.

use super::{Line, StoreTrouble, statements};
use domain::values::{CaseId, Moment};

/// An errand.
#[derive(Clone, Debug)]
pub struct Errand {
    /// Identity; a mail's id too, so that a repeat is recognised.
    pub id: [u8; 16],
    /// Unique: planning the same errand twice makes one.
    pub key: String,
    /// `mail`, `refund` …
    pub kind: String,
    /// What to do, as JSON.
    pub body: String,
    /// For which case.
    pub case: Option<CaseId>,
    /// How often it was tried.
    pub tries: i64,
    /// What went wrong last.
    pub trouble: Option<String>,
    /// When it was planned, by the wall clock.
    pub made: Moment,
}

statements! {
    PLAN = "insert into errands (id, key, kind, body, case_id, state, due, lease, tries, trouble, made, done)
        values ($1, $2, $3, $4, $5, 'open', $6, 0, 0, null, $6, null) on conflict (key) do nothing";
    DUE = "select id, key, kind, body, case_id, tries, trouble, made from errands
        where state = 'open' and due <= $1 and lease <= $1 order by due, id limit $2";
    LEASE = "update errands set lease = $2, tries = tries + 1 where id = $1 and state = 'open' and lease <= $3";
    DONE = "update errands set state = 'done', body = '{}', done = $2, trouble = null, lease = 0 where id = $1 and state = 'open'";
    LATER = "update errands set due = $2, trouble = $3, lease = 0 where id = $1 and state = 'open'";
    DEAD = "update errands set state = 'dead', trouble = $2, lease = 0 where id = $1 and state = 'open'";
    DEAD_ONES = "select id, key, kind, body, case_id, tries, trouble, made from errands where state = 'dead' order by made, id limit $1";
    LATE_ONES = "select id, key, kind, body, case_id, tries, trouble, made from errands
        where state = 'open' and tries > 0 order by due, id limit $1";
    RETRY = "update errands set state = 'open', due = $2, tries = 0, lease = 0 where id = $1 and state = 'dead'";
    OPEN = "select cast(count(*) as bigint) as errands from errands where state = 'open'";
    PURGE = "delete from errands where state = 'done' and done < $1";
}

fn errand(row: &super::Row) -> Result<Errand, StoreTrouble> {
    Ok(Errand {
        id: row.id("id")?,
        key: row.text("key")?,
        kind: row.text("kind")?,
        body: row.text("body")?,
        case: row.maybe_id("case_id")?.map(CaseId::new),
        tries: row.int("tries")?,
        trouble: row.maybe_text("trouble")?,
        made: Moment::new(row.int("made")?),
    })
}

/// Plans an errand; one with the same key exists already: nothing happens.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn plan(line: &mut Line, new: &Errand) -> Result<(), StoreTrouble> {
    let values =
        [new.id.into(), (&new.key).into(), (&new.kind).into(), (&new.body).into(), new.case.into(), new.made.into()];
    line.run(&PLAN, &values).await.map(drop)
}

/// Lists errands that are due and that no worker holds.
///
/// # Errors
/// See [`plan`].
pub async fn due(line: &mut Line, now: Moment, limit: i64) -> Result<Vec<Errand>, StoreTrouble> {
    line.all(&DUE, &[now.into(), limit.into()]).await?.iter().map(errand).collect()
}

/// Takes an errand until a moment. Tells whether this worker got it.
///
/// # Errors
/// See [`plan`].
pub async fn lease(line: &mut Line, id: [u8; 16], until: Moment, now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&LEASE, &[id.into(), until.into(), now.into()]).await? > 0)
}

/// Notes that an errand is done, and forgets what it said: a mailed code need not lie here.
///
/// # Errors
/// See [`plan`].
pub async fn done(line: &mut Line, id: [u8; 16], now: Moment) -> Result<(), StoreTrouble> {
    line.run(&DONE, &[id.into(), now.into()]).await.map(drop)
}

/// Puts an errand off.
///
/// # Errors
/// See [`plan`].
pub async fn later(line: &mut Line, id: [u8; 16], due: Moment, trouble: &str) -> Result<(), StoreTrouble> {
    line.run(&LATER, &[id.into(), due.into(), trouble.into()]).await.map(drop)
}

/// Gives an errand up; staff see it and can try again.
///
/// # Errors
/// See [`plan`].
pub async fn dead(line: &mut Line, id: [u8; 16], trouble: &str) -> Result<(), StoreTrouble> {
    line.run(&DEAD, &[id.into(), trouble.into()]).await.map(drop)
}

/// Lists the errands that were given up.
///
/// # Errors
/// See [`plan`].
pub async fn dead_ones(line: &mut Line, limit: i64) -> Result<Vec<Errand>, StoreTrouble> {
    line.all(&DEAD_ONES, &[limit.into()]).await?.iter().map(errand).collect()
}

/// Lists the errands that failed at least once and will be tried again.
///
/// # Errors
/// See [`plan`].
pub async fn late_ones(line: &mut Line, limit: i64) -> Result<Vec<Errand>, StoreTrouble> {
    line.all(&LATE_ONES, &[limit.into()]).await?.iter().map(errand).collect()
}

/// Lets a dead errand be tried again. Tells whether it was dead.
///
/// # Errors
/// See [`plan`].
pub async fn retry(line: &mut Line, id: [u8; 16], now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&RETRY, &[id.into(), now.into()]).await? > 0)
}

/// Counts the open errands.
///
/// # Errors
/// See [`plan`].
pub async fn open(line: &mut Line) -> Result<i64, StoreTrouble> {
    line.one(&OPEN, &[]).await?.map_or(Ok(0), |row| row.int("errands"))
}

/// Forgets errands done before a moment.
///
/// # Errors
/// See [`plan`].
pub async fn purge(line: &mut Line, before: Moment) -> Result<u64, StoreTrouble> {
    line.run(&PURGE, &[before.into()]).await
}
