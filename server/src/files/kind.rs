//! How each kind of file is recognised: extension, first bytes and declared type must agree.

use app::forms::Problem;
use domain::case::Media;

/// Reads the kind from a file name's extension.
#[must_use]
pub fn of_name(name: &str) -> Option<Media> {
    match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" => Some(Media::Jpeg),
        "png" => Some(Media::Png),
        "webp" => Some(Media::Webp),
        "heic" | "heif" => Some(Media::Heic),
        "pdf" => Some(Media::Pdf),
        "txt" => Some(Media::Txt),
        "mp4" | "m4v" => Some(Media::Mp4),
        "mov" => Some(Media::Mov),
        "eml" => Some(Media::Eml),
        _ => None,
    }
}

/// Other names under which browsers declare a kind.
fn also(media: Media) -> &'static [&'static str] {
    match media {
        Media::Jpeg => &["image/jpg"],
        Media::Heic => &["image/heif", "image/heic-sequence", "image/heif-sequence"],
        Media::Mp4 => &["video/x-m4v"],
        Media::Eml => &["text/plain", "application/eml"],
        Media::Png | Media::Webp | Media::Pdf | Media::Txt | Media::Mov => &[],
    }
}

/// Tells whether a browser's declared type fits; many declare nothing in particular.
#[must_use]
pub fn fits_declared(media: Media, declared: Option<&str>) -> bool {
    let Some(declared) = declared else { return true };
    let plain = declared.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    plain.is_empty()
        || plain == "application/octet-stream"
        || plain == media.mime()
        || also(media).contains(&plain.as_str())
}

/// Tells whether the first bytes are of this kind. Text and mail have none of their own: they must not look like anything else.
#[must_use]
pub fn fits_start(media: Media, start: &[u8]) -> bool {
    let found = infer::get(start).map(|found| found.mime_type());
    let plain = found.is_none() && !start.starts_with(b"%PDF") && !start.starts_with(b"MZ");
    match media {
        Media::Txt => plain,
        Media::Eml => plain && begins_with_header(start),
        // Recognised under the name of the whole family.
        Media::Heic => found == Some("image/heif"),
        Media::Mp4 => matches!(found, Some("video/mp4" | "video/x-m4v")),
        Media::Jpeg | Media::Png | Media::Webp | Media::Pdf | Media::Mov => found == Some(media.mime()),
    }
}

/// Says why a file cannot be taken whose first bytes are not of its kind: what it is, when that could be taken.
#[must_use]
pub fn unfit(name: String, start: &[u8]) -> Problem {
    let is = [Media::Jpeg, Media::Png, Media::Webp, Media::Heic, Media::Pdf, Media::Mp4, Media::Mov]
        .into_iter()
        .find(|media| fits_start(*media, start));
    match is {
        Some(is) => Problem::FileOther { name, is },
        None => Problem::FileKind { name },
    }
}

/// A mail begins with the name of a header: letters, digits and hyphens before a colon (RFC 5322 section 2.2).
fn begins_with_header(start: &[u8]) -> bool {
    let end = start.iter().position(|byte| *byte == b':').unwrap_or(0);
    end > 0 && start[..end].iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extension_first_bytes_and_declared_type_must_agree() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        assert_eq!(of_name("a.b.JPEG"), Some(Media::Jpeg));
        assert_eq!((of_name("a.svg"), of_name("a.html"), of_name("png")), (None, None, None));
        let fits = fits_start;
        assert!(fits(Media::Png, png) && !fits(Media::Jpeg, png) && !fits(Media::Txt, png) && !fits(Media::Eml, png));
        assert!(fits(Media::Pdf, b"%PDF-1.7\n") && !fits(Media::Txt, b"%PDF-1.7\n"));
        assert!(fits_declared(Media::Png, None) && fits_declared(Media::Png, Some("image/png")));
        assert!(!fits_declared(Media::Png, Some("text/html")) && fits_declared(Media::Heic, Some("image/heif")));
    }

    #[test]
    fn a_file_under_another_name_is_told_what_it_is() {
        let pdf = unfit("bon.jpg".to_owned(), b"%PDF-1.7\n");
        assert_eq!(pdf, Problem::FileOther { name: "bon.jpg".to_owned(), is: Media::Pdf });
        assert_eq!(unfit("bon.jpg".to_owned(), b"MZ\0"), Problem::FileKind { name: "bon.jpg".to_owned() });
    }

    #[test]
    fn files_of_telephones_are_recognised() {
        let boxed = |brand: &[u8; 4]| [b"\0\0\0\x18ftyp", brand.as_slice(), b"\0\0\0\0mif1heic"].concat();
        assert!(fits_start(Media::Heic, &boxed(b"heic")) && fits_start(Media::Heic, &boxed(b"mif1")));
        assert!(fits_start(Media::Mp4, &boxed(b"mp42")) && !fits_start(Media::Heic, &boxed(b"mp42")));
        assert!(fits_start(Media::Mov, &boxed(b"qt  ")) && !fits_start(Media::Mp4, &boxed(b"qt  ")));
    }

    #[test]
    fn a_mail_begins_with_a_header() {
        assert!(fits_start(Media::Eml, b"Received: from a by b\r\n"));
        assert!(!fits_start(Media::Eml, b"<html>: no\r\n") && !fits_start(Media::Eml, b"no colon here"));
    }
}
