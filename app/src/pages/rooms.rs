//! Rooms of the house that a browser loads when somebody first enters them: each is a WebAssembly module of its own, so
//! that a visitor of the front page does not carry the assessor's desk.
//!
//! What is reached from one room alone is in its module; what two rooms share travels beside them. Signing in, the register
//! and everything that stands around a page are in the first module. On the server all of this is one program.
use super::account::first_admin::FirstAdminPage;
use super::account::own::AccountPage;
use super::account::sign_in::SignInPage;
use super::complaint::{ComplaintPage, ComplaintStart};
use super::demo::bank::BankPage;
use super::demo::mail::MailboxPage;
use super::demo::people::DemoPage;
use super::fault::{FaultPage, ProblemPage};
use super::party::CasePage;
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
    /// To read at length.
    Reading(Reading),
    /// The complaint wizard.
    Wizard(Wizard),
    /// For the people of a case.
    Party(Party),
    /// For mediators, assessors, inspectors and admins.
    Desk(Desk),
    /// The demonstration.
    Demo(Demo),
}

impl ChooseView for Page {
    async fn choose(self) -> AnyView {
        let page = match self {
            Page::First(page) => Ok(first(page)),
            Page::Reading(page) => reading(page).await,
            Page::Wizard(page) => wizard(page).await,
            Page::Party(page) => party(page).await,
            Page::Desk(page) => desk(page).await,
            Page::Demo(page) => demo(page).await,
        };
        page.unwrap_or_else(|fault| view! { <FaultPage fault=fault /> }.into_any())
    }

    /// Before a page that the server made comes alive, its room must be there: hydration does not wait.
    async fn preload(&self) {
        let loaded = match self {
            Page::First(_) => Ok(()),
            Page::Reading(_) => load_reading().await,
            Page::Wizard(_) => load_wizard().await,
            Page::Party(_) => load_party().await,
            Page::Desk(_) => load_desk().await,
            Page::Demo(_) => load_demo().await,
        };
        // Choosing the page asks once more, and says what is wrong.
        drop(loaded);
    }
}

/// Pages of the first module.
#[derive(Clone, Copy)]
pub enum First {
    /// `/`
    Home,
    /// `/shops`
    Shops,
    /// `/shops/{slug}`
    Certificate,
    /// `/sign-in`
    SignIn,
    /// `/account`
    Account,
    /// `/first-admin`
    FirstAdmin,
    /// `/problem/{status}`
    Problem,
}

fn first(page: First) -> AnyView {
    match page {
        First::Home => view! { <HomePage /> }.into_any(),
        First::Shops => view! { <ShopsPage /> }.into_any(),
        First::Certificate => view! { <CertificatePage /> }.into_any(),
        First::SignIn => view! { <SignInPage /> }.into_any(),
        First::Account => view! { <AccountPage /> }.into_any(),
        First::FirstAdmin => view! { <FirstAdminPage /> }.into_any(),
        First::Problem => view! { <ProblemPage /> }.into_any(),
    }
}

/// What the public may read at length.
#[derive(Clone, Copy)]
pub enum Reading {
    /// `/rules`
    Rules,
    /// `/about`
    About,
    /// `/privacy`
    Privacy,
    /// `/accessibility`
    Accessibility,
}

#[wasm_split(reading, wasm_split_path = ::leptos::wasm_split, fallible, preload(load_reading))]
fn reading(page: Reading) -> Result<AnyView, Fault> {
    enter("reading");
    Ok(match page {
        Reading::Rules => view! { <RulesPage /> }.into_any(),
        Reading::About => view! { <AboutPage /> }.into_any(),
        Reading::Privacy => view! { <PrivacyPage /> }.into_any(),
        Reading::Accessibility => view! { <AccessibilityPage /> }.into_any(),
    })
}

/// The complaint wizard.
#[derive(Clone, Copy)]
pub enum Wizard {
    /// `/complaint`
    Start,
    /// `/complaint/{step}`
    Step,
}

#[wasm_split(wizard, wasm_split_path = ::leptos::wasm_split, fallible, preload(load_wizard))]
fn wizard(page: Wizard) -> Result<AnyView, Fault> {
    enter("wizard");
    Ok(match page {
        Wizard::Start => view! { <ComplaintStart /> }.into_any(),
        Wizard::Step => view! { <ComplaintPage /> }.into_any(),
    })
}

/// Pages for the people of a case.
#[derive(Clone, Copy)]
pub enum Party {
    /// `/cases`
    Cases,
    /// `/shop` and `/shop/{slug}`
    Shop,
    /// `/cases/{number}`, also below `/shop` and `/desk`
    Case,
    /// `/cases/{number}/pay`
    Pay,
    /// `/cases/{number}/settlement`
    Settlement,
    /// `/cases/{number}/decision`
    Decision,
    /// `/cases/{number}/file`
    File,
}

#[wasm_split(party, wasm_split_path = ::leptos::wasm_split, fallible, preload(load_party))]
fn party(page: Party) -> Result<AnyView, Fault> {
    enter("party");
    Ok(match page {
        Party::Cases => view! { <CasesPage /> }.into_any(),
        Party::Shop => view! { <ShopInboxPage /> }.into_any(),
        Party::Case => view! { <CasePage /> }.into_any(),
        Party::Pay => view! { <PayPage /> }.into_any(),
        Party::Settlement => view! { <SettlementPage /> }.into_any(),
        Party::Decision => view! { <DecisionLetterPage /> }.into_any(),
        Party::File => view! { <FilePage /> }.into_any(),
    })
}

/// Pages of the desk.
#[derive(Clone, Copy)]
pub enum Desk {
    /// `/desk`
    Queue,
    /// `/desk/shops`
    Shops,
    /// `/desk/people`
    People,
    /// `/desk/errands`
    Errands,
    /// `/desk/decisions/{number}`
    Decision,
}

#[wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible, preload(load_desk))]
fn desk(page: Desk) -> Result<AnyView, Fault> {
    enter("desk");
    Ok(match page {
        Desk::Queue => view! { <QueuePage /> }.into_any(),
        Desk::Shops => view! { <DeskShopsPage /> }.into_any(),
        Desk::People => view! { <PeoplePage /> }.into_any(),
        Desk::Errands => view! { <ErrandsPage /> }.into_any(),
        Desk::Decision => view! { <DecisionPage /> }.into_any(),
    })
}

/// Pages of the demonstration.
#[derive(Clone, Copy)]
pub enum Demo {
    /// `/demo`
    People,
    /// `/demo/mail`
    Mail,
    /// `/demo/bank/{payment}`
    Bank,
}

#[wasm_split(demo, wasm_split_path = ::leptos::wasm_split, fallible, preload(load_demo))]
fn demo(page: Demo) -> Result<AnyView, Fault> {
    enter("demo");
    Ok(match page {
        Demo::People => view! { <DemoPage /> }.into_any(),
        Demo::Mail => view! { <MailboxPage /> }.into_any(),
        Demo::Bank => view! { <BankPage /> }.into_any(),
    })
}

/// Tells the head of the page which modules the browser will need, so that it fetches them at once.
#[cfg(feature = "ssr")]
fn enter(room: &'static str) {
    leptos::prefetch_lazy_fn_on_server(room);
}

#[cfg(not(feature = "ssr"))]
fn enter(_room: &'static str) {}
