//! What the parties may do, apart from settling.

use super::{Gate, Pass};
use crate::case::{HelperRights, Outcome, Refusal, Stage, StageKey as K};
use crate::people::{Side, Tie};

/// While the consumer can say that it is solved, without any more words.
const UNDECIDED: [K; 6] = [K::FirstContact, K::Intake, K::Completing, K::ShopTurn, K::ConsumerChoice, K::Mediation];

/// While the consumer can leave without anybody's consent: until the defence is in or its term over.
pub(super) const LEAVABLE: [K; 11] = [
    K::FirstContact,
    K::Intake,
    K::Completing,
    K::ShopTurn,
    K::ConsumerChoice,
    K::Mediation,
    K::SettlementProposed,
    K::MediationFailed,
    K::Claim,
    K::Admissibility,
    K::Defence,
];

impl Gate<'_> {
    pub(super) fn send_message(&self) -> Pass {
        let neutral = if self.case.is_binding() { Tie::AssessorOfCase } else { Tie::MediatorOfCase };
        self.by(self.tie == neutral || matches!(self.tie, Tie::Party(_) | Tie::Helper(HelperRights::Write)))?;
        self.when(!self.case.is_closed())
    }

    pub(super) fn confirm_solved(&self) -> Pass {
        self.party(Side::Consumer)?;
        self.in_time(&UNDECIDED)
    }

    pub(super) fn complete(&self) -> Pass {
        self.consumer_or_helper()?;
        self.in_time(&[K::Completing])
    }

    pub(super) fn answer(&self) -> Pass {
        self.party(Side::Shop)?;
        self.in_time(&[K::FirstContact, K::ShopTurn])
    }

    pub(super) fn choose_pending(&self) -> Pass {
        self.party(Side::Consumer)?;
        let until = self.in_time(&[K::ConsumerChoice])?;
        let most = self.rules.pending_max_times;
        if self.case.pending_used < most { Ok(until) } else { Err(Refusal::TooOften { most }) }
    }

    pub(super) fn choose_mediation(&self) -> Pass {
        self.party(Side::Consumer)?;
        self.in_time(&[K::ConsumerChoice])
    }

    pub(super) fn reopen(&self) -> Pass {
        self.party(Side::Consumer)?;
        self.when(matches!(&self.case.stage, Stage::Closed { outcome: Outcome::Silent { .. }, .. }))?;
        self.in_time(&[K::Closed])
    }

    pub(super) fn leave_mediation(&self) -> Pass {
        let shop = self.tie == Tie::Party(Side::Shop) && self.rules.shop_may_leave_mediation;
        self.by(shop || self.tie == Tie::Party(Side::Consumer))?;
        self.in_mediation()
    }

    pub(super) fn give_consent(&self) -> Pass {
        self.party(Side::Consumer)?;
        self.in_time(&[K::MediationFailed])
    }

    pub(super) fn agree_to_binding(&self) -> Pass {
        self.party(Side::Shop)?;
        self.inside(&[K::Claim, K::Admissibility])?;
        match (&self.case.agreement, self.case.agreement_asked) {
            (None, Some(term)) if term.over(self.now) => Err(Refusal::TooLate { ended: term.ends }),
            (None, Some(term)) => Ok(Some(term.ends)),
            (Some(_), _) | (None, None) => Err(Refusal::AlreadyDone),
        }
    }

    pub(super) fn file_claim(&self) -> Pass {
        self.party(Side::Consumer)?;
        let until = self.in_time(&[K::Claim])?;
        if self.case.claim.is_some() { Err(Refusal::AlreadyDone) } else { Ok(until) }
    }

    pub(super) fn file_defence(&self) -> Pass {
        self.party(Side::Shop)?;
        self.in_time(&[K::Defence])
    }

    pub(super) fn ask_extension(&self) -> Pass {
        let shop = self.tie == Tie::Party(Side::Shop);
        if !shop {
            self.consumer_or_helper()?;
        }
        let (side, own): (_, &[K]) =
            if shop { (Side::Shop, &[K::Defence]) } else { (Side::Consumer, &[K::Completing, K::Claim]) };
        let until = self.in_time(own)?;
        let used = self.case.extended.contains(&(side, self.case.stage.key()));
        if used { Err(Refusal::TooOften { most: 1 }) } else { Ok(until) }
    }

    pub(super) fn withdraw(&self) -> Pass {
        self.party(Side::Consumer)?;
        self.in_time(&LEAVABLE)
    }

    pub(super) fn ask_withdrawal(&self) -> Pass {
        self.party(Side::Consumer)?;
        self.inside(&[K::Deliberation, K::Decided])?;
        if self.case.withdrawal.is_some() { Err(Refusal::AlreadyDone) } else { Ok(None) }
    }

    pub(super) fn answer_withdrawal(&self) -> Pass {
        self.party(Side::Shop)?;
        self.inside(&[K::Deliberation, K::Decided])?;
        match self.case.withdrawal {
            None => self.when(false),
            Some(asked) if asked.term.over(self.now) => Err(Refusal::TooLate { ended: asked.term.ends }),
            Some(asked) => Ok(Some(asked.term.ends)),
        }
    }
}
