//! Files built by hand, with a place in every corner where phones write one.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod films;
mod photos;
mod lies;

use super::{Places, copy_without, in_boxes, in_jpeg};
use std::io::Cursor;

/// A place as films write it.
pub(super) const SPOT: &[u8] = b"+52.3731+004.8922/";

pub(super) fn boxed(kind: &[u8], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap();
    [&size.to_be_bytes()[..], kind, body].concat()
}

/// A box with version and flags first.
pub(super) fn full(kind: &[u8], body: &[u8]) -> Vec<u8> {
    boxed(kind, &[&[0; 4][..], body].concat())
}

pub(super) fn numbers(all: &[u32]) -> Vec<u8> {
    all.iter().flat_map(|one| one.to_be_bytes()).collect()
}

/// A list of values for a photo, in either byte order: which way is up, a maker's note, and GPS values.
pub(super) fn exif(little: bool) -> Vec<u8> {
    let short = |one: u16| if little { one.to_le_bytes() } else { one.to_be_bytes() };
    let long = |one: u32| if little { one.to_le_bytes() } else { one.to_be_bytes() };
    let entry = |tag, kind, count, value| [&short(tag)[..], &short(kind), &long(count), &long(value)].concat();
    let start: &[u8] = if little { b"II*\0" } else { b"MM\0*" };
    let rational: Vec<u8> = [52, 1, 22, 1, 2316, 100].into_iter().flat_map(long).collect();
    [
        [start, &long(8), &short(3)].concat(),
        entry(0x0112, 4, 1, 6),
        entry(0x8769, 4, 1, 50),
        entry(0x8825, 4, 1, 68),
        long(0).to_vec(),
        // From 50 on, Exif's own list.
        short(1).to_vec(),
        entry(0x927c, 7, 18, 122),
        long(0).to_vec(),
        // From 68 on, the list of GPS values: N, and how far north.
        short(2).to_vec(),
        entry(1, 2, 2, if little { 0x4e } else { 0x4e00_0000 }),
        entry(2, 5, 3, 98),
        long(0).to_vec(),
        rational,
        SPOT.to_vec(),
        b"the end".to_vec(),
    ]
    .concat()
}

pub(super) const XMP: &[u8] = br#"<x:xmpmeta xmlns:x="a"><r:D exif:GPSLatitude="52,22.386N"><p:City>+52.3731+004.8922/</p:City><tiff:Make>Good</tiff:Make></r:D></x:xmpmeta>"#;

pub(super) fn film_places(file: &[u8]) -> Places {
    in_boxes(&mut Cursor::new(file)).unwrap()
}

pub(super) fn photo_places(file: &[u8]) -> Places {
    in_jpeg(&mut Cursor::new(file)).unwrap()
}

/// The copy others get. It has the same length, and the same bytes wherever nothing was found.
pub(super) fn copied(file: &[u8], places: &Places) -> Vec<u8> {
    let mut copy = Vec::new();
    assert_eq!(copy_without(&mut Cursor::new(file), &mut copy, places).unwrap(), file.len() as u64);
    assert_eq!(copy.len(), file.len());
    let hidden = |at: usize| places.as_slice().iter().any(|place| place.range.contains(&(at as u64)));
    assert!((0..file.len()).all(|at| file[at] == copy[at] || hidden(at)));
    copy
}

pub(super) fn holds(file: &[u8], part: &[u8]) -> bool {
    file.windows(part.len()).any(|window| window == part)
}
