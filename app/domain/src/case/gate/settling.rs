//! Offers, and the performance of what was agreed or decided.

use super::{Gate, Pass};
use crate::case::{Case, Decision, Outcome, Performance, Phase, Refusal, Stage, StageKey as K};
use crate::people::{Side, Tie};

/// The stages in which a proposal interrupts.
const INTERRUPTS: [K; 3] = [K::ShopTurn, K::ConsumerChoice, K::Mediation];

/// The stages beside which a proposal lies: they run on meanwhile.
pub(in crate::case) const BESIDE: [K; 6] =
    [K::MediationFailed, K::Claim, K::Admissibility, K::Defence, K::Deliberation, K::Decided];

/// Says who performs, how far it is, and whether a term still limits the answers.
struct Debt {
    by: Side,
    phase: Phase,
    in_time: bool,
}

impl Gate<'_> {
    pub(super) fn propose(&self) -> Pass {
        let until = if self.tie == Tie::MediatorOfCase {
            self.in_time(&[K::Mediation])?
        } else {
            self.by(matches!(self.tie, Tie::Party(_)))?;
            self.in_time(&[&INTERRUPTS[..], &BESIDE[..]].concat())?
        };
        if self.case.open_proposal().is_some() { Err(Refusal::AlreadyDone) } else { Ok(until) }
    }

    pub(super) fn answer_proposal(&self) -> Pass {
        let Tie::Party(side) = self.tie else {
            return self.by(false).map(|()| None);
        };
        let Some(proposal) = self.case.open_proposal() else {
            return Err(Refusal::ProposalGone { replaced_by: None });
        };
        self.by(proposal.waits_for(side))?;
        if proposal.term.over(self.now) {
            return Err(Refusal::TooLate { ended: proposal.term.ends });
        }
        self.in_time(&[&BESIDE[..], &[K::SettlementProposed]].concat())?;
        Ok(Some(proposal.term.ends))
    }

    pub(super) fn report_performance(&self) -> Pass {
        let Some(debt) = debt(self.case).filter(|_| !self.case.is_closed()) else {
            return self.when(false);
        };
        self.party(debt.by)?;
        if debt.phase == Phase::Reported { Err(Refusal::AlreadyDone) } else { self.while_it_counts(&debt) }
    }

    pub(super) fn confirm_performance(&self) -> Pass {
        let Some(debt) = debt(self.case) else {
            return self.when(false);
        };
        self.party(debt.by.other())?;
        self.while_it_counts(&debt)
    }

    pub(super) fn deny_performance(&self) -> Pass {
        let Some(debt) = debt(self.case).filter(|debt| debt.in_time) else {
            return self.when(false);
        };
        self.party(debt.by.other())?;
        let until = self.while_it_counts(&debt)?;
        // While the term to perform runs, nothing can be missing yet.
        match (debt.phase, until) {
            (Phase::Awaited, Some(from)) => Err(Refusal::TooEarly { from }),
            (Phase::Awaited, None) => self.when(false),
            (Phase::Reported | Phase::Asked, until) => Ok(until),
        }
    }

    fn while_it_counts(&self, debt: &Debt) -> Pass {
        if debt.in_time { self.in_time(&[K::PerformingSettlement, K::PerformingDecision]) } else { Ok(None) }
    }
}

fn debt(case: &Case) -> Option<Debt> {
    if let Stage::PerformingSettlement { phase, .. } = &case.stage {
        return Some(Debt { by: Side::Shop, phase: *phase, in_time: true });
    }
    if let Stage::PerformingDecision { phase, by, .. } = &case.stage {
        return Some(Debt { by: *by, phase: *phase, in_time: true });
    }
    let late = matches!(
        &case.stage,
        Stage::NotComplied { .. }
            | Stage::Closed { outcome: Outcome::Decided { performance: Performance::NotComplied, .. }, .. }
    );
    let by = case.decision.as_ref().and_then(Decision::debtor).filter(|_| late)?;
    Some(Debt { by, phase: Phase::Asked, in_time: false })
}
