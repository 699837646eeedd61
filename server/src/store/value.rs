//! What goes into a statement and what comes out: four kinds of value, each also as a typed null.

use super::StoreTrouble;
use domain::values::{CaseId, DraftId, ExhibitId, Moment, PaymentId, PersonId, ShopId};

/// One bound value. Nulls are typed, because PostgreSQL asks of what kind a missing value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An id of 16 bytes, or none.
    Uuid(Option<[u8; 16]>),
    /// Time in UTC milliseconds, cents or a count, or none.
    Int(Option<i64>),
    /// Text, an enum's name, JSON or a hash, or none.
    Text(Option<String>),
    /// A flag, or none.
    Bool(Option<bool>),
}

impl From<[u8; 16]> for Value {
    fn from(value: [u8; 16]) -> Self {
        Self::Uuid(Some(value))
    }
}

impl From<Option<[u8; 16]>> for Value {
    fn from(value: Option<[u8; 16]>) -> Self {
        Self::Uuid(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(Some(value))
    }
}

impl From<Option<i64>> for Value {
    fn from(value: Option<i64>) -> Self {
        Self::Int(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(Some(value))
    }
}

impl From<&String> for Value {
    fn from(value: &String) -> Self {
        Self::Text(Some(value.clone()))
    }
}

impl From<Option<String>> for Value {
    fn from(value: Option<String>) -> Self {
        Self::Text(value)
    }
}

impl From<Option<&str>> for Value {
    fn from(value: Option<&str>) -> Self {
        Self::Text(value.map(str::to_owned))
    }
}

impl From<Moment> for Value {
    fn from(value: Moment) -> Self {
        Self::Int(Some(value.millis()))
    }
}

impl From<Option<Moment>> for Value {
    fn from(value: Option<Moment>) -> Self {
        Self::Int(value.map(Moment::millis))
    }
}

macro_rules! ids {
    ($($id:ty),*) => {$(
        impl From<$id> for Value {
            fn from(value: $id) -> Self {
                Self::Uuid(Some(*value.bytes()))
            }
        }

        impl From<Option<$id>> for Value {
            fn from(value: Option<$id>) -> Self {
                Self::Uuid(value.map(|id| *id.bytes()))
            }
        }
    )*};
}

ids!(CaseId, DraftId, ExhibitId, PaymentId, PersonId, ShopId);

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(Some(value))
    }
}

/// One statement: its name for logs and tests, and the one text that both engines read.
#[derive(Debug)]
pub struct Statement {
    /// Name of the constant.
    pub name: &'static str,
    /// SQL with `$1 … $N`.
    pub text: &'static str,
}

impl Statement {
    /// Counts the values that the text asks for: the highest `$N`.
    #[must_use]
    pub fn binds(&self) -> usize {
        self.text
            .split('$')
            .skip(1)
            .filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok())
            .max()
            .unwrap_or(0)
    }
}

/// Declares statements as constants and lists them in `ALL`, so that the registry cannot miss one.
macro_rules! statements {
    ($($name:ident = $text:expr;)*) => {
        $(const $name: crate::store::Statement = crate::store::Statement { name: stringify!($name), text: $text };)*
        /// Every statement of this file, for the test that prepares each on both engines.
        pub(crate) const ALL: &[crate::store::Statement] = &[$(crate::store::Statement { name: stringify!($name), text: $text }),*];
    };
}
pub(crate) use statements;

/// Escapes a searched text for `like … escape '\'`.
#[must_use]
pub fn like(searched: &str) -> String {
    let mut pattern = String::with_capacity(searched.len() + 2);
    for letter in searched.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}

/// Reads a stored enum's or document's text back, naming the place when it does not fit.
///
/// # Errors
/// The text is not what this version of the program writes.
pub fn parsed<T: serde::de::DeserializeOwned>(place: &'static str, text: &str) -> Result<T, StoreTrouble> {
    serde_json::from_str(text).map_err(|error| StoreTrouble::Odd(format!("{place}: {error}")))
}

/// Writes a document as JSON text for a TEXT column.
///
/// # Errors
/// The value has no JSON form.
pub fn written<T: serde::Serialize>(value: &T) -> Result<String, StoreTrouble> {
    serde_json::to_string(value).map_err(|error| StoreTrouble::Odd(error.to_string()))
}
