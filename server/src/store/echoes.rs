//! What a refused plain form gives back: the typed text and what was wrong with it.

use super::{Line, StoreTrouble, statements};
use domain::values::Moment;

/// A refused form, kept for the redirect back to its page.
#[derive(Clone, Debug)]
pub struct Echo {
    /// SHA-256 of the visitor cookie, which outlives a session: an expired one loses no typed text.
    pub owner: String,
    /// Path of the page.
    pub page: String,
    /// Which form on it.
    pub form: String,
    /// The typed fields, as JSON pairs.
    pub fields: String,
    /// What was wrong, as JSON.
    pub errors: String,
    /// When it is forgotten.
    pub ends: Moment,
}

statements! {
    KEEP = "insert into form_echoes (id, owner, page, form, fields, errors, ends) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (owner, page) do update set form = excluded.form, fields = excluded.fields, errors = excluded.errors, ends = excluded.ends";
    FOR_PAGE = "select owner, page, form, fields, errors, ends from form_echoes where owner = $1 and page = $2 and ends > $3";
    FORGET = "delete from form_echoes where owner = $1 and page = $2";
    PURGE = "delete from form_echoes where ends < $1";
}

/// Keeps an echo; a later one for the same page replaces it.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn keep(line: &mut Line, id: [u8; 16], new: &Echo) -> Result<(), StoreTrouble> {
    let values = [
        id.into(),
        (&new.owner).into(),
        (&new.page).into(),
        (&new.form).into(),
        (&new.fields).into(),
        (&new.errors).into(),
        new.ends.into(),
    ];
    line.run(&KEEP, &values).await.map(drop)
}

/// Finds the echo of a page.
///
/// # Errors
/// See [`keep`].
pub async fn for_page(line: &mut Line, owner: &str, page: &str, now: Moment) -> Result<Option<Echo>, StoreTrouble> {
    let Some(row) = line.one(&FOR_PAGE, &[owner.into(), page.into(), now.into()]).await? else { return Ok(None) };
    Ok(Some(Echo {
        owner: row.text("owner")?,
        page: row.text("page")?,
        form: row.text("form")?,
        fields: row.text("fields")?,
        errors: row.text("errors")?,
        ends: Moment::new(row.int("ends")?),
    }))
}

/// Forgets the echo of a page: its form succeeded.
///
/// # Errors
/// See [`keep`].
pub async fn forget(line: &mut Line, owner: &str, page: &str) -> Result<(), StoreTrouble> {
    line.run(&FORGET, &[owner.into(), page.into()]).await.map(drop)
}

/// Forgets echoes that ended before a moment.
///
/// # Errors
/// See [`keep`].
pub async fn purge(line: &mut Line, before: Moment) -> Result<u64, StoreTrouble> {
    line.run(&PURGE, &[before.into()]).await
}
