//! Reading through and deciding; then serving. Two steps, each with its own word of confirmation.
use super::Heading;
use crate::forms::decision::name;
use crate::links;
use crate::pages::party::letter::unserved;
use crate::parts::{Check, LinkButton, Look, Notice, PostForm, PrintButton, Submit, Tone};
use crate::views::case::CaseView;
use crate::views::staff::DecisionView;
use crate::words::{td_string, words};
use domain::case::{Decision, MoveKind};
use leptos::prelude::*;

/// The decision as the parties will read it, and the second confirmation.
#[component]
pub(super) fn ReadThrough(view: DecisionView, decision: Box<Decision>) -> impl IntoView {
    let l = words();
    // The whole text goes along: what is decided is what was read here, not what another window saved meanwhile.
    let texts = view
        .typed
        .iter()
        .filter(|(name, _)| !CARRIED.contains(&name.as_str()))
        .map(|(name, text)| view! { <input type="hidden" name=name.clone() value=text.clone() /> })
        .collect_view();
    let letter = unserved(l, &view.file, &decision);
    let case = view.file.case;
    view! {
        <div class="page center stack" data-gap="l" data-width="read">
            <Heading case=case.clone() said=td_string!(l, decision.heading_preview) />
            <Notice title=td_string!(l, decision.preview_lead) />
            <article class="letter stack">{letter}</article>
            <p class="cluster">
                <LinkButton href=links::compose(&case.number) look=Look::Quiet>
                    {td_string!(l, decision.back_form)}
                </LinkButton>
                <PrintButton />
            </p>
            <section class="panel stack">
                <h2>{td_string!(l, decision.confirm)}</h2>
                <p>{td_string!(l, decision.confirm_text)}</p>
                <PostForm action="/api/act" name="decide" multipart=true echo=view.echo.clone()>
                    <ActFields case=case kind=MoveKind::Decide />
                    {texts}
                    <Check name=name::SURE label=td_string!(l, decision.sure) />
                    <div>
                        <Submit>{td_string!(l, decision.decide)}</Submit>
                    </div>
                </PostForm>
            </section>
        </div>
    }
}

/// Fields of the draft's own form that are no part of the decision.
const CARRIED: [&str; 6] = ["form", "case", name::VERSION, name::WINDOW, name::THEN, name::SURE];

/// The decision as it was made, and the step that gives it to the parties.
#[component]
pub(super) fn Serve(view: DecisionView, decision: Box<Decision>) -> impl IntoView {
    let l = words();
    let days = decision.days;
    let letter = unserved(l, &view.file, &decision);
    let case = view.file.case;
    let hash = case.now.to_serve.map(|hash| hash.to_string());
    view! {
        <div class="page center stack" data-gap="l" data-width="read">
            <Heading case=case.clone() said=td_string!(l, decision.heading_serve) />
            <Notice tone=Tone::Soon title=td_string!(l, decision.serve_lead) />
            <article class="letter stack">{letter}</article>
            <section class="panel stack">
                <h2>{td_string!(l, decision.serve)}</h2>
                <p>{td_string!(l, decision.serve_text, days = days)}</p>
                <PostForm action="/api/act" name="serve" multipart=true echo=view.echo.clone()>
                    <ActFields case=case kind=MoveKind::ServeDecision />
                    <input type="hidden" name="text_hash" value=hash />
                    <Check name=name::SURE label=td_string!(l, decision.serve_sure) />
                    <div>
                        <Submit>{td_string!(l, decision.serve)}</Submit>
                    </div>
                </PostForm>
            </section>
        </div>
    }
}

/// The fields that every act on a case carries.
#[component]
fn ActFields(case: CaseView, kind: MoveKind) -> impl IntoView {
    view! {
        <input type="hidden" name="case" value=case.number.to_string() />
        <input type="hidden" name="made_for" value=case.me.person.map(|person| person.to_string()) />
        <input type="hidden" name="seen" value=case.now.version.to_string() />
        <input type="hidden" name="key" value=case.now.key />
        <input type="hidden" name="kind" value=kind.code() />
    }
}
