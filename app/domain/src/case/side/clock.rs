//! The clock knocks: a term is over, or a reminder is due. It may come late; the next term starts when it comes.

use crate::calendar::{Roll, Term};
use crate::case::decide::{Answer, Ask};
use crate::case::side::{settlement, withdrawal};
use crate::case::stages::closing::close;
use crate::case::stages::mediation::ended;
use crate::case::stages::opening::{end_first_contact, open_choice};
use crate::case::stages::performance::{close_decided, phase_over, sanction_due};
use crate::case::stages::{claim, ruling};
use crate::case::{
    AlarmKind, ChoiceCause, Event, MediationEnd, Outcome, Performance, Refusal, Reminder, Stage, StageKey, TermKind,
    timers,
};
use crate::values::Moment;

/// Ends a term.
pub fn term_ended(ask: &Ask, term: TermKind, due: Moment) -> Answer {
    awaited(ask, AlarmKind::Term(term), due)?;
    Ok(match term {
        TermKind::Stage => stage_over(ask, due),
        TermKind::Proposal => settlement::lapse(ask, due),
        TermKind::Agreement => claim::without_agreement(ask, due),
        TermKind::Withdrawal => withdrawal::unanswered(due),
        TermKind::Inactivity => close(ask, Outcome::Inactive, Some(due)),
    })
}

/// Sends a reminder.
pub fn remind(ask: &Ask, reminder: Reminder, due: Moment) -> Answer {
    awaited(ask, AlarmKind::Reminder(reminder), due)?;
    Ok(vec![Event::Reminded { reminder, due }])
}

/// Refuses an alarm that the case does not wait for any more, or not yet.
fn awaited(ask: &Ask, kind: AlarmKind, due: Moment) -> Result<(), Refusal> {
    let waits = timers(ask.case, ask.rules).iter().any(|alarm| alarm.kind == kind && alarm.due == due);
    if !waits {
        return Err(Refusal::AlreadyDone);
    }
    if ask.now < due { Err(Refusal::TooEarly { from: due }) } else { Ok(()) }
}

/// Says what follows when the term of the stage is over. Every consequence was announced before.
fn stage_over(ask: &Ask, due: Moment) -> Vec<Event> {
    let (now, rules) = (ask.now, ask.rules);
    match &ask.case.stage {
        Stage::FirstContact { .. } => end_first_contact(ask, Some(due)),
        Stage::Intake { .. } => {
            vec![Event::IntakeEscalated { due, term: Term::working_days(now, rules.intake_working_days) }]
        }
        Stage::Completing { .. } => close(ask, Outcome::Lapsed { at: StageKey::Completing }, Some(due)),
        Stage::ShopTurn { .. } => vec![open_choice(ask, ChoiceCause::Silent, Some(due))],
        Stage::ConsumerChoice { .. } => {
            let reopen = Term::days(now, rules.reopen_days, Roll::WorkingDays);
            close(ask, Outcome::Silent { reopen }, Some(due))
        }
        Stage::Mediation { .. } => vec![ended(ask, MediationEnd::TermOver, Some(due))],
        Stage::SettlementProposed { .. } => settlement::lapse(ask, due),
        Stage::PerformingSettlement { phase, .. } | Stage::PerformingDecision { phase, .. } => {
            phase_over(ask, *phase, due)
        }
        Stage::MediationFailed { .. } => close(ask, Outcome::Unresolved, Some(due)),
        Stage::Claim { .. } => close(ask, Outcome::Lapsed { at: StageKey::Claim }, Some(due)),
        Stage::Admissibility { .. } if ask.case.agreement.is_none() => claim::without_agreement(ask, due),
        Stage::Admissibility { .. } => vec![claim::admitted(ask, Some(due))],
        Stage::Defence { .. } => vec![claim::file_complete(ask, Some(due))],
        Stage::Deliberation { .. } | Stage::Decided { .. } => vec![ruling::late(ask, due)],
        Stage::Served { .. } => close_decided(ask, Performance::Nothing, Some(due)),
        Stage::NotComplied { next, .. } => vec![sanction_due(ask, *next, due)],
        // A closed case has no alarm, so the clock never comes here.
        Stage::Closed { .. } => Vec::new(),
    }
}
