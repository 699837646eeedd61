//! Case numbers such as `26-K7M-4QX`: year, five random characters, one check character.

use crate::values::Digest;
use serde::{Deserialize, Serialize};

/// Leaves out what is misread: 0 O, 1 I L, 5 S, 2 Z, 8 B, U V. A prime number of characters makes the check sound.
const ALPHABET: &[u8; 23] = b"34679ACDEFGHJKMNPQRTWXY";

/// Holds a case number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CaseNumber(String);

/// Says why a text is not a case number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CaseNumberFault {
    /// It does not look like `26-K7M-4QX`.
    Shape,
    /// It holds a character that is never used, such as O or 1.
    Character {
        /// The character.
        found: char,
    },
    /// The check character does not fit: something was mistyped.
    Check,
}

impl std::fmt::Display for CaseNumberFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl CaseNumber {
    /// Makes a number from the year of filing and random bytes that the caller brings.
    #[must_use]
    pub fn make(year: i32, random: [u8; 16]) -> Self {
        let year = year.rem_euclid(100);
        // Digesting first spreads chance evenly over the few characters used.
        let even = Digest::of(&random);
        let letters: Vec<u8> = even.bytes().iter().filter(|b| **b < 230).take(5).map(|b| b % 23).collect();
        let mut places: Vec<u8> = letters.iter().copied().chain(std::iter::repeat(0)).take(5).collect();
        places.push(check(year, &places));
        let text: String = places.iter().map(|place| char::from(ALPHABET[usize::from(*place)])).collect();
        Self(format!("{year:02}-{}-{}", &text[..3], &text[3..]))
    }

    /// Reads a typed number; hyphens, blanks and small letters do not matter.
    ///
    /// # Errors
    /// Says what is wrong, and catches each single mistyped character and each swap of neighbours.
    pub fn parse(raw: &str) -> Result<Self, CaseNumberFault> {
        let typed: Vec<char> =
            raw.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
        if typed.len() != 8 {
            return Err(CaseNumberFault::Shape);
        }
        let mut year = 0;
        for c in &typed[..2] {
            let digit = c.to_digit(10).ok_or(CaseNumberFault::Shape)?;
            year = year * 10 + i32::try_from(digit).map_err(|_| CaseNumberFault::Shape)?;
        }
        let mut places = Vec::with_capacity(6);
        for c in &typed[2..] {
            let place = ALPHABET.iter().position(|known| char::from(*known) == *c);
            let place = place.ok_or(CaseNumberFault::Character { found: *c })?;
            places.push(u8::try_from(place).map_err(|_| CaseNumberFault::Shape)?);
        }
        let (last, body) = places.split_last().ok_or(CaseNumberFault::Shape)?;
        if check(year, body) != *last {
            return Err(CaseNumberFault::Check);
        }
        let text: String = typed[2..].iter().collect();
        Ok(Self(format!("{year:02}-{}-{}", &text[..3], &text[3..])))
    }

    /// Gives the number as it is shown and put in addresses.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Weighs each place differently, modulo a prime, so single errors and swaps always change the sum.
fn check(year: i32, places: &[u8]) -> u8 {
    let (tens, ones) = (year / 10, year % 10);
    let mut sum = tens * 7 + ones * 8;
    for (weight, place) in (2..).zip(places) {
        sum += weight * i32::from(*place);
    }
    u8::try_from(sum.rem_euclid(23)).unwrap_or_default()
}

impl std::fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CaseNumber {
    type Error = CaseNumberFault;

    fn try_from(raw: String) -> Result<Self, CaseNumberFault> {
        Self::parse(&raw)
    }
}

impl From<CaseNumber> for String {
    fn from(number: CaseNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_can_be_read_in_every_hand() {
        for seed in 0..=255 {
            let number = CaseNumber::make(2026, [seed; 16]);
            assert_eq!(CaseNumber::parse(number.as_str()), Ok(number.clone()));
            let loose = number.as_str().to_lowercase().replace('-', " ");
            assert_eq!(CaseNumber::parse(&loose), Ok(number));
        }
    }

    #[test]
    fn every_single_typo_and_swap_is_caught() {
        for seed in 0..40 {
            let number = CaseNumber::make(2026, [seed; 16]);
            let good: Vec<char> = number.as_str().chars().filter(|c| *c != '-').collect();
            for at in 2..8 {
                for other in ALPHABET.iter().map(|b| char::from(*b)).filter(|c| *c != good[at]) {
                    let mut typed = good.clone();
                    typed[at] = other;
                    assert_eq!(CaseNumber::parse(&typed.iter().collect::<String>()), Err(CaseNumberFault::Check));
                }
                if at < 7 && good[at] != good[at + 1] {
                    let mut typed = good.clone();
                    typed.swap(at, at + 1);
                    assert_eq!(CaseNumber::parse(&typed.iter().collect::<String>()), Err(CaseNumberFault::Check));
                }
            }
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(CaseNumber::parse("26-K7M"), Err(CaseNumberFault::Shape));
        assert_eq!(CaseNumber::parse("AB-K7M-4QX"), Err(CaseNumberFault::Shape));
        assert_eq!(CaseNumber::parse("26-K7O-4QX"), Err(CaseNumberFault::Character { found: 'O' }));
    }
}
