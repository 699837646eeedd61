//! A part that holds no other parts: what it is, and its words or size.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::html::html_to_text;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{ContentType, Message, MimeHeaders};

/// Most bytes of one text that are decoded.
const LONGEST: usize = 2 * 1024 * 1024;
/// Longer than the name of any tag that matters here.
const LONGEST_TAG: usize = 12;

/// What a part is, by its headers.
pub(super) enum Shape {
    /// Parts in a row, or one thing said in several ways.
    Many { boundary: Vec<u8>, choice: bool },
    /// Words to show.
    Words { html: bool },
    /// Something to name, not to open.
    File { name: String },
}

impl Shape {
    /// Tells what a part is. Without headers it is plain text.
    pub(super) fn of(head: Option<&Message<'_>>) -> Self {
        let Some(head) = head else { return Self::Words { html: false } };
        let kind = head.root_part().content_type();
        let subtype = kind.and_then(ContentType::subtype).unwrap_or_default();
        let main = kind.map_or("text", ContentType::ctype);
        if main == "multipart"
            && let Some(boundary) = kind.and_then(|kind| kind.attribute("boundary")).filter(|name| !name.is_empty())
        {
            return Self::Many { boundary: boundary.as_bytes().to_vec(), choice: subtype == "alternative" };
        }
        let name = named(head);
        let attached = head.root_part().content_disposition().is_some_and(ContentType::is_attachment);
        match (main, subtype) {
            ("text", "plain" | "html" | "") | ("multipart", _) if !attached && name.is_none() => {
                Self::Words { html: subtype == "html" }
            }
            _ => Self::File { name: name.unwrap_or_else(|| format!("{main}/{subtype}")) },
        }
    }
}

/// Name of a part that hangs on a mail.
fn named(head: &Message<'_>) -> Option<String> {
    head.root_part().attachment_name().map(str::to_owned).filter(|name| !name.trim().is_empty())
}

/// Words of a part, and whether some were left out.
pub(super) fn text(head: Option<&Message<'_>>, body: &[u8], html: bool) -> (String, bool) {
    let raw = decoded(head, &body[..body.len().min(LONGEST)]);
    let charset = head.and_then(|head| head.root_part().content_type()).and_then(|kind| kind.attribute("charset"));
    let text = in_charset(&raw, charset);
    (if html { html_to_text(&spaced(&text)) } else { text }, body.len() > LONGEST)
}

/// Size of a part in bytes, as a file.
pub(super) fn size(head: Option<&Message<'_>>, body: &[u8]) -> u64 {
    let size = match encoding(head).as_str() {
        "base64" => body.iter().filter(|byte| in_base64(**byte)).count() * 3 / 4,
        "quoted-printable" => decoded(head, body).len(),
        _ => body.len(),
    };
    size as u64
}

fn encoding(head: Option<&Message<'_>>) -> String {
    let named = head.and_then(|head| head.root_part().content_transfer_encoding());
    named.unwrap_or_default().trim().to_ascii_lowercase()
}

/// The bytes that were encoded; what cannot be decoded stays as it is.
fn decoded<'a>(head: Option<&Message<'_>>, body: &'a [u8]) -> Cow<'a, [u8]> {
    let bytes = match encoding(head).as_str() {
        "base64" => {
            let letters: Vec<u8> = body.iter().copied().filter(|byte| in_base64(*byte)).collect();
            base64_decode(&letters)
        }
        "quoted-printable" => quoted_printable_decode(body),
        _ => None,
    };
    bytes.map_or(Cow::Borrowed(body), Cow::Owned)
}

fn in_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/'
}

/// Reads letters. Bytes that are UTF-8 are read so, whatever is declared: programs lie about this more often than chance does.
fn in_charset(raw: &[u8], declared: Option<&str>) -> String {
    let by_declared = declared.and_then(|declared| charset_decoder(declared.as_bytes()));
    match (std::str::from_utf8(raw), by_declared) {
        (Ok(text), None) => text.to_owned(),
        (Ok(text), Some(_)) if !text.is_ascii() && !text.contains('\0') => text.to_owned(),
        (_, Some(decode)) => decode(raw),
        (Err(_), None) => String::from_utf8_lossy(raw).into_owned(),
    }
}

/// Gives each cell its space and each row, paragraph and heading its line, which taking off the tags would lose.
fn spaced(html: &str) -> String {
    let mut spaced = String::with_capacity(html.len() + html.len() / 2);
    let mut fresh = true;
    for (at, piece) in html.split('<').enumerate() {
        if at > 0 {
            match gap(piece) {
                Gap::Line if !fresh => {
                    spaced.push_str("<br>");
                    fresh = true;
                }
                Gap::Space => spaced.push(' '),
                Gap::Line | Gap::None => {}
            }
            spaced.push('<');
        }
        fresh &= piece.split_once('>').is_none_or(|(_, words)| words.trim().is_empty());
        spaced.push_str(piece);
    }
    spaced
}

/// What keeps the words before a tag from those after it.
enum Gap {
    Line,
    Space,
    None,
}

fn gap(tag: &str) -> Gap {
    let tag = tag.trim_start_matches('/');
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    let name = &tag[..end.min(LONGEST_TAG)];
    match name.to_ascii_lowercase().as_str() {
        "div" | "tr" | "table" | "ul" | "ol" | "li" | "blockquote" | "hr" => Gap::Line,
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Gap::Line,
        "td" | "th" => Gap::Space,
        _ => Gap::None,
    }
}
