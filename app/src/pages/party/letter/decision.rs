//! `/cases/{number}/decision`: the decision, as a letter. Its assessor reads it here before it is served.
use super::assessment::{dispute, heads, money, orders};
use super::sheet::{Sheet, home, letter, parties};
use crate::parts::{Fact, Facts, FactsShape, Notice, Tone, say};
use crate::views::case::CaseView;
use crate::views::file::{FileView, Papers};
use crate::words::{Locale, td_string, words};
use domain::calendar::day_of;
use domain::case::Decision;
use domain::rules::{Instrument, Rules};
use leptos::prelude::*;

/// The page.
#[component]
pub fn DecisionLetterPage() -> impl IntoView {
    letter(|file| view! { <Letter file=file /> }.into_any())
}

#[component]
fn Letter(file: FileView) -> impl IntoView {
    let l = words();
    let FileView { case: view, papers, address, drawn } = file;
    let back = home(view.me, &view.number);
    let title = match papers.decision.as_ref().map(|decision| decision.instrument) {
        None => td_string!(l, letter.decision_title),
        Some(Instrument::BindingAdvice) => td_string!(l, letter.decision_title_binding),
        Some(Instrument::Arbitration) => td_string!(l, letter.decision_title_arbitration),
    };
    let body = match &papers.decision {
        Some(decision) => {
            let draft = papers.served.is_none().then(|| td_string!(l, case.stage.decided));
            let body = body(l, &view, &papers, decision);
            view! {
                {draft.map(|said| view! { <Notice tone=Tone::Soon title=said /> })}
                {body}
            }
            .into_any()
        }
        None => view! { <p>{td_string!(l, letter.none_yet_decision)}</p> }.into_any(),
    };
    view! {
        <Sheet title=title back=back number=view.number.to_string() address=address drawn=drawn>
            {body}
        </Sheet>
    }
}

/// The text of a decision that is not served yet, as its assessor reads it through.
pub fn unserved(l: Locale, file: &FileView, decision: &Decision) -> AnyView {
    body(l, &file.case, &file.papers, decision)
}

fn body(l: Locale, view: &CaseView, papers: &Papers, decision: &Decision) -> AnyView {
    let (assessor, day) = (decision.assessor.to_string(), say::long_day(l, decision.day));
    view! {
        {parties(l, view)}
        <Facts shape=FactsShape::Rows>
            <Fact name=td_string!(l, letter.assessor)>{assessor}</Fact>
            <Fact name=td_string!(l, letter.day)>{day}</Fact>
        </Facts>
        {course(l, papers, decision)}
        {dispute(l, papers)}
        {considered(l, view, decision)}
        {heads(l, papers, decision)}
        {money(l, &decision.money)}
        {orders(l, decision)}
        {ending(l, view, papers, decision)}
    }
    .into_any()
}

/// The course of the procedure: the steps of the binding stage with their days.
fn course(l: Locale, papers: &Papers, decision: &Decision) -> AnyView {
    let steps = papers
        .course
        .iter()
        .map(|(at, what)| {
            let (day, what) = (say::long_day(l, day_of(*at)), what.clone());
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
fn ending(l: Locale, view: &CaseView, papers: &Papers, decision: &Decision) -> AnyView {
    let rules = Rules::version(view.head.rules);
    let (effect, court) = match decision.instrument {
        Instrument::BindingAdvice => (td_string!(l, letter.effect_binding_advice), td_string!(l, letter.court)),
        Instrument::Arbitration => (td_string!(l, letter.effect_arbitration), td_string!(l, letter.court_arbitration)),
    };
    let days = decision.days;
    let term = decision.debtor().map(|_| match papers.served {
        Some((_, last)) => td_string!(l, letter.term, days = days, day = say::long_day(l, last)),
        None => td_string!(l, letter.term_ahead, days = days),
    });
    let signed =
        td_string!(l, letter.signed, day = say::long_day(l, decision.day), name = decision.assessor.to_string());
    let served = papers.served.map(|(at, _)| td_string!(l, letter.served_on, at = say::moment(l, at)));
    view! {
        <section class="prose">
            {term.map(|term| view! { <p><strong>{term}</strong></p> })}
            <h2>{td_string!(l, letter.effect)}</h2>
            <p>{effect}</p>
            {decision.debtor().map(|_| view! {
                <h2>{td_string!(l, letter.not_performed_title)}</h2>
                <p>{td_string!(l, letter.not_performed)}</p>
            })}
            <h2>{td_string!(l, letter.court_title)}</h2>
            <p>{court}</p>
            <p>{td_string!(l, letter.correction, days = rules.correction_days)}</p>
            <p>{signed}</p>
            {served.map(|served| view! { <p>{served}</p> })}
        </section>
    }
    .into_any()
}
