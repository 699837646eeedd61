//! Properties that hold for every case that can be reached, whatever people, clock and bank do.

#[path = "../world/mod.rs"]
mod world;

mod actions;
mod histories;
mod moving;
mod seeing;
mod counting;
mod sums;
