//! Keys with which another device goes on with a draft, and the devices that used one.

use super::{Line, StoreTrouble, statements};
use domain::values::{DraftId, Moment};

/// A key as it is kept.
#[derive(Clone, Debug)]
pub struct DraftKey {
    /// Identity.
    pub id: [u8; 16],
    /// The draft it opens.
    pub draft: DraftId,
    /// SHA-256 of what was mailed or shown.
    pub key: String,
    /// How often it may still be used.
    pub uses: i64,
    /// Until when, by the wall clock.
    pub ends: Moment,
}

statements! {
    ADD = "insert into draft_keys (id, draft, key, uses, ends) values ($1, $2, $3, $4, $5)";
    OPENS = "select draft_keys.draft from draft_keys join drafts on drafts.id = draft_keys.draft
        where draft_keys.key = $1 and draft_keys.uses > 0 and draft_keys.ends > $2 and drafts.case_id is null";
    USE = "update draft_keys set uses = uses - 1 where key = $1 and uses > 0 and ends > $2";
    JOIN = "insert into draft_devices (draft, visitor, since) values ($1, $2, $3)
        on conflict (draft, visitor) do update set since = excluded.since";
    IS_DEVICE = "select draft from draft_devices where draft = $1 and visitor = $2";
    FORGET_KEYS = "delete from draft_keys where draft = $1";
    FORGET_DEVICES = "delete from draft_devices where draft = $1";
    PURGE = "delete from draft_keys where ends < $1";
}

/// Keeps a new key.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn add(line: &mut Line, new: &DraftKey) -> Result<(), StoreTrouble> {
    let values = [new.id.into(), new.draft.into(), (&new.key).into(), new.uses.into(), new.ends.into()];
    line.run(&ADD, &values).await.map(drop)
}

/// Finds the unfiled draft that a key opens now.
///
/// # Errors
/// See [`add`].
pub async fn opens(line: &mut Line, key: &str, now: Moment) -> Result<Option<DraftId>, StoreTrouble> {
    line.one(&OPENS, &[key.into(), now.into()]).await?.map(|row| Ok(DraftId::new(row.id("draft")?))).transpose()
}

/// Uses a key up once. Tells whether it still could be used.
///
/// # Errors
/// See [`add`].
pub async fn use_once(line: &mut Line, key: &str, now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&USE, &[key.into(), now.into()]).await? > 0)
}

/// Lets a device go on with a draft.
///
/// # Errors
/// See [`add`].
pub async fn join(line: &mut Line, draft: DraftId, visitor: &str, now: Moment) -> Result<(), StoreTrouble> {
    line.run(&JOIN, &[draft.into(), visitor.into(), now.into()]).await.map(drop)
}

/// Tells whether a device goes on with a draft that another one began.
///
/// # Errors
/// See [`add`].
pub async fn is_device(line: &mut Line, draft: DraftId, visitor: &str) -> Result<bool, StoreTrouble> {
    Ok(line.one(&IS_DEVICE, &[draft.into(), visitor.into()]).await?.is_some())
}

/// Forgets the keys and devices of a draft.
///
/// # Errors
/// See [`add`].
pub async fn forget(line: &mut Line, draft: DraftId) -> Result<(), StoreTrouble> {
    line.run(&FORGET_KEYS, &[draft.into()]).await?;
    line.run(&FORGET_DEVICES, &[draft.into()]).await.map(drop)
}

/// Forgets keys that ended before a moment.
///
/// # Errors
/// See [`add`].
pub async fn purge(line: &mut Line, before: Moment) -> Result<u64, StoreTrouble> {
    line.run(&PURGE, &[before.into()]).await
}
