//! Where in a file it is written where the file was made: found here, and left out of the copy that others get.
//!
//! Films (MP4, MOV), HEIC photos and JPEG photos. What is known to hold a place is overwritten, and so is everything
//! whose meaning is a maker's secret; lengths and offsets stay, so that the copy plays and shows as before.
//! Never here: who gets the copy and who the original, decoding of pictures or sound, and trust in any number a file
//! states about itself. A phone's file costs kilobytes of memory, the worst one some tens of megabytes. Calls block:
//! keep them off async threads. Called by `files` when it gives an exhibit to somebody other than who sent it.
//! Start at [`in_boxes`] and [`in_jpeg`].

mod place;
mod copy;
mod search;
mod boxes;
mod movie;
mod track;
mod samples;
mod meta;
mod items;
mod jpeg;
mod tiff;
mod xmp;
mod photoshop;
mod words;
#[cfg(test)]
mod stories;

pub use copy::copy_without;
pub use place::Places;

use search::Search;
use std::io::{self, Read, Seek};

/// Finds the places in a file made of boxes: MP4, MOV, 3GP, HEIC, HEIF, AVIF.
///
/// # Errors
/// The file cannot be read. A file that is no such file is no error: see [`Places::is_sure`].
pub fn in_boxes<R: Read + Seek>(file: &mut R) -> io::Result<Places> {
    let mut search = Search::new(file)?;
    let whole = search.whole();
    search.file(whole, false)?;
    Ok(search.done())
}

/// Finds the places in a JPEG, with the pictures and the film that phones put behind it.
///
/// # Errors
/// The file cannot be read. A file that is no such file is no error: see [`Places::is_sure`].
pub fn in_jpeg<R: Read + Seek>(file: &mut R) -> io::Result<Places> {
    let mut search = Search::new(file)?;
    search.jpeg()?;
    Ok(search.done())
}
