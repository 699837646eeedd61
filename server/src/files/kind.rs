//! Which kinds of file are taken, and how each is recognised: extension, first bytes and declared type must agree.

/// A kind of file that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// JPEG image.
    Jpeg,
    /// PNG image.
    Png,
    /// WebP image.
    Webp,
    /// PDF document.
    Pdf,
    /// Plain text in UTF-8.
    Text,
}

impl Kind {
    /// Media type under which it is stored and given back.
    #[must_use]
    pub fn media(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain",
        }
    }

    /// Reads the kind from a file name's extension.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "png" => Some(Self::Png),
            "webp" => Some(Self::Webp),
            "pdf" => Some(Self::Pdf),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }

    /// Tells whether a browser's declared type fits; many declare nothing in particular.
    #[must_use]
    pub fn fits_declared(self, declared: Option<&str>) -> bool {
        let Some(declared) = declared else { return true };
        let plain = declared.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
        plain.is_empty()
            || plain == "application/octet-stream"
            || plain == self.media()
            || (plain == "image/jpg" && self == Self::Jpeg)
    }

    /// Tells whether the first bytes are of this kind. Text has none of its own: it must not look like anything else.
    #[must_use]
    pub fn fits_start(self, start: &[u8]) -> bool {
        let found = infer::get(start).map(|found| found.mime_type());
        match self {
            Self::Text => found.is_none() && !start.starts_with(b"%PDF") && !start.starts_with(b"MZ"),
            Self::Jpeg | Self::Png | Self::Webp | Self::Pdf => found == Some(self.media()),
        }
    }
}

/// Follows a text as it streams by: UTF-8 without control characters, or it is no text.
#[derive(Default)]
pub(super) struct TextWatch {
    cut: Vec<u8>,
}

impl TextWatch {
    /// Tells whether the text is still one after these bytes.
    pub(super) fn sees(&mut self, bytes: &[u8]) -> bool {
        if bytes.iter().any(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)) {
            return false;
        }
        let mut joined = std::mem::take(&mut self.cut);
        joined.extend_from_slice(bytes);
        match std::str::from_utf8(&joined) {
            Ok(_) => true,
            // A character cut in two by the end of a chunk: the rest comes with the next one.
            Err(error) if error.error_len().is_none() => {
                self.cut = joined.split_off(error.valid_up_to());
                true
            }
            Err(_) => false,
        }
    }

    /// Tells whether the text ended between two characters.
    pub(super) fn ended_well(&self) -> bool {
        self.cut.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extension_first_bytes_and_declared_type_must_agree() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        assert_eq!(Kind::of_name("a.b.JPEG"), Some(Kind::Jpeg));
        assert_eq!((Kind::of_name("a.svg"), Kind::of_name("a.html"), Kind::of_name("png")), (None, None, None));
        assert!(Kind::Png.fits_start(png) && !Kind::Jpeg.fits_start(png) && !Kind::Text.fits_start(png));
        assert!(Kind::Pdf.fits_start(b"%PDF-1.7\n"));
        assert!(!Kind::Text.fits_start(b"%PDF-1.7\n"));
        assert!(Kind::Png.fits_declared(None) && Kind::Png.fits_declared(Some("image/png")));
        assert!(!Kind::Png.fits_declared(Some("text/html")));
    }

    #[test]
    fn text_is_followed_over_the_cut() {
        let mut watch = TextWatch::default();
        let euro = "€ 40".as_bytes();
        assert!(watch.sees(&euro[..2]) && !watch.ended_well());
        assert!(watch.sees(&euro[2..]) && watch.ended_well());
        assert!(!TextWatch::default().sees(b"a\0b"));
        assert!(!TextWatch::default().sees(b"\xff\xfe"));
    }
}
