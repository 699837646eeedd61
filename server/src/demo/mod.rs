//! The demonstration: made-up people, a script of twenty cases, a time machine, a mailbox and a bank that does as it is told.
//!
//! Here lives what only exists in demo mode. Never here: a short cut past the door of a case; the script's acts go through it
//! like everybody's. Called by `http` when the server starts in demo mode. Start at `play.rs`; the words are in `cases.toml`.

mod script;
mod cast;
mod papers;
mod deed;
mod play;
mod machine;
mod seed;
mod room;
mod example;

pub use machine::Machine;
pub use script::ScriptTrouble;
pub use seed::Demo;
