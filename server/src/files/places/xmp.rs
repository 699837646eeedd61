//! XMP, notes in XML: the values whose names speak of a place become spaces, and the XML stays well-formed.

use super::place::Fill;
use super::search::Hidden;
use super::words::name_of_place;
use std::ops::Range;

/// Finds what to overwrite; none if this is no XML that can be followed to its end.
pub(super) fn hidden(text: &[u8]) -> Option<Vec<Hidden>> {
    let full = text.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    let text = std::str::from_utf8(&text[..full]).ok().filter(|text| !text.contains('\0'))?;
    let mut xml = Xml { text: text.as_bytes(), hidden: Vec::new(), open: None };
    let mut at = 0;
    while let Some(start) = xml.find(b"<", at) {
        at = xml.mark(start)?;
    }
    xml.open.is_none().then_some(xml.hidden)
}

struct Xml<'a> {
    text: &'a [u8],
    hidden: Vec<Hidden>,
    open: Option<Open<'a>>,
}

/// An element that speaks of a place and has not ended yet.
struct Open<'a> {
    name: &'a [u8],
    /// How many of that name are open inside each other.
    depth: usize,
    from: usize,
}

impl<'a> Xml<'a> {
    /// Finds a word from here on.
    fn find(&self, word: &[u8], from: usize) -> Option<usize> {
        let rest = self.text.get(from..)?;
        rest.windows(word.len()).position(|window| window == word).map(|distance| from + distance)
    }

    /// Goes past what begins with `<` here, and tells where it ends.
    fn mark(&mut self, start: usize) -> Option<usize> {
        let rest = &self.text[start..];
        let until: &[u8] = match rest {
            [b'<', b'?', ..] => b"?>",
            [b'<', b'!', b'-', b'-', ..] => b"-->",
            [b'<', b'!', b'[', ..] => b"]]>",
            [b'<', b'!', ..] => b">",
            [b'<', b'/', ..] => return self.end(start),
            _ => return self.begin(start),
        };
        Some(self.find(until, start + 2)? + until.len())
    }

    /// Goes past an end, and overwrites the element if it was one of a place.
    fn end(&mut self, start: usize) -> Option<usize> {
        let end = self.find(b">", start)?;
        let name = self.text[start + 2..end].trim_ascii();
        if let Some(open) = self.open.take_if(|open| open.name == name && open.depth == 1) {
            self.hidden.push((open.from..start, Fill::Spaces));
        } else if let Some(open) = self.open.as_mut().filter(|open| open.name == name) {
            open.depth -= 1;
        }
        Some(end + 1)
    }

    /// Goes past a beginning with its attributes.
    fn begin(&mut self, start: usize) -> Option<usize> {
        let name = self.word(start + 1);
        let (place, inside) = (name_of_place(name), self.open.is_some());
        let mut at = start + 1 + name.len();
        loop {
            at += self.text[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            match self.text.get(at)? {
                b'>' => break,
                b'/' => at += 1,
                _ => {
                    let (attribute, value) = self.attribute(at)?;
                    at = value.end + 1;
                    if !inside && (name_of_place(attribute) || place) && !is_structure(attribute) {
                        self.hidden.push((value, Fill::Spaces));
                    }
                }
            }
        }
        if self.text[at - 1] != b'/' {
            match &mut self.open {
                Some(open) if open.name == name => open.depth += 1,
                Some(_) => {}
                None if place => self.open = Some(Open { name, depth: 1, from: at + 1 }),
                None => {}
            }
        }
        Some(at + 1)
    }

    /// Reads an attribute: its name, and where its value is between the quotes.
    fn attribute(&self, at: usize) -> Option<(&'a [u8], Range<usize>)> {
        let name = self.word(at);
        let equals =
            at + name.len() + self.text[at + name.len()..].iter().position(|byte| !byte.is_ascii_whitespace())?;
        (self.text[equals] == b'=' && !name.is_empty()).then_some(())?;
        let quote = equals + 1 + self.text[equals + 1..].iter().position(|byte| !byte.is_ascii_whitespace())?;
        let mark = *self.text.get(quote).filter(|mark| matches!(mark, b'"' | b'\''))?;
        Some((name, quote + 1..self.find(&[mark], quote + 1)?))
    }

    /// Reads a name.
    fn word(&self, at: usize) -> &'a [u8] {
        let rest = &self.text[at..];
        let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'>' | b'/' | b'<' | b'"' | b'\'');
        &rest[..rest.iter().position(ends).unwrap_or(rest.len())]
    }
}

/// Tells whether an attribute belongs to the form of the notes rather than to what they say.
fn is_structure(attribute: &[u8]) -> bool {
    [&b"xmlns"[..], b"rdf:", b"xml:"].iter().any(|prefix| attribute.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_places(text: &str) -> Option<String> {
        let mut bytes = text.as_bytes().to_vec();
        for (range, _) in hidden(text.as_bytes())? {
            bytes[range].fill(b' ');
        }
        String::from_utf8(bytes).ok()
    }

    #[test]
    fn values_go_and_names_stay() {
        let cases = [
            (r#"<a exif:GPSLatitude='52' tiff:Make="X"/>"#, r#"<a exif:GPSLatitude='  ' tiff:Make="X"/>"#),
            ("<exif:GPSLatitude>52</exif:GPSLatitude>", "<exif:GPSLatitude>  </exif:GPSLatitude>"),
            ("<p:City><b><p:City>A</p:City></b></p:City>c", "<p:City>                         </p:City>c"),
            (r#"<i:LocationShown rdf:a="R" i:b="A"/>"#, r#"<i:LocationShown rdf:a="R" i:b=" "/>"#),
            (
                r#"<?x "?><!-- > --><a xmlns:gps="u" b = "c > d">e</a>"#,
                r#"<?x "?><!-- > --><a xmlns:gps="u" b = "c > d">e</a>"#,
            ),
        ];
        for (before, after) in cases {
            assert_eq!(without_places(before).as_deref(), Some(after));
        }
    }

    #[test]
    fn what_cannot_be_followed_is_not_read_at_all() {
        for broken in ["<City>A", "<a b", "<a b=c>", "<!-- ", "a\0b", "<a b='", "<"] {
            assert_eq!(hidden(broken.as_bytes()), None, "{broken:?}");
        }
        assert_eq!(hidden(b"\xff\xfe<"), None);
        assert_eq!(hidden(b""), Some(Vec::new()));
    }
}
