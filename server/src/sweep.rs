//! Sweeps what is past its time: codes, ended sessions, throttles, returned forms, done errands.

use crate::house::House;
use crate::store::{StoreTrouble, codes, draft_keys, echoes, errands, scans, sessions, throttles};
use futures::FutureExt as _;
use std::time::Duration;

/// How often to sweep.
const EVERY: Duration = Duration::from_mins(10);
const HOUR: i64 = 3_600_000;

/// Sweeps until the house closes.
pub async fn sweep(house: House) {
    loop {
        if let Err(trouble) = once(&house).await {
            tracing::warn!(%trouble, "cannot sweep now; later will do");
        }
        tokio::select! {
            () = house.closing.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

/// Sweeps once.
///
/// # Errors
/// The database does not answer.
pub async fn once(house: &House) -> Result<(), StoreTrouble> {
    let now = house.clocks.wall_now();
    crate::uploads::sweep(house).await?;
    let before = move |hours: i64| now.plus_millis(-hours * HOUR);
    house
        .store
        .write(move |line| {
            async move {
                codes::purge(line, before(24)).await?;
                throttles::purge(line, before(1)).await?;
                draft_keys::purge(line, now).await?;
                echoes::purge(line, now).await?;
                sessions::purge(line, before(24 * 30)).await?;
                scans::purge(line, before(24)).await?;
                errands::purge(line, before(24 * 30)).await?;
                Ok(())
            }
            .boxed()
        })
        .await
}
