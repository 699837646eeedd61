//! Errands that were given up: what, for whom, why; and trying one again.

use super::Staff;
use crate::live::Wake;
use crate::store::StoreTrouble;
use crate::store::errands::{self, Errand};
use crate::trouble;
use app::calls::{Answer, Fault};
use app::links;
use app::views::staff::{ErrandRow, ErrandsView};
use futures::FutureExt as _;
use serde_json::Value;

/// How many are shown.
const MOST: i64 = 200;

impl Staff {
    /// Lists them, newest first.
    pub(super) async fn given_up(&self) -> Result<ErrandsView, StoreTrouble> {
        let mut line = self.house.store.reader().await?;
        let mut dead: Vec<ErrandRow> = errands::dead_ones(&mut line, MOST).await?.iter().map(row).collect();
        dead.reverse();
        let waiting = errands::open(&mut line).await?;
        Ok(ErrandsView { dead, waiting: u64::try_from(waiting).unwrap_or_default() })
    }

    /// Lets the worker take one up again.
    pub(super) async fn tried_again(&self, errand: &str) -> Result<Answer, Fault> {
        let id = domain::values::DraftId::parse(errand).map_err(|_| Fault::NotFound)?;
        let (id, now) = (*id.bytes(), self.house.clocks.wall_now());
        let again: Result<bool, StoreTrouble> = self
            .house
            .store
            .write(move |line| {
                async move {
                    let again = errands::retry(line, id, now).await?;
                    line.wake(Wake::Errands.text()).await?;
                    Ok(again)
                }
                .boxed()
            })
            .await;
        // Somebody else tried it meanwhile: the list says so.
        again.map(|_| Answer::go(links::ERRANDS)).map_err(|t| trouble::store(&t))
    }
}

fn row(errand: &Errand) -> ErrandRow {
    ErrandRow {
        id: domain::values::DraftId::new(errand.id).to_string(),
        kind: errand.kind.clone(),
        to: recipient(&errand.body).unwrap_or_default(),
        tries: errand.tries,
        last: errand.made,
        problem: errand.trouble.clone().unwrap_or_default(),
    }
}

/// Shortens the address: an administrator sees whom a mail did not reach, not who files complaints.
fn recipient(body: &str) -> Option<String> {
    let body: Value = serde_json::from_str(body).ok()?;
    let to = body.get("to")?.as_str()?;
    let (local, domain) = to.split_once('@')?;
    Some(format!("{}…@{domain}", local.chars().next()?))
}
