//! What each kind of problem is called, in plain words (rules.md 9.2). How the law stands is in the dated files of `law/`.
use crate::views::complaint::{KindView, Step};
use crate::words::{Locale, td_string};
use domain::law::Category;

/// A kind of problem in words.
struct Words {
    /// What people call it.
    name: &'static str,
    /// Examples, in a few words.
    note: &'static str,
    /// What is handy to have at hand.
    ready: &'static str,
}

/// The kinds of problem that a step of the wizard shows: all where one is picked, the chosen one where it is read again.
#[must_use]
pub fn kinds(l: Locale, step: Step, chosen: Option<Category>) -> Vec<KindView> {
    let of = match step {
        Step::Problem => Category::ALL.as_slice(),
        Step::Check => chosen.as_slice(),
        _ => &[],
    };
    let kind = |category: &Category| {
        let Words { name, note, .. } = words(l, *category);
        KindView { category: *category, name: name.to_owned(), note: note.to_owned() }
    };
    of.iter().map(kind).collect()
}

/// What is handy to have at hand for this kind of problem.
#[must_use]
pub fn ready(l: Locale, category: Category) -> &'static str {
    words(l, category).ready
}

fn words(l: Locale, category: Category) -> Words {
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
