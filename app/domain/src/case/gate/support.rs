//! Help, support and asking for less: beside the ladder, and almost always open to the consumer.

use super::parties::LEAVABLE;
use super::{Gate, Pass};
use crate::case::{Refusal, StageKey as K};
use crate::people::{Side, Tie};
use crate::values::Cents;

/// While heads of a claim can be taken off: before the assessor has begun to weigh them.
const CLAIMED: [K; 3] = [K::Claim, K::Admissibility, K::Defence];

impl Gate<'_> {
    pub(super) fn appoint_helper(&self) -> Pass {
        self.party(Side::Consumer)?;
        let (now, most) = (self.case.helper.is_some(), self.rules.helpers_max_times);
        let often = self.case.helpers_ever.len() >= usize::try_from(most).unwrap_or(usize::MAX);
        match (now, often) {
            (true, _) => Err(Refusal::AlreadyDone),
            (false, true) => Err(Refusal::TooOften { most }),
            (false, false) => Ok(None),
        }
    }

    pub(super) fn end_help(&self) -> Pass {
        self.by(matches!(self.tie, Tie::Party(Side::Consumer) | Tie::Helper(_)))?;
        if self.case.helper.is_none() { Err(Refusal::AlreadyDone) } else { Ok(None) }
    }

    pub(super) fn tell_needs(&self) -> Pass {
        self.party(Side::Consumer)?;
        self.when(!self.case.is_closed())
    }

    pub(super) fn narrow_wish(&self) -> Pass {
        self.party(Side::Consumer)?;
        // Below one cent there is nothing to go down to.
        let more = self.case.asks().is_some_and(|asked| asked > Cents::new(1));
        self.when(!self.case.is_binding() && more)?;
        self.inside(&LEAVABLE)
    }

    pub(super) fn narrow_claim(&self) -> Pass {
        self.party(Side::Consumer)?;
        self.when(self.case.claim.is_some())?;
        self.inside(&CLAIMED)
    }
}
