//! Follows a file as it streams by: is it of the kind that its name says?

use super::kind;
use domain::case::Media;

/// So many first bytes tell the kind.
const START: usize = 64;

/// A file under watch.
pub struct Check {
    media: Media,
    start: Vec<u8>,
    text: TextWatch,
}

impl Check {
    /// Begins to watch.
    #[must_use]
    pub fn new(media: Media) -> Self {
        Self { media, start: Vec::with_capacity(START), text: TextWatch::default() }
    }

    /// Tells whether the file may still be of its kind after these bytes.
    pub fn sees(&mut self, piece: &[u8]) -> bool {
        if self.start.len() < START {
            self.start.extend_from_slice(&piece[..piece.len().min(START - self.start.len())]);
            if self.start.len() == START && !kind::fits_start(self.media, &self.start) {
                return false;
            }
        }
        self.media != Media::Txt || self.text.sees(piece)
    }

    /// Tells whether the whole file was of its kind.
    #[must_use]
    pub fn ended_well(&self) -> bool {
        let short = self.start.len() < START;
        (!short || kind::fits_start(self.media, &self.start)) && (self.media != Media::Txt || self.text.ended_well())
    }
}

/// Follows a text: UTF-8 without control characters, or it is no text.
#[derive(Default)]
struct TextWatch {
    cut: Vec<u8>,
}

impl TextWatch {
    /// Tells whether the text is still one after these bytes.
    fn sees(&mut self, bytes: &[u8]) -> bool {
        if bytes.iter().any(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)) {
            return false;
        }
        let mut joined = std::mem::take(&mut self.cut);
        joined.extend_from_slice(bytes);
        match std::str::from_utf8(&joined) {
            Ok(_) => true,
            // A character cut in two by the end of a piece: the rest comes with the next one.
            Err(error) if error.error_len().is_none() => {
                self.cut = joined.split_off(error.valid_up_to());
                true
            }
            Err(_) => false,
        }
    }

    /// Tells whether the text ended between two characters.
    fn ended_well(&self) -> bool {
        self.cut.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_followed_over_the_cut() {
        let mut watch = TextWatch::default();
        let euro = "€ 40".as_bytes();
        assert!(watch.sees(&euro[..2]) && !watch.ended_well());
        assert!(watch.sees(&euro[2..]) && watch.ended_well());
        assert!(!TextWatch::default().sees(b"a\0b"));
        assert!(!TextWatch::default().sees(b"\xff\xfe"));
    }

    #[test]
    fn the_kind_is_told_however_small_the_pieces_are() {
        let png = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0; 80]].concat();
        let ends = |media, bytes: &[u8]| {
            let mut check = Check::new(media);
            bytes.chunks(3).all(|piece| check.sees(piece)) && check.ended_well()
        };
        assert!(ends(Media::Png, &png) && !ends(Media::Jpeg, &png) && !ends(Media::Txt, &png));
        assert!(ends(Media::Png, &png[..20]) && !ends(Media::Png, b"no picture"));
    }
}
