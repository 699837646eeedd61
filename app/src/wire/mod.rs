//! How values travel from our server to our own pages: into a page for hydration, in answers to calls, in live news.
//!
//! Here: the packed text, how a call chooses between it and JSON, and how a fault is told. Never here: what the values mean.
//! Called by `calls/` (the encoding of every server function), `pages/loaded.rs`, `parts/post_form.rs` and the live streams.
//! Start at `packed.rs`.
//!
//! Everybody else gets JSON. Our own pages ask for packed text, because a reader of JSON for every view and event made up
//! a third of the WebAssembly that a telephone has to load.

mod packed;
mod parcel;
mod sealed;
mod encoding;
mod fault_text;
#[cfg(feature = "ssr")]
mod json;
#[cfg(feature = "hydrate")]
mod post;

pub use encoding::{MEDIA, Packed, PackedCodec, PackedEncoding};
pub use fault_text::FaultText;
#[cfg(feature = "ssr")]
pub use json::{along, reads_packed};
pub use packed::{Unreadable, pack, unpack};
pub use parcel::{Parcel, ParcelCodec};
#[cfg(feature = "hydrate")]
pub use post::post;
pub use sealed::{Page, PageEncoding, Sealed};
