//! When the case wants to be woken: ends of terms and reminders. An alarm comes back in as an action of the clock.

use crate::calendar::{day_of, start_of, time_of, working_days_later};
use crate::case::gate::BESIDE;
use crate::case::{Case, Phase, Stage, StageKey};
use crate::rules::Rules;
use crate::values::Moment;
use serde::{Deserialize, Serialize};

/// Is a moment at which the clock has to knock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alarm {
    /// When.
    pub due: Moment,
    /// What for.
    pub kind: AlarmKind,
}

/// Says what an alarm is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlarmKind {
    /// A term is over.
    Term(TermKind),
    /// A reminder is due.
    Reminder(Reminder),
}

/// Names a term that can run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// The term of the stage.
    Stage,
    /// The time to think about a proposal beside a stage.
    Proposal,
    /// The time for the shop to agree to a binding decision.
    Agreement,
    /// The time for the shop to agree to a withdrawal.
    Withdrawal,
    /// Six months without an act of a party.
    Inactivity,
}

/// Names a reminder; the number of days counts from the start of the stage or the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reminder {
    /// To the shop: answer the first complaint or the dispute (d3, d6).
    Shop {
        /// The day.
        day: u32,
    },
    /// To the consumer: choose the next step (d3, d7, d12).
    Choice {
        /// The day.
        day: u32,
    },
    /// To the desk: nobody took the case.
    Take,
    /// To the consumer: claim or fee is missing (d7).
    Claim {
        /// The day.
        day: u32,
    },
    /// To the shop: the defence is due (d7).
    Defence {
        /// The day.
        day: u32,
    },
    /// To the assessor: rule on admissibility (d14, d21).
    Admissibility {
        /// The day.
        day: u32,
    },
    /// To the assessor: the decision is due (d60, d75, d85).
    Decision {
        /// The day.
        day: u32,
    },
    /// To the one who performs: the term runs (d7).
    Perform {
        /// The day.
        day: u32,
    },
    /// To the other party: was it performed? (d7).
    Performed {
        /// The day.
        day: u32,
    },
}

/// Lists the alarms of a case, earliest first. Nothing when nobody is left to act.
#[must_use]
pub fn timers(case: &Case, rules: &Rules) -> Vec<Alarm> {
    if case.is_closed() {
        // A case closed by silence can be reopened, but nothing happens when that time is over.
        return Vec::new();
    }
    let mut alarms = Vec::new();
    let mut term = |due: Option<Moment>, kind| alarms.extend(due.map(|due| Alarm { due, kind: AlarmKind::Term(kind) }));
    term(case.stage.term().map(|term| term.ends), TermKind::Stage);
    if BESIDE.contains(&case.stage.key()) {
        term(case.open_proposal().map(|open| open.term.ends), TermKind::Proposal);
        term(case.withdrawal.map(|asked| asked.term.ends), TermKind::Withdrawal);
        let agreement = case.agreement_asked.filter(|_| case.agreement.is_none());
        term(agreement.map(|asked| asked.ends), TermKind::Agreement);
    }
    if !case.is_binding() && case.stage.talking().key() != StageKey::MediationFailed {
        let months = i32::try_from(rules.inactivity_close_months).unwrap_or(i32::MAX);
        term(Some(start_of(day_of(case.party_acted).plus_months(months).plus(1))), TermKind::Inactivity);
    }
    alarms.extend(reminders(case, rules));
    alarms.sort_by_key(|alarm| alarm.due);
    alarms
}

/// Lists the reminders still to send: at nine in the morning, while the term runs, once.
fn reminders(case: &Case, rules: &Rules) -> Vec<Alarm> {
    let Some(term) = case.stage.term() else {
        return Vec::new();
    };
    // The 90 days run from the complete file, whatever was announced since.
    let ruling = matches!(case.stage.key(), StageKey::Deliberation | StageKey::Decided);
    let base = case.file_complete_at.filter(|_| ruling).unwrap_or(term.started);
    wanted(case, rules)
        .into_iter()
        .map(|(day, reminder)| (time_of(day_of(base).plus(i32::try_from(day).unwrap_or(i32::MAX)), 9, 0), reminder))
        .filter(|(due, reminder)| *due < term.ends && *due > case.since && !case.reminded.contains(reminder))
        .map(|(due, reminder)| Alarm { due, kind: AlarmKind::Reminder(reminder) })
        .collect()
}

/// Lists which reminders a stage knows, with their day.
fn wanted(case: &Case, rules: &Rules) -> Vec<(u32, Reminder)> {
    let on = |days: &[u32], make: fn(u32) -> Reminder| days.iter().map(|day| (*day, make(*day))).collect::<Vec<_>>();
    match &case.stage {
        Stage::FirstContact { .. } => on(&[7], |day| Reminder::Shop { day }),
        Stage::ShopTurn { .. } => on(&[3, 6], |day| Reminder::Shop { day }),
        Stage::ConsumerChoice { .. } => on(&[3, 7, 12], |day| Reminder::Choice { day }),
        Stage::Mediation { term } if case.mediator.is_none() => {
            let day = working_days_later(day_of(term.started), rules.take_working_days);
            let days = u32::try_from(day.since(day_of(term.started))).unwrap_or_default();
            vec![(days, Reminder::Take)]
        }
        Stage::PerformingSettlement { phase, .. } | Stage::PerformingDecision { phase, .. } => match phase {
            Phase::Awaited => on(&[7], |day| Reminder::Perform { day }),
            Phase::Reported => on(&[3], |day| Reminder::Performed { day }),
            Phase::Asked => on(&[3, 7], |day| Reminder::Performed { day }),
        },
        Stage::Claim { .. } => on(&[7], |day| Reminder::Claim { day }),
        Stage::Admissibility { .. } => on(&[14, 21], |day| Reminder::Admissibility { day }),
        Stage::Defence { .. } => on(&[7], |day| Reminder::Defence { day }),
        Stage::Deliberation { .. } | Stage::Decided { .. } => on(&[60, 75, 85, 90], |day| Reminder::Decision { day }),
        Stage::Intake { .. }
        | Stage::Completing { .. }
        | Stage::Mediation { .. }
        | Stage::SettlementProposed { .. }
        | Stage::MediationFailed { .. }
        | Stage::Served { .. }
        | Stage::NotComplied { .. }
        | Stage::Closed { .. } => Vec::new(),
    }
}
