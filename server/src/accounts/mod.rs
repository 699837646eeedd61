//! The accounts room: who there is, how they prove it, and for how long it is believed.
//!
//! Here live mailed codes, sessions, the first admin, staff invitations and returned forms. Never what a person may do in a case
//! (that is `domain`). Called by pages through `app::desk::AccountRoom`, by the complaint and staff rooms, and by every request
//! through `viewer.rs`. Start at `codes.rs`, how an address is proved.

pub mod viewer;
pub mod codes;
pub mod sessions;
pub mod staff;
mod home;
mod first_admin;
pub mod throttle;
mod letters;
mod arrival;
mod room;
mod echoes;

pub use echoes::Echoes;
pub use first_admin::announce;
pub use home::home;
pub use letters::locale;

use crate::house::House;

/// The room; clones share the house.
#[derive(Clone)]
pub struct Accounts {
    house: House,
}

impl Accounts {
    /// Opens the room.
    #[must_use]
    pub fn new(house: House) -> Self {
        Self { house }
    }
}
