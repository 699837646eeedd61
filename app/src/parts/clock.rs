//! How long is left, and until which day.
use super::notice::Tone;
use super::say;
use crate::words::{td_string, words};
use domain::calendar::{Term, day_of};
use domain::values::Moment;
use leptos::prelude::*;

/// How much room a clock takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClockSize {
    /// One line, for lists.
    #[default]
    Small,
    /// A large number, for the four questions.
    Large,
}

/// Shows "nog 4 dagen · t/m donderdag 3 december": `<Clock term=term now=view.now />`.
#[component]
pub fn Clock(
    /// The term that runs.
    term: Term,
    /// The case's own time, from the server; never the browser's clock.
    now: Moment,
    /// How much room it takes.
    #[prop(optional)]
    size: ClockSize,
    /// Whether somebody else has to act: then it tells the time and does not warn.
    #[prop(optional)]
    calm: bool,
) -> impl IntoView {
    let l = words();
    let left = if term.over(now) { -1 } else { term.days_left(now).max(0) };
    let tone = match left {
        _ if calm => Tone::Plain,
        i32::MIN..0 => Tone::Danger,
        0..=2 => Tone::Soon,
        _ => Tone::Plain,
    };
    let class = match size {
        ClockSize::Small => "clock clock--small",
        ClockSize::Large => "clock clock--large",
    };
    let days = match (left, size) {
        (i32::MIN..0, _) => view! { <span>{td_string!(l, say.over)}</span> }.into_any(),
        (0, _) => view! { <span>{td_string!(l, say.last_day)}</span> }.into_any(),
        (left, ClockSize::Small) => view! { <span>{say::days_left(l, left)}</span> }.into_any(),
        (left, ClockSize::Large) => {
            let word = if left == 1 { td_string!(l, say.day) } else { td_string!(l, say.days) };
            view! { <span class="clock__number">{left}</span><span>{word}</span> }.into_any()
        }
    };
    // In another year the year is said too.
    let far = term.last_day.year() != day_of(now).year();
    let until = match (size, far) {
        (_, true) => say::until_year(l, term.last_day),
        (ClockSize::Small, false) => say::until_short(l, term.last_day),
        (ClockSize::Large, false) => say::until(l, term.last_day),
    };
    view! {
        <span class=class data-tone=tone.word()>
            <span class="clock__days">{days}</span>
            <span class="clock__until">
                <time datetime=term.last_day.to_string()>
                    {until}
                </time>
            </span>
        </span>
    }
}
