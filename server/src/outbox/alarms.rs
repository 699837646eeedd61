//! Alarms: when a term ends, the clock itself knocks at the door of the case.

use crate::house::House;
use crate::live::Wake;
use crate::store::StoreTrouble;
use crate::store::alarms::{self, AlarmRow};
use async_trait::async_trait;
use domain::values::Moment;
use futures::FutureExt as _;
use std::sync::Arc;
use std::time::Duration;

/// A worker that holds an alarm longer than this is taken for dead, in milliseconds.
const LEASE: i64 = 30_000;

/// Lets a due alarm act on its case; the cases room does it through its door. Acting sets the case's next alarm, or clears it.
#[async_trait]
pub trait Clockwork: Send + Sync {
    /// Acts. The same alarm may come twice: the second time the case has moved on, and that is no error.
    async fn act(&self, alarm: &AlarmRow) -> Result<(), String>;
}

/// Lets everything act that is due by the clock of the cases; tells how much did.
///
/// # Errors
/// The database does not answer.
pub async fn step(house: &House, clockwork: &dyn Clockwork) -> Result<usize, StoreTrouble> {
    let mut acted = 0;
    loop {
        let (case_now, wall_now) = (house.clocks.case_now(), house.clocks.wall_now());
        let mut line = house.store.reader().await?;
        let due = alarms::due(&mut line, case_now, wall_now, 50).await?;
        drop(line);
        let mut progress = false;
        for alarm in due {
            if house.closing.is_cancelled() {
                return Ok(acted);
            }
            if one(house, clockwork, &alarm, wall_now).await? {
                progress = true;
                acted += 1;
            }
        }
        if !progress {
            return Ok(acted);
        }
    }
}

async fn one(house: &House, clockwork: &dyn Clockwork, alarm: &AlarmRow, now: Moment) -> Result<bool, StoreTrouble> {
    let leased = alarm.clone();
    let until = now.plus_millis(LEASE);
    let got: Result<bool, StoreTrouble> = house
        .store
        .write(move |line| {
            let alarm = leased.clone();
            async move { alarms::lease(line, &alarm, until, now).await }.boxed()
        })
        .await;
    if !got? {
        return Ok(false);
    }
    let Err(why) = clockwork.act(alarm).await else { return Ok(true) };
    tracing::error!(case = %alarm.case, why, "an alarm could not act; it is tried again");
    let failed = alarm.clone();
    let noted: Result<(), StoreTrouble> = house
        .store
        .write(move |line| {
            let (alarm, why) = (failed.clone(), why.clone());
            async move { alarms::failed(line, &alarm, &why).await }.boxed()
        })
        .await;
    noted.map(|()| false)
}

/// Works until the house closes: sleeps until the earliest alarm, wakes when one is set or the clock is moved.
pub async fn ring(house: House, clockwork: Arc<dyn Clockwork>) {
    let mut ear = house.wakes.hear();
    loop {
        if let Err(trouble) = step(&house, &*clockwork).await {
            tracing::error!(%trouble, "alarms wait: the database does not answer");
        }
        let nap = nap(&house).await;
        let rung = async {
            while let Some(wake) = ear.next().await {
                if matches!(wake, Wake::Clock | Wake::All | Wake::Case { .. }) {
                    return;
                }
            }
        };
        tokio::select! {
            () = house.closing.cancelled() => return,
            () = rung => {}
            () = tokio::time::sleep(nap) => {}
        }
    }
}

/// Sleeps until the earliest alarm, at most 15 seconds: another server may have moved the clock.
async fn nap(house: &House) -> Duration {
    let most = Duration::from_secs(15);
    let Ok(mut line) = house.store.reader().await else { return most };
    if let Ok(offset) = crate::store::offset::read(&mut line).await {
        house.clocks.set_offset(offset);
    }
    let Ok(Some(next)) = alarms::next(&mut line).await else { return most };
    let left = u64::try_from(next.millis() - house.clocks.case_now().millis()).unwrap_or(0);
    // A second at least: an alarm that cannot act waits for its lease, not for the processor.
    Duration::from_millis(left).clamp(Duration::from_secs(1), most)
}
