//! One file per address.
pub mod public;
pub mod category;
