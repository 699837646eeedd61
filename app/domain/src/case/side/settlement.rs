//! Offers: made, countered, accepted, rejected, lapsed. Before the binding stage they interrupt; in it they lie beside.

use crate::calendar::{Roll, Term};
use crate::case::decide::{Answer, Ask};
use crate::case::file::amount;
use crate::case::gate::BESIDE;
use crate::case::{Bounded, Event, Needed, Offer, Proposal, ProposalState, Proposed, Proposer, Refusal, Stage};
use crate::people::Side;
use crate::values::{Digest, Message, Moment};

/// Puts an offer on the table.
pub fn propose(ask: &Ask, offer: &Offer) -> Answer {
    Ok(vec![proposed(ask, offer, None)?])
}

/// Puts another offer in the place of the open one.
pub fn counter(ask: &Ask, number: u32, offer: &Offer) -> Answer {
    let replaced = open(ask, number)?;
    Ok(vec![proposed(ask, offer, Some(replaced.number))?])
}

/// Accepts what was read; when both did, it is a settlement.
pub fn accept(ask: &Ask, number: u32, text_hash: Digest) -> Answer {
    let proposal = open(ask, number)?;
    if proposal.text_hash != text_hash {
        return Err(Refusal::TextChanged);
    }
    let by = ask.side().ok_or(Refusal::Missing { what: Needed::Person })?;
    let mut events = vec![Event::ProposalAccepted { proposal: number, by, text_hash }];
    if !proposal.waits_for(by.other()) {
        let term = Term::days(ask.now, proposal.offer.days, Roll::WorkingDays);
        events.push(Event::SettlementReached { proposal: number, term });
    }
    Ok(events)
}

/// Says no; the stage that was interrupted goes on.
pub fn reject(ask: &Ask, number: u32, reason: Option<&Message>) -> Answer {
    open(ask, number)?;
    let by = ask.side().ok_or(Refusal::Missing { what: Needed::Person })?;
    Ok(vec![Event::ProposalRejected { proposal: number, by, reason: reason.cloned(), resumed: resumed(ask) }])
}

/// Lets an unanswered proposal lapse.
pub fn lapse(ask: &Ask, due: Moment) -> Vec<Event> {
    let lapsed = |open: &Proposal| Event::ProposalLapsed { proposal: open.number, due, resumed: resumed(ask) };
    ask.case.open_proposal().map(lapsed).into_iter().collect()
}

fn proposed(ask: &Ask, offer: &Offer, replaces: Option<u32>) -> Result<Event, Refusal> {
    offer.amount.map_or(Ok(()), |cents| amount(cents, 1))?;
    let most = ask.rules.settlement_max_days;
    if !(1..=most).contains(&offer.days) {
        return Err(Refusal::OutOfBounds { what: Bounded::Days, least: 1, most: i64::from(most) });
    }
    let number = ask.case.proposals.iter().map(|proposal| proposal.number).max().unwrap_or(0) + 1;
    Ok(Event::Proposed(Box::new(Proposed {
        proposal: number,
        by: ask.side().map_or(Proposer::Mediator, Proposer::Party),
        offer: offer.clone(),
        text_hash: offer.hash(),
        replaces,
        interrupts: !BESIDE.contains(&ask.case.stage.key()),
        term: Term::days(ask.now, ask.rules.reflection_days, Roll::WorkingDays),
    })))
}

/// Finds the open proposal with this number, or says what came in its place.
fn open<'a>(ask: &'a Ask, number: u32) -> Result<&'a Proposal, Refusal> {
    let Some(proposal) = ask.case.proposal(number) else {
        return Err(Refusal::ProposalGone { replaced_by: None });
    };
    match proposal.state {
        ProposalState::Open { .. } => Ok(proposal),
        ProposalState::Replaced { by } => Err(Refusal::ProposalGone { replaced_by: Some(by) }),
        ProposalState::Accepted { .. }
        | ProposalState::Rejected { .. }
        | ProposalState::Lapsed
        | ProposalState::Dropped => Err(Refusal::ProposalGone { replaced_by: None }),
    }
}

/// Gives the term of the interrupted stage, with at least two days left.
fn resumed(ask: &Ask) -> Option<Term> {
    let interrupted = matches!(ask.case.stage, Stage::SettlementProposed { .. });
    let term = ask.case.stage.talking().term().filter(|_| interrupted)?;
    Some(term.at_least(ask.rules.resume_min_days, ask.now))
}

/// Says who agreed to an offer by making it.
pub(in crate::case) fn opened(by: Proposer) -> ProposalState {
    ProposalState::Open { consumer: by == Proposer::Party(Side::Consumer), shop: by == Proposer::Party(Side::Shop) }
}
