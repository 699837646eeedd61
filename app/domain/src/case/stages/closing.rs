//! Closing: the dated end notice, and the fee that goes back (rules.md 6).

use crate::case::decide::Ask;
use crate::case::{Event, Ground, Outcome, RefundReason};
use crate::values::Moment;

/// Closes the case, and gives the fee back where the rules say so.
pub fn close(ask: &Ask, outcome: Outcome, due: Option<Moment>) -> Vec<Event> {
    let refund = refund(ask, &outcome);
    let mut events = vec![Event::Closed { outcome, due }];
    events.extend(refund);
    events
}

fn refund(ask: &Ask, outcome: &Outcome) -> Option<Event> {
    let fee = ask.case.money.fee?;
    let reason = match outcome {
        Outcome::Lapsed { .. } => RefundReason::ClaimLapsed,
        Outcome::NotAdmissible { ground: Ground::Vexatious, .. } | Outcome::Decided { .. } => return None,
        Outcome::NotAdmissible { .. } => RefundReason::NotAdmissible,
        // Kept once the defence is in or its term over.
        Outcome::Resolved
        | Outcome::Settled { .. }
        | Outcome::Withdrawn
        | Outcome::Silent { .. }
        | Outcome::NotTaken { .. }
        | Outcome::Unresolved
        | Outcome::Inactive => {
            return ask.case.fee_comes_back().then_some(Event::RefundDue {
                payment: fee.payment,
                cents: fee.cents.min(ask.rules.fee),
                reason: RefundReason::EndedBeforeDefence,
            });
        }
    };
    Some(Event::RefundDue { payment: fee.payment, cents: fee.cents.min(ask.rules.fee), reason })
}
