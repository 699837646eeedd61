//! The cases room: the one door through which a case changes, and everybody's own view of it.
//!
//! Here lives the way from a request to the record and back. Never here: a rule about a case (that is `domain`), SQL (that is
//! `store`), words. Called by server functions through `app::desk::CaseRoom`, by the clock, the bank and the demo.
//! Start at `act.rs`, THE door; then `look.rs`, what one viewer gets to see.

mod calendar;
mod act;
mod around;
mod broken;
mod load;
mod write;
mod follow;
mod sanction;
mod file;
mod who;
mod look;
mod entry;
mod news;
mod inbox;
mod export;
mod clockwork;
mod pay;
mod refund;
mod post;
mod room;
mod gate;
mod helper;

pub use act::{Ask, Asked, Done, Trouble};
pub use calendar::LastDay;
pub use export::Exported;
pub use file::Complaining;
pub use follow::{LETTER, Letter, REFUND, StoredAlarm};
pub use load::{Loaded, Written};
pub use look::Met;
pub use pay::PayTrouble;
pub use post::home;
pub use room::Room;
pub use who::{actor, hats, signed_in};

use crate::house::House;
use crate::payments::Bank;
use std::sync::Arc;

/// The cases room; clones share it.
#[derive(Clone)]
pub struct Cases {
    house: House,
    bank: Option<Arc<dyn Bank>>,
}

impl Cases {
    /// Opens the room; without a bank no fee can be paid.
    #[must_use]
    pub fn new(house: House, bank: Option<Arc<dyn Bank>>) -> Self {
        Self { house, bank }
    }

    /// The same room in a house that differs: the demonstration's stories have a seed each.
    #[must_use]
    pub fn with_house(&self, house: House) -> Self {
        Self { house, bank: self.bank.clone() }
    }
}
