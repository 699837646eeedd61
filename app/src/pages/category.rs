//! What each kind of problem is called, in plain words (rules.md 9.2). How the law stands is in the dated files of `law/`.
use crate::words::{Locale, td_string};
use domain::law::Category;

/// A kind of problem in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// What people call it.
    pub name: &'static str,
    /// Examples, in a few words.
    pub note: &'static str,
    /// What is handy to have at hand.
    pub ready: &'static str,
}

/// Says what people call this kind of problem.
#[must_use]
pub fn name(l: Locale, category: Category) -> &'static str {
    words(l, category).name
}

/// Says everything about this kind of problem.
#[must_use]
pub fn words(l: Locale, category: Category) -> Words {
    macro_rules! of {
        ($key:ident) => {
            Words {
                name: td_string!(l, category.$key.name),
                note: td_string!(l, category.$key.note),
                ready: td_string!(l, category.$key.ready),
            }
        };
    }
    match category {
        Category::Wdr => of!(wdr),
        Category::Wdi => of!(wdi),
        Category::Rfd => of!(rfd),
        Category::Val => of!(val),
        Category::Rtc => of!(rtc),
        Category::Ndl => of!(ndl),
        Category::Los => of!(los),
        Category::Lat => of!(lat),
        Category::Dmg => of!(dmg),
        Category::Def => of!(def),
        Category::Wrr => of!(wrr),
        Category::Wrg => of!(wrg),
        Category::Dsc => of!(dsc),
        Category::Ctf => of!(ctf),
        Category::Cnc => of!(cnc),
        Category::Sub => of!(sub),
        Category::Uns => of!(uns),
        Category::Cos => of!(cos),
        Category::Dig => of!(dig),
        Category::Srv => of!(srv),
        Category::Pay => of!(pay),
        Category::Pre => of!(pre),
        Category::Csv => of!(csv),
        Category::Rev => of!(rev),
        Category::Prv => of!(prv),
        Category::Oth => of!(oth),
    }
}
