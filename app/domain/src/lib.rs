//! The rules of online dispute resolution for webshop trust marks.
//!
//! Lives here: what a case is, who may do what, until when, and what follows. Never here: a clock, chance, a database,
//! the web. Time, random bytes and the rule-book come in as arguments. Called by the server (to decide) and by the
//! browser (to draw the same buttons). Start in `case/mod.rs`, then `case/decide.rs`.

pub mod values;
pub mod calendar;
pub mod rules;
pub mod people;
pub mod shop;
pub mod law;
pub mod case;
pub mod record;
