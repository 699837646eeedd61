//! Server functions: a signature and two lines each, no logic.
//!
//! Here: what the browser may ask over the wire, and how an answer or a fault travels. Never here: rules, SQL, words.
//! Called by pages (reads) and by forms (posts). Start at [`Fault`] and [`Answer`].

mod fault;
mod frame;
pub mod home;

pub use fault::Fault;
pub use frame::Frame;
