//! Runs the numbered migrations that a database has not seen yet.

use super::value::statements;
use super::{Line, StoreTrouble};
use crate::chance::digest;

/// The numbered files, in order. A file that has run anywhere is never edited again.
const STEPS: &[(i64, &str, &str)] = &[
    (1, "people", include_str!("../../migrations/0001_people.sql")),
    (2, "shops", include_str!("../../migrations/0002_shops.sql")),
    (3, "cases", include_str!("../../migrations/0003_cases.sql")),
    (4, "papers", include_str!("../../migrations/0004_papers.sql")),
    (5, "shop_contact", include_str!("../../migrations/0005_shop_contact.sql")),
    (6, "uploads", include_str!("../../migrations/0006_uploads.sql")),
    (7, "draft_keys", include_str!("../../migrations/0007_draft_keys.sql")),
    (8, "calendars", include_str!("../../migrations/0008_calendars.sql")),
    (9, "helpers", include_str!("../../migrations/0009_helpers.sql")),
    (10, "scans", include_str!("../../migrations/0010_scans.sql")),
    (11, "presence", include_str!("../../migrations/0011_presence.sql")),
];

const TABLE: &str = "create table if not exists schema_steps (
    number bigint not null primary key, name text not null, digest text not null, at bigint not null)";

statements! {
    DONE = "select number, digest from schema_steps order by number";
    NOTE = "insert into schema_steps (number, name, digest, at) values ($1, $2, $3, $4)";
}

/// Runs what is new, inside the transaction of the given line.
pub(super) async fn run(line: &mut Line, now: i64) -> Result<(), StoreTrouble> {
    line.lock_migrations().await?;
    line.word(TABLE).await?;
    let done = line.all(&DONE, &[]).await?;
    for row in &done {
        let number = row.int("number")?;
        let Some((_, name, text)) = STEPS.iter().find(|step| step.0 == number) else {
            return Err(StoreTrouble::Other(format!(
                "the database is newer than this program (step {number}); start the newer program"
            )));
        };
        if row.text("digest")? != digest(text) {
            return Err(StoreTrouble::Other(format!(
                "migration {number} ({name}) was edited after it ran; restore it"
            )));
        }
    }
    for (number, name, text) in STEPS.iter().skip(done.len()) {
        line.word(text).await?;
        line.run(&NOTE, &[(*number).into(), (*name).into(), digest(text).into(), now.into()]).await?;
    }
    Ok(())
}
