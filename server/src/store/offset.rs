//! How far the demo's time machine moved the clock of the cases.

use super::{Line, StoreTrouble, statements};

statements! {
    READ = "select offset_ms from clock where id = 1";
    WRITE = "insert into clock (id, offset_ms) values (1, $1) on conflict (id) do update set offset_ms = excluded.offset_ms";
}

/// Reads the offset in milliseconds; none was ever set: 0.
///
/// # Errors
/// The store's trouble.
pub async fn read(line: &mut Line) -> Result<i64, StoreTrouble> {
    line.one(&READ, &[]).await?.map_or(Ok(0), |row| row.int("offset_ms"))
}

/// Writes the offset in milliseconds.
///
/// # Errors
/// The store's trouble.
pub async fn write(line: &mut Line, offset: i64) -> Result<(), StoreTrouble> {
    line.run(&WRITE, &[offset.into()]).await.map(drop)
}
