//! Notes in the form of Photoshop, among them those of the press (IPTC) with city and country.

use super::place::Fill;
use super::search::{Hidden, count, moved};
use super::{tiff, xmp};
use std::ops::Range;

/// Finds what to overwrite in the resources; none if they cannot be followed.
pub(super) fn hidden(bytes: &[u8]) -> Option<Vec<Hidden>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while bytes.get(at..)?.iter().any(|byte| *byte != 0) {
        (bytes.get(at..at + 4)? == b"8BIM").then_some(())?;
        let (kind, name) = (count(bytes, at + 4, 2)?, count(bytes, at + 6, 1)?);
        // The name with its length is padded to an even length, and so is what follows.
        let start = at + 6 + (name + 1).next_multiple_of(2) + 4;
        let end = start.checked_add(count(bytes, start - 4, 4)?)?;
        found.extend(resource(kind, bytes.get(start..end)?, start..end));
        at = end.next_multiple_of(2).min(bytes.len());
    }
    Some(found)
}

fn resource(kind: usize, inside: &[u8], range: Range<usize>) -> Vec<Hidden> {
    let look = match kind {
        0x0404 => press,
        0x0422 | 0x0423 => tiff::hidden,
        0x0424 => xmp::hidden,
        _ => return Vec::new(),
    };
    match look(inside) {
        Some(found) => moved(found, range.start),
        None => vec![(range, Fill::Zeros)],
    }
}

/// Finds city, part of a city, province and country in the notes of the press.
fn press(bytes: &[u8]) -> Option<Vec<Hidden>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while bytes.get(at..)?.iter().any(|byte| *byte != 0) {
        (bytes.get(at)? == &0x1c).then_some(())?;
        let (start, size) = (at + 5, count(bytes, at + 3, 2)?);
        // A size with its highest bit set is the length of the size: for pictures, not for words.
        (size < 0x8000 && start + size <= bytes.len()).then_some(())?;
        if matches!(bytes.get(at + 1..at + 3)?, [2, 26 | 27 | 90 | 92 | 95 | 100 | 101]) {
            found.push((start..start + size, Fill::Spaces));
        }
        at = start + size;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_city_goes_and_the_headline_stays() {
        let press = [&b"\x1c\x02\x5a\0\x05Delft"[..], b"\x1c\x02\x69\0\x03Yes"].concat();
        let size = [0, 0, 0, u8::try_from(press.len()).unwrap_or(0)];
        let bytes = [&b"8BIM\x04\x04\0\0"[..], &size, &press].concat();
        assert_eq!(hidden(&bytes), Some(vec![(17..22, Fill::Spaces)]));
        assert_eq!(hidden(&bytes[..bytes.len() - 1]), None);
        assert_eq!(hidden(b"8BIX\x04\x04\0\0"), None);
    }
}
