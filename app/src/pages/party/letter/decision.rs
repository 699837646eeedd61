//! `/cases/{number}/decision`: the decision, as a letter. Its assessor reads it here before it is served.
use super::assessment::{dispute, heads, money, orders};
use super::sheet::{Sheet, case, home, parties};
use crate::pages::loaded::loaded;
use crate::pages::party::said::said;
use crate::parts::{Fact, Facts, FactsShape, Notice, Tone, say};
use crate::views::case::{CaseView, EntryView};
use crate::words::{Locale, td_string, words};
use domain::calendar::{Day, day_of};
use domain::case::{Decision, Event};
use domain::rules::{Instrument, Rules};
use domain::values::Moment;
use leptos::prelude::*;

/// The page.
#[component]
pub fn DecisionLetterPage() -> impl IntoView {
    loaded(case(), |view| view! { <Letter view=view /> })
}

/// The decision with its service, or before it.
struct Written {
    decision: Box<Decision>,
    served: Option<(Moment, Day)>,
}

fn written(entries: &[EntryView]) -> Option<Written> {
    entries.iter().rev().find_map(|entry| match &entry.event {
        Event::Served(made) => {
            let served = Some((entry.at, made.term.last_day));
            Some(Written { decision: Box::new(made.decision.clone()), served })
        }
        Event::Decided { decision } => Some(Written { decision: decision.clone(), served: None }),
        _ => None,
    })
}

#[component]
fn Letter(view: CaseView) -> impl IntoView {
    let l = words();
    let back = home(view.me, &view.number);
    let found = written(&view.entries);
    let title = match found.as_ref().map(|found| found.decision.instrument) {
        None => td_string!(l, letter.decision_title),
        Some(Instrument::BindingAdvice) => td_string!(l, letter.decision_title_binding),
        Some(Instrument::Arbitration) => td_string!(l, letter.decision_title_arbitration),
    };
    let body = match found {
        Some(found) => {
            let draft = found.served.is_none().then(|| td_string!(l, case.stage.decided));
            let body = body(l, &view, &found);
            view! {
                {draft.map(|said| view! { <Notice tone=Tone::Soon title=said /> })}
                {body}
            }
            .into_any()
        }
        None => view! { <p>{td_string!(l, letter.none_yet_decision)}</p> }.into_any(),
    };
    view! {
        <Sheet title=title back=back number=view.number.to_string()>
            {body}
        </Sheet>
    }
}

/// The text of a decision that is not served yet, as its assessor reads it through.
pub fn unserved(l: Locale, view: &CaseView, decision: Box<Decision>) -> AnyView {
    body(l, view, &Written { decision, served: None })
}

fn body(l: Locale, view: &CaseView, found: &Written) -> AnyView {
    let decision = &*found.decision;
    let (assessor, day) = (decision.assessor.to_string(), say::long_day(l, decision.day));
    view! {
        {parties(l, view)}
        <Facts shape=FactsShape::Rows>
            <Fact name=td_string!(l, letter.assessor)>{assessor}</Fact>
            <Fact name=td_string!(l, letter.day)>{day}</Fact>
        </Facts>
        {course(l, view, decision)}
        {dispute(l, view)}
        {considered(l, view, decision)}
        {heads(l, view, decision)}
        {money(l, &decision.money)}
        {orders(l, decision)}
        {ending(l, view, found)}
    }
    .into_any()
}

/// The course of the procedure: the steps of the binding stage with their days.
fn course(l: Locale, view: &CaseView, decision: &Decision) -> AnyView {
    let steps = view
        .entries
        .iter()
        .filter(|entry| {
            matches!(
                entry.event,
                Event::Filed(_)
                    | Event::ConsentGiven { .. }
                    | Event::AgreementRecorded { .. }
                    | Event::ClaimFiled { .. }
                    | Event::ClaimComplete { .. }
                    | Event::Admitted { .. }
                    | Event::DefenceFiled { .. }
                    | Event::FileComplete { .. }
                    | Event::DeclaredComplex { .. }
            )
        })
        .map(|entry| {
            let (day, what) = (say::long_day(l, day_of(entry.at)), said(l, &entry.event).what);
            view! { <li>{day} ": " {what}</li> }
        })
        .collect_view();
    let silent = decision.without_defence.then(|| td_string!(l, letter.course_no_defence));
    view! {
        <section class="prose">
            <h2>{td_string!(l, letter.course)}</h2>
            <ul>{steps}</ul>
            {silent.map(|said| view! { <p>{said}</p> })}
        </section>
    }
    .into_any()
}

fn considered(l: Locale, view: &CaseView, decision: &Decision) -> AnyView {
    let papers: Vec<_> = view
        .exhibits
        .iter()
        .filter(|exhibit| decision.considered.contains(&exhibit.id))
        .map(|exhibit| {
            let said = format!("{}: {}", exhibit.number, exhibit.title);
            view! { <li>{said}</li> }
        })
        .collect();
    if papers.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="prose">
            <h2>{td_string!(l, letter.considered)}</h2>
            <ul>{papers}</ul>
        </section>
    }
    .into_any()
}

/// Until when, what the decision is in law, what if it is not performed, and the court.
fn ending(l: Locale, view: &CaseView, found: &Written) -> AnyView {
    let decision = &*found.decision;
    let rules = view
        .entries
        .iter()
        .find_map(|entry| match &entry.event {
            Event::Filed(filing) => Some(Rules::version(filing.rules)),
            _ => None,
        })
        .unwrap_or_else(Rules::current);
    let (effect, court) = match decision.instrument {
        Instrument::BindingAdvice => (td_string!(l, letter.effect_binding_advice), td_string!(l, letter.court)),
        Instrument::Arbitration => (td_string!(l, letter.effect_arbitration), td_string!(l, letter.court_arbitration)),
    };
    let term = found
        .served
        .filter(|_| decision.debtor().is_some())
        .map(|(_, last)| td_string!(l, letter.term, days = decision.days, day = say::long_day(l, last)));
    let signed =
        td_string!(l, letter.signed, day = say::long_day(l, decision.day), name = decision.assessor.to_string());
    let served = found.served.map(|(at, _)| td_string!(l, letter.served_on, at = say::moment(l, at)));
    view! {
        <section class="prose">
            {term.map(|term| view! { <p><strong>{term}</strong></p> })}
            <h2>{td_string!(l, letter.effect)}</h2>
            <p>{effect}</p>
            <h2>{td_string!(l, letter.not_performed_title)}</h2>
            <p>{td_string!(l, letter.not_performed)}</p>
            <h2>{td_string!(l, letter.court_title)}</h2>
            <p>{court}</p>
            <p>{td_string!(l, letter.correction, days = rules.correction_days)}</p>
            <p>{signed}</p>
            {served.map(|served| view! { <p>{served}</p> })}
        </section>
    }
    .into_any()
}
