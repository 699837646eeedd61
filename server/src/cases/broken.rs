//! THE door with a promise broken on purpose; see `crate::broken`.

use super::{Ask, Cases, Done, Trouble, load};
use crate::broken::Broken;
use crate::store::StoreTrouble;
use domain::case::Case;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;
use tokio::sync::{Barrier, oneshot};

/// How much later than its answer an act becomes durable.
const LATE: Duration = Duration::from_millis(300);
/// Both of two who act in the same instant have read the case before either writes.
static BOTH: LazyLock<Barrier> = LazyLock::new(|| Barrier::new(2));

impl Cases {
    /// Answers as soon as the answer is known.
    pub(super) async fn answered_early(&self, ask: Arc<Ask>) -> Result<Done, Trouble> {
        let (tell, told) = oneshot::channel();
        let (room, tell) = (self.clone(), Arc::new(Mutex::new(Some(tell))));
        let written = self.house.store.write::<Done, Trouble, _>(move |line| {
            let (room, ask, tell) = (room.clone(), Arc::clone(&ask), Arc::clone(&tell));
            Box::pin(async move {
                let done = room.act_on(line, &ask, None).await?;
                if let Some(tell) = tell.lock().ok().and_then(|mut tell| tell.take()) {
                    drop(tell.send(done.clone()));
                }
                tokio::time::sleep(LATE).await;
                Ok(done)
            })
        });
        tokio::select! {
            Ok(done) = told => Ok(done),
            written = written => written,
        }
    }

    /// Reads the case that an act is decided on, when that is not the one it is written to.
    pub(super) async fn read_beforehand(&self, ask: &Ask) -> Result<Option<Case>, Trouble> {
        if !self.house.broken.breaks(Broken::Order) {
            return Ok(None);
        }
        let loaded = load::by_id(&mut self.house.store.reader().await?, ask.case).await?;
        tokio::time::timeout(Duration::from_secs(20), BOTH.wait())
            .await
            .map_err(|_| StoreTrouble::Odd("nobody else acts".into()))?;
        Ok(loaded.map(|loaded| loaded.case))
    }
}
