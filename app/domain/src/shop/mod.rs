//! Lives here: a shop's membership of the trust mark, as far as the ladder needs it.
//! Never here: the shop's settings, its agents, the inspection checklist (a later issue).
//! Called by: the server's `shops/`. Start at `decide.rs`.

mod decide;
mod membership;

pub use decide::{ShopAction, ShopEvent, ShopRefusal, apply, decide, moves};
pub use membership::{Membership, Status, StatusKey};
