//! Whether collection cost may be asked, and how much (BW 6:96(6), Besluit vergoeding buitengerechtelijke incassokosten).

use crate::calendar::Day;
use crate::law::reckon::{LawTerm, Span, Step};
use crate::values::Cents;
use serde::{Deserialize, Serialize};

/// Holds what the cost depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionFacts {
    /// The bill itself, in cents.
    pub principal: Cents,
    /// The cost that is asked, in cents.
    pub asked: Cents,
    /// The day on which the cost was asked.
    pub asked_on: Day,
    /// The reminder that came first.
    pub reminder: Option<Reminder>,
    /// The day on which the bill itself was paid.
    pub paid_on: Option<Day>,
    /// Whether the creditor can reclaim VAT.
    pub vat: Vat,
}

/// Is a reminder (*veertiendagenbrief*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// The day on which the consumer received it; the days count from the next one.
    pub received: Day,
    /// How many days it gave.
    pub days: u32,
    /// Whether it named the amount of the cost.
    pub named_amount: bool,
}

/// Says whether VAT comes on top: only for a creditor who cannot reclaim it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vat {
    /// The creditor reclaims it, as a webshop usually does.
    #[default]
    Reclaimed,
    /// The creditor cannot reclaim it and said so.
    OnTop,
}

/// Is the check with its working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collection {
    /// The term of the reminder, when there was one.
    pub reminder: Option<Step>,
    /// The scale, a line per band that the bill reaches.
    pub scale: Vec<ScaleLine>,
    /// The most that the scale allows for this bill, in cents, with the least and the highest amount and VAT applied.
    pub most: Cents,
    /// How much of what was asked is too much, in cents: all of it when it may not be asked at all.
    pub too_much: Cents,
    /// What is wrong with the demand; empty when nothing is.
    pub faults: Vec<CollectionFault>,
}

/// Is a band of the scale and what it adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleLine {
    /// The percentage, in hundredths: 1500 is 15 %.
    pub hundredths: u32,
    /// The part of the bill in this band, in cents.
    pub of: Cents,
    /// What it adds, in cents, rounded.
    pub gives: Cents,
}

/// Says what is wrong with a demand for collection cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CollectionFault {
    /// No reminder came first.
    NoReminder,
    /// The reminder gave fewer than 14 days.
    TermTooShort {
        /// How many it gave.
        days: u32,
    },
    /// The reminder did not name the amount of the cost.
    AmountNotNamed,
    /// The cost was asked while the term still ran.
    TooEarly {
        /// The last day of the term.
        last: Day,
    },
    /// The bill was paid within the term.
    PaidInTime {
        /// The last day of the term.
        last: Day,
    },
    /// More was asked than the scale allows.
    AboveMost {
        /// By how much, in cents.
        by: Cents,
    },
}

/// Lists the bands of the scale: how wide, in cents, and at which percentage in hundredths \[L7\]\[E43\].
const SCALE: [(i64, u32); 5] = [(250_000, 1_500), (250_000, 1_000), (500_000, 500), (19_000_000, 100), (i64::MAX, 50)];
/// Is the least that may be asked, in cents \[L7\].
const LEAST: Cents = Cents::new(4_000);
/// Is the most that may be asked, in cents \[L7\].
const HIGHEST: Cents = Cents::new(677_500);
/// Is the rate of VAT, in hundredths of a percent \[K\].
const VAT: u32 = 2_100;
/// Is how many days a reminder gives at least (BW 6:96(6) \[L2\]).
const REMINDER_DAYS: u32 = 14;

/// Checks a demand for collection cost.
#[must_use]
pub fn collection(facts: CollectionFacts) -> Collection {
    let scale = scale(facts.principal);
    let most = collection_most(facts.principal, facts.vat);
    let reminder = facts.reminder.map(Reminder::term);
    let mut faults = barring(&facts, reminder.as_ref());
    let barred = !faults.is_empty();
    let above = facts.asked.minus(most).max(Cents::ZERO);
    if above > Cents::ZERO {
        faults.push(CollectionFault::AboveMost { by: above });
    }
    let too_much = if barred { facts.asked } else { above };
    Collection { reminder, scale, most, too_much, faults }
}

impl Reminder {
    /// Counts the days that it gave, and never fewer than the law gives.
    fn term(self) -> Step {
        Step::spanning(LawTerm::Reminder, self.received, Span::Days(self.days.max(REMINDER_DAYS)))
    }
}

/// Gives the most that may be asked for a bill, in cents; nothing for a bill of nothing.
#[must_use]
pub fn collection_most(principal: Cents, vat: Vat) -> Cents {
    if principal <= Cents::ZERO {
        return Cents::ZERO;
    }
    let sum = scale(principal).into_iter().fold(Cents::ZERO, |sum, line| sum.plus(line.gives));
    let bare = sum.clamp(LEAST, HIGHEST);
    match vat {
        Vat::Reclaimed => bare,
        Vat::OnTop => bare.plus(share(bare, VAT)),
    }
}

/// Says why no collection cost may be asked at all.
fn barring(facts: &CollectionFacts, term: Option<&Step>) -> Vec<CollectionFault> {
    let (Some(reminder), Some(term)) = (facts.reminder, term) else {
        return vec![CollectionFault::NoReminder];
    };
    let last = term.last;
    let in_time = facts.paid_on.is_some_and(|paid| term.in_time(paid));
    [
        (reminder.days < REMINDER_DAYS, CollectionFault::TermTooShort { days: reminder.days }),
        (!reminder.named_amount, CollectionFault::AmountNotNamed),
        (in_time, CollectionFault::PaidInTime { last }),
        (!in_time && term.in_time(facts.asked_on), CollectionFault::TooEarly { last }),
    ]
    .into_iter()
    .filter_map(|(is, fault)| is.then_some(fault))
    .collect()
}

/// Splits a bill over the bands of the scale.
fn scale(principal: Cents) -> Vec<ScaleLine> {
    let mut rest = principal.cents();
    let mut lines = Vec::new();
    for (width, hundredths) in SCALE {
        let of = Cents::new(rest.min(width));
        if of <= Cents::ZERO {
            break;
        }
        lines.push(ScaleLine { hundredths, of, gives: share(of, hundredths) });
        rest -= of.cents();
    }
    lines
}

/// Takes a percentage in hundredths of an amount, rounded half up to whole cents.
fn share(amount: Cents, hundredths: u32) -> Cents {
    let exact = i128::from(amount.cents()) * i128::from(hundredths);
    Cents::new(i64::try_from((exact + 5_000) / 10_000).unwrap_or(i64::MAX))
}
