//! The four questions, answered above the fold: where are we, who must act, until when, what happens if nobody does.
//! Below them what the viewer may do, drawn only from `moves`.
use super::act;
use super::state::CaseState;
use crate::links;
use crate::parts::{Clock, ClockSize, Fact, Facts, FactsShape, LinkButton, Look, changing, say};
use crate::said::awaited;
use crate::views::case::{CaseNow, MoveView};
use crate::words::{Locale, td_string, words};
use domain::case::MoveKind;
use leptos::prelude::*;

/// Draws the card.
#[component]
pub fn NowCard(
    /// The open case.
    state: CaseState,
) -> impl IntoView {
    let l = words();
    view! {
        <section class="panel panel--sticky stack" id="now" tabindex="-1" aria-labelledby="now-title">
            <h2 class="unseen" id="now-title">{td_string!(l, case.now_heading)}</h2>
            {changing(move || state.now.with(|now| four(l, now).into_any()))}
            {changing(move || state.now.with(|now| notes(now).into_any()))}
            {changing(move || {
                let present = state.present.get();
                (!present.is_empty()).then(|| view! { <p class="small present">{present}</p> })
            })}
            {changing(move || state.now.with(|now| doors(l, state, now).into_any()))}
        </section>
    }
}

fn four(l: Locale, now: &CaseNow) -> impl IntoView + use<> {
    let until = match now.standing.until {
        Some(term) => view! { <Clock term=term now=now.case_now size=ClockSize::Large /> }.into_any(),
        None => view! { <span>{td_string!(l, case.no_term)}</span> }.into_any(),
    };
    let (place, turn, otherwise) = (now.place.clone(), now.turn.clone(), now.otherwise.clone());
    view! {
        <Facts shape=FactsShape::Pair>
            <Fact name=td_string!(l, case.q_where) full=true>
                <span class="facts__strong">{place}</span>
            </Fact>
            <Fact name=td_string!(l, case.q_who)>
                <span class="facts__strong">{turn}</span>
            </Fact>
            <Fact name=td_string!(l, case.q_until)>{until}</Fact>
            <Fact name=td_string!(l, case.q_otherwise) full=true>{otherwise}</Fact>
        </Facts>
    }
}

/// What else one should know: who helps, what is needed, what is asked now.
fn notes(now: &CaseNow) -> impl IntoView + use<> {
    now.notes.iter().map(|note| view! { <p class="small typed">{note.clone()}</p> }).collect_view()
}

/// The ways on: the first is the one to take now, the next ones are also buttons, the rest are as small as a link.
fn doors(l: Locale, state: CaseState, now: &CaseNow) -> impl IntoView + use<> {
    let mut acts: Vec<&MoveView> = now.moves.iter().filter(|one| one.act.kind != MoveKind::SendMessage).collect();
    // Green is for whoever has to act; to the others the same buttons are open, but nobody waits for them.
    let turn = awaited(state.me, now.standing.waiting_for);
    let rank = |one: &&MoveView| act::rank_for(one.act.kind, turn);
    acts.sort_by_key(rank);
    let pay = now.pays;
    let loud = acts.iter().filter(|one| rank(one) < act::SMALL).count().min(3);
    let small = acts.split_off(loud);
    // The claim comes before its fee: who pays first still has to write it.
    let first_is_pay = pay && acts.first().is_none_or(|one| one.act.kind != MoveKind::FileClaim);
    let buttons: Vec<_> = acts
        .into_iter()
        .enumerate()
        .map(|(at, one)| {
            let look = if turn && at == 0 && !first_is_pay { Look::Main } else { Look::Quiet };
            let (href, label) = (act::door(state, &one.act), one.label.clone());
            view! { <LinkButton href=href look=look wide=true rel="external">{label}</LinkButton> }
        })
        .collect();
    let links: Vec<_> = small
        .into_iter()
        .map(|one| {
            let (href, label) = (act::door(state, &one.act), one.label.clone());
            view! { <a class="small" href=href rel="external">{label}</a> }
        })
        .collect();
    let message = now.moves.iter().any(|one| one.act.kind == MoveKind::SendMessage);
    let help = now.helped.then(|| links::case_help(&state.number()));
    let nothing = buttons.is_empty() && !pay;
    let loudness = if first_is_pay { Look::Main } else { Look::Quiet };
    view! {
        <nav class="stack" data-gap="s" aria-label=td_string!(l, case.acts_heading)>
            {first_is_pay.then(|| fee_door(l, state, loudness))}
            {buttons}
            {(pay && !first_is_pay).then(|| fee_door(l, state, loudness))}
            {nothing.then(|| view! { <p class="small soft">{td_string!(l, case.no_acts)}</p> })}
            <p class="cluster acts__small" data-gap="l">
                {message.then(|| view! {
                    <a class="small" href="#write" rel="external">{td_string!(l, acts.send_message.label)}</a>
                })}
                {links}
                {help.map(|href| view! { <a class="small" href=href>{td_string!(l, case.help)}</a> })}
            </p>
        </nav>
    }
}

fn fee_door(l: Locale, state: CaseState, look: Look) -> impl IntoView + use<> {
    let fee = say::money_short(l, state.rules().fee);
    let href = links::pay(&state.number());
    view! { <LinkButton href=href look=look wide=true>{td_string!(l, acts.pay.label, fee = fee)}</LinkButton> }
}
