//! Lives here: what belongs to each category of complaint: its own questions, what helps to prove it, the usual
//! remedies, the calculators (rules.md 9.2). Ids only, in a file per group of categories.
//! Never here: a sentence (app/locales), or the fields that every complaint has (`case::Complaint`).
//! Called by: the wizard, the forms, the letters. Start at `guide`, then `workings.rs`.

mod ids;
mod calculator;
mod field;
mod kind;
mod pick;
mod proof;
mod remedy;
mod returns;
mod deliveries;
mod products;
mod orders;
mod others;
mod asked;
mod answers;
mod workings;

pub use answers::{Answers, Value};
pub use asked::{Purchase, asked};
pub use calculator::{Calculator, CommonFact};
pub use field::Field;
pub use kind::FieldKind;
pub use pick::Pick;
pub use proof::Proof;
pub use remedy::Remedy;
pub use workings::{CommonFacts, Working, workings};

use crate::law::Category;

/// Is what belongs to a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Its own questions, in the order in which they are asked.
    pub fields: &'static [Asked],
    /// What helps to prove it, the most telling first.
    pub proofs: &'static [Proof],
    /// What people usually get or ask, the most usual first.
    pub remedies: &'static [Remedy],
    /// The calculators that apply.
    pub calculators: &'static [Calculator],
}

/// Is a question of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is asked.
    pub field: Field,
    /// Whether the complaint cannot be judged without it.
    pub needed: bool,
}

impl Asked {
    const fn needed(field: Field) -> Self {
        Self { field, needed: true }
    }

    const fn optional(field: Field) -> Self {
        Self { field, needed: false }
    }
}

/// Lists what was asked once: the day of the order is the day of signing up, or the day on which what nobody ordered came.
/// Older complaints keep their answers.
pub const RETIRED: [Field; 2] = [Field::SignedUpOn, Field::CameOn];

/// Gives what belongs to a category.
#[must_use]
pub const fn guide(category: Category) -> Guide {
    match category {
        Category::Wdr => returns::WDR,
        Category::Wdi => returns::WDI,
        Category::Rfd => returns::RFD,
        Category::Val => returns::VAL,
        Category::Rtc => returns::RTC,
        Category::Ndl => deliveries::NDL,
        Category::Los => deliveries::LOS,
        Category::Lat => deliveries::LAT,
        Category::Wrg => deliveries::WRG,
        Category::Dmg => products::DMG,
        Category::Def => products::DEF,
        Category::Wrr => products::WRR,
        Category::Dsc => products::DSC,
        Category::Ctf => products::CTF,
        Category::Cnc => orders::CNC,
        Category::Sub => orders::SUB,
        Category::Uns => orders::UNS,
        Category::Cos => orders::COS,
        Category::Pay => orders::PAY,
        Category::Pre => orders::PRE,
        Category::Dig => others::DIG,
        Category::Srv => others::SRV,
        Category::Csv => others::CSV,
        Category::Rev => others::REV,
        Category::Prv => others::PRV,
        Category::Oth => others::OTH,
    }
}
