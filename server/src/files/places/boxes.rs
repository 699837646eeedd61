//! The tree of boxes that MP4, MOV and HEIC are made of: kinds, sizes, and what to do with boxes on the highest level.

use super::place::Fill;
use super::search::{Search, number};
use super::xmp;
use std::io::{self, Read, Seek};
use std::ops::Range;

/// What comes first in a `uuid` box with XMP.
const XMP: [u8; 16] = *b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";
/// What comes first in a `uuid` box that tells a player to show a film all around.
const SPHERE: [u8; 16] = *b"\xff\xcc\x82\x63\xf8\x55\x4a\x93\x88\x14\x58\x7a\x02\x52\x1f\xdd";

/// A box: its kind and where it is.
#[derive(Clone, Debug)]
pub(super) struct Boxed {
    /// The four letters of its kind.
    pub(super) kind: [u8; 4],
    /// Where its header starts.
    pub(super) at: u64,
    /// What is in it.
    pub(super) body: Range<u64>,
}

/// Whose kinds the boxes of a list have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinds {
    /// Four letters; anything else means that the list is none.
    Letters,
    /// Any number: entries of an `ilst`.
    Numbers,
}

impl<R: Read + Seek> Search<'_, R> {
    /// Goes through the boxes of a whole film or photo.
    pub(super) fn file(&mut self, within: Range<u64>, inner: bool) -> io::Result<()> {
        let end = within.end;
        let stop = self.film(within, inner)?;
        self.only_zeros(stop..end)
    }

    /// Goes through the boxes that begin here, and tells where they end: there may be more behind a film in a photo.
    pub(super) fn film(&mut self, within: Range<u64>, inner: bool) -> io::Result<u64> {
        let start = within.start;
        let end = within.end;
        let (boxes, stop) = self.list_until(within, Kinds::Letters)?;
        // With no steps left there is no use in looking for what comes next.
        let stop = if self.step() { stop } else { end };
        if !boxes
            .first()
            .is_some_and(|first| matches!(&first.kind, b"ftyp" | b"moov" | b"mdat" | b"wide" | b"skip" | b"free"))
        {
            self.places.doubt();
            return Ok(stop);
        }
        for one in boxes {
            match &one.kind {
                b"moov" => self.movie(&one, start)?,
                b"meta" => self.meta(&one, start)?,
                // A photo that moves: the film lies in a box of its own.
                b"mpvd" if !inner => self.file(one.body, true)?,
                b"moof" => self.fragments = true,
                b"ftyp" | b"styp" | b"mdat" | b"imda" | b"mfra" | b"sidx" | b"ssix" | b"prft" | b"pdin" | b"emsg"
                | b"pnot" => {}
                _ => self.odd(&one)?,
            }
        }
        Ok(stop)
    }

    /// Lists the boxes in a range. If the list ends before, that is a doubt.
    pub(super) fn list(&mut self, within: Range<u64>, kinds: Kinds) -> io::Result<Vec<Boxed>> {
        let end = within.end;
        let (boxes, stop) = self.list_until(within, kinds)?;
        self.only_zeros(stop..end)?;
        Ok(boxes)
    }

    fn only_zeros(&mut self, rest: Range<u64>) -> io::Result<()> {
        // Some lists end with four zeros instead of a box.
        let start = self.bytes(rest.start..rest.end.min(rest.start.saturating_add(8)))?;
        if start.iter().any(|byte| *byte != 0) {
            self.places.doubt();
        }
        Ok(())
    }

    fn list_until(&mut self, within: Range<u64>, kinds: Kinds) -> io::Result<(Vec<Boxed>, u64)> {
        let (mut boxes, mut at, end) = (Vec::new(), within.start, within.end.min(self.whole().end));
        while at.checked_add(8).is_some_and(|after| after <= end) && self.step() {
            let head = self.bytes(at..at.saturating_add(16).min(end))?;
            let Some(one) = boxed(&head, at, end) else { break };
            if kinds == Kinds::Letters && !one.kind.iter().all(|letter| matches!(letter, b' '..=b'~' | 0xa9)) {
                break;
            }
            at = one.body.end;
            if at > end {
                self.places.doubt();
            }
            boxes.push(Boxed { body: one.body.start..at.min(end), ..one });
        }
        Ok((boxes, at.min(end)))
    }

    /// Treats a box that may stand anywhere; what is not known to be harmless is made a free one.
    pub(super) fn odd(&mut self, one: &Boxed) -> io::Result<()> {
        match &one.kind {
            // Free by definition, but some cameras write their notes in it.
            b"free" | b"skip" | b"wide" => self.places.hide(one.body.clone(), Fill::Zeros),
            b"uuid" => {
                let notes = one.body.start.saturating_add(16)..one.body.end;
                let id = self.bytes(one.body.start..notes.start)?;
                if id == XMP {
                    self.note(vec![notes], Fill::Spaces, xmp::hidden)?;
                } else if id != SPHERE {
                    self.free(one);
                }
            }
            _ => self.free(one),
        }
        Ok(())
    }

    /// Makes a box a free one of equal length: players go past it.
    pub(super) fn free(&mut self, one: &Boxed) {
        self.places.hide(one.at + 4..one.at + 8, Fill::Free);
        self.places.hide(one.body.clone(), Fill::Zeros);
    }
}

/// Reads a box's header. The body's end is what the header says, which may be past the end of the list.
fn boxed(head: &[u8], at: u64, end: u64) -> Option<Boxed> {
    let kind = <[u8; 4]>::try_from(head.get(4..8)?).ok()?;
    let (header, size) = match number(head, 0, 4)? {
        // To the end of whatever it is in. Zeros altogether are no box.
        0 if kind == [0; 4] => return None,
        0 => (8, end - at),
        1 => (16, number(head, 8, 8)?),
        size => (8, size),
    };
    if size < header {
        return None;
    }
    Some(Boxed { kind, at, body: at + header..at.checked_add(size)? })
}
