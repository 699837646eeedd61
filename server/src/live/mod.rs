//! The live room: who must look again, when, and who has a case open.
//!
//! Here live wake-ups between writers and open streams. Never what a viewer may see: streams ask the cases room, which asks `sight`.
//! Called by the store after each commit, and by the streams of `http`. Start at [`Wakes`].

mod wakes;
mod relay;
mod presence;

pub use presence::{Page, Presence};
pub use relay::relay;
pub use wakes::{Ear, Wake, Wakes};
