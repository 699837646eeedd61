//! Lives here: complaint categories and the arithmetic of the law.
//! Never here: the words of a legal position (app/law), or what a case does with them.
//! Called by: `case`, the wizard, the decision form. Start at `category.rs`, then `reckon/mod.rs` and
//! `guide/mod.rs`.

mod category;
mod article;
mod interest;
pub mod reckon;
pub mod guide;

pub use article::{Act, Article, Source};
pub use category::Category;
pub use interest::{InterestStep, interest, interest_steps};
