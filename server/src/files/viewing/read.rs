//! Reads JPEG, PNG and WebP.

use super::limits::{Limits, NoCopy};
use super::make::{Picture, Source};
use super::{finish, whole};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use std::io::Cursor;

/// Reads an original of one of the three.
pub(super) fn read(original: &[u8], source: Source, limits: &Limits) -> Result<Picture, NoCopy> {
    if !whole::is_whole(original, source) {
        return Err(NoCopy::Unreadable);
    }
    let mut reader = ImageReader::with_format(Cursor::new(original), format(source).ok_or(NoCopy::Unreadable)?);
    reader.limits(limits.beside_pixels());
    // Reads the header only.
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    limits.allow(width, height, weight(source, u64::from(decoder.color_type().bytes_per_pixel())))?;
    // A note about turning or colours that cannot be read is no reason to refuse the picture.
    let turn = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let profile = decoder.icc_profile().unwrap_or(None);
    let pixels = finish::opaque(DynamicImage::from_decoder(decoder)?);
    Ok(Picture { pixels, turn, profile })
}

fn format(source: Source) -> Option<ImageFormat> {
    match source {
        Source::Jpeg => Some(ImageFormat::Jpeg),
        Source::Png => Some(ImageFormat::Png),
        Source::Webp => Some(ImageFormat::WebP),
        Source::Heic => None,
    }
}

/// What decoding takes at its peak for each pixel: what comes out, what the decoder keeps beside it, the opaque copy.
fn weight(source: Source, out: u64) -> u64 {
    match source {
        // A progressive JPEG keeps all its coefficients until the last pass.
        Source::Jpeg => out + 9,
        Source::Png => out + 7,
        Source::Webp | Source::Heic => out + 7,
    }
}
