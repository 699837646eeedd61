//! What went wrong here, said once in the log under a reference, and outside only as that reference.

use crate::chance::{Chance, NoChance};
use crate::store::StoreTrouble;
use app::calls::Fault;

/// Logs an error and makes the fault that people see: a reference to quote, no detail.
pub fn fault(room: &str, error: &dyn std::fmt::Display) -> Fault {
    let reference = reference();
    tracing::error!(room, %error, reference, "trouble");
    Fault::Trouble { reference }
}

/// Makes a short reference that a person can read out.
#[must_use]
pub fn reference() -> String {
    Chance::system().bytes::<4>().map_or_else(|NoChance| "00000000".into(), |bytes| crate::chance::hex(&bytes))
}

/// Turns the store's trouble into a fault; for `map_err`.
#[must_use]
pub fn store(trouble: &StoreTrouble) -> Fault {
    fault("store", trouble)
}

/// Turns missing randomness into a fault; for `map_err`.
#[must_use]
pub fn chance(trouble: NoChance) -> Fault {
    fault("chance", &trouble)
}
