//! The outbox: what must follow a change, and what the clock must do.
//!
//! Here live planned errands (written in the transaction of their change), the worker that runs them at least once, and the worker
//! that lets due alarms act. Never what follows from what (that is `domain`). Called by every room that plans, and by `house`.
//! Start at [`Errands`], then `alarms.rs`.

mod errands;
mod alarms;
mod mailbox;

pub use alarms::{Clockwork, ring, step};
pub use errands::{Errands, Runner, WorkTrouble, plan_mail, work};
pub use mailbox::{Mailbox, post};
