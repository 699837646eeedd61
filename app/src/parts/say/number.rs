//! Numbers, money and sizes.
use crate::words::{Locale, td_string};
use domain::values::Cents;

/// Says a number with thousands apart: `10.000`.
#[must_use]
pub fn count(l: Locale, number: usize) -> String {
    let mark = match l {
        Locale::nl => '.',
        Locale::en => ',',
    };
    let digits = number.to_string();
    let mut said = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(mark);
        }
        said.push(digit);
    }
    said
}

/// Says an amount: `€ 1.234,50`.
#[must_use]
pub fn money(l: Locale, cents: Cents) -> String {
    match l {
        Locale::nl => cents.euro_nl(),
        Locale::en => cents.euro_en(),
    }
}

/// Says an amount without cents when there are none: `€ 25`.
#[must_use]
pub fn money_short(l: Locale, cents: Cents) -> String {
    let mut said = money(l, cents);
    if cents.cents() % 100 == 0 {
        said.truncate(said.len() - 3);
    }
    said
}

/// Says a number of years: `1 jaar`, `2 years`.
#[must_use]
pub fn years(l: Locale, count: u32) -> String {
    match count {
        1 => td_string!(l, say.one_year).to_owned(),
        count => td_string!(l, say.years, count = count),
    }
}

/// Says the size of a file: `1,2 MB`.
#[must_use]
pub fn size(l: Locale, bytes: u64) -> String {
    let point = match l {
        Locale::nl => ',',
        Locale::en => '.',
    };
    let kilo = bytes.div_ceil(1024);
    if kilo < 1000 {
        return format!("{kilo}\u{a0}kB");
    }
    let tenths = (bytes * 10 + 524_288) / 1_048_576;
    if tenths.is_multiple_of(10) {
        format!("{}\u{a0}MB", tenths / 10)
    } else {
        format!("{}{point}{}\u{a0}MB", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_in_both_languages() {
        assert_eq!(count(Locale::nl, 999), "999");
        assert_eq!(count(Locale::nl, 10_000), "10.000");
        assert_eq!(count(Locale::en, 1_234_567), "1,234,567");
    }

    #[test]
    fn money_loses_only_empty_cents() {
        assert_eq!(money_short(Locale::nl, Cents::new(2500)), "€\u{a0}25");
        assert_eq!(money_short(Locale::nl, Cents::new(2550)), "€\u{a0}25,50");
        assert_eq!(money_short(Locale::en, Cents::new(123_400)), "€1,234");
    }

    #[test]
    fn sizes_are_rounded_for_people() {
        assert_eq!(size(Locale::nl, 1), "1\u{a0}kB");
        assert_eq!(size(Locale::nl, 10 * 1024 * 1024), "10\u{a0}MB");
        assert_eq!(size(Locale::nl, 1_300_000), "1,2\u{a0}MB");
        assert_eq!(size(Locale::en, 1_300_000), "1.2\u{a0}MB");
    }
}
