//! What happened, by day, oldest first; new lines slide in below.
use super::deed::Deed;
use super::state::CaseState;
use crate::links;
use crate::parts::{Exhibit, Line, Role, changing, lines, say};
use crate::views::case::{EntryView, Said, Shown};
use crate::words::{Locale, td_string, words};
use domain::calendar::{Day, day_of};
use domain::values::ExhibitId;
use leptos::prelude::*;

/// A row of the story: a new day, or something that happened.
#[derive(Clone)]
enum Row {
    Day(Day),
    Entry(Box<EntryView>),
}

impl Row {
    fn key(&self) -> String {
        match self {
            Row::Day(day) => day.to_string(),
            Row::Entry(entry) => entry.version.to_string(),
        }
    }
}

/// Draws the story.
#[component]
pub fn Story(
    /// The open case.
    state: CaseState,
) -> impl IntoView {
    let l = words();
    let rows = move || state.entries.with(|entries| by_day(entries));
    view! {
        <section class="timeline" aria-labelledby="story-title">
            <h2 class="unseen" id="story-title">{td_string!(l, case.story_heading)}</h2>
            {lines(rows, Row::key, move |row| match row {
                Row::Day(day) => view! { <h3 class="day">{changing(move || day_said(l, state, day))}</h3> }.into_any(),
                Row::Entry(entry) => view! { <Entry state=state entry=*entry /> }.into_any(),
            })}
        </section>
    }
}

fn by_day(entries: &[EntryView]) -> Vec<Row> {
    let mut rows = Vec::with_capacity(entries.len() + 8);
    let mut last = None;
    for entry in entries.iter().filter(|entry| entry.said.shown != Shown::Nowhere) {
        let day = day_of(entry.at);
        if last != Some(day) {
            rows.push(Row::Day(day));
            last = Some(day);
        }
        rows.push(Row::Entry(Box::new(entry.clone())));
    }
    rows
}

fn day_said(l: Locale, state: CaseState, day: Day) -> String {
    let today = day_of(state.now.with(|now| now.case_now));
    match today.since(day) {
        0 => td_string!(l, case.today).to_owned(),
        1 => td_string!(l, case.yesterday).to_owned(),
        _ if day.year() == today.year() => say::weekday_day(l, day),
        _ => say::long_day(l, day),
    }
}

#[component]
fn Entry(state: CaseState, entry: EntryView) -> impl IntoView {
    let l = words();
    let said = entry.said;
    let role = if said.system { None } else { Role::of(entry.by.hat) };
    let who = match (role, entry.name.is_empty()) {
        (None, _) => Role::System.word(l).to_owned(),
        (Some(role), true) => role.word(l).to_owned(),
        (Some(_), false) => entry.name.clone(),
    };
    let neutral = matches!(role, Some(Role::Mediator | Role::Assessor));
    let note = if said.aloud && neutral { td_string!(l, case.talk_both).to_owned() } else { String::new() };
    let fresh = entry.version > state.loaded;
    let body = told(l, state, said);
    view! {
        <Line
            id=format!("e{}", entry.version)
            role=role.unwrap_or(Role::System)
            who=who
            time=say::time(l, entry.at)
            datetime=say::timestamp(entry.at)
            note=note
            fresh=fresh
        >
            {body}
        </Line>
    }
}

fn told(l: Locale, state: CaseState, said: Said) -> impl IntoView + use<> {
    let decision = (said.shown == Shown::WithDecision).then(|| links::decision(&state.number()));
    let what = (!said.what.is_empty()).then(|| view! { <p class="line__what">{said.what}</p> });
    let more = said.more.into_iter().map(|more| view! { <p class="typed">{more}</p> }).collect_view();
    let papers = (!said.papers.is_empty()).then(|| {
        let chips = said.papers.into_iter().map(|id| chip(l, state, id)).collect_view();
        view! { <div class="cluster" data-gap="s">{chips}</div> }
    });
    view! {
        {what}
        {said.words.map(|text| view! { <p class="typed">{text}</p> })}
        {more}
        {crate::parts::told_facts(said.facts)}
        {said.offer.map(|number| view! { <Deed state=state number=number /> })}
        {papers}
        {decision.map(|href| view! { <p><a href=href>{td_string!(l, event.read_decision)}</a></p> })}
    }
    .into_any()
}

/// A document that the viewer may open; one that they may not is not named.
pub fn chip(l: Locale, state: CaseState, id: ExhibitId) -> impl IntoView + use<> {
    changing(move || {
        state.exhibit(id).map(|exhibit| {
            let open = exhibit.held.is_empty();
            let note = if open { say::size(l, exhibit.bytes) } else { exhibit.held };
            let (href, save, picture) = (links::shown(id), links::file(id), open && exhibit.media.is_picture());
            view! {
                <Exhibit number=exhibit.number title=exhibit.title href=href save=save picture=picture note=note />
            }
        })
    })
}
