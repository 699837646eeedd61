//! A search through one file: reads only what is there, and only so much of it.

use super::place::{Fill, Places};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;

/// The biggest table or note read into memory; what is bigger is overwritten unread or not followed.
const BIGGEST: u64 = 8 << 20;
/// Bytes of notes read in one search: a file may point to the same megabytes a thousand times.
const MOST_READ: u64 = 32 << 20;
/// What a note costs of these at least, so that there cannot be a million small ones.
const LEAST_COST: u64 = 256 << 10;
/// A note in more pieces, or with more places in it, is overwritten whole.
const MOST_EXTENTS: usize = 64;
const MOST_HIDDEN: usize = 4_000;
/// Boxes and segments looked at in one search; a film of a minute has some hundreds.
const MOST_STEPS: u32 = 20_000;
/// Samples of metadata looked at in one search; a film of a minute has some thousands.
const MOST_SAMPLES: u32 = 100_000;

/// A range of bytes in a note, and what to write over it.
pub(super) type Hidden = (Range<usize>, Fill);

/// A search and what it found so far.
pub(super) struct Search<'a, R> {
    file: &'a mut R,
    length: u64,
    readable: u64,
    steps: u32,
    /// Samples that may still be looked at.
    pub(super) samples: u32,
    /// The film goes on in fragments, whose samples are not followed.
    pub(super) fragments: bool,
    /// At least one track had samples to overwrite.
    pub(super) tracks_hidden: bool,
    /// What was found.
    pub(super) places: Places,
}

impl<'a, R: Read + Seek> Search<'a, R> {
    pub(super) fn new(file: &'a mut R) -> io::Result<Self> {
        let length = file.seek(SeekFrom::End(0))?;
        let (readable, steps, samples) = (MOST_READ, MOST_STEPS, MOST_SAMPLES);
        let places = Places::default();
        Ok(Self { file, length, readable, steps, samples, fragments: false, tracks_hidden: false, places })
    }

    /// The range of the whole file.
    pub(super) fn whole(&self) -> Range<u64> {
        0..self.length
    }

    /// Counts a box or a segment; `false` when the file has too many.
    pub(super) fn step(&mut self) -> bool {
        let Some(left) = self.steps.checked_sub(1) else {
            self.places.doubt();
            return false;
        };
        self.steps = left;
        true
    }

    /// Takes bytes off what may be read in notes and samples; `false` when too little is left.
    pub(super) fn afford(&mut self, bytes: u64) -> bool {
        let left = self.readable.checked_sub(bytes);
        self.readable = left.unwrap_or(self.readable);
        left.is_some()
    }

    /// Reads a range, as far as the file goes and up to the biggest note.
    pub(super) fn bytes(&mut self, range: Range<u64>) -> io::Result<Vec<u8>> {
        let end = range.end.min(self.length);
        let (mut bytes, wanted) = (Vec::new(), end.saturating_sub(range.start).min(BIGGEST));
        if wanted > 0 {
            self.file.seek(SeekFrom::Start(range.start))?;
            self.file.take(wanted).read_to_end(&mut bytes)?;
        }
        Ok(bytes)
    }

    /// Reads a table whole; a bigger one is a doubt and comes back empty.
    pub(super) fn table(&mut self, range: Range<u64>) -> io::Result<Vec<u8>> {
        if range.end.saturating_sub(range.start) > BIGGEST {
            self.places.doubt();
            return Ok(Vec::new());
        }
        self.bytes(range)
    }

    /// Overwrites in a note, that may lie in pieces over the file, what `look` finds in it. If the note is too big or `look` cannot read it, all of it goes.
    pub(super) fn note(
        &mut self,
        extents: Vec<Range<u64>>,
        otherwise: Fill,
        look: impl FnOnce(&[u8]) -> Option<Vec<Hidden>>,
    ) -> io::Result<()> {
        let extents: Vec<_> = extents.iter().map(|one| one.start..one.end.min(self.length)).collect();
        let size = extents.iter().fold(0_u64, |sum, one| sum.saturating_add(one.end.saturating_sub(one.start)));
        if size > BIGGEST || extents.len() > MOST_EXTENTS || !self.afford(size.max(LEAST_COST)) {
            self.hide_all(&extents, otherwise);
            return Ok(());
        }
        let mut bytes = Vec::new();
        for extent in &extents {
            bytes.extend(self.bytes(extent.clone())?);
        }
        match look(&bytes) {
            Some(found) if found.len() <= MOST_HIDDEN => {
                for (range, fill) in found {
                    self.hide_in(&extents, range, fill);
                }
            }
            Some(_) | None => self.hide_all(&extents, otherwise),
        }
        Ok(())
    }

    fn hide_all(&mut self, extents: &[Range<u64>], fill: Fill) {
        for extent in extents {
            self.places.hide(extent.clone(), fill);
        }
    }

    /// Finds the ranges of the file that a range of a note lies in.
    fn hide_in(&mut self, extents: &[Range<u64>], range: Range<usize>, fill: Fill) {
        let (mut passed, range) = (0, range.start as u64..range.end as u64);
        for extent in extents {
            let size = extent.end.saturating_sub(extent.start);
            let from = range.start.max(passed);
            let to = range.end.min(passed + size);
            if from < to {
                self.places.hide(extent.start + (from - passed)..extent.start + (to - passed), fill);
            }
            passed += size;
        }
    }

    /// Ends the search.
    pub(super) fn done(mut self) -> Places {
        if self.fragments && self.tracks_hidden {
            self.places.doubt();
        }
        self.places.settled()
    }
}

/// Reads a number, first byte first, if it is there.
pub(super) fn number(bytes: &[u8], at: usize, width: usize) -> Option<u64> {
    let part = bytes.get(at..at.checked_add(width)?)?;
    Some(part.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte)))
}

/// Reads a number that is a length or a count.
pub(super) fn count(bytes: &[u8], at: usize, width: usize) -> Option<usize> {
    usize::try_from(number(bytes, at, width)?).ok()
}

/// What was found in a part, as seen from the whole in which the part begins at `start`.
pub(super) fn moved(found: Vec<Hidden>, start: usize) -> Vec<Hidden> {
    found.into_iter().map(|(range, fill)| (range.start + start..range.end + start, fill)).collect()
}
