//! A desk that answers with what is written on it. What is not written does not exist.
use crate::seen::Both;
use app::calls::{Answer, Fault, Frame};
use app::desk::{
    AccountRoom, CaseRoom, ComplaintRoom, DemoRoom, Desk, EchoRoom, ResumeRoom, ShopRoom, StaffRoom, Viewer,
};
use app::forms::complaint::{is_letter, purchase, so_far};
use app::forms::{Echo, Posted};
use app::law;
use app::said::{course, kinds, proofs, questions, remedies, step_words};
use app::views::account::{AccountView, SignInView};
use app::views::case::{CaseView, PayView};
use app::views::complaint::{AheadView, BegunView, ComplaintView, Step};
use app::views::demo::{BankView, DemoView, MailboxView};
use app::views::file::FileView;
use app::views::guide::WorkingView;
use app::views::help::HelpView;
use app::views::inbox::InboxView;
use app::views::law::PositionView;
use app::views::resume::ResumeView;
use app::views::shops::{CertificateView, DeskShopsView, RegisterView};
use app::views::staff::{DecisionView, ErrandsView, PeopleView, QueueView};
use async_trait::async_trait;
use domain::calendar::Day;
use domain::law::Category;
use domain::law::guide::workings;
use domain::rules::interest_rates;
use server_fn::codec::MultipartData;
use std::sync::Arc;

/// What each page will find.
#[derive(Clone, Default)]
pub struct Paper {
    pub register: Option<RegisterView>,
    pub certificate: Option<CertificateView>,
    pub sign_in: Option<SignInView>,
    pub account: Option<AccountView>,
    pub case: Option<Both<FileView>>,
    pub help: Option<Both<HelpView>>,
    pub inbox: Option<InboxView>,
    pub pay: Option<PayView>,
    pub complaint: Option<ComplaintView>,
    pub desk_shops: Option<DeskShopsView>,
    pub queue: Option<QueueView>,
    pub people: Option<PeopleView>,
    pub errands: Option<ErrandsView>,
    pub decision: Option<Both<DecisionView>>,
    pub demo: Option<DemoView>,
    pub mailbox: Option<MailboxView>,
    pub bank: Option<BankView>,
}

impl Paper {
    /// Lays the paper on every desk.
    pub fn desk(self) -> Desk {
        let paper = Arc::new(self);
        Desk {
            cases: paper.clone(),
            complaints: paper.clone(),
            resuming: paper.clone(),
            shops: paper.clone(),
            accounts: paper.clone(),
            staff: paper.clone(),
            echoes: paper.clone(),
            demo: Some(paper),
        }
    }
}

fn read<T: Clone>(written: Option<&T>) -> Result<T, Fault> {
    written.cloned().ok_or(Fault::NotFound)
}

const NOTHING: Result<Answer, Fault> = Err(Fault::NotFound);

#[async_trait]
impl CaseRoom for Paper {
    async fn look(&self, viewer: &Viewer, number: &str) -> Result<CaseView, Fault> {
        CaseRoom::file(self, viewer, number).await.map(|file| file.case)
    }
    async fn file(&self, viewer: &Viewer, _: &str) -> Result<FileView, Fault> {
        self.case.as_ref().map(|both| both.read(viewer.locale)).ok_or(Fault::NotFound)
    }
    async fn help(&self, viewer: &Viewer, _: &str) -> Result<HelpView, Fault> {
        self.help.as_ref().map(|both| both.read(viewer.locale)).ok_or(Fault::NotFound)
    }
    async fn act(&self, _: &Viewer, _: MultipartData) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn inbox(&self, _: &Viewer, _: Option<&str>, _: Option<&str>) -> Result<InboxView, Fault> {
        read(self.inbox.as_ref())
    }
    async fn payment(&self, _: &Viewer, _: &str) -> Result<PayView, Fault> {
        read(self.pay.as_ref())
    }
    async fn pay(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
}

#[async_trait]
impl ComplaintRoom for Paper {
    async fn look(&self, viewer: &Viewer, step: Step, _: &str) -> Result<ComplaintView, Fault> {
        let view = read(self.complaint.as_ref())?;
        let position = self.position(viewer, view.text("category")).await.ok();
        let kind = Category::parse(view.text("category"));
        let typed = Posted { fields: view.typed.clone() };
        let questions = kind.map_or_else(Vec::new, |kind| questions(viewer.locale, kind, &purchase(&typed)));
        let proofs = kind.map_or_else(Vec::new, |kind| proofs(viewer.locale, kind));
        let remedies = kind.map_or_else(Vec::new, |kind| remedies(viewer.locale, kind));
        let workings = self.workings(viewer).await?;
        let today = Day::new(2026, 11, 22).ok_or(Fault::NotFound)?;
        let alone = is_letter(typed.text("shop"));
        let shop = view.shop.as_ref().map_or_else(|| typed.text("shop_name"), |shop| shop.name.as_str());
        let letter = law::letter(viewer.locale, &typed, Some(shop), today);
        let letter = letter.filter(|_| typed.text("contact") == "never" || alone);
        Ok(ComplaintView {
            step,
            told: step_words(viewer.locale, step, alone),
            kinds: kinds(viewer.locale, step, kind),
            position,
            asks: !questions.is_empty(),
            questions,
            workings,
            letter,
            course: course(viewer.locale, &typed, false, today),
            proofs,
            remedies,
            ..view
        })
    }
    async fn ahead(&self, _: &Viewer, _: Step, _: &str) -> Result<AheadView, Fault> {
        Ok(AheadView::default())
    }
    async fn position(&self, viewer: &Viewer, category: &str) -> Result<PositionView, Fault> {
        let kind = Category::parse(category).ok_or(Fault::NotFound)?;
        let today = Day::new(2026, 11, 22).ok_or(Fault::NotFound)?;
        Ok(law::position(kind, today).ok_or(Fault::NotFound)?.view(viewer.locale))
    }
    async fn workings(&self, viewer: &Viewer) -> Result<Vec<WorkingView>, Fault> {
        let view = read(self.complaint.as_ref())?;
        let Some(kind) = Category::parse(view.text("category")) else { return Ok(Vec::new()) };
        let today = Day::new(2026, 11, 22).ok_or(Fault::NotFound)?;
        let letter = is_letter(view.text("shop"));
        let (common, answers) = so_far(&Posted { fields: view.typed }, today);
        let found = workings(kind, &common, &answers, &interest_rates(), today);
        Ok(law::workings(viewer.locale, &found, today, !letter))
    }
    async fn save(&self, _: &Viewer, _: MultipartData) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn begun(&self, _: &Viewer) -> Result<Option<BegunView>, Fault> {
        Ok(self.certificate.as_ref().and_then(|certificate| certificate.begun.clone()))
    }
    async fn anew(&self, _: &Viewer) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn drop_file(&self, _: &Viewer, _: &str) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn send_code(&self, _: &Viewer) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn file(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
}

#[async_trait]
impl ResumeRoom for Paper {
    async fn resume_page(&self, _: &Viewer, _: &str, _: &str) -> Result<ResumeView, Fault> {
        read(None)
    }
    async fn resume_mail(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn resume_code(&self, _: &Viewer) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn resume(&self, _: &Viewer, _: &str) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn leave(&self) -> Result<Answer, Fault> {
        NOTHING
    }
}

#[async_trait]
impl ShopRoom for Paper {
    async fn register(&self, _: &Viewer, query: &str, _: Option<&str>) -> Result<RegisterView, Fault> {
        read(self.register.as_ref()).map(|view| RegisterView { query: query.to_owned(), ..view })
    }
    async fn certificate(&self, _: &str) -> Result<CertificateView, Fault> {
        read(self.certificate.as_ref())
    }
    async fn desk(&self, _: &Viewer, _: &str, _: Option<&str>) -> Result<DeskShopsView, Fault> {
        read(self.desk_shops.as_ref())
    }
    async fn add(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn change(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
}

#[async_trait]
impl AccountRoom for Paper {
    async fn sign_in_page(&self, _: &Viewer, _: &str) -> Result<SignInView, Fault> {
        read(self.sign_in.as_ref())
    }
    async fn send_code(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn redeem(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn first_admin(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn sign_out(&self, _: &Viewer, _: Option<&str>) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn give_calendar(&self, _: &Viewer) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn stop_calendar(&self, _: &Viewer) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn account(&self, _: &Viewer) -> Result<AccountView, Fault> {
        read(self.account.as_ref())
    }
    async fn be_seen(&self, _: &Viewer, _: &str) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn speak(&self, _: &Viewer, _: &str) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn frame(&self, _: &Viewer) -> Frame {
        Frame::default()
    }
}

#[async_trait]
impl StaffRoom for Paper {
    async fn queue(&self, _: &Viewer) -> Result<QueueView, Fault> {
        read(self.queue.as_ref())
    }
    async fn people(&self, _: &Viewer) -> Result<PeopleView, Fault> {
        read(self.people.as_ref())
    }
    async fn invite(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn end_access(&self, _: &Viewer, _: &str) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn errands(&self, _: &Viewer) -> Result<ErrandsView, Fault> {
        read(self.errands.as_ref())
    }
    async fn retry(&self, _: &Viewer, _: &str) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn decision(&self, viewer: &Viewer, _: &str) -> Result<DecisionView, Fault> {
        self.decision.as_ref().map(|both| both.read(viewer.locale)).ok_or(Fault::NotFound)
    }
    async fn save_decision(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
}

#[async_trait]
impl EchoRoom for Paper {
    async fn keep(&self, _: &Viewer, _: &str, _: Echo) -> Result<(), Fault> {
        Ok(())
    }
    async fn find(&self, _: &Viewer, _: &str) -> Result<Option<Echo>, Fault> {
        Ok(None)
    }
    async fn forget(&self, _: &Viewer, _: &str) -> Result<(), Fault> {
        Ok(())
    }
}

#[async_trait]
impl DemoRoom for Paper {
    async fn look(&self, _: &Viewer) -> Result<DemoView, Fault> {
        read(self.demo.as_ref())
    }
    async fn become_person(&self, _: &Viewer, _: &str) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn example(&self, _: &Viewer) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn advance(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
    async fn mailbox(&self, _: &Viewer, _: Option<&str>) -> Result<MailboxView, Fault> {
        read(self.mailbox.as_ref())
    }
    async fn bank(&self, _: &Viewer, _: &str) -> Result<BankView, Fault> {
        read(self.bank.as_ref())
    }
    async fn answer_as_bank(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        NOTHING
    }
}
