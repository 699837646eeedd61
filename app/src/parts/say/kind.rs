//! Kinds of files.
use domain::case::Media;

/// Kinds of files are called the same in both languages.
#[must_use]
pub fn kind(media: Media) -> &'static str {
    match media {
        Media::Jpeg => "JPEG",
        Media::Png => "PNG",
        Media::Webp => "WebP",
        Media::Heic => "HEIC",
        Media::Pdf => "PDF",
        Media::Txt => "TXT",
        Media::Mp4 => "MP4",
        Media::Mov => "MOV",
        Media::Eml => "EML",
    }
}
