//! The demo's mailbox: what would have been sent.

use super::{Line, StoreTrouble, statements};
use domain::values::Moment;

/// A mail in the mailbox.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Identity.
    pub id: [u8; 16],
    /// Address it went to.
    pub recipient: String,
    /// Subject line.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// When it went.
    pub at: Moment,
}

statements! {
    ADD = "insert into mails (id, recipient, subject, body, at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing";
    LATEST = "select id, recipient, subject, body, at from mails where (at, id) < ($1, $2) order by at desc, id desc limit $3";
    LATEST_TO = "select id, recipient, subject, body, at from mails where recipient = $1 and (at, id) < ($2, $3)
        order by at desc, id desc limit $4";
    ONE = "select id, recipient, subject, body, at from mails where id = $1";
}

fn mail(row: &super::Row) -> Result<Mail, StoreTrouble> {
    Ok(Mail {
        id: row.id("id")?,
        recipient: row.text("recipient")?,
        subject: row.text("subject")?,
        body: row.text("body")?,
        at: Moment::new(row.int("at")?),
    })
}

/// Puts a mail into the mailbox; the same id twice is one mail.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn add(line: &mut Line, new: &Mail) -> Result<(), StoreTrouble> {
    let values = [new.id.into(), (&new.recipient).into(), (&new.subject).into(), (&new.body).into(), new.at.into()];
    line.run(&ADD, &values).await.map(drop)
}

/// Lists mails before a place in time, latest first; start with [`LAST`].
///
/// # Errors
/// See [`add`].
pub async fn latest(
    line: &mut Line,
    to: Option<&str>,
    before: (Moment, [u8; 16]),
    limit: i64,
) -> Result<Vec<Mail>, StoreTrouble> {
    let (at, id) = before;
    let rows = match to {
        None => line.all(&LATEST, &[at.into(), id.into(), limit.into()]).await?,
        Some(to) => line.all(&LATEST_TO, &[to.into(), at.into(), id.into(), limit.into()]).await?,
    };
    rows.iter().map(mail).collect()
}

/// The place after every mail.
pub const LAST: (Moment, [u8; 16]) = (Moment::new(i64::MAX), [0xff; 16]);

/// Finds one mail.
///
/// # Errors
/// See [`add`].
pub async fn one(line: &mut Line, id: [u8; 16]) -> Result<Option<Mail>, StoreTrouble> {
    line.one(&ONE, &[id.into()]).await?.as_ref().map(mail).transpose()
}
