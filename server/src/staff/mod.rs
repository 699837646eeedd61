//! The staff room: what waits for mediators, assessors and inspectors; who works here; errands that were given up; the
//! drafts of decisions.
//!
//! Here live lists and drafts. Never here: a rule about a case (the room asks `domain`), SQL (that is `store`), how an account
//! is made (that is `accounts`). Called by pages through `app::desk::StaffRoom`. Start at `room.rs`, then `decisions.rs`.

mod room;
mod decisions;
mod people;
mod errands;

use crate::accounts::Echoes;
use crate::cases::Cases;
use crate::house::House;
use app::calls::Fault;
use app::desk::{Person, Viewer};
use domain::people::Hat;

/// The room; clones share the house.
#[derive(Clone)]
pub struct Staff {
    house: House,
    cases: Cases,
    echoes: Echoes,
}

impl Staff {
    /// Opens the room.
    #[must_use]
    pub fn new(house: House, cases: Cases) -> Self {
        let echoes = Echoes::new(house.clone());
        Self { house, cases, echoes }
    }
}

/// The person who asks, when they wear one of these hats. To everybody else the page does not exist.
fn wearing(viewer: &Viewer, fits: fn(&Hat) -> bool) -> Result<&Person, Fault> {
    let person = viewer.person.as_ref().ok_or(Fault::SignedOut)?;
    if person.hats.iter().any(fits) { Ok(person) } else { Err(Fault::NotFound) }
}

fn works(hat: &Hat) -> bool {
    matches!(hat, Hat::Mediator | Hat::Assessor | Hat::Inspector)
}

fn admin(hat: &Hat) -> bool {
    matches!(hat, Hat::Admin)
}
