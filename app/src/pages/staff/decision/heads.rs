//! One head of claim: what was asked, and what the assessor finds of it.
use super::compose::Draft;
use crate::forms::decision::name;
use crate::parts::{Choice, Choices, MoneyField, TextArea, say};
use crate::words::{td_string, words};
use domain::case::ClaimHead;
use domain::values::{MESSAGE, REASONS};
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
    let result = name::result(at);
    let choice = move |value: &'static str, label: &'static str| {
        view! { <Choice name=result value=value label=label checked=draft.picked(result, value) /> }
    };
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
            <Choices name=result legend=td_string!(l, decision.result) two_columns=true>
                {choice("granted", td_string!(l, decision.granted))}
                {choice("partly", td_string!(l, decision.partly))}
                {choice("rejected", td_string!(l, decision.rejected))}
            </Choices>
            {claimed
                .map(|amount| {
                    view! {
                        <MoneyField
                            name=name::awarded(at)
                            label=td_string!(l, decision.awarded)
                            hint=td_string!(l, decision.awarded_hint, amount = say::money(l, amount))
                            value=text(name::awarded(at))
                        />
                    }
                })}
        </fieldset>
    }
}
