//! Pages that anyone may read.
pub mod home;
