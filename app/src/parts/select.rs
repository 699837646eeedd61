//! A list to pick one from, for more answers than fit as choices.
use super::field::FieldFrame;
use super::form_state::FieldFacts;
use leptos::prelude::*;

/// Takes one of many: `<Select name="country" label=… options=vec![("NL".into(), "Nederland".into())] />`.
#[component]
pub fn Select(
    /// The name it sends.
    name: &'static str,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The answers as (value, words).
    options: Vec<(String, String)>,
    /// The value picked before anybody chose.
    #[prop(optional, into)]
    value: Option<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let facts = FieldFacts::of(name, value);
    let described = facts.described(hint.is_some(), false);
    let invalid = facts.invalid();
    let (id, picked) = (facts.id.clone(), facts.value.clone());
    let list = options
        .into_iter()
        .map(|(value, said)| {
            let now = value == picked;
            view! { <option value=value selected=now>{said}</option> }
        })
        .collect_view();
    view! {
        <FieldFrame facts=facts label=label hint=hint optional=optional large=false>
            <select
                class="field__input"
                data-size="medium"
                id=id
                name=name
                aria-invalid=invalid
                aria-describedby=described
            >
                {list}
            </select>
        </FieldFrame>
    }
}
