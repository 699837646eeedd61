//! The time machine: the clock of the cases goes forward, and every term on the way ends as it would have.
use crate::parts::{Look, PostForm, Submit, say};
use crate::words::{td_string, words};
use domain::values::Moment;
use leptos::prelude::*;

/// The leaps on offer, in days.
const LEAPS: [u32; 5] = [1, 3, 7, 14, 28];

/// Shows the clock of the cases and moves it.
#[component]
pub(super) fn TimeMachine(now: Moment, next: Option<Moment>) -> impl IntoView {
    let l = words();
    let leaps = LEAPS
        .into_iter()
        .map(|days| {
            let said =
                if days == 1 { td_string!(l, demo.day).to_owned() } else { td_string!(l, demo.days, days = days) };
            view! { <Submit name="days" value=days.to_string() look=Look::Quiet>{said}</Submit> }
        })
        .collect_view();
    let to_next = next.map(|next| {
        view! {
            <PostForm action="/api/demo-clock" name="next" class="stack">
                <p class="small soft">{td_string!(l, demo.next_text, moment = say::moment(l, next))}</p>
                <input type="hidden" name="to" value="next" />
                <Submit wide=true>{td_string!(l, demo.next)}</Submit>
            </PostForm>
        }
    });
    view! {
        <section class="panel stack" aria-labelledby="time">
            <h2 id="time">{td_string!(l, demo.time)}</h2>
            <p>
                <time class="demo__now" datetime=say::timestamp(now)>{say::moment(l, now)}</time>
            </p>
            <p class="small soft">{td_string!(l, demo.time_text)}</p>
            {to_next}
            <PostForm action="/api/demo-clock" name="leap" class="cluster demo__leaps">
                <span class="small soft">{td_string!(l, demo.leap)}</span>
                {leaps}</PostForm>
        </section>
    }
}
