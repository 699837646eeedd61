//! Lives here: who acts, in which hat, and what that person is to a case.
//! Never here: accounts, sessions, names from the database.
//! Called by: `case`. Start at `actor.rs`, then `tie.rs`.

mod actor;
mod tie;

pub use actor::{Actor, Hat, Neutral, Side};
pub use tie::{Tie, tie};
