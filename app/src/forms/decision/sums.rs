//! The money table while somebody types: what can be read counts, what cannot is named and counts for nothing.
use super::{Measure, name};
use crate::forms::Posted;
use domain::calendar::Day;
use domain::case::{CostLine, FeeBearer, MoneyTable};
use domain::law::{InterestStep, interest_steps};
use domain::values::{Cents, Name};

/// The money table so far, with the working of the interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The lines and what they add up to.
    pub table: MoneyTable,
    /// How the interest comes about, step by step.
    pub steps: Vec<InterestStep>,
    /// The total that was typed, if it is an amount.
    pub typed: Option<Cents>,
    /// Names of fields that hold something which is not an amount or a day, and therefore do not count.
    pub unread: Vec<String>,
}

/// Adds up what is typed so far.
#[must_use]
pub fn sums(posted: &Posted, measure: &Measure) -> Sums {
    let mut unread = Vec::new();
    let mut money = |field: &str| {
        let typed = posted.text(field);
        let cents = Cents::parse(typed).ok();
        if cents.is_none() && !typed.is_empty() {
            unread.push(field.to_owned());
        }
        cents
    };
    let mut awarded = Vec::new();
    for (at, head) in measure.heads.iter().enumerate() {
        let Some(claimed) = head.amount else { continue };
        let given = money(name::awarded(at));
        match posted.text(name::result(at)) {
            "rejected" => {}
            // All of it, unless something else stands there.
            "granted" if posted.text(name::awarded(at)).is_empty() => awarded.push(claimed),
            _ => awarded.push(given.unwrap_or_default()),
        }
    }
    let mut costs = Vec::new();
    for at in 0..name::COSTS {
        if let (Ok(label), Some(cents)) = (label(posted, at), money(name::cost(at))) {
            costs.push(CostLine { label, cents });
        }
    }
    let typed = money(name::TOTAL);
    let from = Day::parse(posted.text(name::INTEREST_FROM)).filter(|from| *from <= measure.day);
    if from.is_none() && !posted.text(name::INTEREST_FROM).is_empty() {
        unread.push(name::INTEREST_FROM.to_owned());
    }
    let bearer = if posted.text(name::FEE) == "shop" { FeeBearer::Shop } else { FeeBearer::Consumer };
    let table = MoneyTable::of(awarded, from, costs, bearer, measure.fee, measure.day, &measure.rates);
    let steps = from.map_or_else(Vec::new, |from| interest_steps(table.principal, from, measure.day, &measure.rates));
    Sums { table, steps, typed, unread }
}

/// An amount without a word for it counts already, so that the sum is right before the word is there.
fn label(posted: &Posted, at: usize) -> Result<Name, domain::values::TextFault> {
    Name::parse(posted.text(name::cost_label(at))).or_else(|_| Name::parse("…"))
}
