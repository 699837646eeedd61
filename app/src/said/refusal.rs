//! Why the rules said no, with the facts, and what one can do next.
use super::stage::{stage, turn};
use crate::parts::say;
use crate::words::{Locale, td_string};
use domain::case::{Bounded, Needed, Refusal};
use domain::values::Cents;

/// Says why, and what now.
#[must_use]
pub fn refusal(l: Locale, refusal: &Refusal) -> String {
    let next = match refusal {
        Refusal::NotYourMove { .. }
        | Refusal::NotNow { .. }
        | Refusal::TooLate { .. }
        | Refusal::AlreadyDone
        | Refusal::ProposalGone { .. }
        | Refusal::TextChanged => td_string!(l, refusal.next_look),
        Refusal::OutOfBounds { .. }
        | Refusal::Missing { .. }
        | Refusal::DoesNotAddUp { .. }
        | Refusal::NotLess { .. }
        | Refusal::AwardAboveClaim { .. }
        | Refusal::ResultDoesNotFit { .. } => td_string!(l, refusal.next_mend),
        Refusal::ValueTooLow { .. }
        | Refusal::NotConsumer
        | Refusal::NotDistance
        | Refusal::NotMember
        | Refusal::TooOld { .. } => td_string!(l, refusal.next_court),
        Refusal::Court => td_string!(l, refusal.next_court_ended),
        Refusal::NotYourCase
        | Refusal::TooEarly { .. }
        | Refusal::Conflict
        | Refusal::CannotHelp
        | Refusal::TooOften { .. }
        | Refusal::UnknownExhibit { .. }
        | Refusal::ExhibitTwice { .. } => "",
    };
    let why = why(l, refusal);
    if next.is_empty() { why } else { format!("{why} {next}") }
}

fn why(l: Locale, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotYourMove { waiting_for } => {
            td_string!(l, refusal.not_your_move, who = turn(l, *waiting_for, None, false))
        }
        Refusal::NotNow { stage: at, .. } => td_string!(l, refusal.not_now, stage = stage(l, *at)),
        Refusal::TooLate { ended } => td_string!(l, refusal.too_late, at = say::moment(l, *ended)),
        Refusal::TooEarly { from } => td_string!(l, refusal.too_early, at = say::moment(l, *from)),
        Refusal::ProposalGone { replaced_by: Some(number) } => {
            td_string!(l, refusal.proposal_replaced, number = *number)
        }
        Refusal::NotLess { asked } => td_string!(l, refusal.not_less, asked = say::money(l, *asked)),
        Refusal::TooOften { most } => td_string!(l, refusal.too_often, most = *most),
        Refusal::OutOfBounds { what, least, most } => {
            let said = |number: &i64| match what {
                Bounded::Amount => say::money(l, Cents::new(*number)),
                Bounded::Heads | Bounded::Days | Bounded::Exhibits | Bounded::Lines => number.to_string(),
            };
            td_string!(l, refusal.out_of_bounds, what = bounded(l, *what), least = said(least), most = said(most))
        }
        Refusal::DoesNotAddUp { computed, given } => {
            td_string!(l, refusal.does_not_add_up, computed = say::money(l, *computed), given = say::money(l, *given))
        }
        Refusal::AwardAboveClaim { head, claimed } => {
            td_string!(l, refusal.award_above_claim, head = *head, claimed = say::money(l, *claimed))
        }
        Refusal::ResultDoesNotFit { head } => td_string!(l, refusal.result_does_not_fit, head = *head),
        Refusal::ValueTooLow { least } => td_string!(l, refusal.value_too_low, least = say::money_short(l, *least)),
        Refusal::TooOld { last_day } => td_string!(l, refusal.too_old, day = say::long_day(l, *last_day)),
        plain => plainly(l, plain).to_owned(),
    }
}

/// The refusals that carry no figures.
fn plainly(l: Locale, refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::AlreadyDone => td_string!(l, refusal.already_done),
        Refusal::ProposalGone { .. } => td_string!(l, refusal.proposal_gone),
        Refusal::TextChanged => td_string!(l, refusal.text_changed),
        Refusal::Conflict => td_string!(l, refusal.conflict),
        Refusal::CannotHelp => td_string!(l, refusal.cannot_help),
        Refusal::Missing { what } => match what {
            Needed::Truth => td_string!(l, refusal.missing_truth),
            Needed::MandatoryLaw => td_string!(l, refusal.missing_mandatory_law),
            Needed::PastDay => td_string!(l, refusal.missing_past_day),
            Needed::Person => td_string!(l, refusal.missing_person),
            Needed::Agreement => td_string!(l, refusal.missing_agreement),
            Needed::Considered => td_string!(l, refusal.missing_considered),
        },
        Refusal::UnknownExhibit { .. } => td_string!(l, refusal.unknown_exhibit),
        Refusal::ExhibitTwice { .. } => td_string!(l, refusal.exhibit_twice),
        Refusal::NotConsumer => td_string!(l, refusal.not_consumer),
        Refusal::NotDistance => td_string!(l, refusal.not_distance),
        Refusal::NotMember => td_string!(l, refusal.not_member),
        Refusal::Court => td_string!(l, refusal.court),
        _ => td_string!(l, refusal.not_your_case),
    }
}

fn bounded(l: Locale, what: Bounded) -> &'static str {
    match what {
        Bounded::Heads => td_string!(l, refusal.bounded.heads),
        Bounded::Days => td_string!(l, refusal.bounded.days),
        Bounded::Amount => td_string!(l, refusal.bounded.amount),
        Bounded::Exhibits => td_string!(l, refusal.bounded.exhibits),
        Bounded::Lines => td_string!(l, refusal.bounded.lines),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::case::StageKey;

    #[test]
    fn a_refusal_travels_under_the_name_it_is_stored_by() {
        let some = [
            Refusal::AlreadyDone,
            Refusal::Court,
            Refusal::TooOften { most: 1 },
            Refusal::ProposalGone { replaced_by: None },
            Refusal::NotNow { asked: domain::case::MoveKind::Answer, stage: StageKey::Closed },
        ];
        for refusal in some {
            let stored = serde_json::to_value(&refusal).expect("JSON");
            let name = stored.as_str().or_else(|| stored.as_object()?.keys().next().map(String::as_str));
            assert_eq!(name, Some(refusal.code()));
        }
    }
}
