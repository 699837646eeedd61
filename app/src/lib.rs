//! What people see and ask: a single-page app in Leptos, rendered on the server and hydrated in the browser.
//!
//! Here live pages, the parts they are made of, the forms' parsers and the server functions. Never here: a rule about a
//! case (that is `domain`), SQL, mail or files (that is `server`, which fulfils the traits of [`desk`]).
//! `frontend` starts it in the browser, `server` renders it. Start reading at [`shell`] and [`App`].
#![expect(clippy::must_use_candidate, reason = "the macros of the framework make functions that trip it")]

pub mod words;
pub mod links;
pub mod views;
pub mod said;
pub mod wire;
#[cfg(feature = "ssr")]
pub mod network;
#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod law;
pub mod calls;
pub mod forms;
pub mod live;
pub mod parts;
pub mod site;
pub mod pages;
mod app;

pub use app::{App, shell};
