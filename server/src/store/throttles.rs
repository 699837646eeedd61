//! Counters against those who try too often.

use super::{Line, StoreTrouble, statements};
use domain::values::Moment;

statements! {
    HIT = "insert into throttles (key, since, hits) values ($1, $2, 1)
        on conflict (key) do update set
        hits = case when throttles.since <= $3 then CAST(1 as bigint) else throttles.hits + 1 end,
        since = case when throttles.since <= $3 then excluded.since else throttles.since end
        returning hits";
    PURGE = "delete from throttles where since < $1";
}

/// Counts a hit in a window that began after `window_start`, and tells how many there are now.
///
/// # Errors
/// The store's trouble.
pub async fn hit(line: &mut Line, key: &str, now: Moment, window_start: Moment) -> Result<i64, StoreTrouble> {
    let row = line.one(&HIT, &[key.into(), now.into(), window_start.into()]).await?;
    row.ok_or_else(|| StoreTrouble::Odd("throttles: no row came back".into()))?.int("hits")
}

/// Forgets windows that began before a moment.
///
/// # Errors
/// The store's trouble.
pub async fn purge(line: &mut Line, before: Moment) -> Result<u64, StoreTrouble> {
    line.run(&PURGE, &[before.into()]).await
}
