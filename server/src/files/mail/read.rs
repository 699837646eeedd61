//! What a mail says, as plain text for a page.

use mail_parser::{Address, HeaderName, Message, MessageParser};
use serde::{Deserialize, Serialize};

use super::{halves, parts, plain, raw};

/// Longest text shown, in characters.
const LONGEST_TEXT: usize = 100_000;
/// Longest subject, address or file name shown, in characters.
const LONGEST_LINE: usize = 300;
/// Most receivers shown of each kind.
const MOST_PEOPLE: usize = 50;

/// What a mail says, for showing: plain text, limited in length, without control or direction characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// Who it says it is from: `Name <address>`.
    pub from: String,
    /// Whom it is addressed to.
    pub to: Vec<String>,
    /// Who gets a copy.
    pub cc: Vec<String>,
    /// When it says it was written, in UTC milliseconds; none where the date cannot be read.
    pub date: Option<i64>,
    /// Subject, on one line.
    pub subject: String,
    /// Body: the plain text, or the HTML without its dress.
    pub text: String,
    /// Something was left out: text, receivers, attachments or parts beyond what is shown.
    pub cut: bool,
    /// Name and size in bytes of what hangs on it.
    pub attachments: Vec<(String, u64)>,
    /// Domains that claim to have signed it. A claim: see [`super::check()`].
    pub signed_by: Vec<String>,
}

/// Reads a mail. Nothing, where the bytes are no mail: a mail has a sender and a date.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Mail> {
    let mail = halves::of_mail(bytes);
    if mail.head.contains(&0) {
        return None;
    }
    let head = MessageParser::default().parse_headers(mail.head)?;
    head.header(HeaderName::Date)?;
    let (from, from_cut) = people(&head, HeaderName::From);
    if from.is_empty() {
        return None;
    }
    let (to, to_cut) = people(&head, HeaderName::To);
    let (cc, cc_cut) = people(&head, HeaderName::Cc);
    let body = parts::found(&head, mail.body);
    let (text, text_cut) = plain::page(&body.text, LONGEST_TEXT);
    Some(Mail {
        from: from.join(", "),
        to,
        cc,
        date: head.date().filter(|date| date.is_valid()).map(|date| date.to_timestamp() * 1000),
        subject: plain::line(head.subject().unwrap_or_default(), LONGEST_LINE),
        text,
        cut: text_cut || body.cut || from_cut || to_cut || cc_cut || !mail.complete,
        attachments: body.files,
        signed_by: signers(&head, mail.head),
    })
}

/// People in all headers of this name, and whether some were left out.
fn people(head: &Message<'_>, name: HeaderName<'static>) -> (Vec<String>, bool) {
    let mut all = head.header_values(name).filter_map(|value| value.as_address()).flat_map(Address::iter);
    let shown = all.by_ref().take(MOST_PEOPLE).map(person).filter(|person| !person.is_empty()).collect();
    (shown, all.next().is_some())
}

/// One person. Brackets and at-signs in the name are taken out: it must not look like another address.
fn person(one: &mail_parser::Addr<'_>) -> String {
    let address = plain::line(one.address().unwrap_or_default(), LONGEST_LINE);
    let name = one.name().unwrap_or_default();
    if name.trim() == address {
        return address;
    }
    let name = plain::line(&name.replace(['<', '>', '@'], " "), LONGEST_LINE);
    match (name.is_empty(), address.is_empty()) {
        (true, _) => address,
        (false, true) => name,
        (false, false) => format!("{name} <{address}>"),
    }
}

/// Domains named in the signatures, each once.
fn signers(head: &Message<'_>, raw_head: &[u8]) -> Vec<String> {
    let mut domains: Vec<String> = Vec::new();
    for (_, value) in raw::seals(head, raw_head) {
        let domain = raw::domain(value);
        if !domain.is_empty() && !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    domains
}
