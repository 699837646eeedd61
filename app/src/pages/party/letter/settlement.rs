//! `/cases/{number}/settlement`: what was agreed, as a letter.
use super::sheet::{Sheet, case, home, parties};
use crate::pages::loaded::loaded;
use crate::parts::say;
use crate::views::case::CaseView;
use crate::words::{Locale, td_string, words};
use domain::case::{Event, Proposal, ProposalState};
use domain::values::Moment;
use leptos::prelude::*;

/// The page.
#[component]
pub fn SettlementPage() -> impl IntoView {
    loaded(case(), |view| view! { <Letter view=view /> })
}

#[component]
fn Letter(view: CaseView) -> impl IntoView {
    let l = words();
    let agreed = view.now.proposals.iter().rev().find_map(|proposal| match proposal.state {
        ProposalState::Accepted { at } => Some((proposal.clone(), at)),
        _ => None,
    });
    let back = home(view.me, &view.number);
    let body = match agreed {
        Some((proposal, at)) => written(l, &view, &proposal, at),
        None => view! { <p>{td_string!(l, letter.none_yet_settlement)}</p> }.into_any(),
    };
    view! {
        <Sheet title=td_string!(l, letter.settlement_title) back=back number=view.number.to_string()>
            {body}
        </Sheet>
    }
}

fn written(l: Locale, view: &CaseView, proposal: &Proposal, at: Moment) -> AnyView {
    let until = view.entries.iter().rev().find_map(|entry| match &entry.event {
        Event::SettlementReached { proposal: number, term } if *number == proposal.number => Some(term.last_day),
        _ => None,
    });
    let pays = proposal.offer.amount.map(|amount| td_string!(l, letter.agreed_pays, amount = say::money(l, amount)));
    let text = proposal.offer.text.as_str().to_owned();
    let hash = proposal.text_hash.to_string();
    view! {
        {parties(l, view)}
        <section class="prose">
            <h2>{td_string!(l, letter.agreed)}</h2>
            {pays.map(|pays| view! { <p><strong>{pays}</strong></p> })}
            <p class="typed">{text}</p>
            <p>{td_string!(l, letter.agreed_days, days = proposal.offer.days)}</p>
            {until.map(|day| view! { <p>{td_string!(l, letter.agreed_until, day = say::long_day(l, day))}</p> })}
            <p>{td_string!(l, letter.agreed_on, at = say::moment(l, at))}</p>
        </section>
        <section class="prose">
            <h2>{td_string!(l, letter.effect)}</h2>
            <p>{td_string!(l, letter.settlement_effect)}</p>
            <p>{td_string!(l, letter.settlement_not)}</p>
            <p class="small soft">{td_string!(l, letter.text_hash)} ": " <code>{hash}</code></p>
        </section>
    }
    .into_any()
}
