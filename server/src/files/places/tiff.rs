//! Exif, which is a TIFF without a picture: the list of GPS values is emptied, and a maker's own notes go.
//!
//! A maker's note goes whole: its form is the maker's secret and often scrambled, several makers write places in it
//! (Nikon, Panasonic, Sony), and no picture needs it to be shown.

use super::place::Fill;
use super::search::{Hidden, count, moved};
use super::xmp;
use std::ops::Range;

/// More lists of values than this are no Exif.
const MOST_LISTS: usize = 32;
/// The length of an entry in a list.
const ENTRY: usize = 12;

/// Finds what to overwrite; none if these bytes are no TIFF.
pub(super) fn hidden(bytes: &[u8]) -> Option<Vec<Hidden>> {
    let little = match bytes.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let mut tiff = Tiff { bytes, little, hidden: Vec::new(), lists: Vec::new() };
    tiff.lists.push(tiff.number(4, 4)?);
    let mut next = 0;
    while let Some(list) = tiff.lists.get(next).copied() {
        if next == MOST_LISTS {
            return None;
        }
        tiff.list(list);
        next += 1;
    }
    Some(tiff.hidden)
}

/// Finds what to overwrite in a photo's item, which begins with the distance to the TIFF.
pub(super) fn hidden_in_item(bytes: &[u8]) -> Option<Vec<Hidden>> {
    let mut start = count(bytes, 0, 4)?.checked_add(4)?;
    if bytes.get(start..).is_some_and(|rest| rest.starts_with(b"Exif\0")) {
        start += 6;
    }
    Some(moved(hidden(bytes.get(start..)?)?, start))
}

struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
    hidden: Vec<Hidden>,
    /// Where lists are, those still to be looked at last.
    lists: Vec<usize>,
}

impl Tiff<'_> {
    fn number(&self, at: usize, width: usize) -> Option<usize> {
        let part = self.bytes.get(at..at.checked_add(width)?)?;
        let add = |sum: usize, byte: &u8| (sum << 8) | usize::from(*byte);
        Some(if self.little { part.iter().rev().fold(0, add) } else { part.iter().fold(0, add) })
    }

    /// Goes through a list of values; whatever it says, only as far as there are bytes.
    fn list(&mut self, list: usize) {
        let Some(count) = self.number(list, 2) else { return };
        for entry in (0..count).map(|index| list + 2 + ENTRY * index) {
            let (Some(tag), Some(first)) = (self.number(entry, 2), self.number(entry + 8, 4)) else { return };
            match tag {
                0x8825 => self.empty(first),
                // Exif's own values, those on reading it elsewhere, and lists below a list.
                0x8769 | 0xa005 => self.add(first),
                0x014a => self.add_all(entry),
                // A maker's notes; those of the press, with its city and country.
                0x927c | 0xc634 | 0x83bb | 0x8649 => self.hide_value(entry),
                0x02bc => self.xmp(entry),
                _ => {}
            }
        }
        match self.number(list + 2 + ENTRY * count, 4) {
            None | Some(0) => {}
            Some(next) => self.add(next),
        }
    }

    fn add(&mut self, list: usize) {
        if self.lists.len() <= MOST_LISTS && !self.lists.contains(&list) {
            self.lists.push(list);
        }
    }

    fn add_all(&mut self, entry: usize) {
        let value = self.value(entry);
        for at in value.step_by(4).take(MOST_LISTS) {
            if let Some(list) = self.number(at, 4) {
                self.add(list);
            }
        }
    }

    /// Overwrites a list and all its values with zeros: what is left is a list of none.
    fn empty(&mut self, list: usize) {
        let Some(count) = self.number(list, 2) else { return };
        for entry in (0..count).map(|index| list + 2 + ENTRY * index).take_while(|entry| *entry < self.bytes.len()) {
            self.hide_value(entry);
        }
        self.hide(list..list + 2 + ENTRY * count + 4, Fill::Zeros);
    }

    fn hide_value(&mut self, entry: usize) {
        let value = self.value(entry);
        self.hide(value, Fill::Zeros);
    }

    fn xmp(&mut self, entry: usize) {
        let value = self.value(entry);
        let text = self.bytes.get(value.clone()).unwrap_or_default();
        match xmp::hidden(text) {
            Some(found) => {
                self.hidden.extend(moved(found, value.start));
            }
            None => self.hide(value, Fill::Spaces),
        }
    }

    /// Where an entry's value is: inside the entry if it fits, else where the entry points.
    fn value(&self, entry: usize) -> Range<usize> {
        let width = match self.number(entry + 2, 2) {
            Some(1 | 2 | 6 | 7) => 1,
            Some(3 | 8) => 2,
            Some(4 | 9 | 11 | 13) => 4,
            // Also for types that nobody knows: rather too much than too little.
            _ => 8,
        };
        let size = self.number(entry + 4, 4).unwrap_or(0).saturating_mul(width);
        let at = if size <= 4 { entry + 8 } else { self.number(entry + 8, 4).unwrap_or(self.bytes.len()) };
        let end = at.saturating_add(size).min(self.bytes.len());
        at.min(end)..end
    }

    fn hide(&mut self, range: Range<usize>, fill: Fill) {
        let range = range.start..range.end.min(self.bytes.len());
        if range.start < range.end {
            self.hidden.push((range, fill));
        }
    }
}
