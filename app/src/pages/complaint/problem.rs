//! What kind of problem: the most common ones first, the others by kind, each kind behind a fold of its own.
use super::draft::Draft;
use super::exit::listen;
use super::step::Beside;
use crate::calls::complaint::legal_position;
use crate::forms::complaint::{MATTERS, names};
use crate::parts::{Choice, Choices, More};
use crate::views::complaint::KindView;
use crate::words::{Locale, td_string};
use domain::case::Matter;
use domain::law::Category;
use leptos::prelude::*;

/// Most complaints are one of these; what is easily taken for its neighbour stands beside it.
const COMMON: [Category; 5] = [Category::Dmg, Category::Ndl, Category::Los, Category::Rfd, Category::Def];

/// The others, by kind.
const OTHERS: [&[Category]; 6] = [
    &[Category::Wdr, Category::Wdi, Category::Val, Category::Rtc],
    &[Category::Lat, Category::Wrg],
    &[Category::Wrr, Category::Dsc, Category::Ctf],
    &[Category::Cnc, Category::Sub, Category::Uns, Category::Cos, Category::Pay, Category::Pre],
    &[Category::Dig, Category::Srv],
    &[Category::Csv, Category::Rev, Category::Prv, Category::Oth],
];

/// All 26, as radio buttons of one question.
pub(super) fn fields(l: Locale, draft: &Draft, beside: Beside) -> AnyView {
    let chosen = draft.category();
    let kinds = draft.view.kinds.clone();
    let rows = move |of: &[Category]| {
        let of = of.iter().filter_map(|category| kinds.iter().find(|kind| kind.category == *category));
        of.map(|kind| row(kind.clone(), chosen, beside)).collect_view()
    };
    let groups = OTHERS
        .into_iter()
        .zip(topics(l))
        .map(|(of, topic)| {
            let open = chosen.is_some_and(|chosen| of.contains(&chosen));
            view! {
                <details class="more more--plain" open=open>
                    <summary>{topic}</summary>
                    <div class="choices__list" role="group" aria-label=topic>{rows(of)}</div>
                </details>
            }
        })
        .collect_view();
    view! {
        <Choices name=names::CATEGORY legend=td_string!(l, complaint.problem.title) legend_unseen=true>
            {rows(&COMMON)}
            <div class="stack" data-gap="xs">
                <p class="choices__kind">{td_string!(l, complaint.problem.more)}</p>
                {groups}
            </div>
        </Choices>
        {matter(l, draft, beside)}
    }
    .into_any()
}

/// What other bodies take: folded, because hardly anybody buys it in a webshop with the mark.
fn matter(l: Locale, draft: &Draft, beside: Beside) -> AnyView {
    let chosen = draft.text(names::MATTER);
    let open = !chosen.is_empty() && chosen != "purchase";
    let rows = MATTERS.map(|(value, matter)| {
        let checked = chosen == value;
        let pick = listen(names::MATTER, beside);
        view! { <Choice name=names::MATTER value=value label=matter_words(l, matter) checked=checked on_pick=pick /> }
    });
    let rows = rows.into_iter().collect_view();
    view! {
        <More summary=td_string!(l, complaint.problem.matter) open=open>
            <Choices name=names::MATTER legend=td_string!(l, complaint.problem.matter_legend) optional=true>{rows}</Choices>
        </More>
    }
    .into_any()
}

fn matter_words(l: Locale, matter: Matter) -> &'static str {
    match matter {
        Matter::Purchase => td_string!(l, complaint.problem.matter_purchase),
        Matter::Health => td_string!(l, complaint.problem.matter_health),
        Matter::Finance => td_string!(l, complaint.problem.matter_finance),
        Matter::Rent => td_string!(l, complaint.problem.matter_rent),
        Matter::Travel => td_string!(l, complaint.problem.matter_travel),
    }
}

fn row(kind: KindView, chosen: Option<Category>, beside: Beside) -> AnyView {
    let KindView { category, name, note } = kind;
    let pick = Callback::new(move |_: String| explain(beside, category));
    view! {
        <Choice
            name=names::CATEGORY
            value=category.code()
            label=name
            note=note
            checked=chosen == Some(category)
            on_pick=pick
        />
    }
    .into_any()
}

/// Shows what the law says about the picked kind of problem. A lost line costs only the explanation: the next step has it.
fn explain(beside: Beside, category: Category) {
    beside.category.set(Some(category));
    leptos::task::spawn_local(async move {
        if let Ok(position) = legal_position(category.code().to_owned()).await.and_then(|sealed| sealed.open()) {
            // Whoever picked another kind meanwhile reads of that one; whoever went on has no page to read it on.
            if beside.category.try_get_untracked() == Some(Some(category)) {
                let _ = beside.position.try_set(Some(position));
            }
        }
    });
}

fn topics(l: Locale) -> [&'static str; 6] {
    [
        td_string!(l, complaint.problem.returns),
        td_string!(l, complaint.problem.delivery),
        td_string!(l, complaint.problem.product),
        td_string!(l, complaint.problem.order),
        td_string!(l, complaint.problem.digital),
        td_string!(l, complaint.problem.rest),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_category_is_offered_once() {
        let offered: Vec<Category> = COMMON.iter().chain(OTHERS.into_iter().flatten()).copied().collect();
        let once: HashSet<Category> = offered.iter().copied().collect();
        assert_eq!(offered.len(), once.len());
        assert_eq!(once, Category::ALL.into_iter().collect());
    }
}
