//! Making an offer, and accepting one after knowing what that means.
use crate::forms::case::field;
use crate::pages::party::deed;
use crate::pages::party::state::CaseState;
use crate::parts::{FieldSize, MoneyField, TextArea, TextField, say};
use crate::words::{Locale, td_string};
use domain::case::{Move, Proposal};
use domain::values::MESSAGE;
use leptos::prelude::*;

/// The proposal that a move is about.
fn proposal(state: CaseState, act: &Move) -> Option<Proposal> {
    let number = act.proposal?;
    state.now.with_untracked(|now| now.proposals.iter().find(|one| one.number == number).cloned())
}

/// Amount, words, days.
pub fn make(l: Locale, state: CaseState) -> AnyView {
    let rules = state.rules();
    let days_hint = td_string!(l, acts.propose.days_hint, most = rules.settlement_max_days);
    view! {
        <MoneyField
            name=field::AMOUNT
            label=td_string!(l, acts.propose.amount)
            hint=td_string!(l, acts.propose.amount_hint)
            optional=true
        />
        <TextArea
            name=field::TEXT
            label=td_string!(l, acts.propose.field)
            hint=td_string!(l, acts.propose.field_hint)
            limit=MESSAGE
        />
        <TextField
            name=field::DAYS
            label=td_string!(l, acts.days)
            hint=days_hint
            value=rules.settlement_days.to_string()
            size=FieldSize::Short
        />
    }
    .into_any()
}

/// The offer itself and the five things the law wants said first (Implementatiewet 8(2)(b)-(d), rules.md L20).
pub fn accept(l: Locale, state: CaseState, act: &Move) -> AnyView {
    let Some(proposal) = proposal(state, act) else { return ().into_any() };
    let think = td_string!(l, acts.accept_proposal.think, until = say::until(l, proposal.term.last_day));
    view! {
        {deed::shown(l, &proposal)}
        <div class="stack" data-gap="s">
            <h3>{td_string!(l, acts.accept_proposal.before)}</h3>
            <ul class="stack" data-gap="s">
                <li>{td_string!(l, acts.accept_proposal.free)}</li>
                <li>{td_string!(l, acts.accept_proposal.court)}</li>
                <li>{td_string!(l, acts.accept_proposal.differ)}</li>
                <li>{td_string!(l, acts.accept_proposal.effect)}</li>
                <li>{think}</li>
            </ul>
        </div>
        <input type="hidden" name=field::TEXT_HASH value=proposal.text_hash.to_string() />
    }
    .into_any()
}
