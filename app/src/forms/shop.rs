//! The inspector's forms: a new shop, and what becomes of one.
//!
//! Fields of a new shop: `name`, `domain`, `kvk`, `contact`, `agents` (addresses with spaces, commas or lines between
//! them), and, all three or none, `agreed_on`, `agreed_by`, `agreed_version`. Fields of a change: `slug`, `change` (see
//! [`CHANGES`]), `reason` (suspending and ending), and the three of the agreement.
use super::reader::Reader;
use super::{FormErrors, Posted, Problem};
use domain::calendar::Day;
use domain::values::{Email, Message, Name};

/// A shop to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewShop {
    /// Name.
    pub name: Name,
    /// Domain in lower case, without scheme, path and `www.`.
    pub domain: String,
    /// Chamber of Commerce number: eight digits.
    pub kvk: String,
    /// Where customers reach the shop.
    pub contact: Name,
    /// Who answers for the shop.
    pub agents: Vec<Email>,
    /// Its agreement to binding decisions, when there is one.
    pub agreed: Option<Agreed>,
}

/// A shop's agreement to binding decisions as an inspector writes it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// The day of the agreement.
    pub on: Day,
    /// Who agreed for the shop.
    pub by: Name,
    /// Version of the text agreed to.
    pub version: Name,
}

/// What becomes of a shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It gets the trust mark.
    Certify,
    /// The mark is off for now.
    Suspend {
        /// Why.
        reason: Message,
    },
    /// The membership ends.
    End {
        /// Why.
        reason: Message,
    },
    /// Its agreement is written down.
    Agree(Agreed),
}

/// The kinds of change by the value that `change` sends.
pub const CHANGES: [&str; 4] = ["certify", "suspend", "end", "agree"];

/// Reads a new shop.
///
/// # Errors
/// Every field to mend.
pub fn new_shop(posted: &Posted, today: Day) -> Result<NewShop, FormErrors> {
    let mut read = Reader::new(posted, today);
    let name = read.needed("name");
    let domain = domain(&mut read, posted.text("domain"));
    let kvk = kvk(&mut read, posted.text("kvk"));
    let contact = read.needed("contact");
    let agents = agents(&mut read, posted.text("agents"));
    let given = ["agreed_on", "agreed_by", "agreed_version"].iter().any(|field| !posted.text(field).is_empty());
    let agreed = if given { agreed(&mut read) } else { None };
    let shop = name.zip(domain).zip(kvk).zip(contact).map(|(((name, domain), kvk), contact)| NewShop {
        name,
        domain,
        kvk,
        contact,
        agents,
        agreed,
    });
    read.finish(shop)
}

/// Reads what becomes of a shop.
///
/// # Errors
/// Every field to mend.
pub fn change(posted: &Posted, today: Day) -> Result<Change, FormErrors> {
    let mut read = Reader::new(posted, today);
    let change = match posted.text("change") {
        "certify" => Some(Change::Certify),
        "suspend" => read.needed("reason").map(|reason| Change::Suspend { reason }),
        "end" => read.needed("reason").map(|reason| Change::End { reason }),
        "agree" => agreed(&mut read).map(Change::Agree),
        _ => {
            read.wrong("change", Problem::NotAChoice);
            None
        }
    };
    read.finish(change)
}

fn agreed(read: &mut Reader<'_>) -> Option<Agreed> {
    let on = read.needed_past_day("agreed_on");
    let by = read.needed("agreed_by");
    let version = read.needed("agreed_version");
    on.zip(by).zip(version).map(|((on, by), version)| Agreed { on, by, version })
}

/// Takes `https://www.Koffiehuis.nl/over-ons` as `koffiehuis.nl`.
fn domain(read: &mut Reader<'_>, typed: &str) -> Option<String> {
    let lower = typed.to_lowercase();
    let bare = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let bare = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    if bare.is_empty() {
        read.wrong("domain", Problem::Missing);
        return None;
    }
    // An address at the domain reads exactly when the domain does.
    let right = !bare.contains('@') && Email::parse(&format!("a@{bare}")).is_ok();
    if !right {
        read.wrong("domain", Problem::NotADomain);
    }
    right.then(|| bare.to_owned())
}

fn kvk(read: &mut Reader<'_>, typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    let right = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !right {
        read.wrong("kvk", if digits.is_empty() { Problem::Missing } else { Problem::NotAKvkNumber });
    }
    right.then_some(digits)
}

fn agents(read: &mut Reader<'_>, typed: &str) -> Vec<Email> {
    let parts = typed.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|part| !part.is_empty());
    let mut agents: Vec<Email> = Vec::new();
    let mut wrong = false;
    for part in parts {
        match Email::parse(part) {
            Ok(email) if agents.iter().all(|other| other.key() != email.key()) => agents.push(email),
            Ok(_) => {}
            Err(_) => wrong = true,
        }
    }
    if wrong {
        read.wrong("agents", Problem::NotAnEmail);
    } else if agents.is_empty() {
        read.wrong("agents", Problem::Missing);
    }
    agents
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        Day::new(2026, 11, 22).expect("a day")
    }

    fn posted(fields: &[(&str, &str)]) -> Posted {
        Posted { fields: fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect() }
    }

    const SHOP: [(&str, &str); 5] = [
        ("name", "Koffiehuis De Maan"),
        ("domain", "HTTPS://www.Koffiehuis.nl/over?x"),
        ("kvk", "1234 5678"),
        ("contact", "hallo@koffiehuis.nl, 020 123 45 67"),
        ("agents", "bo@koffiehuis.nl, els@koffiehuis.nl\nBo@Koffiehuis.nl"),
    ];

    #[test]
    fn a_shop_is_read_with_and_without_agreement() {
        let shop = new_shop(&posted(&SHOP), today()).expect("a shop");
        assert_eq!((shop.domain.as_str(), shop.kvk.as_str(), shop.agents.len()), ("koffiehuis.nl", "12345678", 2));
        assert_eq!(shop.agreed, None);
        let mut fields = SHOP.to_vec();
        fields.push(("agreed_on", "2026-11-01"));
        let errors = new_shop(&posted(&fields), today()).expect_err("half an agreement");
        assert_eq!(errors.of("agreed_by"), Some(&Problem::Missing));
        fields.extend([("agreed_by", "Bo Bakker"), ("agreed_version", "2026-1")]);
        let agreed = new_shop(&posted(&fields), today()).expect("a shop").agreed.expect("an agreement");
        assert_eq!(agreed.version.as_str(), "2026-1");
    }

    #[test]
    fn every_bad_field_is_told() {
        let bad = [("name", ""), ("domain", "geen domein"), ("kvk", "1234567a"), ("contact", " "), ("agents", "bo@")];
        let errors = new_shop(&posted(&bad), today()).expect_err("nothing is right");
        assert_eq!(errors.of("name"), Some(&Problem::Missing));
        assert_eq!(errors.of("domain"), Some(&Problem::NotADomain));
        assert_eq!(errors.of("kvk"), Some(&Problem::NotAKvkNumber));
        assert_eq!(errors.of("agents"), Some(&Problem::NotAnEmail));
        for domain in ["localhost", "a@b.nl", "-x.nl", "1.2.3.4", "koffie..nl"] {
            let errors = new_shop(&posted(&[("domain", domain)]), today()).expect_err("not a domain");
            assert_eq!(errors.of("domain"), Some(&Problem::NotADomain), "{domain}");
        }
    }

    #[test]
    fn a_change_needs_its_reason_or_its_agreement() {
        assert_eq!(change(&posted(&[("change", "certify")]), today()), Ok(Change::Certify));
        for kind in ["suspend", "end"] {
            let errors = change(&posted(&[("change", kind)]), today()).expect_err("no reason");
            assert_eq!(errors.of("reason"), Some(&Problem::Missing));
            assert!(change(&posted(&[("change", kind), ("reason", "Geen KvK-inschrijving meer.")]), today()).is_ok());
        }
        let late = [("change", "agree"), ("agreed_on", "2026-11-23"), ("agreed_by", "Bo"), ("agreed_version", "1")];
        let errors = change(&posted(&late), today()).expect_err("still to come");
        assert_eq!(errors.of("agreed_on"), Some(&Problem::InTheFuture));
        let errors = change(&posted(&[("change", "delete")]), today()).expect_err("no such change");
        assert_eq!(errors.of("change"), Some(&Problem::NotAChoice));
    }
}
