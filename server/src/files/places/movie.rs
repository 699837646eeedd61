//! What a film says about itself as a whole and about its tracks: `moov`, `trak` and their `udta`.

use super::boxes::{Boxed, Kinds};
use super::place::Fill;
use super::search::Search;
use super::xmp;
use std::io::{self, Read, Seek};
use std::ops::Range;

impl<R: Read + Seek> Search<'_, R> {
    /// Goes through a `moov` of the film that starts at `start`.
    pub(super) fn movie(&mut self, movie: &Boxed, start: u64) -> io::Result<()> {
        for one in self.list(movie.body.clone(), Kinds::Letters)? {
            match &one.kind {
                b"trak" => self.track(&one, start)?,
                b"udta" => self.user_data(one.body, start)?,
                b"meta" => self.meta(&one, start)?,
                b"mvhd" | b"iods" | b"mvex" | b"pssh" | b"ctab" | b"clip" | b"prfl" | b"rmra" => {}
                // A packed header, or a dashcam's list of places all over the file: not followed.
                b"cmov" => self.places.doubt(),
                b"gps " => {
                    self.places.doubt();
                    self.free(&one);
                }
                _ => self.odd(&one)?,
            }
        }
        Ok(())
    }

    /// Goes through a `udta`. Makers write what they like here, so only what is known to be harmless stays: titles,
    /// dates, names of devices and programs, and how a player should open the film.
    pub(super) fn user_data(&mut self, within: Range<u64>, start: u64) -> io::Result<()> {
        for one in self.list(within, Kinds::Letters)? {
            match &one.kind {
                b"meta" => self.meta(&one, start)?,
                b"XMP_" => self.note(vec![one.body], Fill::Spaces, xmp::hidden)?,
                b"\xa9nam" | b"\xa9ART" | b"\xa9alb" | b"\xa9aut" | b"\xa9cmt" | b"\xa9cpy" | b"\xa9day"
                | b"\xa9des" | b"\xa9dir" | b"\xa9enc" | b"\xa9fmt" | b"\xa9gen" | b"\xa9inf" | b"\xa9mak"
                | b"\xa9mod" | b"\xa9prd" | b"\xa9req" | b"\xa9src" | b"\xa9swr" | b"\xa9too" | b"\xa9wrt" => {}
                b"albm" | b"auth" | b"clsf" | b"cprt" | b"date" | b"dscp" | b"gnre" | b"kywd" | b"manu" | b"modl"
                | b"name" | b"perf" | b"rtng" | b"titl" | b"tagc" | b"yrrc" => {}
                b"AllF" | b"LOOP" | b"SelO" | b"WLOC" | b"chpl" | b"hinf" | b"hnti" | b"kind" | b"ludt" | b"strk"
                | b"tsel" => {}
                // Among them `©xyz`, `loci`, and the notes of GoPro, Canon and Samsung.
                _ => self.odd(&one)?,
            }
        }
        Ok(())
    }
}
