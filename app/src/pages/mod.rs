//! One file per address.
pub mod public;
