//! Deliberation, the decision, its service. The money table is computed here and must equal what the assessor saw.

use crate::calendar::{Day, Roll, Term, day_of};
use crate::case::decide::{Answer, Ask};
use crate::case::file::amount;
use crate::case::{
    Bounded, Case, Claim, ClaimHead, Decision, DecisionDraft, Event, HeadResult, HeadRuling, MoneyTable, Needed,
    NewDate, Refusal, Served,
};
use crate::rules::Rules;
use crate::values::{Cents, Digest, Message, Moment};

/// Sets a new date for a very complex case.
pub fn declare_complex(ask: &Ask, until: Day, reason: &Message) -> Answer {
    let today = day_of(ask.now);
    let first = ask.case.stage.term().map_or(today, |term| term.last_day).max(today);
    let days = i64::from(until.since(first));
    let most = i64::from(ask.rules.complex_max_days);
    if !(1..=most).contains(&days) {
        return Err(Refusal::OutOfBounds { what: Bounded::Days, least: 1, most });
    }
    Ok(vec![Event::DeclaredComplex(NewDate { reason: reason.clone(), term: Term::until(ask.now, until) })])
}

/// Writes the decision; nobody but the assessor sees it yet.
pub fn decide(ask: &Ask, draft: &DecisionDraft) -> Answer {
    let decision = Decision::from_draft(draft, ask.case, ask.now, ask.rules)?;
    let computed = decision.money.total;
    if computed != draft.total {
        return Err(Refusal::DoesNotAddUp { computed, given: draft.total });
    }
    Ok(vec![Event::Decided { decision: Box::new(decision) }])
}

/// Serves the decision that was read again.
pub fn serve(ask: &Ask, text_hash: Digest) -> Answer {
    let Some(decision) = &ask.case.decision else {
        return Err(Refusal::AlreadyDone);
    };
    if decision.hash() != text_hash {
        return Err(Refusal::TextChanged);
    }
    let debtor = decision.debtor();
    let days = if debtor.is_some() { decision.days } else { ask.rules.correction_days };
    let term = Term::days(ask.now, days, Roll::WorkingDays);
    let served = Served { decision: decision.clone(), text_hash, debtor, term };
    Ok(vec![Event::Served(Box::new(served))])
}

/// Says that the decision is late, with the next date.
pub fn late(ask: &Ask, due: Moment) -> Event {
    Event::DecisionLate { due, term: Term::days(ask.now, ask.rules.decision_late_days, Roll::Strict) }
}

impl Decision {
    /// Makes a decision of what the assessor filled in, with the money table computed; also for a preview.
    ///
    /// # Errors
    /// Says what is missing or does not fit. The total of the draft is not looked at.
    pub fn from_draft(draft: &DecisionDraft, case: &Case, now: Moment, rules: &Rules) -> Result<Self, Refusal> {
        let heads: &[ClaimHead] = case.claim.as_ref().map_or(&[], |claim: &Claim| &claim.heads);
        check(draft, heads, rules)?;
        considered(draft, case)?;
        let assessor = case.assessor.as_ref().ok_or(Refusal::Missing { what: Needed::Person })?;
        let day = day_of(now);
        Ok(Self {
            heads: draft.heads.clone(),
            money: money(draft, day, rules)?,
            orders: draft.orders.clone(),
            days: draft.days,
            considered: draft.considered.clone(),
            instrument: rules.instrument,
            day,
            assessor: assessor.name.clone(),
            without_defence: case.defence.is_none(),
        })
    }
}

fn check(draft: &DecisionDraft, heads: &[ClaimHead], rules: &Rules) -> Result<(), Refusal> {
    let bounds = |what, count: usize, least: usize, most: usize| {
        let small = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let right = (least..=most).contains(&count);
        if right { Ok(()) } else { Err(Refusal::OutOfBounds { what, least: small(least), most: small(most) }) }
    };
    bounds(Bounded::Heads, draft.heads.len(), heads.len(), heads.len())?;
    bounds(Bounded::Lines, draft.costs.len() + draft.orders.len(), 0, crate::values::HEADS)?;
    let days = usize::try_from(draft.days).unwrap_or(usize::MAX);
    bounds(Bounded::Days, days, 1, usize::try_from(rules.compliance_max_days).unwrap_or(usize::MAX))?;
    if !draft.mandatory_law_checked {
        return Err(Refusal::Missing { what: Needed::MandatoryLaw });
    }
    (1..).zip(draft.heads.iter().zip(heads)).try_for_each(|(number, (ruling, head))| fits(number, ruling, head))
}

/// Holds the result of a head against its money.
fn fits(number: u32, ruling: &HeadRuling, head: &ClaimHead) -> Result<(), Refusal> {
    let claimed = head.amount.unwrap_or(Cents::ZERO);
    if ruling.awarded > claimed {
        return Err(Refusal::AwardAboveClaim { head: number, claimed });
    }
    let fits = match ruling.result {
        HeadResult::Granted => ruling.awarded == claimed,
        HeadResult::Rejected => ruling.awarded == Cents::ZERO,
        HeadResult::Partly => head.amount.is_none() || (ruling.awarded > Cents::ZERO && ruling.awarded < claimed),
    };
    if fits { Ok(()) } else { Err(Refusal::ResultDoesNotFit { head: number }) }
}

/// Holds the list of documents against those that both parties put before the assessor \[L1 8(1)(a)\].
fn considered(draft: &DecisionDraft, case: &Case) -> Result<(), Refusal> {
    let before: Vec<_> = case
        .exhibits
        .iter()
        .filter(|exhibit| exhibit.filed_with.for_assessor())
        .map(|exhibit| exhibit.file.id)
        .collect();
    if let Some(unknown) = draft.considered.iter().find(|id| !before.contains(id)) {
        return Err(Refusal::UnknownExhibit { exhibit: *unknown });
    }
    let all = before.iter().all(|id| draft.considered.contains(id));
    if all { Ok(()) } else { Err(Refusal::Missing { what: Needed::Considered }) }
}

fn money(draft: &DecisionDraft, day: Day, rules: &Rules) -> Result<MoneyTable, Refusal> {
    draft.costs.iter().try_for_each(|line| amount(line.cents, 1))?;
    if draft.interest_from.is_some_and(|from| from > day) {
        return Err(Refusal::Missing { what: Needed::PastDay });
    }
    let awarded = draft.heads.iter().map(|head| head.awarded);
    let costs = draft.costs.clone();
    let from = draft.interest_from;
    Ok(MoneyTable::of(awarded, from, costs, draft.fee, rules.fee, day, &rules.interest))
}
