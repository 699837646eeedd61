//! The ladder of this case, and what it cost so far.
use super::state::CaseState;
use crate::parts::{Ladder, Rung as Drawn, RungState as DrawnState, changing, say};
use crate::words::{Locale, td_string, words};
use domain::calendar::day_of;
use domain::case::{Rung, RungState, Step};
use domain::people::Side;
use domain::values::Cents;
use leptos::prelude::*;

/// Draws the ladder beside the story.
#[component]
pub fn Steps(
    /// The open case.
    state: CaseState,
) -> impl IntoView {
    let l = words();
    let consumer = state.side() == Some(Side::Consumer);
    let rungs = Signal::derive(move || {
        state.now.with(|now| now.ladder.iter().map(|rung| drawn(l, rung, consumer)).collect::<Vec<_>>())
    });
    let later = changing(move || state.now.with(|now| later(l, &now.ladder).filter(|_| consumer)));
    let cost = changing(move || state.now.with(|now| say::money_short(l, now.cost)));
    view! {
        <Ladder rungs=rungs />
        <p class="small soft">{td_string!(l, case.cost_so_far)} ": " <strong class="number">{cost}</strong> {later}</p>
    }
}

/// What is to be paid only by whoever wants to, while that may come.
fn later(l: Locale, ladder: &[Rung]) -> Option<String> {
    let ahead = ladder.iter().find(|rung| rung.step == Step::Decision && rung.state == RungState::Ahead)?;
    Some(format!(". {}", td_string!(l, case.cost_later, fee = say::money_short(l, ahead.cost))))
}

fn drawn(l: Locale, rung: &Rung, consumer: bool) -> Drawn {
    let name = match rung.step {
        Step::SelfHelp => td_string!(l, case.rung_self),
        Step::Shop => td_string!(l, case.rung_shop),
        Step::Mediation => td_string!(l, case.rung_mediation),
        Step::Decision => td_string!(l, case.rung_decision),
        Step::Performance => td_string!(l, case.rung_performance),
    };
    let began = rung.began.map(|at| say::short_day(l, day_of(at)));
    let cost = (rung.step != Step::Performance).then(|| price(l, rung.cost));
    let (state, note) = match rung.state {
        RungState::Done => (DrawnState::Done, began),
        RungState::Now => {
            let since = began.map(|day| td_string!(l, case.since, day = day));
            (DrawnState::Now, joined(since, cost))
        }
        RungState::Ahead => {
            let free_will = (rung.step == Step::Decision).then(|| if_wanted(l, consumer).to_owned());
            (DrawnState::Ahead, joined(free_will, cost))
        }
        RungState::Skipped => (DrawnState::Ahead, Some(td_string!(l, case.rung_skipped).to_owned())),
    };
    Drawn { name: name.to_owned(), note, state }
}

/// Who decides whether there will be a decision.
fn if_wanted(l: Locale, consumer: bool) -> &'static str {
    if consumer { td_string!(l, case.rung_if_you_want) } else { td_string!(l, case.rung_if_consumer_wants) }
}

fn price(l: Locale, cost: Cents) -> String {
    if cost == Cents::ZERO { td_string!(l, case.free).to_owned() } else { say::money_short(l, cost) }
}

fn joined(one: Option<String>, other: Option<String>) -> Option<String> {
    let both: Vec<_> = one.into_iter().chain(other).collect();
    (!both.is_empty()).then(|| both.join(" · "))
}
