//! One signature of a mail, held against the mail.

use mail_auth::AuthenticatedMessage;
use mail_auth::common::crypto::{Algorithm, HashAlgorithm};
use mail_auth::common::parse::TxtRecordParser;
use mail_auth::common::to_a_label;
use mail_auth::common::verify::{DomainKey, VerifySignature};
use mail_auth::dkim::{Canonicalization, DkimError, Signature};
use mail_parser::{HeaderName, Message, MessageParser};

use super::check::{Dkim, Why};
use super::halves::{self, Halves};
use super::plain;
use super::raw::{domain, raw, seals, speaks_for, stray_return, unsigned, within};

/// Most headers and most signed names that are matched with each other.
const MOST_HEADERS: usize = 1_000;
/// Most records tried at one name.
const MOST_KEYS: usize = 3;
/// Shorter keys, in bits, have been broken by hobbyists.
const SHORTEST_KEY: usize = 1024;
/// Flag in a key record (`t=s`): signed for exactly this domain, for none below it.
const EXACTLY: u64 = 0x20;

/// Headers that a reader sees, or that decide how the body reads.
const SEEN: [(HeaderName<'static>, &str); 6] = [
    (HeaderName::To, "To"),
    (HeaderName::Cc, "Cc"),
    (HeaderName::Date, "Date"),
    (HeaderName::Subject, "Subject"),
    (HeaderName::ContentType, "Content-Type"),
    (HeaderName::ContentTransferEncoding, "Content-Transfer-Encoding"),
];

/// A hash of the body in one of its canonical forms: taken once, however many signatures ask for it.
type Body = (Canonicalization, Vec<u8>);

/// A mail, ready for testing.
pub(super) struct Letter<'a> {
    head: Message<'a>,
    halves: Halves<'a>,
    headers: AuthenticatedMessage<'a>,
    odd: bool,
}

/// A signature that could be read and whose body is untouched.
pub(super) struct Seal<'a> {
    name: &'a [u8],
    value: &'a [u8],
    signature: Signature,
}

impl Seal<'_> {
    /// Domain that signed, for showing: the very one whose key is asked for.
    pub(super) fn domain(&self) -> String {
        plain::line(&self.signature.d, 255)
    }

    /// Name under which the public key is published.
    pub(super) fn key_name(&self) -> String {
        self.signature.domain_key()
    }
}

impl<'a> Letter<'a> {
    /// Opens a mail with the line ends it travelled with.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let mail = halves::of_mail(bytes);
        let head = MessageParser::default().parse_headers(mail.head)?;
        let raw = head.headers().iter().map(|header| raw(header, mail.head)).collect();
        let headers = AuthenticatedMessage { headers: raw, raw_message: bytes, ..AuthenticatedMessage::default() };
        let odd = !mail.complete || headers.headers.len() > MOST_HEADERS || stray_return(bytes);
        Some(Self { head, halves: mail, headers, odd })
    }

    /// Its signatures, or why one needs no key to be judged.
    pub(super) fn seals(&self) -> Vec<Result<Seal<'a>, Dkim>> {
        let mut bodies = Vec::new();
        seals(&self.head, self.halves.head).map(|(name, value)| self.seal(name, value, &mut bodies)).collect()
    }

    fn seal(&self, name: &'a [u8], value: &'a [u8], bodies: &mut Vec<Body>) -> Result<Seal<'a>, Dkim> {
        let domain = domain(value);
        let broken = |why| Err(Dkim::Broken { domain: domain.clone(), why });
        let Ok(signature) = Signature::parse(value) else { return broken(Why::Unreadable) };
        if self.odd || signature.h.len() > MOST_HEADERS {
            return Err(Dkim::NotChecked { domain });
        }
        if signature.a == Algorithm::RsaSha1 {
            return broken(Why::Weak);
        }
        if !self.covers(&signature, &HeaderName::From, "From") {
            return broken(Why::Sender);
        }
        if self.body(signature.cb, bodies) != signature.bh {
            return broken(Why::Body);
        }
        Ok(Seal { name, value, signature })
    }

    /// Hash of the whole body, also where a signature names a length: what was added after that is on the page too.
    fn body(&self, form: Canonicalization, known: &mut Vec<Body>) -> Vec<u8> {
        if let Some((_, hash)) = known.iter().find(|(other, _)| *other == form) {
            return hash.clone();
        }
        let hash = HashAlgorithm::Sha256.hash(form.canonical_body(self.halves.body, 0)).as_ref().to_vec();
        known.push((form, hash.clone()));
        hash
    }

    /// Judges a signature by the records published for it.
    pub(super) fn verdict(&self, seal: &Seal<'_>, records: &[Vec<u8>]) -> Dkim {
        let domain = seal.domain();
        let mut why = None;
        for record in records.iter().take(MOST_KEYS) {
            match DomainKey::parse(record) {
                Ok(key) if self.opens(seal, &key) => {
                    let aligned = self.aligned(&seal.signature.d);
                    return Dkim::Valid { domain, aligned, open: self.uncovered(&seal.signature) };
                }
                // A key that cannot be read says nothing of the mail; one that anybody can break says nothing either.
                Ok(key) if key.p.public_key_bits() == 0 => {}
                Ok(key) if key.p.public_key_bits() < SHORTEST_KEY => why = why.or(Some(Why::Weak)),
                Ok(_) => why = Some(Why::Headers),
                Err(mail_auth::Error::Dkim(DkimError::RevokedPublicKey)) => why = why.or(Some(Why::Revoked)),
                // Another record that lives at the same name, or a key of a kind we do not know.
                Err(_) => {}
            }
        }
        why.map_or(Dkim::NotChecked { domain: domain.clone() }, |why| Dkim::Broken { domain, why })
    }

    fn opens(&self, seal: &Seal<'_>, key: &DomainKey) -> bool {
        let signature = &seal.signature;
        let unsigned = unsigned(seal.value);
        let mut signed = self.headers.signed_headers(&signature.h, seal.name, &unsigned);
        speaks_for(&signature.i, &signature.d, key.f & EXACTLY != 0)
            && key.p.verify(&mut signed, &signature.b, signature.ch, signature.a).is_ok()
    }

    /// Tells whether every header of this name is signed: one that was put on top later is not.
    fn covers(&self, signature: &Signature, header: &HeaderName<'_>, name: &str) -> bool {
        let signed = signature.h.iter().filter(|signed| signed.trim().eq_ignore_ascii_case(name)).count();
        let here = self.head.headers().iter().filter(|other| other.name == *header);
        // Written differently (`From :`) it would be read, and not be found when the signature is tested.
        let plainly = here.clone().all(|other| raw(other, self.halves.head).0.eq_ignore_ascii_case(name.as_bytes()));
        plainly && here.count() <= signed
    }

    fn uncovered(&self, signature: &Signature) -> Vec<String> {
        let open = SEEN.iter().filter(|(header, name)| !self.covers(signature, header, name));
        open.map(|(_, name)| (*name).to_owned()).collect()
    }

    /// Tells whether all senders are of the signing domain or below it.
    fn aligned(&self, signer: &str) -> bool {
        let senders = self.head.header_values(HeaderName::From).filter_map(|value| value.as_address());
        let mut addresses = senders.flat_map(|all| all.iter()).map(|one| one.address().unwrap_or_default()).peekable();
        let of_signer = |address: &str| {
            let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain.trim());
            within(&to_a_label(domain), &to_a_label(signer))
        };
        addresses.peek().is_some() && addresses.all(of_signer)
    }
}
