//! Rooms of the house that a browser loads when somebody first enters them: each is a WebAssembly module of its own, so
//! that a visitor of the front page does not carry the assessor's desk.
//!
//! What is named by a room alone is in its module; what two rooms share travels beside them. The front page, the register,
//! signing in and everything that stands around a page are in the first module. On the server all of this is one program.
use super::complaint;
use super::demo::{bank, mail, people as demo_people};
use super::party::letter::{DecisionLetter, FileLetter, SettlementLetter};
use super::party::{case_page, inbox, pay_page};
use super::public::{about, accessibility, privacy, rules};
use super::staff::{decision, errands, people, queue, shops};
use crate::calls::Fault;
use crate::wire::Parcel;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// What the public may read at length.
#[derive(Clone, Copy)]
pub enum Reading {
    /// The rules of procedure.
    Rules,
    /// Who we are.
    About,
    /// Privacy.
    Privacy,
    /// Accessibility.
    Accessibility,
}

/// Draws a page to read.
#[wasm_split(reading, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn reading(page: Reading) -> Result<AnyView, Fault> {
    enter("reading");
    Ok(match page {
        Reading::Rules => view! { <rules::RulesText /> }.into_any(),
        Reading::About => view! { <about::AboutText /> }.into_any(),
        Reading::Privacy => view! { <privacy::PrivacyText /> }.into_any(),
        Reading::Accessibility => view! { <accessibility::AccessibilityText /> }.into_any(),
    })
}

/// Draws a step of the complaint wizard.
#[wasm_split(wizard, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn wizard(parcel: Parcel) -> Result<AnyView, Fault> {
    enter("wizard");
    Ok(complaint::drawn(parcel.open()?))
}

/// A page for the people of a case.
#[derive(Clone)]
pub enum Party {
    /// A consumer's own cases.
    Cases,
    /// Those of a webshop, by its address.
    Shop(String),
    /// One case.
    Case,
    /// Its fee.
    Pay,
}

/// Draws a page of a case or of somebody's cases.
#[wasm_split(party, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn party(page: Party, parcel: Parcel) -> Result<AnyView, Fault> {
    enter("party");
    Ok(match page {
        Party::Cases => inbox::drawn(parcel.open()?, None),
        Party::Shop(slug) => inbox::drawn(parcel.open()?, Some(&slug)),
        Party::Case => view! { <case_page::Open view=parcel.open()? /> }.into_any(),
        Party::Pay => view! { <pay_page::Pay view=parcel.open()? /> }.into_any(),
    })
}

/// A letter about a case.
#[derive(Clone, Copy)]
pub enum Letter {
    /// What was agreed.
    Settlement,
    /// What was decided.
    Decision,
    /// The whole file.
    File,
}

/// Draws a letter.
#[wasm_split(letters, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn letters(letter: Letter, parcel: Parcel) -> Result<AnyView, Fault> {
    enter("letters");
    let view = parcel.open()?;
    Ok(match letter {
        Letter::Settlement => view! { <SettlementLetter view=view /> }.into_any(),
        Letter::Decision => view! { <DecisionLetter view=view /> }.into_any(),
        Letter::File => view! { <FileLetter view=view /> }.into_any(),
    })
}

/// A page of the desk.
#[derive(Clone, Copy)]
pub enum Desk {
    /// What waits.
    Queue,
    /// The inspector's webshops.
    Shops,
    /// Everybody who works here.
    People,
    /// Errands that were given up.
    Errands,
    /// The decision form.
    Decision,
}

/// Draws a page of the desk.
#[wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn desk(page: Desk, parcel: Parcel) -> Result<AnyView, Fault> {
    enter("desk");
    Ok(match page {
        Desk::Queue => view! { <queue::Queue view=parcel.open()? /> }.into_any(),
        Desk::Shops => shops::drawn(parcel.open()?),
        Desk::People => view! { <people::People view=parcel.open()? /> }.into_any(),
        Desk::Errands => view! { <errands::Errands view=parcel.open()? /> }.into_any(),
        Desk::Decision => decision::drawn(parcel.open()?),
    })
}

/// A page of the demonstration.
#[derive(Clone, Copy)]
pub enum Demo {
    /// Whom to be, and the time machine.
    People,
    /// Sent mail.
    Mail,
    /// The sandbox bank.
    Bank,
}

/// Draws a page of the demonstration.
#[wasm_split(demo, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn demo(page: Demo, parcel: Parcel) -> Result<AnyView, Fault> {
    enter("demo");
    Ok(match page {
        Demo::People => view! { <demo_people::Demo view=parcel.open()? /> }.into_any(),
        Demo::Mail => view! { <mail::Mailbox view=parcel.open()? /> }.into_any(),
        Demo::Bank => view! { <bank::Bank view=parcel.open()? /> }.into_any(),
    })
}

/// Tells the head of the page which modules the browser will need, so that it fetches them at once.
#[cfg(feature = "ssr")]
fn enter(room: &'static str) {
    leptos::prefetch_lazy_fn_on_server(room);
}

#[cfg(not(feature = "ssr"))]
fn enter(_room: &'static str) {}
