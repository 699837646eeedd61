//! The law beside a choice, in plain words.
use crate::pages::category::{self, TEXT_OF};
use crate::parts::{More, say};
use crate::views::complaint::Step;
use crate::words::{Locale, td_string};
use domain::calendar::Day;
use domain::law::Category;
use leptos::prelude::*;

/// What stands beside the fields of a step: in full where the problem is chosen, folded where the facts are told.
pub(super) fn beside(l: Locale, step: Step, category: Option<Category>) -> Option<AnyView> {
    match (step, category) {
        (Step::Problem, Some(category)) => Some(position(l, category)),
        (Step::Problem, None) => Some(nothing_yet(l)),
        (Step::Details | Step::Story | Step::Wish, Some(category)) => Some(folded(l, category)),
        (Step::Shop | Step::Evidence | Step::You | Step::Check | Step::Details | Step::Story | Step::Wish, _) => None,
    }
}

fn position(l: Locale, category: Category) -> AnyView {
    let title = category::words(l, category).title;
    view! {
        <section class="law">
            <p class="small soft">{td_string!(l, complaint.law.eyebrow)}</p>
            <h2>{title}</h2>
            {explained(l, category)}
        </section>
    }
    .into_any()
}

fn folded(l: Locale, category: Category) -> AnyView {
    let title = format!("{}: {}", td_string!(l, complaint.law.eyebrow), category::words(l, category).title);
    view! { <More summary=title><div class="stack" data-gap="s">{explained(l, category)}</div></More> }.into_any()
}

fn explained(l: Locale, category: Category) -> AnyView {
    let words = category::words(l, category);
    let day = Day::parse(TEXT_OF).map(|day| say::plain_day(l, day)).unwrap_or_default();
    view! {
        <p>{words.text}</p>
        <p class="small soft">{td_string!(l, complaint.law.basis, basis = words.basis, day = day)}</p>
        <p class="small"><strong>{td_string!(l, complaint.law.ready)}</strong> " " {words.ready}</p>
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
