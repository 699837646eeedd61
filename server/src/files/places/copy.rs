//! The copy that others get: as long as the original, without its places.

use super::place::{Place, Places};
use std::io::{self, ErrorKind, Read, Write};

/// Bytes in memory at a time.
const PIECE: usize = 64 * 1024;

/// Copies a file with its places overwritten, and tells how many bytes it copied.
///
/// # Errors
/// The source cannot be read or the target cannot be written.
pub fn copy_without(source: &mut impl Read, target: &mut impl Write, places: &Places) -> io::Result<u64> {
    let (mut piece, mut at, mut ahead) = (vec![0; PIECE], 0_u64, places.as_slice());
    loop {
        let read = match source.read(&mut piece) {
            Ok(0) => return Ok(at),
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let end = at + read as u64;
        while let Some((place, later)) = ahead.split_first().filter(|(place, _)| place.range.start < end) {
            overwrite(&mut piece[..read], at, place);
            if place.range.end > end {
                break;
            }
            ahead = later;
        }
        target.write_all(&piece[..read])?;
        at = end;
    }
}

/// Overwrites the part of a place that lies in this piece of the file.
fn overwrite(piece: &mut [u8], at: u64, place: &Place) {
    let within = |position: u64| usize::try_from(position.saturating_sub(at)).unwrap_or(usize::MAX).min(piece.len());
    let (from, to) = (within(place.range.start), within(place.range.end));
    for (byte, position) in piece[from..to].iter_mut().zip(at + from as u64..) {
        *byte = place.fill.byte(position - place.range.start);
    }
}

#[cfg(test)]
mod tests {
    use super::super::place::Fill;
    use super::*;

    /// Gives three bytes at a time, as a slow disk would.
    struct Slow<'a>(&'a [u8]);
    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let few = buffer.len().min(3);
            self.0.read(&mut buffer[..few])
        }
    }

    #[test]
    fn pieces_and_places_may_cut_each_other_anywhere() {
        let mut places = Places::default();
        places.hide(2..6, Fill::Free);
        places.hide(7..8, Fill::Spaces);
        places.hide(10..99, Fill::Zeros);
        let (places, mut copy) = (places.settled(), Vec::new());
        assert_eq!(copy_without(&mut Slow(b"abcdefghijkl"), &mut copy, &places).ok(), Some(12));
        assert_eq!(copy, b"abfreeg ij\0\0");
    }
}
