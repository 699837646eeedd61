//! `/cases/{number}`, `/shop/cases/{number}` and `/desk/cases/{number}`: one page for everybody who belongs to the case.
use super::act::{Acts, Composer};
use super::head::CaseTitle;
use super::now::NowCard;
use super::receipt::Receipt;
use super::state::CaseState;
use super::steps::Steps;
use super::story::{Story, chip};
use crate::calls::case::case_page;
use crate::links;
use crate::live;
use crate::pages::loaded::loaded;
use crate::parts::{Announcer, Notice, Tone, changing};
use crate::said::side_of;
use crate::views::case::{CaseView, News, Shown};
use crate::wire::unpack;
use crate::words::{Locale, td_string, words};
use domain::case::ProposalState;
use domain::people::{Hat, Side};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::time::Duration;

/// The page.
#[component]
pub fn CasePage() -> impl IntoView {
    let params = use_params_map();
    let number = move || params.read().get("number").unwrap_or_default();
    loaded(number, case_page, |view| view! { <Open view=view /> }.into_any())
}

/// The page, once its case is there.
#[component]
fn Open(view: CaseView) -> impl IntoView {
    let l = words();
    let state = CaseState::new(view);
    follow(l, state);
    view! {
        <div class="center page stack" data-gap="l">
            <CaseTitle state=state />
            <NewBuild state=state />
            <Receipt state=state />
            <div class="case">
                <div class="case__now"><NowCard state=state /></div>
                <div class="case__ladder stack"><Steps state=state /></div>
                <div class="case__story stack" data-gap="l">
                    <Acts state=state />
                    <Story state=state />
                    <Composer state=state />
                    <Papers state=state />
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Says that the service was renewed while the page was open, and that it no longer hears news.
#[component]
fn NewBuild(state: CaseState) -> impl IntoView {
    let l = words();
    changing(move || {
        state.outdated.get().then(|| {
            view! {
                <Notice tone=Tone::Soon title=td_string!(l, error.outdated_title)>
                    <p>{td_string!(l, error.outdated_text)}</p>
                    <p><a href=home(state) rel="external">{td_string!(l, error.reload)}</a></p>
                </Notice>
            }
        })
    })
}

/// Evidence, letters and the file.
#[component]
fn Papers(state: CaseState) -> impl IntoView {
    let l = words();
    let number = state.number();
    let chips =
        changing(move || state.exhibits.with(|all| all.iter().map(|one| chip(l, state, one.id)).collect_view()));
    let settled = move || {
        state.now.with(|now| now.proposals.iter().any(|one| matches!(one.state, ProposalState::Accepted { .. })))
    };
    let served = move || state.entries.with(|all| all.iter().any(|one| one.said.shown == Shown::WithDecision));
    let (settlement, decision) = (links::settlement(&number), links::decision(&number));
    view! {
        <section class="papers" aria-labelledby="papers-title">
            <h2 id="papers-title">{td_string!(l, case.papers_heading)}</h2>
            <ul class="papers__list" role="list">
                {changing(move || settled().then(|| view! {
                    <li><a href=settlement.clone()>{td_string!(l, case.paper_settlement)}</a></li>
                }))}
                {changing(move || served().then(|| view! {
                    <li><a href=decision.clone()>{td_string!(l, case.paper_decision)}</a></li>
                }))}
                <li><a href=links::case_file(&number)>{td_string!(l, case.paper_file)}</a></li>
            </ul>
            <h3>{td_string!(l, case.exhibits_heading)}</h3>
            <div class="cluster" data-gap="s">{chips}</div>
            {changing(move || state.exhibits.with(Vec::is_empty).then(|| view! {
                <p class="small soft">{td_string!(l, case.exhibits_none)}</p>
            }))}
            <p class="small no-print"><a href=home(state) rel="external">{td_string!(l, case.refresh)}</a></p>
        </section>
    }
}

/// The address of this page for this viewer.
fn home(state: CaseState) -> String {
    let number = state.number();
    match (side_of(state.me), state.me.hat) {
        (Some(Side::Consumer), _)
        | (None, Hat::Clock | Hat::Bank | Hat::Consumer | Hat::Helper | Hat::ShopAgent(_)) => links::case(&number),
        (Some(Side::Shop), _) => links::shop_case(&number),
        (None, Hat::Mediator | Hat::Assessor | Hat::Inspector | Hat::Admin) => links::desk_case(&number),
    }
}

/// Listens to the case while the page is open, and says politely what came in.
fn follow(l: Locale, state: CaseState) {
    let announcer = Announcer::here();
    let number = state.number();
    live::follow(
        move || links::live_case(&number, state.now.with_untracked(|now| now.version)),
        move |line| {
            let Ok(news) = unpack::<News>(line) else { return state.outdated.set(true) };
            let last = news.entries.last().map(|entry| entry.said.what.clone());
            let count = state.fold(news);
            let Some(announcer) = announcer else { return };
            match (count, last) {
                (0, _) => {}
                (1, Some(what)) if !what.is_empty() => announcer.say(td_string!(l, case.news_one, what = what)),
                (1, _) => announcer.say(td_string!(l, case.news_message)),
                (count, _) => announcer.say(td_string!(l, case.news_many, count = count)),
            }
        },
    );
}

/// After an act: the stream brings the news; should it be down, the page asks for them.
pub fn catch_up(state: CaseState, version: u64) {
    set_timeout(
        move || {
            if state.now.with_untracked(|now| now.version) < version {
                leptos::task::spawn_local(async move {
                    // A failure here changes nothing: the act was written down and the stream will say so.
                    if let Ok(view) = case_page(state.number().to_string()).await.and_then(|sealed| sealed.open()) {
                        state.absorb(view);
                    }
                });
            }
        },
        Duration::from_millis(900),
    );
}
