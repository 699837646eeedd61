//! View models: one plain struct per page, holding domain values where they are useful.
//!
//! Here: what a page needs to draw itself, already cut to what its viewer may see, and what a case says in the viewer's own
//! words. Never here: markup, rules. Made by the server (through the traits of `desk` and `said`), folded by pages. Start at [`case::CaseView`].

pub mod case;
pub mod file;
pub mod help;
pub mod law;
pub mod guide;
pub mod inbox;
pub mod complaint;
pub mod resume;
pub mod shops;
pub mod account;
pub mod staff;
pub mod demo;
