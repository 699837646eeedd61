//! Server functions: a signature and two lines each, no logic.
//!
//! Here: what the browser may ask over the wire, and how an answer or a fault travels. Never here: rules, SQL, words.
//! Called by pages (reads, GET) and by forms (posts). Start at [`Answer`] and [`Fault`].

#![expect(missing_docs, reason = "the macro makes a struct per call, with a field per argument")]

mod answer;
mod fault;
mod frame;
#[cfg(feature = "ssr")]
mod plain;
pub mod account;
pub mod case;
pub mod complaint;
pub mod resume;
pub mod demo;
pub mod shops;
pub mod staff;

pub use answer::Answer;
pub use fault::Fault;
pub use frame::{Frame, Me};
#[cfg(feature = "ssr")]
pub use plain::answered;

/// The calls whose form comes in parts: it carries files, or its fields are not always the same.
#[cfg(feature = "ssr")]
pub const OF_PARTS: [&str; 5] = {
    use server_fn::ServerFn;
    [
        case::Act::PATH,
        complaint::SaveStep::PATH,
        shops::AddShop::PATH,
        shops::ChangeShop::PATH,
        staff::SaveDecision::PATH,
    ]
};
