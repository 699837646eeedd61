//! Drafts that nobody touched for 30 days go, with their files (rules.md 12).

use super::Complaints;
use crate::files::remove;
use crate::store::{StoreTrouble, draft_keys, drafts, exhibits};
use std::time::Duration;

/// How long an untouched draft is kept, in milliseconds of the case clock.
const KEEP: i64 = 30 * 86_400_000;
/// How often old drafts are looked for.
const LOOK: Duration = Duration::from_hours(1);

impl Complaints {
    /// Forgets old drafts; says how many.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn purge(&self) -> Result<usize, StoreTrouble> {
        let before = self.house.clocks.case_now().plus_millis(-KEEP);
        let mut line = self.house.store.reader().await?;
        let old = drafts::old(&mut line, before).await?;
        for id in &old {
            let (id, files) = (*id, exhibits::of_draft(&mut line, *id).await?);
            let ids: Vec<_> = files.iter().map(|file| file.id).collect();
            self.house
                .store
                .write(move |line| {
                    let ids = ids.clone();
                    Box::pin(async move {
                        for file in ids {
                            exhibits::remove(line, file, id).await?;
                        }
                        draft_keys::forget(line, id).await?;
                        drafts::delete(line, id).await
                    })
                })
                .await?;
            for file in files {
                remove(&self.house, &file.path).await;
            }
        }
        Ok(old.len())
    }

    /// Forgets old drafts now and then, until the house closes.
    pub async fn keep_clean(self) {
        loop {
            if let Err(trouble) = self.purge().await {
                tracing::warn!(%trouble, "old drafts wait: the database does not answer");
            }
            tokio::select! {
                () = self.house.closing.cancelled() => return,
                () = tokio::time::sleep(LOOK) => {}
            }
        }
    }
}
