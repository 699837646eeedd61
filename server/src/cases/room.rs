//! The cases room as the app's pages know it.

use super::pay::PayTrouble;
use super::post::{fault, home};
use super::{Cases, who};
use crate::trouble;
use app::calls::{Answer, Fault};
use app::desk::{CaseRoom, EchoRoom, Viewer};
use app::forms::{FormErrors, Posted};
use app::links;
use app::views::case::{CaseView, PayView};
use app::views::file::FileView;
use app::views::help::HelpView;
use app::views::inbox::InboxView;
use async_trait::async_trait;
use domain::case::{MoveKind, Refusal, StageKey};
use domain::values::CaseNumber;
use server_fn::codec::MultipartData;
use std::sync::Arc;

/// Answers the pages of cases.
#[derive(Clone)]
pub struct Room {
    /// The cases.
    pub cases: Cases,
    /// Forms that came back.
    pub echoes: Arc<dyn EchoRoom>,
}

#[async_trait]
impl CaseRoom for Room {
    async fn look(&self, viewer: &Viewer, number: &str) -> Result<CaseView, Fault> {
        let mut view = self.file(viewer, number).await?.case;
        view.echo = self.echoes.find(viewer, &home(&view.me, &view.number)).await?;
        Ok(view)
    }

    async fn file(&self, viewer: &Viewer, number: &str) -> Result<FileView, Fault> {
        let person = who::signed_in(viewer)?;
        let file = self.cases.view(person, viewer.locale, number).await.map_err(|error| fault(&error))?;
        file.ok_or(Fault::NotFound)
    }

    async fn help(&self, viewer: &Viewer, number: &str) -> Result<HelpView, Fault> {
        let person = who::signed_in(viewer)?;
        let view = self.cases.help_page(person, viewer.locale, number).await.map_err(|error| fault(&error))?;
        let mut view = view.ok_or(Fault::NotFound)?;
        view.echo = self.echoes.find(viewer, &links::case_help(&view.number)).await?;
        Ok(view)
    }

    async fn act(&self, viewer: &Viewer, form: MultipartData) -> Result<Answer, Fault> {
        self.cases.posted(viewer, form).await
    }

    async fn inbox(&self, viewer: &Viewer, shop: Option<&str>, after: Option<&str>) -> Result<InboxView, Fault> {
        let person = who::signed_in(viewer)?;
        let list = self.cases.list(person, shop, after).await.map_err(|error| fault(&error))?;
        list.ok_or(Fault::NotFound)
    }

    async fn payment(&self, viewer: &Viewer, number: &str) -> Result<PayView, Fault> {
        let person = who::signed_in(viewer)?;
        self.cases.payment_page(person, number).await.map_err(|error| pay_fault(&error))?.ok_or(Fault::NotFound)
    }

    async fn pay(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault> {
        let person = who::signed_in(viewer)?;
        let number = CaseNumber::parse(form.text("number")).map_err(|_| Fault::NotFound)?;
        match self.cases.start_payment(person, number.as_str(), form.text("key")).await {
            // Straight to the bank, which is another house: the page goes. Nothing open any more: our own page says why.
            Ok(Some(_)) => {
                let bank = self.payment(viewer, number.as_str()).await?.bank;
                let reload = bank.is_some();
                Ok(Answer::Done { go: bank.unwrap_or_else(|| links::pay(&number)), receipt: None, reload, page: None })
            }
            Ok(None) => Err(Fault::NotFound),
            Err(PayTrouble::NotDue) => {
                let refusal = Refusal::NotNow { asked: MoveKind::FeePaid, stage: StageKey::Claim };
                Ok(Answer::Refused(FormErrors::refused(refusal)))
            }
            Err(error) => Err(pay_fault(&error)),
        }
    }
}

fn pay_fault(error: &PayTrouble) -> Fault {
    trouble::fault("payments", error)
}
