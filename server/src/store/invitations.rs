//! Invitations of staff by an admin.

use super::{Line, StoreTrouble, statements};
use domain::values::{Moment, PersonId};

statements! {
    ADD = "insert into invitations (id, person, role, invited_by, made, accepted, ended) values ($1, $2, $3, $4, $5, null, null)";
    ACCEPT = "update invitations set accepted = $2 where person = $1 and accepted is null and ended is null";
    END = "update invitations set ended = $3 where person = $1 and role = $2 and ended is null";
}

/// Notes that somebody was invited to a role.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn add(
    line: &mut Line,
    id: [u8; 16],
    person: PersonId,
    role: &str,
    by: PersonId,
    now: Moment,
) -> Result<(), StoreTrouble> {
    line.run(&ADD, &[id.into(), person.into(), role.into(), by.into(), now.into()]).await.map(drop)
}

/// Notes that the invited person came: the first sign-in after it.
///
/// # Errors
/// See [`add`].
pub async fn accept(line: &mut Line, person: PersonId, now: Moment) -> Result<u64, StoreTrouble> {
    line.run(&ACCEPT, &[person.into(), now.into()]).await
}

/// Ends the invitations to a role.
///
/// # Errors
/// See [`add`].
pub async fn end(line: &mut Line, person: PersonId, role: &str, now: Moment) -> Result<u64, StoreTrouble> {
    line.run(&END, &[person.into(), role.into(), now.into()]).await
}
