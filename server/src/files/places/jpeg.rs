//! JPEG: the notes before the picture, and the pictures and films that phones put behind it.

use super::place::Fill;
use super::search::{Search, number};
use super::{photoshop, tiff, xmp};
use std::io::{self, Read, Seek};
use std::iter;
use std::ops::Range;

/// Bytes looked at together when searching.
const WINDOW: u64 = 16 * 1024;
const EXIF: &[u8] = b"Exif\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
/// XMP too long for one segment: the name, 32 letters that say of what, its length, and where in it this is.
const MORE_XMP: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";

/// A piece of longer XMP: of what, from where, and where in the file.
type Piece = (Vec<u8>, u64, Range<u64>);

impl<R: Read + Seek> Search<'_, R> {
    /// Goes through the whole file: a picture, and after it whatever looks like another picture or like a film.
    pub(super) fn jpeg(&mut self) -> io::Result<()> {
        if self.bytes(0..2)? != [0xff, 0xd8] {
            self.places.doubt();
            return Ok(());
        }
        let mut at = self.picture(0)?;
        while let Some((found, film)) = self.behind(at)? {
            if film {
                at = self.film(found..self.whole().end, false)?.max(found + 8);
            } else {
                at = self.picture(found)?;
            }
        }
        Ok(())
    }

    /// Goes through the picture that starts here, and tells where it ends.
    fn picture(&mut self, start: u64) -> io::Result<u64> {
        let (mut at, mut pieces) = (start + 2, Vec::new());
        let end = loop {
            let head = self.bytes(at..at + 4)?;
            if !self.step() {
                break self.whole().end;
            }
            at += match (head.as_slice(), number(&head, 2, 2)) {
                ([0xff, 0xd9, ..], _) => break at + 2,
                ([0xff, 0xff, ..], _) => 1,
                ([0xff, 0x01 | 0xd0..=0xd7, ..], _) => 2,
                ([0xff, marker, ..], Some(size)) if size >= 2 => {
                    self.segment(*marker, at + 4..at + 2 + size, &mut pieces)?;
                    let next = at + 2 + size;
                    if *marker == 0xda { self.marker(next)? - at } else { 2 + size }
                }
                _ => {
                    self.places.doubt();
                    break at;
                }
            };
        };
        self.joined(pieces)?;
        Ok(end)
    }

    /// Goes through a segment. Those of programs nobody knows go whole: pictures are shown without them.
    fn segment(&mut self, marker: u8, body: Range<u64>, pieces: &mut Vec<Piece>) -> io::Result<()> {
        let head = self.bytes(body.start..body.end.min(body.start + 75))?;
        let from = |name: &[u8]| iter::once(body.start + name.len() as u64..body.end).collect();
        match marker {
            0xe1 if head.starts_with(EXIF) => self.note(from(b"Exif\0\0"), Fill::Zeros, tiff::hidden)?,
            0xe1 if head.starts_with(XMP) => self.note(from(XMP), Fill::Spaces, xmp::hidden)?,
            0xe1 if head.starts_with(MORE_XMP) && head.len() == 75 => {
                let offset = number(&head, 71, 4).unwrap_or(0);
                pieces.push((head[35..67].to_vec(), offset, body.start + 75..body.end));
            }
            0xed if head.starts_with(PHOTOSHOP) => self.note(from(PHOTOSHOP), Fill::Zeros, photoshop::hidden)?,
            // Size and colour, without which the picture looks wrong.
            0xe0 | 0xe2 | 0xee => {}
            // The second half of a picture with more light; but not a sealed statement about where it comes from.
            0xeb if head.get(12..16) != Some(b"jumb") => {}
            0xe1..=0xef => self.places.hide(body, Fill::Zeros),
            _ => {}
        }
        Ok(())
    }

    /// Goes through longer XMP, its pieces put in order.
    fn joined(&mut self, mut pieces: Vec<Piece>) -> io::Result<()> {
        pieces.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
        for whole in pieces.chunk_by(|one, other| one.0 == other.0) {
            self.note(whole.iter().map(|piece| piece.2.clone()).collect(), Fill::Spaces, xmp::hidden)?;
        }
        Ok(())
    }

    /// Finds the next marker behind a picture's data, or the end of the file.
    fn marker(&mut self, from: u64) -> io::Result<u64> {
        let found = self.scan(from, 2, |pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff))?;
        Ok(found.unwrap_or(self.whole().end).max(from))
    }

    /// Finds the next picture or film, and tells whether it is a film.
    fn behind(&mut self, from: u64) -> io::Result<Option<(u64, bool)>> {
        let picture = |bytes: &[u8]| matches!(bytes, [0xff, 0xd8, 0xff, 0xc0..=0xfe, ..]);
        let found = self.scan(from, 8, |bytes| picture(bytes) || bytes.ends_with(b"ftyp"))?;
        let Some(found) = found else { return Ok(None) };
        let film = !picture(&self.bytes(found..found + 8)?);
        Ok(Some((found, film)))
    }

    /// Finds the first bytes, so many together, of which `is` is true.
    fn scan(&mut self, from: u64, together: usize, is: impl Fn(&[u8]) -> bool) -> io::Result<Option<u64>> {
        let mut at = from;
        loop {
            let window = self.bytes(at..at.saturating_add(WINDOW))?;
            if window.len() < together {
                return Ok(None);
            }
            if let Some(found) = window.windows(together).position(&is) {
                return Ok(Some(at + found as u64));
            }
            at += (window.len() - together + 1) as u64;
        }
    }
}
