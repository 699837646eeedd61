//! Headers of a mail byte by byte, as a signature needs them.

use mail_parser::{Header, HeaderName, Message};

use super::plain;

/// Most signatures looked at; each may cost a reading of the body and a question to the name system.
const MOST_SEALS: usize = 5;

/// Signatures of a mail: name and value as they stand there.
pub(super) fn seals<'a>(head: &Message<'_>, raw_head: &'a [u8]) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
    let all = head.headers().iter().filter(|header| header.name == HeaderName::DkimSignature);
    all.take(MOST_SEALS).map(|header| raw(header, raw_head))
}

/// Domain that a signature names, for showing: the last, as the library takes it; empty where it names none.
pub(super) fn domain(value: &[u8]) -> String {
    let mut tags = value.split(|byte| *byte == b';').rev().filter_map(|tag| tag.trim_ascii().strip_prefix(b"d"));
    let found = tags.find_map(|rest| rest.trim_ascii_start().strip_prefix(b"="));
    plain::line(&String::from_utf8_lossy(found.unwrap_or_default()), 255).to_lowercase()
}

/// A header's name and value as they stand in the mail.
pub(super) fn raw<'a>(header: &Header<'_>, head: &'a [u8]) -> (&'a [u8], &'a [u8]) {
    let (field, start, end) = (header.offset_field as usize, header.offset_start as usize, header.offset_end as usize);
    let name = head.get(field..start.saturating_sub(1)).unwrap_or_default();
    (name, head.get(start..end).unwrap_or_default())
}

/// Tells whether a carriage return stands alone. No mail travels so, and readers differ on what it means.
pub(super) fn stray_return(bytes: &[u8]) -> bool {
    let mut returns = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\r');
    returns.any(|(at, _)| bytes.get(at + 1) != Some(&b'\n'))
}

/// The signature header as it was when it was signed: before it held its own result.
pub(super) fn unsigned(value: &[u8]) -> Vec<u8> {
    let value = value.strip_suffix(b"\r\n").unwrap_or(value);
    let tags = value.split(|byte| *byte == b';').map(|tag| match tag.iter().position(|byte| *byte == b'=') {
        Some(at) if tag[..at].trim_ascii().eq_ignore_ascii_case(b"b") => &tag[..=at],
        Some(_) | None => tag,
    });
    tags.collect::<Vec<_>>().join(&b';')
}

/// Tells whether a domain may sign for this identity (`i=`); none named is the domain itself.
pub(super) fn speaks_for(identity: &str, domain: &str, exactly: bool) -> bool {
    match identity.rsplit_once('@') {
        None => identity.is_empty(),
        Some((_, host)) if exactly => host.eq_ignore_ascii_case(domain),
        Some((_, host)) => within(&host.to_ascii_lowercase(), &domain.to_ascii_lowercase()),
    }
}

/// Tells whether a domain is another or below it; a bare ending such as `nl` is nobody's.
pub(super) fn within(domain: &str, other: &str) -> bool {
    let below = domain.strip_suffix(other).is_some_and(|rest| rest.ends_with('.'));
    domain == other || below && other.contains('.')
}
