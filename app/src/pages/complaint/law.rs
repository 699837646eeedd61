//! The law beside a choice, in plain words.
use crate::parts::{More, say};
use crate::views::complaint::Step;
use crate::views::law::PositionView;
use crate::words::{Locale, td_string};
use domain::law::Category;
use leptos::prelude::*;

/// What stands beside the fields of a step: in full where the problem is chosen, folded where the facts are told. What was
/// asked for another kind of problem is not shown beside this one.
pub(super) fn beside(
    l: Locale,
    step: Step,
    category: Option<Category>,
    position: Option<PositionView>,
) -> Option<AnyView> {
    let position = position.filter(|position| Some(position.category) == category);
    match (step, position) {
        (Step::Problem, Some(position)) => Some(full(l, position)),
        (Step::Problem, None) => Some(nothing_yet(l)),
        (Step::Details | Step::About | Step::Story | Step::Wish, Some(position)) => Some(folded(l, position)),
        (Step::Shop | Step::Evidence | Step::You | Step::Check, _)
        | (Step::Details | Step::About | Step::Story | Step::Wish, None) => None,
    }
}

fn full(l: Locale, position: PositionView) -> AnyView {
    let title = position.title.clone();
    view! {
        <section class="law">
            <p class="small soft">{td_string!(l, complaint.law.eyebrow)}</p>
            <h2>{title}</h2>
            {explained(l, position)}
        </section>
    }
    .into_any()
}

fn folded(l: Locale, position: PositionView) -> AnyView {
    let title = format!("{}: {}", td_string!(l, complaint.law.eyebrow), position.title);
    view! { <More summary=title><div class="stack" data-gap="s">{explained(l, position)}</div></More> }.into_any()
}

fn explained(l: Locale, position: PositionView) -> AnyView {
    let PositionView { text, ready, basis, dated, unconfirmed, .. } = position;
    let text = text.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view();
    let day = say::plain_day(l, dated);
    view! {
        {text}
        {unconfirmed.then(|| view! { <p class="small">{td_string!(l, law.unconfirmed)}</p> })}
        <p class="small soft">{td_string!(l, complaint.law.basis, basis = basis, day = day)}</p>
        <p class="small"><strong>{td_string!(l, complaint.law.ready)}</strong> " " {ready}</p>
    }
    .into_any()
}

fn nothing_yet(l: Locale) -> AnyView {
    view! {
        <section class="law">
            <h2>{td_string!(l, complaint.law.none_title)}</h2>
            <p>{td_string!(l, complaint.law.none)}</p>
        </section>
    }
    .into_any()
}
