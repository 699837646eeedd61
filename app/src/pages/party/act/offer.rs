//! Making an offer, and accepting one after knowing what that means.
use crate::forms::case::field;
use crate::pages::party::deed;
use crate::pages::party::state::CaseState;
use crate::parts::{FieldSize, MoneyField, TextArea, TextField, changing};
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

/// The offer itself, and what has to be known before it is accepted.
pub fn accept(l: Locale, state: CaseState, act: &Move) -> AnyView {
    let Some(proposal) = proposal(state, act) else { return ().into_any() };
    // What acceptance means may change while the page is open: after a consent the court is no longer the other way.
    let (kind, number) = (act.kind, act.proposal);
    let points = changing(move || {
        let points = state.now.with(|now| {
            let this = now.moves.iter().find(|one| one.act.kind == kind && one.act.proposal == number);
            this.map(|one| one.points.clone()).unwrap_or_default()
        });
        points.into_iter().map(|point| view! { <li>{point}</li> }).collect_view()
    });
    view! {
        {deed::shown(l, &proposal)}
        <div class="stack" data-gap="s">
            <h3>{td_string!(l, acts.accept_proposal.before)}</h3>
            <ul class="stack" data-gap="s">
                {points}
            </ul>
        </div>
        <input type="hidden" name=field::TEXT_HASH value=proposal.text_hash.to_string() />
    }
    .into_any()
}
