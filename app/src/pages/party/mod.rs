//! The case as its people see it: the four questions, what happened, what one may do, letters, payment, inbox.
//!
//! Here: pages for everybody who belongs to a case; who the viewer is comes with the view model. Never here: a rule (buttons
//! come from `moves`), a clock (days left are counted from the server's `case_now`).
//! Called by the routes. Start at [`case_page::CasePage`], then `state.rs`; `act/` draws forms.

mod state;
mod deed;
mod head;
mod now;
mod steps;
mod story;
mod act;
mod receipt;
pub mod case_page;
pub mod pay_page;
pub mod help;
pub mod inbox;
pub mod letter;

pub use case_page::CasePage;
