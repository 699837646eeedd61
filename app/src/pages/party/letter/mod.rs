//! The papers of a case as pages that print as letters: settlement, decision, the whole file.
//!
//! Here: one file per letter, all drawn from the case's view model. Never here: a PDF, words that the record does not hold.
//! Called by the routes. Start at `sheet.rs`: the sheet every letter is written on.

mod sheet;
mod settlement;
mod decision;
mod assessment;
mod file;

pub use decision::{DecisionLetterPage, unserved};
pub use file::FilePage;
pub use settlement::SettlementPage;
