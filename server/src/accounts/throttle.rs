//! Against those who try too often: per address and per network.

use crate::house::House;
use crate::store::{StoreTrouble, throttles};
use crate::trouble::store;
use app::calls::Fault;
use futures::FutureExt as _;

/// Length of a window, in seconds.
const WINDOW: u32 = 15 * 60;

/// Counts an attempt of a kind by somebody, and refuses above the most per window.
///
/// # Errors
/// Too many, or trouble.
pub async fn count(house: &House, kind: &str, who: &str, most: i64) -> Result<(), Fault> {
    // Only a digest is kept: the table need not know addresses.
    let key = format!("{kind}:{}", crate::chance::digest(who));
    let now = house.clocks.wall_now();
    let window_start = now.plus_millis(-i64::from(WINDOW) * 1_000);
    let hits: Result<i64, StoreTrouble> = house
        .store
        .write(move |line| {
            let key = key.clone();
            async move { throttles::hit(line, &key, now, window_start).await }.boxed()
        })
        .await;
    let hits = hits.map_err(|trouble| store(&trouble))?;
    if hits > most { Err(Fault::TooMany { seconds: WINDOW }) } else { Ok(()) }
}
