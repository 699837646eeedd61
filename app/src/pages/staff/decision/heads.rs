//! One head of claim: what was asked, and what the assessor finds of it.
use super::compose::Draft;
use crate::forms::decision::name;
use crate::parts::{Choice, Choices, FieldGroup, MoneyField, TextArea, say};
use crate::words::{Locale, td_string, words};
use domain::case::ClaimHead;
use domain::values::{Cents, MESSAGE, REASONS};
use leptos::context::Provider;
use leptos::prelude::*;

/// The fields of one head; `at` counts from 0.
#[component]
pub(super) fn HeadFields(at: usize, head: ClaimHead) -> impl IntoView {
    let l = words();
    let draft = expect_context::<Draft>();
    let text = move |field: &str| draft.text(field).unwrap_or_default();
    let claimed = head.amount;
    let asked = claimed.map_or_else(
        || td_string!(l, decision.claimed_none).to_owned(),
        |amount| td_string!(l, decision.claimed, amount = say::money(l, amount)),
    );
    let group = td_string!(l, decision.part, number = at + 1);
    view! {
        <fieldset class="stack desk__head">
            <legend>
                <h3>
                    {td_string!(l, decision.head, number = at + 1, title = head.title.to_string())}
                </h3>
            </legend>
            <blockquote class="stack" data-gap="xs">
                <p class="typed">{head.demand.to_string()}</p>
                <p class="facts__strong">{asked}</p>
            </blockquote>
            <Provider value=FieldGroup(group)>
                <TextArea
                    name=name::facts(at)
                    label=td_string!(l, decision.facts)
                    hint=td_string!(l, decision.facts_hint)
                    value=text(name::facts(at))
                    limit=REASONS
                    rows=4
                />
                <TextArea
                    name=name::reasons(at)
                    label=td_string!(l, decision.reasons)
                    hint=td_string!(l, decision.reasons_hint)
                    value=text(name::reasons(at))
                    limit=REASONS
                    rows=8
                />
                <TextArea
                    name=name::law(at)
                    label=td_string!(l, decision.law)
                    hint=td_string!(l, decision.law_hint)
                    value=text(name::law(at))
                    limit=MESSAGE
                    rows=2
                />
                {outcome(l, at, claimed)}
            </Provider>
        </fieldset>
    }
}

/// What the head comes to: granted or not, and how much.
fn outcome(l: Locale, at: usize, claimed: Option<Cents>) -> AnyView {
    let draft = expect_context::<Draft>();
    let result = name::result(at);
    let choices = [
        ("granted", td_string!(l, decision.granted)),
        ("partly", td_string!(l, decision.partly)),
        ("rejected", td_string!(l, decision.rejected)),
    ];
    let awarded = claimed.map(|amount| {
        view! {
            <MoneyField
                name=name::awarded(at)
                label=td_string!(l, decision.awarded)
                hint=td_string!(l, decision.awarded_hint, amount = say::money(l, amount))
                value=draft.text(name::awarded(at)).unwrap_or_default()
                sometimes=true
            />
        }
    });
    view! {
        <Choices name=result legend=td_string!(l, decision.result) two_columns=true>
            {choices
                .map(|(value, label)| {
                    view! { <Choice name=result value=value label=label checked=draft.picked(result, value) /> }
                })
                .collect_view()}
        </Choices>
        {awarded}
    }
    .into_any()
}
