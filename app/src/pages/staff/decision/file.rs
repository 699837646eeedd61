//! The file beside the form: what the parties said in the binding stage, and their exhibits.
use crate::links;
use crate::parts::{Exhibit, More, say};
use crate::views::case::{CaseHead, ExhibitView};
use crate::views::file::Papers;
use crate::words::{Locale, td_string, words};
use domain::calendar::day_of;
use domain::case::Claim;
use domain::values::Moment;
use leptos::prelude::*;

/// Everything the assessor may read, in the order in which it is needed.
#[component]
pub(super) fn CaseFile(papers: Papers, exhibits: Vec<ExhibitView>, head: CaseHead) -> impl IntoView {
    let l = words();
    let claim = papers.claim.map(|(at, claim)| claim_view(l, at, &claim, &head.consumer));
    let defence = match papers.defence {
        Some((at, defence)) => paper(l, td_string!(l, decision.file_defence), &head.shop, at, defence, true),
        None => view! { <p>{td_string!(l, decision.file_no_defence)}</p> }.into_any(),
    };
    let told = !papers.story.is_empty();
    let complaint = told.then(|| complaint_view(l, papers.story, papers.facts, &head));
    let answer =
        papers.answer.map(|(at, text)| paper(l, td_string!(l, decision.file_answer), &head.shop, at, text, false));
    let messages = (!papers.messages.is_empty()).then(|| messages_view(l, papers.messages));
    view! {
        <aside class="desk__file" aria-labelledby="file-title">
            <div class="stack">
                <h2 id="file-title">{td_string!(l, decision.file)}</h2>
                <p class="small soft">{td_string!(l, decision.file_hint)}</p>
                {claim}
                {defence}
                {messages}
                {complaint}
                {answer}
                <Exhibits exhibits=exhibits />
            </div>
        </aside>
    }
}

fn claim_view(l: Locale, at: Moment, claim: &Claim, consumer: &str) -> AnyView {
    let heads = claim
        .heads
        .iter()
        .map(|head| {
            let amount = head.amount.map(|amount| view! { <strong class="number">{say::money(l, amount)}</strong> });
            view! {
                <li class="stack" data-gap="xs">
                    <span class="cluster" data-spread="">
                        <span class="facts__strong">{head.title.to_string()}</span>
                        {amount}
                    </span>
                    <span class="typed">{head.demand.to_string()}</span>
                </li>
            }
        })
        .collect_view();
    let total = td_string!(l, decision.file_total, amount = say::money(l, claim.total()));
    let interest = claim
        .interest_from
        .map(|day| view! { <p>{td_string!(l, decision.file_interest, day = say::long_day(l, day))}</p> });
    let (by, grounds) = (by_line(l, consumer, at), claim.grounds.to_string());
    view! {
        <More summary=td_string!(l, decision.file_claim) open=true>
            {by}
            <ol class="stack">{heads}</ol>
            <p class="facts__strong">{total}</p>
            {interest}
            <p class="typed">{grounds}</p>
        </More>
    }
    .into_any()
}

fn complaint_view(l: Locale, story: String, facts: Vec<(String, String)>, head: &CaseHead) -> AnyView {
    let by = by_line(l, &head.consumer, head.filed);
    view! {
        <More summary=td_string!(l, decision.file_complaint)>
            {by}
            <p class="typed">{story}</p>
            {crate::parts::told_facts(facts)}
        </More>
    }
    .into_any()
}

fn paper(l: Locale, title: &str, who: &str, at: Moment, text: String, open: bool) -> AnyView {
    let by = by_line(l, who, at);
    view! {
        <More summary=title.to_owned() open=open>
            {by}
            <p class="typed">{text}</p>
        </More>
    }
    .into_any()
}

fn messages_view(l: Locale, messages: Vec<(Moment, String, String)>) -> AnyView {
    let rows = messages
        .into_iter()
        .map(|(at, who, text)| {
            view! {
                <li class="stack" data-gap="xs">
                    {by_line(l, &who, at)} <p class="typed">{text}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <More summary=td_string!(l, decision.file_messages)>
            <ul role="list" class="stack">
                {rows}
            </ul>
        </More>
    }
    .into_any()
}

fn by_line(l: Locale, who: &str, at: Moment) -> AnyView {
    let day = td_string!(l, decision.file_on, day = say::long_day(l, day_of(at)));
    view! { <p class="small soft">{who.to_owned()} " " {day}</p> }.into_any()
}

/// The exhibits as links; each is served through the door that asks `sight`.
#[component]
fn Exhibits(exhibits: Vec<ExhibitView>) -> impl IntoView {
    let l = words();
    let none = exhibits.is_empty().then(|| view! { <p>{td_string!(l, decision.file_no_exhibits)}</p> });
    let rows = exhibits
        .into_iter()
        .map(|exhibit| {
            let note = say::size(l, exhibit.bytes);
            let (href, save, picture) = (links::shown(exhibit.id), links::file(exhibit.id), exhibit.media.is_picture());
            view! {
                <li>
                    <Exhibit number=exhibit.number title=exhibit.title href=href save=save picture=picture note=note />
                </li>
            }
        })
        .collect_view();
    view! {
        <h3>{td_string!(l, decision.file_exhibits)}</h3>
        {none}
        <ul role="list" class="cluster" data-gap="s">
            {rows}
        </ul>
    }
}
