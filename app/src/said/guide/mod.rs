//! What the questions of a complaint say: each question with its hint, each answer that can be picked, what helps to
//! prove it and what people usually ask.
//!
//! Here: which sentence belongs to which member of `domain::law::guide`, a line each. Never here: the sentences
//! (`locales/`), which questions belong to which complaint (`law::guide`), what was answered, markup.
//! Called by the rest of `said`. Start at `field.rs`.

/// Makes the function that says each member of an enum. Its name is also the group of the sentences; the member has its
/// key beside it, which is its code. One match over all, so that a new member does not build before it has a sentence.
macro_rules! sentences {
    ($(#[$about:meta])* $name:ident, $Kind:ident { $($member:ident => $key:ident,)* }) => {
        $(#[$about])*
        pub(in crate::said) fn $name(l: Locale, one: $Kind) -> &'static str {
            match one {
                $($Kind::$member => td_string!(l, guide.$name.$key),)*
            }
        }
    };
}

mod field;
mod hint;
mod pick;
mod proof;

pub(super) use field::field;
pub(super) use hint::hint;
pub(super) use pick::pick;
pub(super) use proof::{proof, remedy};
