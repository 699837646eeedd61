//! Lives here: what stands around every page: head with menu, foot with languages, focus after a turn of the page.
//! Never here: what a page says, a call to the server.
//! Called by: `app.rs`. Start at `head.rs`.

mod head;
mod foot;
mod turn;

pub use foot::SiteFoot;
pub use head::SiteHead;
pub use turn::{PageHead, Turn};
