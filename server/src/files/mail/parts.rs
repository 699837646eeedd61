//! The parts of a mail: which are words to show and which are files that hang on it.
//!
//! The walk is ours, not the library's: it goes a few levels deep and sees a few hundred parts, whatever a mail holds.

use mail_parser::{Message, MessageParser};

use super::{halves, leaf, plain};

/// Deepest level of parts in parts that is opened.
const DEEPEST: usize = 8;
/// Most parts looked at.
const MOST_PARTS: usize = 200;
/// Most files named.
const MOST_FILES: usize = 100;
/// Text beyond this many bytes is not gathered: nobody is shown it.
const ENOUGH: usize = 800_000;

/// What was found in a mail's body.
#[derive(Default)]
pub(super) struct Found {
    /// Words, not yet cleaned.
    pub(super) text: String,
    /// Name and size of each file.
    pub(super) files: Vec<(String, u64)>,
    /// Something was left out.
    pub(super) cut: bool,
}

/// Finds words and files in a mail's body.
pub(super) fn found(head: &Message<'_>, body: &[u8]) -> Found {
    let mut walk = Walk { left: MOST_PARTS, gathered: 0, found: Found::default() };
    let text = walk.words(Some(head), body, 0);
    Found { text, ..walk.found }
}

struct Walk {
    left: usize,
    gathered: usize,
    found: Found,
}

impl Walk {
    /// Words of a part; its files are noted on the way.
    fn words(&mut self, head: Option<&Message<'_>>, body: &[u8], depth: usize) -> String {
        match leaf::Shape::of(head) {
            leaf::Shape::Many { boundary, choice } => self.many(body, &boundary, choice, depth),
            leaf::Shape::Words { html } => self.leaf(head, body, html),
            leaf::Shape::File { name } => {
                self.file(&name, leaf::size(head, body));
                String::new()
            }
        }
    }

    fn many(&mut self, body: &[u8], boundary: &[u8], choice: bool, depth: usize) -> String {
        if depth >= DEEPEST {
            self.found.cut = true;
            return String::new();
        }
        let pieces = pieces(body, boundary, self.left);
        if pieces.is_empty() {
            return self.leaf(None, body, false);
        }
        let mut texts = Vec::new();
        for piece in pieces {
            if self.left == 0 {
                self.found.cut = true;
                break;
            }
            self.left -= 1;
            let text = self.part(piece, depth + 1);
            if !text.trim().is_empty() {
                texts.push(text);
            }
        }
        if choice { fuller(texts) } else { texts.join("\n\n") }
    }

    fn part(&mut self, piece: &[u8], depth: usize) -> String {
        let part = halves::of_part(piece);
        self.found.cut |= !part.complete;
        let head = MessageParser::default().parse_headers(part.head);
        self.words(head.as_ref(), part.body, depth)
    }

    fn leaf(&mut self, head: Option<&Message<'_>>, body: &[u8], html: bool) -> String {
        if self.gathered > ENOUGH {
            self.found.cut |= !body.is_empty();
            return String::new();
        }
        let (text, cut) = leaf::text(head, body, html);
        self.found.cut |= cut;
        self.gathered += text.len();
        text
    }

    fn file(&mut self, name: &str, size: u64) {
        if self.found.files.len() < MOST_FILES {
            self.found.files.push((plain::line(name, 120), size));
        } else {
            self.found.cut = true;
        }
    }
}

/// The version to show of a mail that says the same in several ways.
///
/// That is the first, the plain one, unless another says four times as much: then it was only "look at this in a browser".
fn fuller(texts: Vec<String>) -> String {
    let weight = |text: &str| text.split_whitespace().map(str::len).sum::<usize>();
    let mut best = (0, String::new());
    for text in texts {
        let heavy = weight(&text);
        if best.1.is_empty() || heavy > best.0 * 4 {
            best = (heavy, text);
        }
    }
    best.1
}

/// The pieces between boundary lines, at most one more than asked for. The last may lack its closing line.
fn pieces<'a>(body: &'a [u8], boundary: &[u8], most: usize) -> Vec<&'a [u8]> {
    let mut pieces = Vec::new();
    let (mut at, mut open) = (0, None);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let start = at;
        at += line.len();
        let Some(rest) = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary)) else { continue };
        let closes = rest.starts_with(b"--");
        if !closes && !rest.trim_ascii().is_empty() {
            continue;
        }
        if let Some(open) = open.replace(at) {
            pieces.push(without_line_end(&body[open..start]));
        }
        if closes || pieces.len() > most {
            return pieces;
        }
    }
    pieces.extend(open.map(|open| &body[open..]));
    pieces
}

/// The line end before a boundary belongs to the boundary.
fn without_line_end(piece: &[u8]) -> &[u8] {
    let piece = piece.strip_suffix(b"\n").unwrap_or(piece);
    piece.strip_suffix(b"\r").unwrap_or(piece)
}
