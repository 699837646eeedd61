//! Head and body: the one cut that reading and testing share, so that what is shown is what is tested.

/// Longest head of a mail that is read. Large providers stop at about this size too.
const LONGEST_HEAD: usize = 256 * 1024;
/// Longest head of a part within a mail.
const LONGEST_PART_HEAD: usize = 16 * 1024;

/// A mail, or a part of one, cut at its first empty line.
pub(super) struct Halves<'a> {
    /// Headers, with the empty line.
    pub(super) head: &'a [u8],
    /// All after the empty line.
    pub(super) body: &'a [u8],
    /// False where the head is longer than is read: then there is no body to show.
    pub(super) complete: bool,
}

/// Cuts a mail in two.
pub(super) fn of_mail(bytes: &[u8]) -> Halves<'_> {
    cut(opened(bytes), LONGEST_HEAD)
}

/// Cuts a part in two.
pub(super) fn of_part(bytes: &[u8]) -> Halves<'_> {
    cut(bytes, LONGEST_PART_HEAD)
}

/// Takes off what mail programs put before a saved mail: a byte-order mark, empty lines, the `From ` line of a mailbox.
fn opened(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    // `From :` is a header, though an odd one: it must stay in sight.
    if bytes.strip_prefix(b"From ").is_none_or(|rest| rest.trim_ascii_start().starts_with(b":")) {
        return bytes;
    }
    let end = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| end + 1);
    &bytes[end..]
}

fn cut(bytes: &[u8], longest: usize) -> Halves<'_> {
    let window = &bytes[..bytes.len().min(longest)];
    let mut end = 0;
    for line in window.split_inclusive(|byte| *byte == b'\n') {
        end += line.len();
        if line == b"\n" || line == b"\r\n" {
            return Halves { head: &bytes[..end], body: &bytes[end..], complete: true };
        }
    }
    Halves { head: window, body: &[], complete: window.len() == bytes.len() }
}
