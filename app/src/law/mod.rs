//! Legal positions: what the law says per category, from the dated files in `law/`.
//!
//! A party sees a position, and its case keeps the hash: the SHA-256 of the exact file, so that what was seen can be
//! found again later. Read on the server only; a page gets what it shows in its view model.

mod basis;
mod steps;
mod letter;
mod dated;
mod working;

pub use letter::letter;
pub use working::workings;

use crate::said::ready;
use crate::views::law::PositionView;
use crate::words::Locale;
use domain::calendar::Day;
use domain::law::Category;
use domain::law::guide::Remedy;
use domain::values::{Digest, Lang};
use serde::Deserialize;
use std::sync::LazyLock;

/// Gives the position of a category as it read on a day: the newest of that day or before, else the oldest there is.
///
/// Nothing is found only for a category without a file, which a test forbids.
#[must_use]
pub fn position(category: Category, day: Day) -> Option<&'static Position> {
    newest(ALL.iter().filter(|one| one.category == category), day)
}

/// Finds the position that a case stored by its hash.
#[must_use]
pub fn by_hash(hash: &Digest) -> Option<&'static Position> {
    ALL.iter().find(|one| one.hash == *hash)
}

/// Is what the law says about a category, as dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The category.
    pub category: Category,
    /// The day of the text; the law may have changed since.
    pub dated: Day,
    /// The articles it rests on, such as `BW 6:230o(2)`.
    pub basis: Vec<String>,
    /// Where that was read, by code.
    pub sources: Vec<String>,
    /// Whether any of it is not confirmed by a source.
    pub unconfirmed: bool,
    /// The usual remedies.
    pub remedies: Vec<Remedy>,
    /// The SHA-256 of the exact file.
    pub hash: Digest,
    nl: Words,
    en: Words,
}

/// Is a position in one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The position in one line.
    pub title: String,
    /// The position explained, by paragraph.
    pub text: Vec<String>,
}

impl Position {
    /// Gives the words in a language.
    #[must_use]
    pub const fn words(&self, lang: Lang) -> &Words {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }

    /// Draws it for a reader.
    #[must_use]
    pub fn view(&self, l: Locale) -> PositionView {
        let words = self.words(match l {
            Locale::nl => Lang::Nl,
            Locale::en => Lang::En,
        });
        PositionView {
            category: self.category,
            title: words.title.clone(),
            text: words.text.clone(),
            ready: ready(l, self.category).to_owned(),
            basis: basis::said(l, &self.basis),
            dated: self.dated,
            unconfirmed: self.unconfirmed,
            hash: self.hash,
        }
    }

    /// Reads a file.
    fn read(text: &str) -> Result<Self, toml::de::Error> {
        let File { category, dated, basis, sources, unconfirmed, remedies, nl, en } = toml::from_str(text)?;
        let hash = Digest::of(text.as_bytes());
        Ok(Self { category, dated, basis, sources, unconfirmed, remedies, hash, nl, en })
    }
}

/// A file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    category: Category,
    dated: Day,
    basis: Vec<String>,
    sources: Vec<String>,
    unconfirmed: bool,
    remedies: Vec<Remedy>,
    nl: Words,
    en: Words,
}

/// The name of each file and its exact text.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/positions.rs"));

/// All positions, of every date. A file that cannot be read fails a test, so none is left out here.
static ALL: LazyLock<Vec<Position>> =
    LazyLock::new(|| FILES.iter().filter_map(|(_, text)| Position::read(text).ok()).collect());

fn newest<'a>(of: impl Iterator<Item = &'a Position> + Clone, day: Day) -> Option<&'a Position> {
    let known = of.clone().filter(|one| one.dated <= day).max_by_key(|one| one.dated);
    known.or_else(|| of.min_by_key(|one| one.dated))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::law::guide::guide;

    /// The longest text, in characters.
    const MOST: usize = 1_200;

    fn day(raw: &str) -> Day {
        Day::parse(raw).expect("a day")
    }

    fn all() -> Vec<(&'static str, Position)> {
        let read = |text| Position::read(text).map_err(|fault| fault.to_string());
        FILES.iter().map(|(name, text)| (*name, read(text).unwrap_or_else(|e| panic!("{name}: {e}")))).collect()
    }

    #[test]
    fn every_file_reads_and_is_named_for_what_it_holds() {
        for (name, position) in all() {
            assert_eq!(name, format!("{}-{}", position.category.code().to_lowercase(), position.dated));
        }
        assert_eq!(ALL.len(), FILES.len());
    }

    #[test]
    fn every_category_has_a_position() {
        for category in Category::ALL {
            let found = position(category, day("2026-12-01")).unwrap_or_else(|| panic!("{category:?} has none"));
            assert_eq!(found.category, category);
            assert_eq!(by_hash(&found.hash), Some(found));
        }
        assert_eq!(by_hash(&Digest::of(b"nothing")), None);
    }

    #[test]
    fn every_text_is_there_in_both_languages_and_short_enough() {
        for (name, position) in all() {
            let paragraphs = [Lang::Nl, Lang::En].map(|lang| {
                let words = position.words(lang);
                assert!(!words.title.trim().is_empty() && !words.text.is_empty(), "{name}: nothing in {lang:?}");
                assert!(words.text.iter().all(|text| !text.trim().is_empty()), "{name}: an empty paragraph");
                let length: usize = words.text.iter().map(|text| text.chars().count()).sum();
                assert!(length <= MOST, "{name}: {length} characters in {lang:?}");
                words.text.len()
            });
            assert_eq!(paragraphs[0], paragraphs[1], "{name}: the languages say the same in the same order");
            assert_ne!(position.words(Lang::Nl).text, position.words(Lang::En).text, "{name}");
        }
    }

    #[test]
    fn every_basis_names_an_act_and_an_article() {
        for (name, position) in all() {
            assert!(!position.basis.is_empty() && !position.sources.is_empty(), "{name}");
            for basis in &position.basis {
                let (act, article) = basis.split_once(' ').unwrap_or_else(|| panic!("{name}: {basis}"));
                assert!(["BW", "BIK", "ADR", "GDPR", "EU"].contains(&act), "{name}: {basis}");
                assert!(article.starts_with(|c: char| c.is_ascii_digit()), "{name}: {basis}");
            }
        }
    }

    #[test]
    fn the_remedies_are_those_of_the_category() {
        for category in Category::ALL {
            let found = position(category, day("2026-12-01")).expect("a position");
            assert_eq!(found.remedies, guide(category).remedies, "{category:?}");
        }
    }

    #[test]
    fn what_no_source_confirmed_says_so() {
        for category in [Category::Val, Category::Lat, Category::Cnc, Category::Dig] {
            assert!(position(category, day("2026-12-01")).expect("a position").unconfirmed, "{category:?}");
        }
    }

    #[test]
    fn a_day_has_the_text_of_that_day() {
        let dated = |raw: &str| Position { dated: day(raw), ..all().swap_remove(0).1 };
        let two = [dated("2026-11-22"), dated("2027-03-01")];
        let on = |raw| newest(two.iter(), day(raw)).map(|one| one.dated);
        assert_eq!(on("2026-01-01"), Some(day("2026-11-22")), "the oldest, when none is that old");
        assert_eq!(on("2027-02-28"), Some(day("2026-11-22")));
        assert_eq!(on("2027-03-01"), Some(day("2027-03-01")));
        assert_eq!(newest([].iter(), day("2027-03-01")), None);
    }

    #[test]
    fn the_hash_is_that_of_the_file() {
        let (name, text) = FILES[0];
        let found = by_hash(&Digest::of(text.as_bytes())).expect("a position");
        assert!(name.starts_with(&found.category.code().to_lowercase()));
        assert_ne!(Position::read(&format!("{text}\n")).expect("reads").hash, found.hash, "one byte more is another");
    }

    #[test]
    fn a_slip_in_a_file_is_not_read_past() {
        let (_, text) = FILES[0];
        assert!(Position::read(&text.replace("unconfirmed", "unconfirmd")).is_err());
        assert!(Position::read(&text.replace("[en]", "[de]")).is_err());
    }
}
