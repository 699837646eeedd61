//! Viewing copies: what others see of a photo. The sealed original is only read here, never changed.
//!
//! A copy is upright, small enough for a screen, in plain sRGB, and carries nothing but its pixels: it is written anew
//! from them, so no place, camera or name that the original holds can come along.
//! Never here: who may see a copy, what a file is called, and the time (the caller stops waiting when it is up).
//! Called by the keeper of received files, away from the async threads. Start at [`viewing_copy`].

mod make;
mod limits;
mod read;
mod whole;
mod heic;
mod survey;
mod finish;
#[cfg(test)]
mod tests;

pub use limits::{Limits, NoCopy};
pub use make::{Source, viewing_copy};
