//! Who may see what: `sight` for entries and files of a case, the owner for files of a draft.

use super::post::fault;
use super::{Cases, Met, Trouble, load, who};
use crate::broken::Broken;
use crate::chance::digest;
use crate::http::Gate;
use crate::store::exhibits::ExhibitRow;
use crate::store::{draft_keys, drafts};
use app::calls::Fault;
use app::desk::Viewer;
use async_trait::async_trait;
use domain::case::{Event, Opening, seen};

#[async_trait]
impl Gate for Cases {
    async fn opening(&self, viewer: &Viewer, exhibit: &ExhibitRow) -> Result<Option<Opening>, Fault> {
        self.opens(viewer, exhibit).await.map_err(|error| fault(&error))
    }
}

impl Cases {
    /// Asks `sight` whether the viewer may see an entry's event.
    pub(super) fn shows(&self, event: &Event, met: &Met) -> bool {
        seen(event, &met.loaded.case, &met.me) || self.house.broken.breaks(Broken::Sight)
    }

    async fn opens(&self, viewer: &Viewer, exhibit: &ExhibitRow) -> Result<Option<Opening>, Trouble> {
        if self.house.broken.breaks(Broken::Doors) {
            return Ok(Some(Opening::Original));
        }
        let mut line = self.house.store.reader().await?;
        if let Some(id) = exhibit.case {
            let Some(person) = &viewer.person else { return Ok(None) };
            let Some(loaded) = load::by_id(&mut line, id).await? else { return Ok(None) };
            let Some(me) = who::actor(&loaded.case, person) else { return Ok(None) };
            return Ok(domain::case::opening(&loaded.case, exhibit.id, &me));
        }
        let Some(id) = exhibit.draft else { return Ok(None) };
        let visitor = digest(&viewer.visitor);
        let began = drafts::by_id(&mut line, id).await?.is_some_and(|draft| draft.visitor == visitor);
        let own = began || draft_keys::is_device(&mut line, id, &visitor).await?;
        Ok(own.then_some(Opening::Original))
    }
}
