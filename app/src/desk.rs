//! What the app asks of the server, one trait per room, at most a handful of methods each.
//!
//! The server fulfils these; the app never names the server. Every method gets the [`Viewer`], made from the request's
//! cookies before any page or call runs: who asks is never an argument from the outside.

use crate::calls::{Answer, Fault, Frame};
use crate::forms::{Echo, Posted};
use crate::network::Network;
use crate::views::account::{AccountView, SignInView};
use crate::views::case::{CaseView, PayView};
use crate::views::complaint::{AheadView, BegunView, ComplaintView, Step};
use crate::views::demo::{BankView, DemoView, MailboxView};
use crate::views::file::FileView;
use crate::views::guide::WorkingView;
use crate::views::help::HelpView;
use crate::views::inbox::InboxView;
use crate::views::law::PositionView;
use crate::views::resume::ResumeView;
use crate::views::shops::{CertificateView, DeskShopsView, RegisterView};
use crate::views::staff::{DecisionView, ErrandsView, PeopleView, QueueView};
use crate::words::Locale;
use async_trait::async_trait;
use domain::people::Hat;
use domain::values::{Email, PersonId};
use server_fn::codec::MultipartData;
use std::sync::Arc;

/// Who asks.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The signed-in person, if any.
    pub person: Option<Person>,
    /// The visitor cookie's value: owner of drafts and echoes before anybody signs in.
    pub visitor: String,
    /// The language of the answer.
    pub locale: Locale,
    /// Whether the request came from a plain form and wants a page back.
    pub plain: bool,
    /// The page that the request came from, a path of ours.
    pub from: Option<String>,
    /// The network the request came from, for throttles and for the room of unfiled files.
    pub network: Network,
}

/// A signed-in person.
#[derive(Clone, Debug)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: Email,
    /// What they may be: consumer always, agent of shops, staff roles.
    pub hats: Vec<Hat>,
    /// The session, by the name under which it can be ended.
    pub session: String,
}

/// The rooms of the server, in context for every request.
#[derive(Clone)]
pub struct Desk {
    /// Cases.
    pub cases: Arc<dyn CaseRoom>,
    /// Complaints that are not filed yet.
    pub complaints: Arc<dyn ComplaintRoom>,
    /// Going on with them elsewhere.
    pub resuming: Arc<dyn ResumeRoom>,
    /// The register.
    pub shops: Arc<dyn ShopRoom>,
    /// Signing in.
    pub accounts: Arc<dyn AccountRoom>,
    /// Staff.
    pub staff: Arc<dyn StaffRoom>,
    /// Forms that came back.
    pub echoes: Arc<dyn EchoRoom>,
    /// The demonstration, only there in demo mode.
    pub demo: Option<Arc<dyn DemoRoom>>,
}

/// Cases.
#[async_trait]
pub trait CaseRoom: Send + Sync {
    /// One case, cut to what the viewer may see.
    async fn look(&self, viewer: &Viewer, number: &str) -> Result<CaseView, Fault>;
    /// The same case with what was written in it, for letters.
    async fn file(&self, viewer: &Viewer, number: &str) -> Result<FileView, Fault>;
    /// The page of help and changes of a case, for its consumer or whoever helps.
    async fn help(&self, viewer: &Viewer, number: &str) -> Result<HelpView, Fault>;
    /// Asks for a change: the form names the case, the version seen, the key and the kind of act.
    async fn act(&self, viewer: &Viewer, form: MultipartData) -> Result<Answer, Fault>;
    /// The viewer's cases: as a consumer, or of one shop by its address in the register.
    async fn inbox(&self, viewer: &Viewer, shop: Option<&str>, after: Option<&str>) -> Result<InboxView, Fault>;
    /// The payment page of a case.
    async fn payment(&self, viewer: &Viewer, number: &str) -> Result<PayView, Fault>;
    /// Starts an attempt to pay the fee; the answer leads back to the payment page.
    async fn pay(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
}

/// Complaints that are not filed yet.
#[async_trait]
pub trait ComplaintRoom: Send + Sync {
    /// One step of the wizard with the viewer's draft.
    async fn look(&self, viewer: &Viewer, step: Step, query: &str) -> Result<ComplaintView, Fault>;
    /// What comes after a step of the viewer's draft and before it, for a page that draws both before somebody turns. On the
    /// first one, where nothing is saved yet, as if `shop` were.
    async fn ahead(&self, viewer: &Viewer, step: Step, shop: &str) -> Result<AheadView, Fault>;
    /// What the law says today about a kind of problem, by its code.
    async fn position(&self, viewer: &Viewer, category: &str) -> Result<PositionView, Fault>;
    /// What the calculators of the law make of the viewer's draft so far.
    async fn workings(&self, viewer: &Viewer) -> Result<Vec<WorkingView>, Fault>;
    /// Saves a step (files too) and leads to the next one. The first post makes the draft.
    async fn save(&self, viewer: &Viewer, form: MultipartData) -> Result<Answer, Fault>;
    /// What the viewer began and did not file.
    async fn begun(&self, viewer: &Viewer) -> Result<Option<BegunView>, Fault>;
    /// Throws that away, with its files, on every device that goes on with it.
    async fn anew(&self, viewer: &Viewer) -> Result<Answer, Fault>;
    /// Takes a file out of the draft.
    async fn drop_file(&self, viewer: &Viewer, file: &str) -> Result<Answer, Fault>;
    /// Mails a code to the typed address.
    async fn send_code(&self, viewer: &Viewer) -> Result<Answer, Fault>;
    /// Proves the address with the code (not needed when signed in with it) and files the complaint. The form has the
    /// `code` and the last page's declaration `truthful`.
    async fn file(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
}

/// Going on with a complaint that is not filed yet, on another device.
#[async_trait]
pub trait ResumeRoom: Send + Sync {
    /// The page about going on elsewhere; with a key the one that the key leads to, with a code the one that shows it.
    async fn resume_page(&self, viewer: &Viewer, key: &str, code: &str) -> Result<ResumeView, Fault>;
    /// Mails a link to the draft.
    async fn resume_mail(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
    /// Makes a code for another device.
    async fn resume_code(&self, viewer: &Viewer) -> Result<Answer, Fault>;
    /// Goes on with the draft of a key.
    async fn resume(&self, viewer: &Viewer, key: &str) -> Result<Answer, Fault>;
    /// Takes the draft off this device.
    async fn leave(&self) -> Result<Answer, Fault>;
}

/// The register.
#[async_trait]
pub trait ShopRoom: Send + Sync {
    /// The public register.
    async fn register(&self, viewer: &Viewer, query: &str, after: Option<&str>) -> Result<RegisterView, Fault>;
    /// A shop's certificate.
    async fn certificate(&self, slug: &str) -> Result<CertificateView, Fault>;
    /// The inspector's list and the opened shop.
    async fn desk(&self, viewer: &Viewer, query: &str, open: Option<&str>) -> Result<DeskShopsView, Fault>;
    /// Adds a shop.
    async fn add(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
    /// Certifies, suspends or ends a shop, or records its agreement.
    async fn change(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
}

/// Signing in.
#[async_trait]
pub trait AccountRoom: Send + Sync {
    /// The sign-in page.
    async fn sign_in_page(&self, viewer: &Viewer, then: &str) -> Result<SignInView, Fault>;
    /// Mails a code; the same answer for known and unknown addresses.
    async fn send_code(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
    /// Redeems a code and starts a session.
    async fn redeem(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
    /// Makes the first admin from the code on the console.
    async fn first_admin(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
    /// Ends this session, or the one named.
    async fn sign_out(&self, viewer: &Viewer, session: Option<&str>) -> Result<Answer, Fault>;
    /// One's own account.
    async fn account(&self, viewer: &Viewer) -> Result<AccountView, Fault>;
    /// Makes a secret address under which a calendar program reads one's terms; an older one stops working.
    async fn give_calendar(&self, viewer: &Viewer) -> Result<Answer, Fault>;
    /// Stops the secret address of one's terms.
    async fn stop_calendar(&self, viewer: &Viewer) -> Result<Answer, Fault>;
    /// Chooses whether others see when one has a case open: `yes` or `no`.
    async fn be_seen(&self, viewer: &Viewer, seen: &str) -> Result<Answer, Fault>;
    /// Chooses a language.
    async fn speak(&self, viewer: &Viewer, language: &str) -> Result<Answer, Fault>;
    /// The frame around every page.
    async fn frame(&self, viewer: &Viewer) -> Frame;
}

/// Staff.
#[async_trait]
pub trait StaffRoom: Send + Sync {
    /// What waits for the viewer.
    async fn queue(&self, viewer: &Viewer) -> Result<QueueView, Fault>;
    /// Everybody who works here; admins only.
    async fn people(&self, viewer: &Viewer) -> Result<PeopleView, Fault>;
    /// Invites somebody.
    async fn invite(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
    /// Ends somebody's access at once.
    async fn end_access(&self, viewer: &Viewer, person: &str) -> Result<Answer, Fault>;
    /// Errands that were given up.
    async fn errands(&self, viewer: &Viewer) -> Result<ErrandsView, Fault>;
    /// Tries an errand again.
    async fn retry(&self, viewer: &Viewer, errand: &str) -> Result<Answer, Fault>;
    /// The decision form of a case.
    async fn decision(&self, viewer: &Viewer, number: &str) -> Result<DecisionView, Fault>;
    /// Saves the draft of a decision.
    async fn save_decision(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
}

/// Forms that came back over the plain path.
#[async_trait]
pub trait EchoRoom: Send + Sync {
    /// Keeps what was typed and what was wrong for 30 minutes, for the page at this path.
    async fn keep(&self, viewer: &Viewer, page: &str, echo: Echo) -> Result<(), Fault>;
    /// What waits for the page at this path.
    async fn find(&self, viewer: &Viewer, page: &str) -> Result<Option<Echo>, Fault>;
    /// Success: forget it.
    async fn forget(&self, viewer: &Viewer, page: &str) -> Result<(), Fault>;
}

/// The demonstration.
#[async_trait]
pub trait DemoRoom: Send + Sync {
    /// People, clock.
    async fn look(&self, viewer: &Viewer) -> Result<DemoView, Fault>;
    /// Signs in as a demo person.
    async fn become_person(&self, viewer: &Viewer, person: &str) -> Result<Answer, Fault>;
    /// Fills in a complaint to begin with.
    async fn example(&self, viewer: &Viewer) -> Result<Answer, Fault>;
    /// Moves the case clock by days, or to the next term's end, step by step through every alarm on the way.
    async fn advance(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
    /// Sent mail.
    async fn mailbox(&self, viewer: &Viewer, to: Option<&str>) -> Result<MailboxView, Fault>;
    /// The sandbox bank's page.
    async fn bank(&self, viewer: &Viewer, payment: &str) -> Result<BankView, Fault>;
    /// Answers as the bank: pays, cancels, fails, expires, answers twice, answers late.
    async fn answer_as_bank(&self, viewer: &Viewer, form: &Posted) -> Result<Answer, Fault>;
}
