//! What is wrong with a field, for whoever posted it: also what only the server finds.
use crate::forms::{Impossible, Problem};
use crate::parts::say;
use crate::words::{Locale, td_string};
use domain::values::Cents;

/// Says what is wrong and how to mend it.
#[must_use]
pub fn problem(l: Locale, problem: &Problem) -> String {
    match problem {
        Problem::Impossible(why) => impossible(l, *why),
        other => say::problem(l, other),
    }
}

/// Names the other answer too, so that either can be mended.
fn impossible(l: Locale, why: Impossible) -> String {
    match why {
        Impossible::NoPhone => td_string!(l, problem.no_phone).to_owned(),
        Impossible::Phone => td_string!(l, problem.not_a_phone).to_owned(),
        Impossible::BeforeOrder { ordered } => {
            td_string!(l, problem.before_order, day = say::plain_day(l, ordered))
        }
        Impossible::BeforeDelivery { delivered } => {
            td_string!(l, problem.before_delivery, day = say::plain_day(l, delivered))
        }
        Impossible::LongAfterOrder { ordered, last } => td_string!(
            l,
            problem.long_after_order,
            ordered = say::plain_day(l, ordered),
            last = say::plain_day(l, last)
        ),
        Impossible::BeforeLetter { sent } => td_string!(l, problem.before_letter, day = say::plain_day(l, sent)),
        Impossible::AboveTotal { total } => {
            td_string!(l, problem.above_total, total = say::money(l, Cents::new(total)))
        }
        Impossible::AbovePaid { paid } => td_string!(l, problem.above_paid, paid = say::money(l, Cents::new(paid))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::calendar::Day;

    #[test]
    fn a_day_that_is_too_early_says_earlier_than_what() {
        let ordered = Day::new(2026, 11, 3).expect("a day");
        let early = Problem::Impossible(Impossible::BeforeOrder { ordered });
        assert!(problem(Locale::nl, &early).starts_with("Dit is vóór de dag waarop u bestelde, 3 november 2026."));
        assert!(problem(Locale::en, &early).contains("3 November 2026"));
        let above = Problem::Impossible(Impossible::AboveTotal { total: 3_400 });
        assert!(problem(Locale::nl, &above).contains("34,00"));
        assert_eq!(problem(Locale::nl, &Problem::Missing), say::problem(Locale::nl, &Problem::Missing));
    }
}
