//! Money in whole euro cents.

use serde::{Deserialize, Serialize};

/// Holds an amount in euro cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(i64);

/// Says why a typed amount is not money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MoneyFault {
    /// Nothing was typed.
    Empty,
    /// It is not an amount.
    NotMoney,
    /// It is below zero.
    Negative,
    /// It is above the bound.
    TooMuch {
        /// The largest amount that is taken, in cents.
        most: Cents,
    },
}

impl Cents {
    /// Is nothing.
    pub const ZERO: Self = Self(0);
    /// Is the largest amount a person may type: ten million euros, in cents.
    pub const MOST: Self = Self(1_000_000_000);

    /// Wraps a number of cents.
    #[must_use]
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// Gives the number of cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// Adds, stopping at the bounds of the type.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// Subtracts, stopping at the bounds of the type.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Reads what a person typed: `12,50`, `€ 1.234,50`, `12.50`, `1,234.50`.
    ///
    /// # Errors
    /// Says why the text is not an amount.
    pub fn parse(raw: &str) -> Result<Self, MoneyFault> {
        let typed: String = raw.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
        let typed = typed.trim_start_matches("EUR").trim_end_matches("EUR");
        let typed = typed.strip_suffix(",-").or_else(|| typed.strip_suffix(",--")).unwrap_or(typed);
        if typed.is_empty() {
            return Err(MoneyFault::Empty);
        }
        if typed.starts_with('-') {
            return Err(MoneyFault::Negative);
        }
        let (whole, part) = split(typed).ok_or(MoneyFault::NotMoney)?;
        if whole.len() > 12 {
            return Err(MoneyFault::TooMuch { most: Self::MOST });
        }
        let euros: i64 = whole.parse().map_err(|_| MoneyFault::NotMoney)?;
        let cents: i64 = match part.len() {
            0 => 0,
            1 => part.parse::<i64>().map_err(|_| MoneyFault::NotMoney)? * 10,
            2 => part.parse().map_err(|_| MoneyFault::NotMoney)?,
            _ => return Err(MoneyFault::NotMoney),
        };
        let all = Self(euros * 100 + cents);
        if all > Self::MOST { Err(MoneyFault::TooMuch { most: Self::MOST }) } else { Ok(all) }
    }

    /// Writes the amount the Dutch way: `€ 1.234,50`.
    #[must_use]
    pub fn euro_nl(self) -> String {
        self.euro('.', ',', "€\u{a0}")
    }

    /// Writes the amount the English way: `€1,234.50`.
    #[must_use]
    pub fn euro_en(self) -> String {
        self.euro(',', '.', "€")
    }

    /// Writes the amount as a field takes it, the Dutch way: `1234,50`. Not for amounts below zero, which no field takes.
    #[must_use]
    pub fn typed(self) -> String {
        let size = self.0.unsigned_abs();
        format!("{},{:02}", size / 100, size % 100)
    }

    fn euro(self, group: char, point: char, sign: &str) -> String {
        let size = self.0.unsigned_abs();
        let digits = (size / 100).to_string();
        let mut whole = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                whole.push(group);
            }
            whole.push(digit);
        }
        let minus = if self.0 < 0 { "-" } else { "" };
        format!("{minus}{sign}{whole}{point}{:02}", size % 100)
    }
}

/// Splits into whole euros and cents; a mark followed by exactly three digits groups thousands.
fn split(typed: &str) -> Option<(String, &str)> {
    if !typed.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    let (whole, part, mark) = match typed.rfind(['.', ',']) {
        None => (typed, "", None),
        // "12,505" may be a slip in Dutch and a thousand in English: better asked again than guessed.
        Some(at) if typed.len() - at - 1 == 3 && typed.matches(',').count() == 1 && !typed.contains('.') && at > 0 => {
            return None;
        }
        Some(at) if typed.len() - at - 1 == 3 && at > 0 => (typed, "", None),
        Some(at) => (&typed[..at], &typed[at + 1..], typed[at..].chars().next()),
    };
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let marks: Vec<char> = whole.chars().filter(|c| !c.is_ascii_digit()).collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3) && groups.first()?.len() <= 3;
    let one_mark = marks.windows(2).all(|two| two.first() == two.last()) && !marks.iter().any(|c| Some(*c) == mark);
    if whole.is_empty() || (groups.len() > 1 && !(grouped && one_mark)) || groups.first()?.is_empty() {
        return None;
    }
    if mark.is_some() && part.is_empty() {
        return None;
    }
    Some((groups.concat(), part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (typed, cents) in [
            ("12,50", 1250),
            ("€ 1.234,50", 123_450),
            ("12.50", 1250),
            ("12", 1200),
            ("1.234", 123_400),
            ("1,234.5", 123_450),
            ("1.234.567,89", 123_456_789),
            ("25,-", 2500),
            ("EUR 40", 4000),
            ("0", 0),
            ("0,05", 5),
        ] {
            assert_eq!(Cents::parse(typed), Ok(Cents(cents)), "{typed}");
        }
    }

    #[test]
    fn refuses_what_is_no_amount() {
        for typed in
            ["12,345,6", "1.23.4", "12,5,0", "twaalf", ",50", "12,", "1.2345", "12,505", "1,234,50", "1.234.50"]
        {
            assert_eq!(Cents::parse(typed), Err(MoneyFault::NotMoney), "{typed}");
        }
        assert_eq!(Cents::parse("  "), Err(MoneyFault::Empty));
        assert_eq!(Cents::parse("-5"), Err(MoneyFault::Negative));
        assert_eq!(Cents::parse("10000000,01"), Err(MoneyFault::TooMuch { most: Cents::MOST }));
        assert_eq!(Cents::parse("99999999999999999999"), Err(MoneyFault::TooMuch { most: Cents::MOST }));
    }

    #[test]
    fn writes_both_languages() {
        assert_eq!(Cents(123_450).euro_nl(), "€\u{a0}1.234,50");
        assert_eq!(Cents(123_456_789).euro_en(), "€1,234,567.89");
        assert_eq!(Cents::parse(&Cents(123_450).typed()), Ok(Cents(123_450)));
        assert_eq!(Cents(-5).euro_nl(), "-€\u{a0}0,05");
        assert_eq!(Cents(i64::MIN).euro_en(), "-€92,233,720,368,547,758.08");
    }
}
