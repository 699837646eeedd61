//! Texts that people type: cleaned, limited, never silently cut.

use serde::{Deserialize, Serialize};

/// Limits the story of a complaint and the grounds of a claim or defence, in characters.
pub const STORY: usize = 10_000;
/// Limits a message, in characters.
pub const MESSAGE: usize = 5_000;
/// Limits the reasons of one head of a decision, in characters.
pub const REASONS: usize = 20_000;
/// Limits a name or a title, in characters; such a text is one line.
pub const NAME: usize = 200;
/// Limits the number of heads of claim.
pub const HEADS: usize = 50;

/// Holds the story of a complaint.
pub type Story = Text<STORY>;
/// Holds a message.
pub type Message = Text<MESSAGE>;
/// Holds reasons.
pub type Reasons = Text<REASONS>;
/// Holds a name or a title, on one line.
pub type Name = Text<NAME>;

/// Holds a cleaned text that is not blank and at most `MOST` characters long.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Text<const MOST: usize>(String);

/// Says why a text is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextFault {
    /// Nothing but blanks was typed.
    Empty,
    /// The text is too long.
    TooLong {
        /// How long it is, in characters.
        length: usize,
        /// How long it may be, in characters.
        most: usize,
    },
}

impl std::fmt::Display for TextFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => f.write_str("empty"),
            Self::TooLong { length, most } => write!(f, "{length} of at most {most} characters"),
        }
    }
}

impl<const MOST: usize> Text<MOST> {
    /// Cleans and measures a typed text.
    ///
    /// # Errors
    /// Says that it is blank, or how long it is and may be.
    pub fn parse(raw: &str) -> Result<Self, TextFault> {
        let text = clean(raw);
        let text = if MOST <= NAME { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { text };
        let text = text.trim();
        let length = length(text);
        if length == 0 {
            Err(TextFault::Empty)
        } else if length > MOST {
            Err(TextFault::TooLong { length, most: MOST })
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// Cleans a text that may be left out; blank means left out.
    ///
    /// # Errors
    /// Says how long it is and may be.
    pub fn parse_optional(raw: &str) -> Result<Option<Self>, TextFault> {
        match Self::parse(raw) {
            Ok(text) => Ok(Some(text)),
            Err(TextFault::Empty) => Ok(None),
            Err(fault @ TextFault::TooLong { .. }) => Err(fault),
        }
    }

    /// Gives the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MOST: usize> std::fmt::Display for Text<MOST> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl<const MOST: usize> TryFrom<String> for Text<MOST> {
    type Error = TextFault;

    fn try_from(raw: String) -> Result<Self, TextFault> {
        Self::parse(&raw)
    }
}

impl<const MOST: usize> From<Text<MOST>> for String {
    fn from(text: Text<MOST>) -> Self {
        text.0
    }
}

/// Removes control characters and characters that turn the writing direction; keeps line ends and tabs.
#[must_use]
pub fn clean(raw: &str) -> String {
    raw.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| !hidden(*c)).collect()
}

/// Counts the characters of a text as the limits do.
#[must_use]
pub fn length(text: &str) -> usize {
    text.chars().count()
}

/// Overrides and isolates could make "exe.jpg" read as "gpj.exe".
fn hidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_lines_stay() {
        let story = Story::parse("  een\0 twee\r\ndrie\u{202e}\t\u{1b}vier ").expect("a story");
        assert_eq!(story.as_str(), "een twee\ndrie\tvier");
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(Name::parse("Ana\n de\tVries").expect("a name").as_str(), "Ana de Vries");
    }

    #[test]
    fn too_long_is_said_and_not_cut() {
        let typed = "é".repeat(MESSAGE + 3);
        assert_eq!(Message::parse(&typed), Err(TextFault::TooLong { length: MESSAGE + 3, most: MESSAGE }));
        assert!(Message::parse(&"é".repeat(MESSAGE)).is_ok());
    }

    #[test]
    fn blank_is_empty_or_left_out() {
        assert_eq!(Name::parse(" \0\n"), Err(TextFault::Empty));
        assert_eq!(Name::parse_optional(" \n"), Ok(None));
    }

    #[test]
    fn a_stored_text_is_checked_again_when_read() {
        let long = serde_json::to_string(&"x".repeat(NAME + 1)).expect("json");
        assert!(serde_json::from_str::<Name>(&long).is_err());
        assert_eq!(serde_json::from_str::<Name>("\"Bo\"").expect("a name").as_str(), "Bo");
    }
}
