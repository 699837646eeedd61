//! Files that people hand in: streamed to disk, recognised by their first bytes, given back only as attachments.
//!
//! Never here: who may see a file (that is `sight`, asked at the door of `http`) and what it proves (that is the record).
//! Called by the uploads and downloads of `http`. Start at [`receive`].

mod kind;
mod name;
mod receive;
mod stored;

pub use kind::Kind;
pub use name::cleaned;
pub use receive::{Post, PostTrouble, receive};
pub use stored::Stored;
