//! Lives here: what runs beside the stages: talk, offers, more time, withdrawal, money, neutrals, documents, support,
//! asking for less, the clock.
//! Never here: the stages' own acts (`stages`), or who may act (`gate`).
//! Called by: `decide`. Start at `clock.rs`: it ends every term.

pub(super) mod clock;
pub(super) mod talk;
pub(super) mod settlement;
pub(super) mod extension;
pub(super) mod withdrawal;
pub(super) mod money;
pub(super) mod neutral;
pub(super) mod exhibits;
pub(super) mod support;
pub(super) mod narrowing;
