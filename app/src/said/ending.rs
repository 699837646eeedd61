//! Performance, sanctions, withdrawal, the end.
use super::entry::on_ground;
use super::stage;
use super::talks::{day, ids};
use crate::parts::say;
use crate::views::case::Said;
use crate::words::{Locale, td_string};
use domain::calendar::day_of;
use domain::case::{Event, Ground, Outcome, Performing, Sanction};

pub(super) fn said(l: Locale, event: &Event) -> Option<Said> {
    performed(l, event).or_else(|| pressed(l, event)).or_else(|| withdrawn(l, event))
}

fn performed(l: Locale, event: &Event) -> Option<Said> {
    Some(match event {
        Event::PerformanceReported { text, exhibits, term, .. } => {
            let what = match term {
                Some(term) => td_string!(l, event.reported_until, day = day(l, term)),
                None => td_string!(l, event.reported).to_owned(),
            };
            Said::person(what).with(text.as_str()).papers(ids(exhibits))
        }
        Event::PerformanceAsked { of, term, .. } => Said::system(match of {
            Performing::Settlement => td_string!(l, event.asked_settlement, day = day(l, term)),
            Performing::Decision => td_string!(l, event.asked_decision, day = day(l, term)),
        }),
        Event::PerformanceConfirmed { .. } => Said::person(td_string!(l, event.confirmed)),
        Event::PerformanceDenied { text, exhibits, .. } => {
            Said::person(td_string!(l, event.denied)).with(text.as_str()).papers(ids(exhibits))
        }
        Event::BindingResumed { term, .. } => Said::system(td_string!(l, event.binding_resumed, day = day(l, term))),
        _ => return None,
    })
}

/// Names a sanction.
#[must_use]
pub fn sanction(l: Locale, sanction: Sanction) -> &'static str {
    match sanction {
        Sanction::Warn => td_string!(l, event.sanction.warn),
        Sanction::Suspend => td_string!(l, event.sanction.suspend),
        Sanction::Terminate => td_string!(l, event.sanction.terminate),
    }
}

/// Names a ground of refusal.
#[must_use]
pub fn ground(l: Locale, ground: Ground) -> &'static str {
    match ground {
        Ground::NotContacted => td_string!(l, event.ground.not_contacted),
        Ground::Vexatious => td_string!(l, event.ground.vexatious),
        Ground::Elsewhere => td_string!(l, event.ground.elsewhere),
        Ground::Value => td_string!(l, event.ground.value),
        Ground::TooLate => td_string!(l, event.ground.too_late),
        Ground::Impairs => td_string!(l, event.ground.impairs),
        Ground::NoCompetence => td_string!(l, event.ground.no_competence),
    }
}

fn pressed(l: Locale, event: &Event) -> Option<Said> {
    Some(match event {
        Event::NotComplied { .. } => Said::system(td_string!(l, event.not_complied)),
        Event::Sanctioned { sanction, reason, .. } => Said::person(match sanction {
            Sanction::Warn => td_string!(l, event.sanctioned_warn),
            Sanction::Suspend => td_string!(l, event.sanctioned_suspend),
            Sanction::Terminate => td_string!(l, event.sanctioned_terminate),
        })
        .why(Some(reason)),
        Event::SanctionDue { sanction: due, .. } => {
            Said::system(td_string!(l, event.sanction_due, sanction = sanction(l, *due)))
        }
        Event::Reminded { .. } => Said::system(td_string!(l, event.reminded)),
        _ => return None,
    })
}

fn withdrawn(l: Locale, event: &Event) -> Option<Said> {
    Some(match event {
        Event::WithdrawalAsked { reason, term } => {
            Said::person(td_string!(l, event.withdrawal_asked, day = day(l, term))).why(reason.as_ref())
        }
        Event::WithdrawalAnswered { due: Some(_), .. } => Said::system(td_string!(l, event.withdrawal_silent)),
        Event::WithdrawalAnswered { agreed: true, .. } => Said::person(td_string!(l, event.withdrawal_agreed)),
        Event::WithdrawalAnswered { agreed: false, .. } => Said::person(td_string!(l, event.withdrawal_refused)),
        Event::Closed { outcome, .. } => closed(l, outcome),
        _ => return None,
    })
}

fn closed(l: Locale, outcome: &Outcome) -> Said {
    let said = Said::system(stage::ending(l, outcome));
    match outcome {
        Outcome::NotTaken { ground, reasons } => said.and(on_ground(l, *ground)).with(reasons.as_str()),
        Outcome::NotAdmissible { ground, reasons } => {
            let said = said.and(on_ground(l, *ground));
            match reasons {
                Some(reasons) => said.with(reasons.as_str()),
                None => said,
            }
        }
        Outcome::Decided { performance, .. } => said.and(stage::performance(l, *performance)),
        Outcome::Silent { reopen } => said.and(td_string!(l, event.reopen_until, day = day(l, reopen))),
        Outcome::Resolved
        | Outcome::Settled { .. }
        | Outcome::Withdrawn
        | Outcome::Lapsed { .. }
        | Outcome::Unresolved
        | Outcome::Inactive => said,
    }
}

/// The dated end notice: the day the procedure ended, and what follows from it. A case that may be opened again has none.
pub(super) fn notice(l: Locale, outcome: &Outcome, at: domain::values::Moment) -> Vec<String> {
    let court = match outcome {
        Outcome::Silent { .. } => return Vec::new(),
        // Whoever consented to a binding decision gave up the ordinary way to court (BW 7:904).
        Outcome::Decided { .. } => td_string!(l, event.closed_court_decided),
        // What was agreed came in the place of the dispute (BW 7:900); a court holds people to it.
        Outcome::Settled { .. } => td_string!(l, event.closed_court_settled),
        Outcome::Resolved
        | Outcome::Withdrawn
        | Outcome::NotTaken { .. }
        | Outcome::Lapsed { .. }
        | Outcome::NotAdmissible { .. }
        | Outcome::Unresolved
        | Outcome::Inactive => td_string!(l, event.closed_court),
    };
    let day = say::long_day(l, day_of(at));
    vec![td_string!(l, event.closed_note, day = day), court.to_owned()]
}
