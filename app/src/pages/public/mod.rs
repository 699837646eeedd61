//! Lives here: pages that anyone may read: front page, register, certificate, rules, about, privacy, accessibility.
//! Never here: anything about one case.
//! Called by: `app.rs`. Start at `home.rs`.

pub mod home;
mod begun;
mod steps;
pub mod shops;
pub mod certificate;
pub mod rules;
mod rules_table;
mod sections;
pub mod about;
pub mod privacy;
pub mod accessibility;
