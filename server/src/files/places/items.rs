//! The items of a photo made of boxes: which are notes (`iinf`) and where those lie (`iloc`).

use super::place::Fill;
use super::search::{Search, count, number};
use super::{tiff, xmp};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, Seek};
use std::ops::Range;

/// The three boxes that speak of items.
#[derive(Default)]
pub(super) struct Items {
    /// What items there are: `iinf`.
    pub(super) infos: Vec<u8>,
    /// Where they are: `iloc`.
    pub(super) locations: Vec<u8>,
    /// Where small items lie together: `idat`.
    pub(super) inside: Option<Range<u64>>,
}

/// An item with notes in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notes {
    Exif,
    Xmp,
    /// Packed, or in a form that only its maker reads.
    Secret,
}

/// Reads numbers one after the other.
struct Numbers<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// Where an item lies: in the file, in `idat`, or elsewhere.
struct Location {
    item: u64,
    method: u64,
    extents: Vec<(u64, u64)>,
}

impl<R: Read + Seek> Search<'_, R> {
    /// Overwrites the places in all items that are notes.
    pub(super) fn items(&mut self, items: &Items, start: u64) -> io::Result<()> {
        let notes = notes_of(&items.infos);
        let mut numbers = Numbers { bytes: &items.locations, at: 0 };
        let (shape, mut seen) = (numbers.shape(), BTreeSet::new());
        for _ in 0..shape.as_ref().map_or(0, |shape| shape.count) {
            let Some(location) = shape.as_ref().and_then(|shape| numbers.location(shape)) else { break };
            let Some(kind) = notes.get(&location.item) else { continue };
            seen.insert(location.item);
            let whole = match (location.method, &items.inside) {
                (0, _) => start..self.whole().end,
                (1, Some(inside)) => inside.clone(),
                _ => {
                    self.places.doubt();
                    continue;
                }
            };
            self.item(*kind, location.extents.iter().map(|extent| within(&whole, *extent)).collect())?;
        }
        if seen.len() < notes.len() {
            self.places.doubt();
        }
        Ok(())
    }

    fn item(&mut self, kind: Notes, extents: Vec<Range<u64>>) -> io::Result<()> {
        match kind {
            Notes::Exif => self.note(extents, Fill::Zeros, tiff::hidden_in_item),
            Notes::Xmp => self.note(extents, Fill::Spaces, xmp::hidden),
            Notes::Secret => self.note(extents, Fill::Zeros, |_| None),
        }
    }
}

/// The range of an extent; no length means all the rest.
fn within(whole: &Range<u64>, (offset, length): (u64, u64)) -> Range<u64> {
    let from = whole.start.saturating_add(offset);
    let to = if length == 0 { whole.end } else { from.saturating_add(length).min(whole.end) };
    from..to.max(from)
}

/// Lists the items that are notes, by number.
fn notes_of(infos: &[u8]) -> BTreeMap<u64, Notes> {
    let (mut found, mut at) = (BTreeMap::new(), if infos.first() == Some(&0) { 6 } else { 8 });
    while let Some(size) = count(infos, at, 4).filter(|size| *size >= 8) {
        let end = at.saturating_add(size);
        if let Some((item, notes)) = infos.get(at + 8..end.min(infos.len())).and_then(note_of) {
            found.insert(item, notes);
        }
        at = end;
    }
    found
}

/// Reads an `infe`; none if it is a picture.
fn note_of(info: &[u8]) -> Option<(u64, Notes)> {
    let wide = match info.first()? {
        2 => 2,
        3 => 4,
        // Older ones have no kind, and phones never wrote them.
        _ => return None,
    };
    let (item, kind) = (number(info, 4, wide)?, info.get(6 + wide..10 + wide)?);
    let mut texts = info.get(10 + wide..)?.split(|byte| *byte == 0).skip(1);
    let (media, packing) = (texts.next().unwrap_or_default(), texts.next().unwrap_or_default());
    match kind {
        b"Exif" => Some((item, Notes::Exif)),
        b"mime" if media.starts_with(b"image/") => None,
        b"mime" if media.ends_with(b"xml") && packing.is_empty() => Some((item, Notes::Xmp)),
        b"mime" | b"uri " => Some((item, Notes::Secret)),
        _ => None,
    }
}

/// How wide the numbers in an `iloc` are, and how many items it has.
struct Shape {
    version: u64,
    widths: [usize; 4],
    count: u64,
}

impl Numbers<'_> {
    fn next(&mut self, width: usize) -> Option<u64> {
        let read = number(self.bytes, self.at, width)?;
        self.at += width;
        Some(read)
    }

    fn shape(&mut self) -> Option<Shape> {
        let (version, _) = (self.next(1)?, self.next(3)?);
        let (first, second) = (count(self.bytes, 4, 1)?, count(self.bytes, 5, 1)?);
        let widths = [first >> 4, first & 15, second >> 4, if version == 0 { 0 } else { second & 15 }];
        self.at += 2;
        let items = self.next(if version < 2 { 2 } else { 4 })?;
        widths.iter().all(|width| matches!(width, 0 | 4 | 8)).then_some(Shape { version, widths, count: items })
    }

    fn location(&mut self, shape: &Shape) -> Option<Location> {
        let [offset, length, base, index] = shape.widths;
        let item = self.next(if shape.version < 2 { 2 } else { 4 })?;
        let method = if shape.version == 0 { 0 } else { self.next(2)? & 15 };
        // Another file than this one: counted as elsewhere.
        let method = if self.next(2)? == 0 { method } else { u64::MAX };
        let (base, extents) = (self.next(base)?, self.next(2)?);
        // Extents that take no bytes to write down could be counted for ever.
        (extents < 2 || index + offset + length > 0).then_some(())?;
        let mut location = Location { item, method, extents: Vec::new() };
        for _ in 0..extents {
            let (_, from, size) = (self.next(index)?, self.next(offset)?, self.next(length)?);
            location.extents.push((base.saturating_add(from), size));
        }
        Some(location)
    }
}
