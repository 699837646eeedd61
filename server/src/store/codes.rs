//! Mailed codes: each bound to an asking browser, an address and a purpose.

use super::{Line, StoreTrouble, statements};
use domain::values::Moment;

/// A code that was asked for.
#[derive(Clone, Debug)]
pub struct Code {
    /// Identity.
    pub id: [u8; 16],
    /// SHA-256 of the asking browser's visitor cookie.
    pub browser: String,
    /// Address in lower case.
    pub email: String,
    /// What it opens: `sign-in`, `complaint`, `first-admin`.
    pub purpose: String,
    /// SHA-256 of salt and code; empty when the address has no account and no mail was sent.
    pub code: String,
    /// Salt of the digest.
    pub salt: String,
    /// Wrong tries so far.
    pub tries: i64,
    /// When it was asked for.
    pub made: Moment,
    /// Until when it opens.
    pub ends: Moment,
}

statements! {
    ADD = "insert into sign_in_codes (id, browser, email, purpose, code, salt, tries, made, ends, used)
        values ($1, $2, $3, $4, $5, $6, 0, $7, $8, false)";
    LATEST = "select id, browser, email, purpose, code, salt, tries, made, ends from sign_in_codes
        where browser = $1 and purpose = $2 and used = false order by made desc, id desc limit 1";
    TRY = "update sign_in_codes set tries = tries + 1 where id = $1 and tries < $2 and used = false returning tries";
    FORGET = "delete from sign_in_codes where browser = $1 and purpose = $2";
    USE = "update sign_in_codes set used = true where id = $1 and used = false";
    PURGE = "delete from sign_in_codes where ends < $1";
}

/// Keeps a new code.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn add(line: &mut Line, new: &Code) -> Result<(), StoreTrouble> {
    let values = [
        new.id.into(),
        (&new.browser).into(),
        (&new.email).into(),
        (&new.purpose).into(),
        (&new.code).into(),
        (&new.salt).into(),
        new.made.into(),
        new.ends.into(),
    ];
    line.run(&ADD, &values).await.map(drop)
}

/// Finds the latest unused code that this browser asked for; an earlier one no longer opens anything.
///
/// # Errors
/// See [`add`].
pub async fn latest(line: &mut Line, browser: &str, purpose: &str) -> Result<Option<Code>, StoreTrouble> {
    let Some(row) = line.one(&LATEST, &[browser.into(), purpose.into()]).await? else { return Ok(None) };
    Ok(Some(Code {
        id: row.id("id")?,
        browser: row.text("browser")?,
        email: row.text("email")?,
        purpose: row.text("purpose")?,
        code: row.text("code")?,
        salt: row.text("salt")?,
        tries: row.int("tries")?,
        made: Moment::new(row.int("made")?),
        ends: Moment::new(row.int("ends")?),
    }))
}

/// Counts a try before it is checked, so that many at once do not get more than one. `None`: there were enough.
///
/// # Errors
/// See [`add`].
pub async fn try_one(line: &mut Line, id: [u8; 16], most: i64) -> Result<Option<i64>, StoreTrouble> {
    line.one(&TRY, &[id.into(), most.into()]).await?.map(|row| row.int("tries")).transpose()
}

/// Forgets what a browser asked for.
///
/// # Errors
/// See [`add`].
pub async fn forget(line: &mut Line, browser: &str, purpose: &str) -> Result<(), StoreTrouble> {
    line.run(&FORGET, &[browser.into(), purpose.into()]).await.map(drop)
}

/// Uses a code up. Tells whether it was still unused: of two tabs only one gets in.
///
/// # Errors
/// See [`add`].
pub async fn use_up(line: &mut Line, id: [u8; 16]) -> Result<bool, StoreTrouble> {
    Ok(line.run(&USE, &[id.into()]).await? > 0)
}

/// Forgets codes that ended before a moment.
///
/// # Errors
/// See [`add`].
pub async fn purge(line: &mut Line, before: Moment) -> Result<u64, StoreTrouble> {
    line.run(&PURGE, &[before.into()]).await
}
