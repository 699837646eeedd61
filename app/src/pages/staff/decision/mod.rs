//! The decision form at `/desk/decisions/{number}`: composing, reading through, deciding, serving.
//!
//! Here: one page with the file beside the form; each step works without script. Never here: whether the decision may be
//! given (that is `domain`), parsing (that is `forms::decision`). Called by the router. Start at [`DecisionPage`], then
//! `compose.rs`.

mod compose;
mod heads;
mod money;
mod orders;
mod live;
mod file;
mod read_through;

use crate::calls::staff::decision_page;
use crate::forms::decision::Measure;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::{LinkButton, Look, Notice, Refresh};
use crate::site::PageHead;
use crate::views::case::CaseView;
use crate::views::file::FileView;
use crate::views::staff::DecisionView;
use crate::words::{td_string, words};
use compose::Compose;
use domain::case::MoveKind;
use domain::rules::Rules;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use read_through::{ReadThrough, Serve};

/// `/desk/decisions/{number}`; with `?view=preview` the decision as the parties will read it.
#[component]
pub fn DecisionPage() -> impl IntoView {
    let params = use_params_map();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        let number = params.read().get("number").unwrap_or_default();
        (number, query.read().get("view").as_deref() == Some("preview"), Refresh::count())
    });
    loaded(move || asked.get(), |(number, _, _)| decision_page(number), drawn)
}

/// Draws the form, or what the preview shows.
pub fn drawn(view: DecisionView) -> AnyView {
    let preview = use_query_map().with_untracked(|query| query.get("view").as_deref() == Some("preview"));
    let may = |kind| view.file.case.now.moves.iter().any(|one| one.act.kind == kind);
    if let (true, Some(decision)) = (may(MoveKind::ServeDecision), view.file.papers.decision.clone()) {
        return view! { <Serve view=view decision=decision /> }.into_any();
    }
    match (may(MoveKind::Decide), measure(&view.file), preview.then(|| view.preview.clone()).flatten()) {
        (true, Some(_), Some(decision)) => view! { <ReadThrough view=view decision=decision /> }.into_any(),
        (true, Some(measure), None) => view! { <Compose view=view measure=measure /> }.into_any(),
        (true, None, _) | (false, _, _) => view! { <Closed case=view.file.case /> }.into_any(),
    }
}

/// What the form is measured by; none before a claim was filed.
fn measure(file: &FileView) -> Option<Measure> {
    let (_, claim) = file.papers.claim.as_ref()?;
    Some(Measure::of(&claim.heads, &Rules::version(file.case.head.rules), file.case.now.case_now))
}

/// Says why there is nothing to write here, with the way out.
#[component]
fn Closed(case: CaseView) -> impl IntoView {
    let l = words();
    let number = case.number;
    view! {
        <div class="page center stack" data-width="read">
            <PageHead title=td_string!(l, decision.heading_closed) />
            <Notice title=td_string!(l, decision.eyebrow, number = number.to_string())>
                <p>{td_string!(l, decision.closed_text)}</p>
            </Notice>
            <p>
                <LinkButton href=links::desk_case(&number) look=Look::Quiet>
                    {td_string!(l, decision.back_case)}
                </LinkButton>
            </p>
        </div>
    }
}

/// Is the head of every step: number, title, parties.
#[component]
fn Heading(case: CaseView, #[prop(into)] said: String) -> impl IntoView {
    let l = words();
    let number = case.number.to_string();
    let head = case.head;
    let lead = td_string!(l, decision.versus, consumer = head.consumer, shop = head.shop, product = head.product);
    view! {
        <PageHead title=said document=td_string!(l, decision.title, number = number.clone()) lead=lead>
            <a href=links::desk_case(&case.number)>{td_string!(l, decision.eyebrow, number = number)}</a>
        </PageHead>
    }
}
