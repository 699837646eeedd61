//! What went wrong here, said once in the log under a reference, and outside only as that reference.

use crate::chance::{Chance, NoChance};
use crate::store::StoreTrouble;
use app::calls::Fault;
use std::io::ErrorKind;

/// An error that may come down to something that people can be told: what to do then differs.
pub trait Cause: std::fmt::Display {
    /// The fault that says so; nothing when only the log helps.
    fn cause(&self) -> Option<Fault>;
}

impl Cause for StoreTrouble {
    fn cause(&self) -> Option<Fault> {
        match self {
            Self::Full(_) => Some(Fault::Full),
            // What still clashes after several tries is a crowd: later helps.
            Self::Gone(_) | Self::Clash(_) => Some(Fault::Away),
            Self::Taken(_) | Self::TooOld(_) | Self::Odd(_) | Self::Other(_) => None,
        }
    }
}

impl Cause for std::io::Error {
    fn cause(&self) -> Option<Fault> {
        matches!(self.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded).then_some(Fault::Full)
    }
}

impl Cause for NoChance {
    fn cause(&self) -> Option<Fault> {
        None
    }
}

/// Logs an error and makes the fault that people see: what they can do, or a reference to quote, and no detail.
pub fn fault(room: &str, error: &dyn Cause) -> Fault {
    let reference = reference();
    tracing::error!(room, %error, reference, "trouble");
    error.cause().unwrap_or(Fault::Trouble { reference })
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

#[cfg(test)]
mod tests {
    use super::fault;
    use app::calls::Fault;
    use std::io::{Error, ErrorKind};

    #[test]
    fn a_full_disk_is_not_our_secret() {
        assert_eq!(fault("files", &Error::from(ErrorKind::StorageFull)), Fault::Full);
        assert_eq!(fault("files", &Error::from(ErrorKind::QuotaExceeded)), Fault::Full);
        assert!(matches!(fault("files", &Error::from(ErrorKind::PermissionDenied)), Fault::Trouble { .. }));
    }
}
