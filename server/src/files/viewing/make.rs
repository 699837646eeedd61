//! From an original on disk to its viewing copy on disk, step by step.

use super::limits::{Limits, NoCopy};
use super::{finish, heic, read};
use image::RgbImage;
use image::metadata::Orientation;
use std::path::Path;

/// Writes the viewing copy of an original, always as a JPEG, and tells what became of it.
///
/// The whole copy is made in memory first: a refusal leaves no half file behind.
///
/// # Errors
///
/// The picture is larger than the limits, cannot be read, or the disk failed.
pub fn viewing_copy(original: &Path, source: Source, target: &Path, limits: &Limits) -> Result<Copy, NoCopy> {
    let picture = picture(&std::fs::read(original)?, source, limits)?;
    // Shrunk first: colours and turning then cost a fraction.
    let small = finish::shrunk(picture.pixels, limits.longest_side);
    let coloured = finish::in_srgb(small, picture.profile.as_deref());
    let upright = finish::turned(coloured, picture.turn);
    let written = finish::jpeg(&upright)?;
    std::fs::write(target, &written)?;
    Ok(Copy { width: upright.width(), height: upright.height(), bytes: written.len() as u64 })
}

/// The kind of file an original is, as its first bytes said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// JPEG image.
    Jpeg,
    /// PNG image.
    Png,
    /// WebP image; of a moving one, its first picture.
    Webp,
    /// HEIC image, as iPhones take them.
    Heic,
}

/// A viewing copy that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Size of the file.
    pub bytes: u64,
}

/// A decoded original, opaque, before it is shrunk.
pub(super) struct Picture {
    pub(super) pixels: RgbImage,
    /// What must be done to it to stand upright.
    pub(super) turn: Orientation,
    /// The colours it was taken in, if they are not said to be sRGB.
    pub(super) profile: Option<Vec<u8>>,
}

fn picture(original: &[u8], source: Source, limits: &Limits) -> Result<Picture, NoCopy> {
    match source {
        Source::Heic => heic::read(original, limits),
        Source::Jpeg | Source::Png | Source::Webp => read::read(original, source, limits),
    }
}
