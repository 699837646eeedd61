//! Tells a file that was cut short. The JPEG decoder would paint the missing part grey, and in evidence a grey half
//! must not look like part of the photo.

use super::make::Source;

/// Tells whether an original goes on to its end.
pub(super) fn is_whole(original: &[u8], source: Source) -> bool {
    match source {
        Source::Jpeg => jpeg_ends(original).unwrap_or(false),
        Source::Webp => webp_ends(original).unwrap_or(false),
        // Their decoders say so themselves.
        Source::Png | Source::Heic => true,
    }
}

/// Looks for the end marker after the first scan begins. An earlier one belongs to a preview inside the metadata;
/// within a scan its two bytes cannot occur. Anything may follow it: phones append films and further pictures.
fn jpeg_ends(original: &[u8]) -> Option<bool> {
    let mut rest = original.strip_prefix(b"\xff\xd8")?;
    loop {
        let marker = *rest.get(1)?;
        match (*rest.first()?, marker) {
            // Any number of fill bytes may stand before a marker.
            (0xff, 0xff) => rest = rest.get(1..)?,
            (0xff, 0xda) => return Some(rest.windows(2).any(|two| two == b"\xff\xd9")),
            (0xff, _) => {
                let length = u16::from_be_bytes([*rest.get(2)?, *rest.get(3)?]);
                rest = rest.get(2 + usize::from(length)..)?;
            }
            _ => return None,
        }
    }
}

/// Compares the length that a WebP states with the one it has.
fn webp_ends(original: &[u8]) -> Option<bool> {
    let stated = original.get(4..8)?.try_into().ok().map(u32::from_le_bytes)?;
    Some(original.len() as u64 >= u64::from(stated) + 8)
}
