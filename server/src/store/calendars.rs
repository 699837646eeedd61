//! Secret addresses under which a calendar program reads somebody's terms: one per person.

use super::{Line, StoreTrouble, statements};
use domain::values::{Moment, PersonId};

statements! {
    GIVE = "insert into calendars (person, key, made) values ($1, $2, $3)
        on conflict (person) do update set key = excluded.key, made = excluded.made";
    WHOSE = "select person from calendars where key = $1";
    HAS = "select person from calendars where person = $1";
    STOP = "delete from calendars where person = $1";
}

/// Gives a person a new address; an older one stops working. `key` is the SHA-256 of the secret in it.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn give(line: &mut Line, person: PersonId, key: &str, now: Moment) -> Result<(), StoreTrouble> {
    line.run(&GIVE, &[person.into(), key.into(), now.into()]).await.map(drop)
}

/// Finds whose terms an address shows.
///
/// # Errors
/// See [`give`].
pub async fn whose(line: &mut Line, key: &str) -> Result<Option<PersonId>, StoreTrouble> {
    line.one(&WHOSE, &[key.into()]).await?.map(|row| Ok(PersonId::new(row.id("person")?))).transpose()
}

/// Tells whether a person has an address.
///
/// # Errors
/// See [`give`].
pub async fn has(line: &mut Line, person: PersonId) -> Result<bool, StoreTrouble> {
    Ok(line.one(&HAS, &[person.into()]).await?.is_some())
}

/// Stops a person's address.
///
/// # Errors
/// See [`give`].
pub async fn stop(line: &mut Line, person: PersonId) -> Result<(), StoreTrouble> {
    line.run(&STOP, &[person.into()]).await.map(drop)
}
