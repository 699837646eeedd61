//! Files that people hand in: streamed to disk, recognised by their first bytes, given back only as attachments.
//!
//! Never here: who may see a file (that is `sight`, asked at the door of `http`) and what it proves (that is the record).
//! Called by the uploads and downloads of `http`. Start at [`receive`].

mod kind;
mod check;
mod name;
mod receive;
mod stored;
mod shown;
mod viewing;
mod places;
mod mail;
mod mail_text;

pub use check::Check;
pub use kind::{fits_declared, fits_start, of_name, unfit};
pub use mail_text::mail_text;
pub use name::cleaned;
pub use receive::{Post, PostTrouble, receive};
pub use shown::{Shown, shown};
pub use stored::{Stored, path_of, remove};
