//! Forms that came back over the plain path: what was typed waits for its page, 30 minutes.

use crate::chance::digest;
use crate::house::House;
use crate::store::{StoreTrouble, echoes, parsed, written};
use crate::trouble;
use app::calls::Fault;
use app::desk::{EchoRoom, Viewer};
use app::forms::Echo;
use async_trait::async_trait;
use futures::FutureExt as _;

/// How long an echo waits, in milliseconds.
const HALF_AN_HOUR: i64 = 30 * 60_000;

/// The room of returned forms; clones share the house.
#[derive(Clone)]
pub struct Echoes {
    house: House,
}

impl Echoes {
    /// Opens the room.
    #[must_use]
    pub fn new(house: House) -> Self {
        Self { house }
    }
}

#[async_trait]
impl EchoRoom for Echoes {
    async fn keep(&self, viewer: &Viewer, page: &str, echo: Echo) -> Result<(), Fault> {
        let id = self.house.id().map_err(trouble::chance)?;
        let kept = echoes::Echo {
            owner: digest(&viewer.visitor),
            page: path(page),
            form: echo.form,
            fields: written(&echo.typed).map_err(|t| trouble::store(&t))?,
            errors: written(&echo.errors).map_err(|t| trouble::store(&t))?,
            ends: self.house.clocks.wall_now().plus_millis(HALF_AN_HOUR),
        };
        let done: Result<(), StoreTrouble> = self
            .house
            .store
            .write(move |line| {
                let kept = kept.clone();
                async move { echoes::keep(line, id, &kept).await }.boxed()
            })
            .await;
        done.map_err(|t| trouble::store(&t))
    }

    async fn find(&self, viewer: &Viewer, page: &str) -> Result<Option<Echo>, Fault> {
        let now = self.house.clocks.wall_now();
        let looked = async {
            let mut line = self.house.store.reader().await?;
            let Some(found) = echoes::for_page(&mut line, &digest(&viewer.visitor), &path(page), now).await? else {
                return Ok(None);
            };
            let (typed, errors) = (parsed("echo", &found.fields)?, parsed("echo", &found.errors)?);
            Ok(Some(Echo { form: found.form, typed, errors }))
        };
        looked.await.map_err(|t: StoreTrouble| trouble::store(&t))
    }

    async fn forget(&self, viewer: &Viewer, page: &str) -> Result<(), Fault> {
        if self.find(viewer, page).await?.is_none() {
            return Ok(());
        }
        let (owner, page) = (digest(&viewer.visitor), path(page));
        let done: Result<(), StoreTrouble> = self
            .house
            .store
            .write(move |line| {
                let (owner, page) = (owner.clone(), page.clone());
                async move { echoes::forget(line, &owner, &page).await }.boxed()
            })
            .await;
        done.map_err(|t| trouble::store(&t))
    }
}

/// A page is its path: the query may differ between the form and the page it comes back to.
fn path(page: &str) -> String {
    page.split(['?', '#']).next().unwrap_or(page).to_owned()
}
