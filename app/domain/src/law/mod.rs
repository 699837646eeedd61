//! Lives here: complaint categories and the arithmetic of the law.
//! Never here: the words of a legal position (app/law), or what a case does with them.
//! Called by: `case`, the wizard, the decision form. Start at `category.rs`.

mod category;
mod interest;

pub use category::Category;
pub use interest::{InterestStep, interest, interest_steps};
