//! What the answers come to: the calculators of the law, each with its working behind a fold.
use crate::parts::More;
use crate::views::guide::WorkingView;
use crate::words::{Locale, td_string};
use leptos::prelude::*;

/// Draws them; nothing while the answers say too little.
pub(super) fn drawn(l: Locale, workings: Vec<WorkingView>) -> Option<AnyView> {
    if workings.is_empty() {
        return None;
    }
    let rows = workings.into_iter().map(|working| one(l, working)).collect_view();
    let view = view! {
        <section class="law stack" data-gap="s">
            <p class="small soft">{td_string!(l, complaint.about.workings)}</p>
            {rows}
            <p class="small soft">{td_string!(l, complaint.about.workings_lead)}</p>
        </section>
    };
    Some(view.into_any())
}

fn one(l: Locale, working: WorkingView) -> AnyView {
    let WorkingView { title, answer, steps, basis, unconfirmed } = working;
    let answer = answer.into_iter().map(|said| view! { <p>{said}</p> }).collect_view();
    // What follows from an article alone counts nothing.
    let counted = !steps.is_empty();
    let steps = steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view();
    let steps = counted.then(|| view! { <ul class="small">{steps}</ul> });
    let unconfirmed = unconfirmed.then(|| view! { <p class="small">{td_string!(l, law.unconfirmed)}</p> });
    let rests = view! {
        {steps}
        <p class="small soft">{basis}</p>
        {unconfirmed}
    };
    let rests = if counted {
        view! { <More summary=td_string!(l, complaint.about.steps)>{rests}</More> }.into_any()
    } else {
        rests.into_any()
    };
    view! {
        <div class="stack" data-gap="xs">
            <h2>{title}</h2>
            {answer}
            {rests}
        </div>
    }
    .into_any()
}
