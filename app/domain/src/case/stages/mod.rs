//! Lives here: what follows from an act in each group of stages, in the order of the ladder.
//! Never here: who may act and when (that is `gate`), or what runs beside the stages (that is `side`).
//! Called by: `decide`, and `side/clock.rs` when a term ends. Start at `opening.rs`.

pub(super) mod opening;
pub(super) mod mediation;
pub(super) mod claim;
pub(super) mod ruling;
pub(super) mod performance;
pub(super) mod closing;
