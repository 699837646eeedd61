//! Pages of the desk: mediators, assessors, inspectors, admins.
//!
//! Here: one file or folder per address under `/desk`. Never here: rights (that is `domain` and the server), parsing.
//! Called by the router. Start at `queue.rs`.

pub mod queue;
pub mod decision;
pub mod shops;
mod shop;
pub mod people;
pub mod errands;
