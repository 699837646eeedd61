//! Drafts that nobody touched for 30 days go, with their files (rules.md 12); others go when somebody begins again.

use super::{Complaints, fault};
use crate::files::remove;
use crate::http::cookies;
use crate::store::exhibits::ExhibitRow;
use crate::store::{StoreTrouble, draft_keys, drafts, exhibits};
use app::calls::{Answer, Fault};
use app::desk::Viewer;
use app::links;
use app::views::complaint::Step;
use domain::values::DraftId;
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
            self.forget(*id, exhibits::of_draft(&mut line, *id).await?).await?;
        }
        Ok(old.len())
    }

    /// Forgets a draft with its files and its keys.
    async fn forget(&self, id: DraftId, files: Vec<ExhibitRow>) -> Result<(), StoreTrouble> {
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
        Ok(())
    }

    /// Throws away what the viewer began, here and in the browser.
    pub(super) async fn thrown_away(&self, viewer: &Viewer) -> Result<Answer, Fault> {
        if let Some(draft) = self.mine(viewer).await? {
            self.forget(draft.row.id, draft.files).await.map_err(|error| fault(&error))?;
        }
        cookies::clear_storage();
        Ok(Answer::anew(links::complaint(Step::Shop)))
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
