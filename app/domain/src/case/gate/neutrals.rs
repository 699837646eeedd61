//! What mediators, assessors, inspectors, the bank and the clock may do.

use super::{Gate, Pass};
use crate::calendar::{Roll, Term, day_of, start_of};
use crate::case::{Refusal, Sanction, Stage, StageKey as K, timers};
use crate::people::Tie;
use crate::rules::Rules;
use crate::values::Moment;

impl Gate<'_> {
    pub(super) fn take(&self, free: Tie, own: Tie) -> Pass {
        if self.tie == own {
            return Err(Refusal::AlreadyDone);
        }
        if self.tie == Tie::Conflicted {
            return Err(Refusal::Conflict);
        }
        self.by(self.tie == free).map(|()| None)
    }

    pub(super) fn step_back(&self) -> Pass {
        self.by(matches!(self.tie, Tie::MediatorOfCase | Tie::AssessorOfCase))?;
        if self.tie == Tie::MediatorOfCase {
            self.inside(&[K::Intake, K::Completing, K::Mediation])
        } else {
            self.inside(&[K::Admissibility, K::Defence, K::Deliberation])
        }
    }

    pub(super) fn rule_on_intake(&self) -> Pass {
        self.by(self.tie == Tie::MediatorOfCase)?;
        self.inside(&[K::Intake])
    }

    /// A refusal must come within three weeks of the complete complaint (L1 3(3)); passing stays possible.
    pub(super) fn refuse_intake(&self) -> Pass {
        self.rule_on_intake()?;
        let ended = Term::days(self.case.since, self.rules.admissibility_max_days, Roll::Strict).ends;
        if self.now < ended { Ok(Some(ended)) } else { Err(Refusal::TooLate { ended }) }
    }

    pub(super) fn send_framework(&self) -> Pass {
        self.by(self.tie == Tie::MediatorOfCase)?;
        self.when(self.case.stage.talking().key() == K::Mediation)
    }

    pub(super) fn extend_mediation(&self) -> Pass {
        self.by(self.tie == Tie::MediatorOfCase)?;
        let until = self.in_time(&[K::Mediation])?;
        if self.case.mediation_extended { Err(Refusal::TooOften { most: 1 }) } else { Ok(until) }
    }

    pub(super) fn end_mediation(&self) -> Pass {
        self.by(self.tie == Tie::MediatorOfCase)?;
        self.in_mediation()
    }

    /// Asks for mediation, also while an offer interrupts it: nobody is kept in it by an offer \[L1 8(2)(a)\].
    pub(super) fn in_mediation(&self) -> Pass {
        let offered = self.case.stage.key() == K::SettlementProposed;
        let interrupted = offered && self.case.stage.talking().key() == K::Mediation;
        self.in_time(&[if interrupted { K::SettlementProposed } else { K::Mediation }])
    }

    pub(super) fn rule_on_claim(&self) -> Pass {
        self.by(self.tie == Tie::AssessorOfCase)?;
        self.in_time(&[K::Admissibility])
    }

    pub(super) fn declare_complex(&self) -> Pass {
        self.by(self.tie == Tie::AssessorOfCase)?;
        self.inside(&[K::Deliberation])?;
        if self.case.complex { Err(Refusal::TooOften { most: 1 }) } else { Ok(None) }
    }

    pub(super) fn decide(&self) -> Pass {
        self.by(self.tie == Tie::AssessorOfCase)?;
        self.inside(&[K::Deliberation, K::Decided])
    }

    pub(super) fn serve_decision(&self) -> Pass {
        self.by(self.tie == Tie::AssessorOfCase)?;
        self.inside(&[K::Decided])
    }

    pub(super) fn impose_sanction(&self) -> Pass {
        self.by(self.tie == Tie::Inspector)?;
        let Stage::NotComplied { next, since, .. } = &self.case.stage else {
            return self.when(false);
        };
        let from = sanction_from(*next, *since, self.rules);
        if self.now < from { Err(Refusal::TooEarly { from }) } else { Ok(None) }
    }

    pub(super) fn fee_paid(&self) -> Pass {
        self.by(self.tie == Tie::Bank).map(|()| None)
    }

    pub(super) fn ring(&self) -> Pass {
        self.by(self.tie == Tie::Clock)?;
        let kind =
            |alarm: &crate::case::Alarm| crate::case::Action::of_alarm(alarm.kind, alarm.due).kind() == self.kind;
        let first = timers(self.case, self.rules).into_iter().find(kind);
        match first {
            Some(alarm) if alarm.due <= self.now => Ok(None),
            Some(alarm) => Err(Refusal::TooEarly { from: alarm.due }),
            None => self.when(false),
        }
    }
}

/// Gives the moment from which a sanction can be imposed.
pub(in crate::case) fn sanction_from(sanction: Sanction, since: Moment, rules: &Rules) -> Moment {
    let days = match sanction {
        Sanction::Warn => return since,
        Sanction::Suspend => rules.suspend_after_days,
        Sanction::Terminate => rules.terminate_after_days,
    };
    start_of(day_of(since).plus(i32::try_from(days).unwrap_or(i32::MAX)))
}
