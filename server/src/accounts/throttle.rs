//! Against those who try too often: per address and per network.

use crate::house::House;
use crate::store::{StoreTrouble, throttles};
use crate::trouble::store;
use app::calls::Fault;
use app::network::Network;
use futures::FutureExt as _;
use std::sync::Arc;

/// Length of a window, in seconds.
const WINDOW: u32 = 15 * 60;

/// Counts an attempt of a kind by somebody, and refuses above the most per window.
///
/// # Errors
/// Too many, or trouble.
pub async fn count(house: &House, kind: &str, who: &str, most: i64) -> Result<(), Fault> {
    counted(house, vec![(key(kind, who), most)]).await
}

/// Counts an attempt of a kind by a network at each of its widths, and refuses when one of them is above its most per window:
/// so much for the narrowest, more for the wider ones.
///
/// # Errors
/// Too many, or trouble.
pub async fn count_network(house: &House, kind: &str, network: &Network, most: i64) -> Result<(), Fault> {
    let widths = network.widths().iter();
    counted(house, widths.map(|width| (key(kind, &width.name), most.saturating_mul(width.room.into()))).collect()).await
}

/// Only a digest is kept: the table need not know addresses.
fn key(kind: &str, who: &str) -> String {
    format!("{kind}:{}", crate::chance::digest(who))
}

async fn counted(house: &House, keys: Vec<(String, i64)>) -> Result<(), Fault> {
    let now = house.clocks.wall_now();
    let window_start = now.plus_millis(-i64::from(WINDOW) * 1_000);
    let keys = Arc::new(keys);
    let over: Result<bool, StoreTrouble> = house
        .store
        .write(move |line| {
            let keys = Arc::clone(&keys);
            async move {
                for (key, most) in keys.iter() {
                    // What the narrow width refuses counts no further: one house cannot use up what its neighbours may do.
                    if throttles::hit(line, key, now, window_start).await? > *most {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            .boxed()
        })
        .await;
    if over.map_err(|trouble| store(&trouble))? { Err(Fault::TooMany { seconds: WINDOW }) } else { Ok(()) }
}
