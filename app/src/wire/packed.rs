//! Values in order, without names, as text: postcard's bytes written so that a page or a stream of events can carry them.
use serde::{Serialize, de::DeserializeOwned};

/// Digest of everything that decides the order of values. A page of another build must not guess.
const SHAPE: &str = env!("BESLECHT_SHAPE");
/// Bytes that are no plain ASCII are written as the characters from here on: none of them needs an escape, and words stay
/// readable, so that a test can search a page for what must not be in it. `<` is written so as well, because a page
/// escapes it in a way that only a reader of JSON takes back.
const SHIFT: u32 = 0x100;

/// The text is of another build, or broken on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("packed by another build")
    }
}

/// Packs a value.
///
/// # Errors
/// When the value cannot be written without names: a map of unknown length, say.
pub fn pack<T: Serialize + ?Sized>(value: &T) -> Result<String, postcard::Error> {
    postcard::to_allocvec(value).map(|bytes| written(&bytes))
}

/// Unpacks a value of this build.
///
/// # Errors
/// When the text comes from another build.
pub fn unpack<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    postcard::from_bytes(&read(text)?).map_err(|_| Unreadable)
}

fn written(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(SHAPE.len() + bytes.len() + bytes.len() / 4);
    text.push_str(SHAPE);
    text.extend(bytes.iter().map(|byte| match byte {
        b' '..=b'~' if *byte != b'<' => char::from(*byte),
        _ => char::from_u32(SHIFT + u32::from(*byte)).unwrap_or_default(),
    }));
    text
}

fn read(text: &str) -> Result<Vec<u8>, Unreadable> {
    let body = text.strip_prefix(SHAPE).ok_or(Unreadable)?;
    body.chars()
        .map(|letter| {
            let code = u32::from(letter);
            u8::try_from(code.checked_sub(SHIFT).unwrap_or(code)).map_err(|_| Unreadable)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{SHAPE, Unreadable, pack, unpack};

    #[test]
    fn every_byte_comes_back() {
        let all: Vec<u8> = (0..=255).collect();
        let text = pack(&all).expect("packed");
        assert_eq!(unpack::<Vec<u8>>(&text), Ok(all));
        assert!(text.chars().all(|letter| !letter.is_control() && letter != '<'), "no escapes are needed");
    }

    #[test]
    fn words_stay_readable_and_strange_ones_survive() {
        let words = ("de lamp brandt niet".to_owned(), "één € \u{202e}😀\0".to_owned(), -3_i64, Some(true));
        let text = pack(&words).expect("packed");
        assert!(text.contains("de lamp brandt niet"));
        assert_eq!(unpack(&text), Ok(words));
    }

    #[test]
    fn another_build_is_not_guessed_at() {
        let text = pack(&1_u32).expect("packed");
        let other = text.replacen(SHAPE, "0123456789abcdef", 1);
        assert_eq!(unpack::<u32>(&other), Err(Unreadable));
        assert_eq!(unpack::<u32>("{\"a\":1}"), Err(Unreadable));
        assert_eq!(unpack::<u32>(SHAPE), Err(Unreadable), "nothing after the digest");
    }
}
