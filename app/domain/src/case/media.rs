//! The kinds of file that may be evidence.

use serde::{Deserialize, Serialize};

/// Names a kind of file that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Media {
    /// A JPEG picture.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A WebP picture.
    Webp,
    /// A picture as many telephones take them.
    Heic,
    /// A PDF document.
    Pdf,
    /// Plain text.
    Txt,
    /// A film.
    Mp4,
    /// A film as some telephones take them.
    Mov,
    /// An e-mail with its headers.
    Eml,
}

impl Media {
    /// All of them.
    pub const ALL: [Self; 9] =
        [Self::Jpeg, Self::Png, Self::Webp, Self::Heic, Self::Pdf, Self::Txt, Self::Mp4, Self::Mov, Self::Eml];

    /// The media type under which it is stored and given back.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Pdf => "application/pdf",
            Self::Txt => "text/plain",
            Self::Mp4 => "video/mp4",
            Self::Mov => "video/quicktime",
            Self::Eml => "message/rfc822",
        }
    }

    /// Reads a stored media type.
    #[must_use]
    pub fn of_mime(mime: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|media| media.mime() == mime)
    }

    /// Says whether a page can show it as a picture.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        match self {
            Self::Jpeg | Self::Png | Self::Webp | Self::Heic => true,
            Self::Pdf | Self::Txt | Self::Mp4 | Self::Mov | Self::Eml => false,
        }
    }

    /// Says whether it may tell where it was made: others get a copy that does not.
    #[must_use]
    pub const fn tells_place(self) -> bool {
        match self {
            Self::Jpeg | Self::Png | Self::Webp | Self::Heic | Self::Mp4 | Self::Mov => true,
            Self::Pdf | Self::Txt | Self::Eml => false,
        }
    }
}
