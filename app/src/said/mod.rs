//! What a case says to one viewer, in the viewer's words.
//!
//! Here: where a case stands, what happened, what may be done and what follows from it, as sentences of view models. Never
//! here: markup, who may see what (that was asked before).
//! Called by the server, which makes the views, so that a telephone carries neither events nor these words. Start at [`Told`].

mod told;
mod entry;
mod talks;
mod complaint;
mod category;
mod guide;
mod questions;
mod wizard;
mod binding;
mod beside;
mod ending;
mod papers;
mod act;
mod numbers;
mod title;
mod stage;
mod refusal;
mod problem;
mod missing;

pub use beside::{held, present};
pub use category::{kinds, ready};
pub use complaint::happened;
pub use ending::ground;
pub use missing::{meant, missing};
pub use problem::problem;
pub use questions::{proofs, questions, remedies};
pub use refusal::refusal;
pub use stage::{stage, turn};
pub use told::{Told, Written, awaited, side_of};
pub use wizard::{course, step_words};
