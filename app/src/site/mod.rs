//! Lives here: what stands around every page: head with menu, foot with languages, focus after a turn of the page.
//! Never here: what a page says, a call to the server.
//! Called by: `app.rs`. Start at `head.rs`.

mod head;
mod foot;
mod session;
mod turn;
mod forward;

pub use foot::SiteFoot;
pub use forward::Forward;
pub use head::SiteHead;
pub use session::SessionWarning;
pub use turn::{PageHead, Turn};
