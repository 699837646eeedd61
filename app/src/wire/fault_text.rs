//! A fault as one short line: its name, and what it carries. It is the body of an answer that is no page.
use crate::calls::Fault;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};

/// Writes and reads `TooMany 30`, `Trouble 5f2c`, `NotFound`.
pub struct FaultText;

impl ContentType for FaultText {
    const CONTENT_TYPE: &'static str = "text/plain; charset=utf-8";
}

impl FormatType for FaultText {
    const FORMAT_TYPE: Format = Format::Text;
}

impl Encodes<Fault> for FaultText {
    type Error = std::convert::Infallible;

    fn encode(fault: &Fault) -> Result<Bytes, Self::Error> {
        Ok(Bytes::from(fault.to_string()))
    }
}

impl Decodes<Fault> for FaultText {
    type Error = std::convert::Infallible;

    fn decode(bytes: Bytes) -> Result<Fault, Self::Error> {
        Ok(FaultText::read(&String::from_utf8_lossy(&bytes)))
    }
}

impl FaultText {
    /// Reads a fault; whatever else answers in our place (a proxy, say) is trouble without a reference.
    #[must_use]
    pub fn read(text: &str) -> Fault {
        let (name, rest) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
        match name {
            "SignedOut" => Fault::SignedOut,
            "NotFound" => Fault::NotFound,
            "Outdated" => Fault::Outdated,
            "Offline" => Fault::Offline,
            "Unreadable" => Fault::Unreadable,
            "TooBig" => Fault::TooBig,
            "Away" => Fault::Away,
            "Held" => Fault::Held,
            "Full" => Fault::Full,
            "TooMany" => Fault::TooMany { seconds: rest.parse().unwrap_or(60) },
            "Trouble" => Fault::Trouble { reference: rest.to_owned() },
            _ => Fault::Trouble { reference: String::new() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FaultText;
    use crate::calls::Fault;

    #[test]
    fn what_is_written_is_read() {
        for fault in [
            Fault::SignedOut,
            Fault::NotFound,
            Fault::Outdated,
            Fault::Offline,
            Fault::Unreadable,
            Fault::TooBig,
            Fault::Away,
            Fault::Held,
            Fault::Full,
            Fault::TooMany { seconds: 90 },
            Fault::Trouble { reference: "5f2c".into() },
            Fault::Trouble { reference: String::new() },
        ] {
            assert_eq!(FaultText::read(&fault.to_string()), fault);
        }
    }

    #[test]
    fn a_stranger_in_our_place_is_trouble() {
        assert_eq!(FaultText::read("<html>502</html>"), Fault::Trouble { reference: String::new() });
    }
}
