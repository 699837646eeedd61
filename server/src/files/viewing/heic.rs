//! Reads HEIC, the photos of iPhones.

use super::finish;
use super::limits::{Limits, NoCopy};
use super::make::Picture;
use super::survey;
use image::metadata::Orientation;
use image::{DynamicImage, RgbaImage};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a HEIC.
///
/// Its turning is part of the container and done on the way. A turning in its EXIF says the same once more and must
/// not be applied again, so it is not looked at.
pub(super) fn read(original: &[u8], limits: &Limits) -> Result<Picture, NoCopy> {
    // The decoder is young. It is safe Rust, so the worst a hostile file can do is make it stop with a panic, which
    // for us is a picture that cannot be read. Nothing outlives the closure, so nothing half-changed is seen again.
    match catch_unwind(AssertUnwindSafe(|| decoded(original, limits))) {
        Ok(answer) => answer,
        Err(_) => Err(NoCopy::Unreadable),
    }
}

fn decoded(original: &[u8], limits: &Limits) -> Result<Picture, NoCopy> {
    let profile = survey::survey(original, limits)?;
    // One thread: other people's photos are waiting for the second core.
    let options = heifer::Options { max_threads: 1, max_pixels: limits.pixels };
    let picture = heifer::decode_rgba8(original, &options).map_err(|_| NoCopy::Unreadable)?;
    // Nothing is left of it when its own crop lies outside.
    if picture.width == 0 || picture.height == 0 {
        return Err(NoCopy::Unreadable);
    }
    let pixels = RgbaImage::from_raw(picture.width, picture.height, picture.data).ok_or(NoCopy::Unreadable)?;
    let pixels = finish::opaque(DynamicImage::ImageRgba8(pixels));
    Ok(Picture { pixels, turn: Orientation::NoTransforms, profile })
}
