//! The demonstration: who to be, the time machine, sent mail, the sandbox bank. Outside demo mode every call behind these
//! pages answers "not found", and so do the pages.
//!
//! Here: one file per address under `/demo`. Never here: how a clock moves or a payment is booked (that is the server).
//! Called by the router. Start at `people.rs`.

pub mod people;
mod clock;
pub mod mail;
pub mod bank;
