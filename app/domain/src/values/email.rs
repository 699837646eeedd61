//! E-mail addresses, checked as far as a form can.

use serde::{Deserialize, Serialize};

/// Holds an e-mail address; the part after the @ is in lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Says why a text is not an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EmailFault {
    /// Nothing was typed.
    Empty,
    /// There is no @, or more than one.
    At,
    /// The part before the @ is not right.
    Local,
    /// The part after the @ is not right.
    Domain,
    /// It has more than 254 characters.
    TooLong,
}

impl std::fmt::Display for EmailFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Email {
    /// Reads a typed address.
    ///
    /// # Errors
    /// Says which part is not right.
    pub fn parse(raw: &str) -> Result<Self, EmailFault> {
        let typed = raw.trim();
        if typed.is_empty() {
            return Err(EmailFault::Empty);
        }
        if typed.len() > 254 {
            return Err(EmailFault::TooLong);
        }
        let (local, domain) = typed.split_once('@').ok_or(EmailFault::At)?;
        if domain.contains('@') {
            return Err(EmailFault::At);
        }
        if !local_is_right(local) {
            return Err(EmailFault::Local);
        }
        let domain = domain.to_ascii_lowercase();
        if !domain_is_right(&domain) {
            return Err(EmailFault::Domain);
        }
        Ok(Self(format!("{local}@{domain}")))
    }

    /// Gives the address as it is written to.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Gives the form to compare and look up by: all in lower case.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

fn local_is_right(local: &str) -> bool {
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    let strange = |c: char| c.is_whitespace() || c.is_control() || "\"(),:;<>[\\]".contains(c);
    !local.is_empty() && local.len() <= 64 && !dots && !local.chars().any(strange)
}

fn domain_is_right(domain: &str) -> bool {
    let label = |part: &str| {
        let plain = part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        !part.is_empty() && part.len() <= 63 && plain && !part.starts_with('-') && !part.ends_with('-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.') && domain.split('.').all(label) && last.len() >= 2 && !last.bytes().all(|b| b.is_ascii_digit())
}

impl std::fmt::Display for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Email {
    type Error = EmailFault;

    fn try_from(raw: String) -> Result<Self, EmailFault> {
        Self::parse(&raw)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_addresses() {
        for typed in ["ana@voorbeeld.nl", " a.b+c@sub.example.com ", "O'Neil@Example.COM", "ana@xn--bcher-kva.example"]
        {
            assert!(Email::parse(typed).is_ok(), "{typed}");
        }
        assert_eq!(Email::parse("Ana@Voorbeeld.NL").expect("an address").as_str(), "Ana@voorbeeld.nl");
        assert_eq!(Email::parse("Ana@Voorbeeld.NL").expect("an address").key(), "ana@voorbeeld.nl");
    }

    #[test]
    fn says_what_is_wrong() {
        for (typed, fault) in [
            ("", EmailFault::Empty),
            ("ana", EmailFault::At),
            ("a@b@c.nl", EmailFault::At),
            ("@voorbeeld.nl", EmailFault::Local),
            ("a b@voorbeeld.nl", EmailFault::Local),
            ("a..b@voorbeeld.nl", EmailFault::Local),
            ("ana@voorbeeld", EmailFault::Domain),
            ("ana@-a.nl", EmailFault::Domain),
            ("ana@127.0.0.1", EmailFault::Domain),
            ("ana@a.nl\r\nBcc:x", EmailFault::Domain),
        ] {
            assert_eq!(Email::parse(typed), Err(fault), "{typed}");
        }
        assert_eq!(Email::parse(&format!("a@{}.nl", "b".repeat(260))), Err(EmailFault::TooLong));
    }
}
