//! `/cases/{number}/settlement`: what was agreed, as a letter.
use super::sheet::{Sheet, home, letter, parties};
use crate::parts::say;
use crate::views::case::CaseView;
use crate::views::file::{FileView, Papers};
use crate::words::{Locale, td_string, words};
use domain::case::{Proposal, ProposalState};
use domain::values::Moment;
use leptos::prelude::*;

/// The page.
#[component]
pub fn SettlementPage() -> impl IntoView {
    letter(|file| view! { <Letter file=file /> }.into_any())
}

#[component]
fn Letter(file: FileView) -> impl IntoView {
    let l = words();
    let FileView { case: view, papers, address, drawn } = file;
    let agreed = view.now.proposals.iter().rev().find_map(|proposal| match proposal.state {
        ProposalState::Accepted { at } => Some((proposal.clone(), at)),
        _ => None,
    });
    let back = home(view.me, &view.number);
    let body = match agreed {
        Some((proposal, at)) => written(l, &view, &papers, &proposal, at),
        None => view! { <p>{td_string!(l, letter.none_yet_settlement)}</p> }.into_any(),
    };
    view! {
        <Sheet title=td_string!(l, letter.settlement_title) back=back number=view.number.to_string() address=address drawn=drawn>
            {body}
        </Sheet>
    }
}

fn written(l: Locale, view: &CaseView, papers: &Papers, proposal: &Proposal, at: Moment) -> AnyView {
    let until = papers.settled.iter().rev().find(|(number, _)| *number == proposal.number).map(|(_, day)| *day);
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
