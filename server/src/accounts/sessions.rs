//! Sessions: begun after proof, under a fresh token each time, ended by time, by hand or by an admin.

use crate::chance::digest;
use crate::house::House;
use crate::http::cookies;
use crate::store::{StoreTrouble, invitations, sessions};
use crate::trouble::{chance, store};
use app::calls::Fault;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use domain::values::{DraftId, Moment, PersonId};
use futures::FutureExt as _;
use leptos::prelude::use_context;

/// A session not used for this long has ended, in milliseconds.
pub const IDLE: i64 = 12 * 3_600_000;
/// A session ends after this long in any case, in milliseconds.
const ABSOLUTE: i64 = 7 * 24 * 3_600_000;

/// Tells since when a session must have been used to run now.
#[must_use]
pub fn idle_since(now: Moment) -> Moment {
    now.plus_millis(-IDLE)
}

/// Begins a session for somebody who proved who they are: a fresh token, put on the answer of the running call.
///
/// # Errors
/// Trouble.
pub async fn begin(house: &House, person: PersonId) -> Result<(), Fault> {
    let token = house.chance.token().map_err(chance)?;
    // Before the first await: what belongs to the running call is in context now.
    cookies::put(&cookies::give_session(&house.config, Some(&token), ABSOLUTE / 1_000));
    let now = house.clocks.wall_now();
    let ends = now.plus_millis(ABSOLUTE);
    let id = house.id().map_err(chance)?;
    let new = sessions::Session { id, person, made: now, seen: now, ends, device: device() };
    let kept = digest(&token);
    let begun: Result<(), StoreTrouble> = house
        .store
        .write(move |line| {
            let (new, kept) = (new.clone(), kept.clone());
            async move {
                sessions::begin(line, &new, &kept).await?;
                // Whoever was invited has now come.
                invitations::accept(line, person, now).await.map(drop)
            }
            .boxed()
        })
        .await;
    begun.map_err(|trouble| store(&trouble))
}

/// Ends one session of a person by the name that `/account` shows. Tells whether there was one.
///
/// # Errors
/// Trouble.
pub async fn end(house: &House, person: PersonId, name: &str) -> Result<bool, Fault> {
    let Ok(id) = DraftId::parse(name).map(|id| *id.bytes()) else { return Ok(false) };
    let now = house.clocks.wall_now();
    let ended: Result<bool, StoreTrouble> =
        house.store.write(move |line| sessions::revoke(line, id, person, now).boxed()).await;
    ended.map_err(|trouble| store(&trouble))
}

/// What the browser calls itself, for the list of sessions.
fn device() -> String {
    let parts = use_context::<Parts>();
    let named = parts.as_ref().and_then(|parts| parts.headers.get(USER_AGENT)?.to_str().ok());
    named.unwrap_or_default().chars().filter(|c| !c.is_control()).take(120).collect()
}
