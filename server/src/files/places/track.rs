//! Tracks that tell places while the film runs: the samples of those are overwritten, sound and picture are not.

use super::boxes::{Boxed, Kinds};
use super::place::Fill;
use super::search::{Search, number};
use super::words::{line_of_place, name_of_place};
use std::io::{self, Read, Seek};
use std::ops::Range;

/// A line under a film is not longer.
const LONGEST_LINE: u64 = 4_096;

/// What kind of samples a track has.
enum Samples {
    /// Picture, sound, time code: they stay.
    Shown,
    /// Lines under the film; drones write places in them.
    Lines,
    /// Apple's metadata: values in boxes, of which the descriptions are known.
    Boxed,
    /// Anything else: `GoPro`, DJI, Sony, Google's camera.
    Secret,
}

impl<R: Read + Seek> Search<'_, R> {
    /// Goes through a `trak`.
    pub(super) fn track(&mut self, track: &Boxed, start: u64) -> io::Result<()> {
        for one in self.list(track.body.clone(), Kinds::Letters)? {
            match &one.kind {
                b"udta" => self.user_data(one.body, start)?,
                b"meta" => self.meta(&one, start)?,
                b"mdia" => self.media(&one, start)?,
                b"tkhd" | b"edts" | b"tref" | b"tapt" | b"trgr" | b"load" | b"matt" | b"clip" | b"imap" | b"txas" => {}
                _ => self.odd(&one)?,
            }
        }
        Ok(())
    }

    fn media(&mut self, media: &Boxed, start: u64) -> io::Result<()> {
        let (mut handler, mut table) = (Vec::new(), Vec::new());
        for one in self.list(media.body.clone(), Kinds::Letters)? {
            match &one.kind {
                b"hdlr" => {
                    let kind = one.body.start.saturating_add(8)..one.body.start.saturating_add(12).min(one.body.end);
                    handler = self.bytes(kind)?;
                }
                b"udta" => self.user_data(one.body, start)?,
                b"meta" => self.meta(&one, start)?,
                b"minf" => table = self.sample_table(&one)?,
                _ => {}
            }
        }
        let samples = self.kind_of_samples(&handler, &table)?;
        match samples {
            Samples::Shown => Ok(()),
            Samples::Lines | Samples::Boxed | Samples::Secret => self.hide_samples(&samples, &table, start),
        }
    }

    /// Finds the boxes of the `stbl` in a `minf`.
    fn sample_table(&mut self, info: &Boxed) -> io::Result<Vec<Boxed>> {
        for one in self.list(info.body.clone(), Kinds::Letters)? {
            if &one.kind == b"stbl" {
                return self.list(one.body, Kinds::Letters);
            }
        }
        Ok(Vec::new())
    }

    fn kind_of_samples(&mut self, handler: &[u8], table: &[Boxed]) -> io::Result<Samples> {
        match handler {
            b"vide" | b"soun" | b"auxv" | b"pict" | b"hint" | b"tmcd" => return Ok(Samples::Shown),
            b"text" | b"sbtl" | b"subt" | b"clcp" => return Ok(Samples::Lines),
            _ => {}
        }
        let Some(described) = table.iter().find(|one| &one.kind == b"stsd") else { return Ok(Samples::Secret) };
        let described = self.table(described.body.clone())?;
        Ok(match described.get(12..16) {
            Some(b"mebx") if name_of_place(&described) => Samples::Boxed,
            // Faces, or which picture of a moving photo is the photo.
            Some(b"mebx") => Samples::Shown,
            Some(_) | None => Samples::Secret,
        })
    }

    fn hide_samples(&mut self, kind: &Samples, table: &[Boxed], start: u64) -> io::Result<()> {
        let Some(samples) = self.samples_of(table, start)? else {
            self.places.doubt();
            return Ok(());
        };
        self.tracks_hidden |= !matches!(kind, Samples::Lines);
        for sample in samples {
            match kind {
                Samples::Shown => {}
                Samples::Lines => self.hide_line(sample)?,
                Samples::Boxed => self.hide_values(sample)?,
                Samples::Secret => self.places.hide(sample, Fill::Zeros),
            }
        }
        Ok(())
    }

    /// Overwrites a line with a place in it, behind the two bytes of its length.
    fn hide_line(&mut self, sample: Range<u64>) -> io::Result<()> {
        let shown = sample.start..sample.end.min(sample.start.saturating_add(LONGEST_LINE));
        if !self.afford(shown.end - shown.start) {
            self.places.doubt();
        } else if line_of_place(&self.bytes(shown)?) {
            self.places.hide(sample.start.saturating_add(2)..sample.end, Fill::Spaces);
        }
        Ok(())
    }

    /// Overwrites the values in a sample made of boxes, and keeps their headers so that readers find the next one.
    fn hide_values(&mut self, sample: Range<u64>) -> io::Result<()> {
        let readable = self.afford(sample.end - sample.start);
        let bytes = if readable { self.bytes(sample.clone())? } else { Vec::new() };
        let mut at = sample.start;
        while let Some(size) = number(&bytes, usize::try_from(at - sample.start).unwrap_or(usize::MAX), 4) {
            let next = at.saturating_add(size);
            if size < 8 || next > sample.end {
                break;
            }
            self.places.hide(at + 8..next, Fill::Zeros);
            at = next;
        }
        // What is no box goes altogether.
        self.places.hide(at..sample.end, Fill::Zeros);
        Ok(())
    }
}
