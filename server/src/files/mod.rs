//! Files that people hand in: streamed to disk, recognised by their first bytes, given back only as attachments.
//!
//! Never here: who may see a file (that is `sight`, asked through [`Gate`]) and what it proves (that is the record).
//! Called by the uploads and downloads of `http`. Start at [`receive`].

mod kind;
mod name;
mod receive;
mod stored;

pub use kind::Kind;
pub use name::cleaned;
pub use receive::{Post, PostTrouble, receive};
pub use stored::Stored;

use crate::store::exhibits::ExhibitRow;
use app::calls::Fault;
use app::desk::Viewer;
use async_trait::async_trait;

/// Answers whether a viewer may open a file; the cases room asks `sight` for files of a case.
#[async_trait]
pub trait Gate: Send + Sync {
    /// Tells whether this viewer may open this file.
    async fn may_open(&self, viewer: &Viewer, exhibit: &ExhibitRow) -> Result<bool, Fault>;
}
