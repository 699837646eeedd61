//! A telephone number as people write it: `06 12 34 56 78`, `+32 (0)470 00 00 00`, `030-1234567 (na 18 uur)`.
use super::{Impossible, Problem};
use domain::values::Name;

/// Fewer digits reach nobody; with the zero before an area in front, one more is needed.
const LEAST: usize = 8;
/// More digits has no number in the world (ITU-T E.164), with `00` in front of them.
const MOST: usize = 17;

/// Takes a number that somebody can be called on, as it was typed; a remark may stand behind it.
pub(super) fn phone(typed: Name) -> Result<Name, Problem> {
    let written = typed.as_str();
    let number = written.split(|c: char| c.is_alphabetic()).next().unwrap_or_default();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let least = if number.trim_start().starts_with('0') { LEAST + 1 } else { LEAST };
    let odd = |c: char| !(c.is_ascii_digit() || c.is_whitespace() || "+-./(),;:–".contains(c));
    if number.contains(odd) || !(least..=MOST).contains(&digits) {
        return Err(Problem::Impossible(Impossible::Phone));
    }
    Ok(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(raw: &str) -> bool {
        phone(Name::parse(raw).expect("a text")).is_ok()
    }

    #[test]
    fn a_number_is_taken_as_people_write_it() {
        for raw in [
            "0612345678",
            "06 12 34 56 78",
            "06-12345678",
            "+31 6 12345678",
            "+31 (0)6 12345678",
            "0031612345678",
            "030 123 45 67",
            "02 123 45 67",
            "+32 470 00 00 00",
            "+45 12 34 56 78",
            "0171/2345678",
            "030.123.45.67, na 18 uur",
            "06 12345678 (niet op 1 januari)",
        ] {
            assert!(fits(raw), "{raw}");
        }
    }

    #[test]
    fn what_nobody_can_be_called_on_is_not_taken() {
        for raw in
            ["0612", "abc", "06", "-", "061234", "01234567", "bel 0612345678", "0612345678901234567", "06 1234?678"]
        {
            assert!(!fits(raw), "{raw}");
        }
    }
}
