//! Rooms of the house that a browser loads when somebody first enters them: each is a file of its own, so that a
//! visitor of the front page does not carry the assessor's desk.
//!
//! A room's file holds what is reached from it, also what it shares with other rooms. Signing in, the register and
//! everything that stands around a page are in the first module. On the server all of this is one program.
use super::account::first_admin::FirstAdminPage;
use super::account::own::AccountPage;
use super::account::sign_in::SignInPage;
use super::complaint::{ArrivalPage, ComplaintPage, ComplaintStart, ResumePage};
use super::demo::bank::BankPage;
use super::demo::mail::MailboxPage;
use super::demo::people::DemoPage;
use super::fault::{FaultPage, ProblemPage};
use super::party::CasePage;
use super::party::help::HelpPage;
use super::party::inbox::{CasesPage, ShopInboxPage};
use super::party::letter::{DecisionLetterPage, FilePage, SettlementPage};
use super::party::pay_page::PayPage;
use super::public::about::AboutPage;
use super::public::accessibility::AccessibilityPage;
use super::public::certificate::CertificatePage;
use super::public::home::HomePage;
use super::public::privacy::PrivacyPage;
use super::public::rules::RulesPage;
use super::public::shops::ShopsPage;
use super::staff::decision::DecisionPage;
use super::staff::errands::ErrandsPage;
use super::staff::people::PeoplePage;
use super::staff::queue::QueuePage;
use super::staff::shops::DeskShopsPage;
use crate::calls::Fault;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use leptos_router::ChooseView;

/// A page, named by the room it is in. One type for every route: the router is compiled for it once.
#[derive(Clone, Copy)]
pub enum Page {
    /// In the first module.
    First(First),
    /// What anybody may look at.
    Public(Public),
    /// About oneself.
    Account(Account),
    /// To read at length.
    Reading(Reading),
    /// The complaint wizard.
    Wizard(Wizard),
    /// Lists of cases.
    Inbox(Inbox),
    /// A case.
    Case(Case),
    /// What a case leads to on paper, and its payment.
    Paper(Paper),
    /// For mediators, assessors, inspectors and admins.
    Desk(Desk),
    /// Where an assessor writes.
    Chamber(Chamber),
    /// The demonstration.
    Demo(Demo),
}

impl ChooseView for Page {
    async fn choose(self) -> AnyView {
        let page = match self {
            Page::First(page) => Ok(first(page)),
            Page::Public(page) => public(page).await,
            Page::Account(page) => account(page).await,
            Page::Reading(page) => reading(page).await,
            Page::Wizard(page) => wizard(page).await,
            Page::Inbox(page) => inbox(page).await,
            Page::Case(page) => case(page).await,
            Page::Paper(page) => paper(page).await,
            Page::Desk(page) => desk(page).await,
            Page::Chamber(page) => chamber(page).await,
            Page::Demo(page) => demo(page).await,
        };
        page.unwrap_or_else(|fault| view! { <FaultPage fault=fault /> }.into_any())
    }

    /// Choosing a page loads its room.
    async fn preload(&self) {}
}

/// Pages of the first module.
#[derive(Clone, Copy)]
pub enum First {
    /// `/shops`
    Shops,
    /// `/sign-in`
    SignIn,
    /// `/problem/{status}`
    Problem,
}

fn first(page: First) -> AnyView {
    match page {
        First::Shops => view! { <ShopsPage /> }.into_any(),
        First::SignIn => view! { <SignInPage /> }.into_any(),
        First::Problem => view! { <ProblemPage /> }.into_any(),
    }
}

/// Declares a room: the pages in it, and the function that becomes a module of its own.
macro_rules! room {
    ($(#[$about:meta])* $name:ident, $Pages:ident { $($(#[$path:meta])* $page:ident: $component:ident,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy)]
        pub enum $Pages {
            $($(#[$path])* $page,)+
        }

        #[wasm_split($name, wasm_split_path = ::leptos::wasm_split, fallible)]
        fn $name(page: $Pages) -> Result<AnyView, Fault> {
            enter(stringify!($name));
            Ok(match page {
                $($Pages::$page => view! { <$component /> }.into_any(),)+
            })
        }
    };
}

room! {
    /// The front page and the certificates.
    public, Public {
        /// `/`
        Home: HomePage,
        /// `/shops/{slug}`
        Certificate: CertificatePage,
    }
}

room! {
    /// What people see of themselves.
    account, Account {
        /// `/account`
        Own: AccountPage,
        /// `/first-admin`
        FirstAdmin: FirstAdminPage,
    }
}

room! {
    /// What the public may read at length.
    reading, Reading {
        /// `/rules`
        Rules: RulesPage,
        /// `/about`
        About: AboutPage,
        /// `/privacy`
        Privacy: PrivacyPage,
        /// `/accessibility`
        Accessibility: AccessibilityPage,
    }
}

room! {
    /// The complaint wizard.
    wizard, Wizard {
        /// `/complaint`
        Start: ComplaintStart,
        /// `/complaint/{step}`
        Step: ComplaintPage,
        /// `/resume`
        Resume: ResumePage,
        /// `/resume/{key}`
        Arrival: ArrivalPage,
    }
}

room! {
    /// The cases of a person or a shop.
    inbox, Inbox {
        /// `/cases`
        Own: CasesPage,
        /// `/shop` and `/shop/{slug}`
        Shop: ShopInboxPage,
    }
}

room! {
    /// One case, for whoever takes part in it.
    case, Case {
        /// `/cases/{number}`, also below `/shop` and `/desk`
        Home: CasePage,
    }
}

room! {
    /// Letters to print, and the bill.
    paper, Paper {
        /// `/cases/{number}/pay`
        Pay: PayPage,
        /// `/cases/{number}/help`
        Help: HelpPage,
        /// `/cases/{number}/settlement`
        Settlement: SettlementPage,
        /// `/cases/{number}/decision`
        Decision: DecisionLetterPage,
        /// `/cases/{number}/file`
        File: FilePage,
    }
}

room! {
    /// Pages of the desk.
    desk, Desk {
        /// `/desk`
        Queue: QueuePage,
        /// `/desk/shops`
        Shops: DeskShopsPage,
        /// `/desk/people`
        People: PeoplePage,
        /// `/desk/errands`
        Errands: ErrandsPage,
    }
}

room! {
    /// Where a decision is written.
    chamber, Chamber {
        /// `/desk/decisions/{number}`
        Decision: DecisionPage,
    }
}

room! {
    /// Pages of the demonstration.
    demo, Demo {
        /// `/demo`
        People: DemoPage,
        /// `/demo/mail`
        Mail: MailboxPage,
        /// `/demo/bank/{payment}`
        Bank: BankPage,
    }
}

/// Tells the head of the page which modules the browser will need, so that it fetches them at once.
#[cfg(feature = "ssr")]
fn enter(room: &'static str) {
    leptos::prefetch_lazy_fn_on_server(room);
}

#[cfg(not(feature = "ssr"))]
fn enter(_room: &'static str) {}
