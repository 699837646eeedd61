//! Identities: sixteen bytes, written as uuid text. The bytes come from outside; nothing here makes chance.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Says that a text is not an identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdFault;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// Wraps sixteen bytes.
            #[must_use]
            pub const fn new(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// Gives the sixteen bytes.
            #[must_use]
            pub const fn bytes(&self) -> &[u8; 16] {
                &self.0
            }

            /// Reads uuid text, with or without hyphens.
            ///
            /// # Errors
            /// Says that the text is not an identity.
            pub fn parse(raw: &str) -> Result<Self, IdFault> {
                read(raw).map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write(&self.0, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = IdFault;

            fn from_str(raw: &str) -> Result<Self, IdFault> {
                Self::parse(raw)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let raw = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                Self::parse(&raw).map_err(|IdFault| serde::de::Error::custom("not an identity"))
            }
        }
    };
}

id!(
    /// Names a case.
    CaseId
);
id!(
    /// Names a person with an account.
    PersonId
);
id!(
    /// Names a shop.
    ShopId
);
id!(
    /// Names one filed document.
    ExhibitId
);
id!(
    /// Names a draft: of a complaint, or of a decision.
    DraftId
);
id!(
    /// Names one payment at the bank.
    PaymentId
);

fn read(raw: &str) -> Result<[u8; 16], IdFault> {
    let digits: Vec<u8> = raw.bytes().filter(|b| *b != b'-').collect();
    let hyphens: Vec<usize> = raw.bytes().enumerate().filter(|(_, b)| *b == b'-').map(|(at, _)| at).collect();
    let right = digits.len() == 32 && (hyphens.is_empty() || hyphens == [8, 13, 18, 23]);
    if !right {
        return Err(IdFault);
    }
    let mut bytes = [0; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        for digit in pair {
            let value = char::from(*digit).to_digit(16).ok_or(IdFault)?;
            *byte = (*byte << 4) | u8::try_from(value).map_err(|_| IdFault)?;
        }
    }
    Ok(bytes)
}

fn write(bytes: &[u8; 16], f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            f.write_str("-")?;
        }
        write!(f, "{byte:02x}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_reads_uuid_text() {
        let id = CaseId::new([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 255]);
        assert_eq!(id.to_string(), "00010203-0405-0607-0809-0a0b0c0d0eff");
        assert_eq!(CaseId::parse(&id.to_string()), Ok(id));
        assert_eq!(CaseId::parse("000102030405060708090A0B0C0D0EFF"), Ok(id));
        assert_eq!(serde_json::from_str::<CaseId>(&serde_json::to_string(&id).expect("json")).expect("an id"), id);
    }

    #[test]
    fn refuses_other_text() {
        for raw in ["", "00010203", "0001020304050607-0809-0a0b0c0d0eff--", "zz010203-0405-0607-0809-0a0b0c0d0eff"] {
            assert_eq!(CaseId::parse(raw), Err(IdFault), "{raw}");
        }
    }
}
