//! When the case wants to be woken: ends of terms and reminders. An alarm comes back in as an action of the clock.

use crate::case::Case;
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
    let mut alarms = Vec::new();
    if let Some(term) = case.stage.term() {
        alarms.push(Alarm { due: term.ends, kind: AlarmKind::Term(TermKind::Stage) });
    }
    let _ = rules;
    alarms.sort_by_key(|alarm| alarm.due);
    alarms
}
