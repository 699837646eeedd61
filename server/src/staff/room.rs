//! What the desk's pages ask.

use super::{Staff, admin, wearing, works};
use crate::trouble;
use app::calls::{Answer, Fault};
use app::desk::{EchoRoom as _, StaffRoom, Viewer};
use app::forms::Posted;
use app::links;
use app::views::staff::{DecisionView, ErrandsView, PeopleView, QueueView};
use async_trait::async_trait;

#[async_trait]
impl StaffRoom for Staff {
    async fn queue(&self, viewer: &Viewer) -> Result<QueueView, Fault> {
        let person = wearing(viewer, works)?;
        let (mine, open) = self.cases.queue(person).await.map_err(|error| trouble::fault("staff", &error))?;
        Ok(QueueView {
            case_now: self.house.clocks.case_now(),
            hats: person.hats.clone(),
            mine,
            open,
            echo: self.echoes.find(viewer, links::DESK).await?,
        })
    }

    async fn people(&self, viewer: &Viewer) -> Result<PeopleView, Fault> {
        wearing(viewer, admin)?;
        let people = self.everybody().await.map_err(|trouble| trouble::store(&trouble))?;
        Ok(PeopleView { people, echo: self.echoes.find(viewer, links::PEOPLE).await? })
    }

    async fn invite(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        let by = wearing(viewer, admin)?;
        self.invited(by, form).await
    }

    async fn end_access(&self, viewer: &Viewer, person: &str) -> Result<Answer, Fault> {
        let by = wearing(viewer, admin)?;
        self.ended(by, person).await
    }

    async fn errands(&self, viewer: &Viewer) -> Result<ErrandsView, Fault> {
        wearing(viewer, admin)?;
        self.given_up().await.map_err(|trouble| trouble::store(&trouble))
    }

    async fn retry(&self, viewer: &Viewer, errand: &str) -> Result<Answer, Fault> {
        wearing(viewer, admin)?;
        self.tried_again(errand).await
    }

    async fn decision(&self, viewer: &Viewer, number: &str) -> Result<DecisionView, Fault> {
        let person = wearing(viewer, works)?;
        let page = links::DESK.to_owned() + "/decisions/" + number;
        let echo = self.echoes.find(viewer, &page).await?;
        self.composed(person, viewer.locale, number, echo).await
    }

    async fn save_decision(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        let person = wearing(viewer, works)?;
        self.kept(person, form).await
    }
}
