//! Consent to a binding decision, the claim, the defence, service of the decision.
use super::fields;
use crate::forms::case::{consent as text, field};
use crate::links;
use crate::pages::party::state::CaseState;
use crate::parts::{
    Check, DateField, FieldGroup, FieldSize, FileField, FormState, MoneyField, More, TextArea, TextField, lines, say,
};
use crate::words::{Locale, td_string};
use domain::people::Side;
use domain::values::{HEADS, MESSAGE, STORY};
use leptos::context::Provider;
use leptos::prelude::*;

/// The heads that are there before anybody asks for more, script or not.
const HEADS_SHOWN: usize = 4;

/// The text that is consented to, bound by its hash, and a box that nobody ticked beforehand.
fn bound_text(l: Locale, state: CaseState, side: Side) -> AnyView {
    let instrument = state.rules().instrument;
    let paragraphs = text::text(l, side, instrument).lines().map(|line| view! { <p>{line}</p> }).collect_view();
    view! {
        <div class="deed prose">
            <p class="small soft">{td_string!(l, acts.give_consent.version, version = text::VERSION)}</p>
            {paragraphs}
        </div>
        <input type="hidden" name=field::TEXT_VERSION value=text::VERSION />
        <input type="hidden" name=field::TEXT_HASH value=text::hash(l, side, instrument).to_string() />
    }
    .into_any()
}

/// The consumer's consent: what it costs, when it comes back, how long it takes, what it means.
pub fn consent(l: Locale, state: CaseState) -> AnyView {
    let rules = state.rules();
    view! {
        <div class="stack" data-gap="s">
            <h3>{td_string!(l, acts.give_consent.facts)}</h3>
            <ul class="stack" data-gap="s">
                <li>{td_string!(l, acts.give_consent.cost, fee = say::money_short(l, rules.fee))}</li>
                <li>{td_string!(l, acts.give_consent.refund)}</li>
                <li>{td_string!(l, acts.give_consent.time, days = rules.claim_days, decide = rules.decision_max_days)}</li>
            </ul>
        </div>
        {bound_text(l, state, Side::Consumer)}
        <Check name=field::AGREE label=td_string!(l, acts.give_consent.tick) />
    }
    .into_any()
}

/// The shop's agreement in this case.
pub fn agree(l: Locale, state: CaseState) -> AnyView {
    view! {
        {bound_text(l, state, Side::Shop)}
        <TextField name=field::NAME label=td_string!(l, acts.agree_to_binding.name) size=FieldSize::Medium autocomplete="name" />
        <Check name=field::AGREE label=td_string!(l, acts.agree_to_binding.tick) />
    }
    .into_any()
}

/// The claim: its heads, the grounds, interest, documents.
pub fn claim(l: Locale, state: CaseState) -> AnyView {
    view! {
        <Heads />
        <TextArea
            name=field::GROUNDS
            label=td_string!(l, acts.file_claim.grounds)
            hint=td_string!(l, acts.file_claim.grounds_hint)
            limit=STORY
            rows=10
        />
        <DateField
            name=field::INTEREST_FROM
            label=td_string!(l, acts.file_claim.interest)
            hint=td_string!(l, acts.file_claim.interest_hint)
            optional=true
        />
        <FileField name=field::FILES titles=field::TITLE label=td_string!(l, acts.files) />
        {fields::again(l, state)}
    }
    .into_any()
}

/// The first head is open, three more can be unfolded without script, and script adds more up to fifty.
#[component]
fn Heads() -> impl IntoView {
    let l = crate::words::words();
    let typed = FormState::here().map_or(0, |form| {
        (1..=HEADS).rev().find(|at| form.typed(field::HEAD_TITLES[at - 1]).is_some_and(|t| !t.is_empty())).unwrap_or(0)
    });
    let count = RwSignal::new(typed.max(HEADS_SHOWN));
    let first = head(l, 1);
    let second: Vec<_> = (2..=HEADS_SHOWN).map(|at| head(l, at)).collect();
    view! {
        {first}
        <More summary=td_string!(l, acts.file_claim.more_plain) open=typed.gt(&1)>
            {second}
            {lines(move || (HEADS_SHOWN + 1..=count.get()).collect(), usize::to_string, move |at| head(l, at))}
            <button
                type="button"
                class="button button--quiet needs-script"
                // Between braces: the macro would take the sign for the end of the tag.
                disabled={move || count.get() >= HEADS}
                on:click=move |_| count.update(|count| *count += 1)
            >
                {td_string!(l, acts.file_claim.more)}
            </button>
        </More>
    }
}

fn head(l: Locale, at: usize) -> AnyView {
    let place = at - 1;
    let part = td_string!(l, acts.file_claim.head, number = at);
    view! {
        <fieldset class="stack" data-gap="s">
            <legend>{part.clone()}</legend>
            <Provider value=FieldGroup(part)>
                <TextField name=field::HEAD_TITLES[place] label=td_string!(l, acts.file_claim.head_title) />
                <TextArea
                    name=field::HEAD_DEMANDS[place]
                    label=td_string!(l, acts.file_claim.head_demand)
                    limit=MESSAGE
                    rows=3
                />
                <MoneyField
                    name=field::HEAD_AMOUNTS[place]
                    label=td_string!(l, acts.file_claim.head_amount)
                    sometimes=true
                />
            </Provider>
        </fieldset>
    }
    .into_any()
}

/// The shop's defence.
pub fn defence(l: Locale, state: CaseState) -> AnyView {
    view! {
        <TextArea name=field::GROUNDS label=td_string!(l, acts.file_defence.field) limit=STORY rows=10 />
        <FileField name=field::FILES titles=field::TITLE label=td_string!(l, acts.files) hint=td_string!(l, acts.files_later) />
        {fields::again(l, state)}
    }
    .into_any()
}

/// A second confirmation, bound to the decision that was read.
pub fn serve(l: Locale, state: CaseState) -> AnyView {
    let hash = state.now.with_untracked(|now| now.to_serve.map(|hash| hash.to_string()));
    view! {
        <p><a href=links::decision(&state.number())>{td_string!(l, acts.serve_decision.read)}</a></p>
        <input type="hidden" name=field::TEXT_HASH value=hash />
        <Check name=field::AGREE label=td_string!(l, acts.serve_decision.tick) />
    }
    .into_any()
}
