//! Enums whose members have a code: each is written once, with its meaning beside it.

/// Makes an enum with `ALL`, `code` and `parse`; the code is also how it is stored.
macro_rules! ids {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $member:ident = $code:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $code)] $member,)*
        }

        impl $name {
            /// Lists all.
            pub const ALL: &'static [Self] = &[$(Self::$member),*];

            /// Gives the code, as stored and as key of the sentence.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$member => $code,)*
                }
            }

            /// Finds it by its code.
            #[must_use]
            pub fn parse(raw: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == raw)
            }
        }
    };
}

pub(super) use ids;
