//! The shops room: the register, certificates, and the inspector's hand on a membership.
//!
//! Never here: what a status means or who may change it (that is `domain::shop`). Called by pages through `app::desk::ShopRoom`.
//! Start at `change.rs`, the one way in which a membership changes; then `room.rs`, what pages ask.

mod change;
mod room;
mod look;
mod near;

pub use change::{NewShop, ShopTrouble};
pub use near::near;

use crate::house::House;

/// The room; clones share the house.
#[derive(Clone)]
pub struct Shops {
    house: House,
}

impl Shops {
    /// Opens the room.
    #[must_use]
    pub fn new(house: House) -> Self {
        Self { house }
    }
}
