//! Where a track's samples lie: four tables that have to be read together.

use super::boxes::Boxed;
use super::search::{Search, count, number};
use std::io::{self, Read, Seek};
use std::ops::Range;

/// How long samples are.
struct Sizes {
    table: Vec<u8>,
    /// The length of all, or none if each has its own.
    same: u64,
    /// How many bits each length has.
    bits: usize,
    count: usize,
}

/// How many samples the pieces of a film have, asked in the order of the pieces.
struct Runs {
    table: Vec<u8>,
    /// The entry that comes next, and what the one before it said.
    next: usize,
    each: u64,
}

impl<R: Read + Seek> Search<'_, R> {
    /// Lists the samples of the track with this `stbl`; none if the tables are no use.
    pub(super) fn samples_of(&mut self, table: &[Boxed], start: u64) -> io::Result<Option<Vec<Range<u64>>>> {
        let (Some((sizes, compact)), Some(runs), Some((chunks, width))) = (
            self.either(table, *b"stsz", *b"stz2")?,
            self.either(table, *b"stsc", *b"stsc")?,
            self.either(table, *b"stco", *b"co64")?.map(|(bytes, wide)| (bytes, if wide { 8 } else { 4 })),
        ) else {
            return Ok(None);
        };
        let Some(sizes) = Sizes::new(sizes, compact) else { return Ok(None) };
        let (mut runs, mut samples) = (Runs { table: runs.0, next: 8, each: 0 }, Vec::new());
        for chunk in 0..count(&chunks, 4, 4).unwrap_or(0) {
            let Some(offset) = number(&chunks, 8 + chunk * width, width).filter(|_| self.sample()) else {
                return Ok(None);
            };
            let mut at = start.saturating_add(offset);
            for _ in 0..runs.samples_in(chunk) {
                if samples.len() == sizes.count {
                    return Ok(Some(samples));
                }
                let Some(size) = sizes.of(samples.len()).filter(|_| self.sample()) else { return Ok(None) };
                samples.push(at..at.saturating_add(size));
                at = at.saturating_add(size);
            }
        }
        Ok((samples.len() == sizes.count).then_some(samples))
    }

    /// Counts a sample or a piece of the film; `false` when the film has too many.
    fn sample(&mut self) -> bool {
        let left = self.samples.checked_sub(1);
        self.samples = left.unwrap_or(0);
        left.is_some()
    }

    /// Reads the one or the other table, and tells whether it was the other.
    fn either(&mut self, table: &[Boxed], one: [u8; 4], other: [u8; 4]) -> io::Result<Option<(Vec<u8>, bool)>> {
        let Some(found) = table.iter().find(|each| each.kind == one || each.kind == other) else { return Ok(None) };
        Ok(Some((self.table(found.body.clone())?, found.kind != one)))
    }
}

impl Sizes {
    fn new(table: Vec<u8>, compact: bool) -> Option<Self> {
        let (same, bits) = if compact { (0, count(&table, 7, 1)?) } else { (number(&table, 4, 4)?, 32) };
        matches!(bits, 4 | 8 | 16 | 32).then_some(())?;
        Some(Self { same, bits, count: count(&table, 8, 4)?, table })
    }

    fn of(&self, sample: usize) -> Option<u64> {
        if self.same > 0 {
            return Some(self.same);
        }
        if self.bits == 4 {
            let pair = number(&self.table, 12 + sample / 2, 1)?;
            return Some(if sample.is_multiple_of(2) { pair >> 4 } else { pair & 15 });
        }
        let width = self.bits / 8;
        number(&self.table, 12 + sample * width, width)
    }
}

impl Runs {
    /// Tells how many samples the piece has: those of the last run that begins at it or before.
    fn samples_in(&mut self, chunk: usize) -> u64 {
        while number(&self.table, self.next, 4).is_some_and(|first| first <= chunk as u64 + 1) {
            self.each = number(&self.table, self.next + 4, 4).unwrap_or(0);
            self.next += 12;
        }
        self.each
    }
}
