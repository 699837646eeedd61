//! An offer as the thing itself: the money, the words, the days, and how it stands.
use super::state::CaseState;
use crate::parts::{changing, say};
use crate::words::{Locale, td_string, words};
use domain::case::{Proposal, ProposalState, Proposer};
use leptos::prelude::*;

/// Shows an offer by its number; its state follows the case.
#[component]
pub fn Deed(
    /// The open case.
    state: CaseState,
    /// The number of the offer.
    number: u32,
) -> impl IntoView {
    let l = words();
    changing(move || {
        let found = state.now.with(|now| now.proposals.iter().find(|proposal| proposal.number == number).cloned());
        found.map(|proposal| shown(l, &proposal).into_any())
    })
}

/// The offer as a card.
pub fn shown(l: Locale, proposal: &Proposal) -> impl IntoView + use<> {
    let offer = &proposal.offer;
    let tone = matches!(proposal.state, ProposalState::Open { .. } | ProposalState::Accepted { .. }).then_some("go");
    let money = offer.amount.map(|amount| td_string!(l, event.offer_money, amount = say::money(l, amount)));
    let valid = proposal
        .is_open()
        .then(|| td_string!(l, event.offer_valid, until = say::until_short(l, proposal.term.last_day)));
    let text = offer.text.as_str().to_owned();
    view! {
        <div class="deed" data-tone=tone>
            <p class="small soft">
                {td_string!(l, event.offer_title, number = proposal.number)} " · "
                {valid.unwrap_or_else(|| standing(l, proposal).to_owned())}
            </p>
            {money.map(|money| view! { <p class="deed__what">{money}</p> })}
            <p class="typed">{text}</p>
            <p class="small">{td_string!(l, event.offer_days, days = offer.days)}</p>
            {proposal.is_open().then(|| view! { <p class="small soft">{standing(l, proposal)}</p> })}
        </div>
    }
}

/// Says how an offer stands.
#[must_use]
pub fn standing(l: Locale, proposal: &Proposal) -> &'static str {
    match proposal.state {
        // A party agrees with its own offer from the start; with the mediator's both have to.
        ProposalState::Open { consumer, shop } if proposal.by == Proposer::Mediator && consumer != shop => {
            td_string!(l, event.offer_state.one_yes)
        }
        ProposalState::Open { .. } => td_string!(l, event.offer_state.open),
        ProposalState::Accepted { .. } => td_string!(l, event.offer_state.accepted),
        ProposalState::Rejected { .. } => td_string!(l, event.offer_state.rejected),
        ProposalState::Replaced { .. } => td_string!(l, event.offer_state.replaced),
        ProposalState::Lapsed => td_string!(l, event.offer_state.lapsed),
        ProposalState::Dropped => td_string!(l, event.offer_state.dropped),
    }
}
