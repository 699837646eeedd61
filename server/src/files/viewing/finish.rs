//! From decoded pixels to the finished copy.

use super::limits::NoCopy;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// High enough to read a receipt in the copy, low enough to load on a phone.
const QUALITY: u8 = 82;

/// Lays a picture on white, as a page would show it. JPEG knows no transparency.
pub(super) fn opaque(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let see_through = picture.into_rgba8();
    let (width, height) = see_through.dimensions();
    let mut on_white = RgbImage::new(width, height);
    for (to, from) in on_white.pixels_mut().zip(see_through.pixels()) {
        let [red, green, blue, alpha] = from.0;
        to.0 = [red, green, blue].map(|light| over_white(light, alpha));
    }
    on_white
}

fn over_white(light: u8, alpha: u8) -> u8 {
    let (light, alpha) = (u16::from(light), u16::from(alpha));
    // At most 255 * 255 + 127, and after the division at most 255.
    u8::try_from((light * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}

/// Shrinks a picture to its longest side. It is never enlarged: that would show detail nobody photographed.
pub(super) fn shrunk(picture: RgbImage, longest_side: u32) -> RgbImage {
    if picture.width().max(picture.height()) <= longest_side {
        return picture;
    }
    DynamicImage::ImageRgb8(picture).resize(longest_side, longest_side, FilterType::CatmullRom).into_rgb8()
}

/// Brings colours to sRGB, which is what a picture without a profile is taken for. Where the profile makes no sense
/// the numbers stay as they are: slightly wrong colours are better than no picture.
pub(super) fn in_srgb(picture: RgbImage, profile: Option<&[u8]>) -> RgbImage {
    match profile.and_then(|profile| converted(&picture, profile)) {
        Some(converted) => converted,
        None => picture,
    }
}

fn converted(picture: &RgbImage, profile: &[u8]) -> Option<RgbImage> {
    let from = ColorProfile::new_from_slice(profile).ok()?;
    if from.color_space != DataColorSpace::Rgb {
        return None;
    }
    let srgb = ColorProfile::new_srgb();
    let change = from.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, TransformOptions::default()).ok()?;
    let mut pixels = vec![0; picture.as_raw().len()];
    change.transform(picture.as_raw(), &mut pixels).ok()?;
    RgbImage::from_raw(picture.width(), picture.height(), pixels)
}

/// Turns a picture upright.
pub(super) fn turned(picture: RgbImage, turn: Orientation) -> RgbImage {
    let mut picture = DynamicImage::ImageRgb8(picture);
    picture.apply_orientation(turn);
    picture.into_rgb8()
}

/// Writes a picture as JPEG: pixels and nothing else.
pub(super) fn jpeg(picture: &RgbImage) -> Result<Vec<u8>, NoCopy> {
    let mut written = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut written, QUALITY))?;
    Ok(written)
}
