//! One-line fields: text, mail, number codes, dates, money.
use super::changing::{changing, word};
use super::form_state::FieldFacts;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// What a text field is for; decides the keyboard of a phone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// Plain words.
    #[default]
    Text,
    /// A mail address.
    Email,
    /// A telephone number.
    Tel,
    /// A web address.
    Url,
    /// A code of digits that was sent.
    Code,
}

impl FieldKind {
    const fn kind(self) -> &'static str {
        match self {
            FieldKind::Text | FieldKind::Code | FieldKind::Url => "text",
            FieldKind::Email => "email",
            FieldKind::Tel => "tel",
        }
    }

    const fn keyboard(self) -> Option<&'static str> {
        match self {
            FieldKind::Text | FieldKind::Email | FieldKind::Tel => None,
            FieldKind::Url => Some("url"),
            FieldKind::Code => Some("numeric"),
        }
    }
}

/// How wide a field is: as wide as its answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldSize {
    /// The whole column.
    #[default]
    Full,
    /// A name, a town.
    Medium,
    /// A postcode, a date.
    Short,
    /// Six digits.
    Code,
}

impl FieldSize {
    const fn word(self) -> Option<&'static str> {
        match self {
            FieldSize::Full => None,
            FieldSize::Medium => Some("medium"),
            FieldSize::Short => Some("short"),
            FieldSize::Code => Some("code"),
        }
    }
}

/// Label, hint and error around any field; the caller gives the field itself.
#[component]
pub(super) fn FieldFrame(
    facts: FieldFacts,
    label: String,
    hint: Option<String>,
    optional: bool,
    large: bool,
    children: Children,
) -> impl IntoView {
    let l = words();
    facts.called(&label);
    let FieldFacts { id, error, .. } = facts;
    let (label_for, hint_id) = (id.clone(), format!("{id}-hint"));
    let invalid = move || error.with(Option::is_some);
    let sentence = changing(move || {
        error.get().map(|sentence| {
            view! {
                <p class="field__error" id=format!("{id}-error")>
                    <span>
                        <span class="unseen">{td_string!(l, parts.error_prefix)} " "</span>
                        {sentence}
                    </span>
                </p>
            }
        })
    });
    view! {
        <div class="field" data-invalid=word(move || invalid().then_some(""))>
            <label class="field__label" class:field__label--large=large for=label_for>
                {label}
                {optional.then(|| view! { <span class="field__optional">" " {td_string!(l, parts.optional)}</span> })}
            </label>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {sentence}
            {children()}
        </div>
    }
}

/// Takes one line: `<TextField name="email" label=… kind=FieldKind::Email autocomplete="email" />`.
#[component]
pub fn TextField(
    /// The name it sends; the form's errors find it by this name.
    name: &'static str,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer; empty when there is nothing to say.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is there before anybody typed.
    #[prop(optional, into)]
    value: Option<String>,
    /// What kind of text it takes.
    #[prop(optional)]
    kind: FieldKind,
    /// How wide it is.
    #[prop(optional)]
    size: FieldSize,
    /// The browser's own memory: `name`, `email`, `one-time-code` and so on.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Whether it may stay empty; said beside the label.
    #[prop(optional)]
    optional: bool,
    /// Whether words around it say when it is needed.
    #[prop(optional)]
    sometimes: bool,
    /// Whether the label is the page's question.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let hint = hint.filter(|hint| !hint.is_empty());
    let facts = FieldFacts::of(name, value);
    let described = facts.described(hint.is_some(), false);
    let invalid = facts.invalid();
    let (id, value) = (facts.id.clone(), facts.value.clone());
    let required = (!optional && !sometimes).then_some("true");
    view! {
        <FieldFrame facts=facts label=label hint=hint optional=optional large=large>
            <input
                class="field__input"
                type=kind.kind()
                inputmode=kind.keyboard()
                data-size=size.word()
                id=id
                name=name
                value=value
                autocomplete=autocomplete
                aria-required=required
                aria-invalid=invalid
                aria-describedby=described
            />
        </FieldFrame>
    }
}

/// Takes a day with the browser's own calendar; sends `2026-11-22`.
#[component]
pub fn DateField(
    /// The name it sends.
    name: &'static str,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer; empty when there is nothing to say.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is there before anybody typed, as `2026-11-22`.
    #[prop(optional, into)]
    value: Option<String>,
    /// The last day that makes sense, as `2026-11-22`.
    #[prop(optional, into)]
    latest: Option<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Whether words around it say when it is needed.
    #[prop(optional)]
    sometimes: bool,
) -> impl IntoView {
    let hint = hint.filter(|hint| !hint.is_empty());
    let facts = FieldFacts::of(name, value);
    let described = facts.described(hint.is_some(), false);
    let invalid = facts.invalid();
    let (id, value) = (facts.id.clone(), facts.value.clone());
    let required = (!optional && !sometimes).then_some("true");
    view! {
        <FieldFrame facts=facts label=label hint=hint optional=optional large=false>
            <input
                class="field__input"
                type="date"
                data-size="medium"
                id=id
                name=name
                value=value
                max=latest
                aria-required=required
                aria-invalid=invalid
                aria-describedby=described
            />
        </FieldFrame>
    }
}

/// Takes an amount in euros as people write it: `12,50`.
#[component]
pub fn MoneyField(
    /// The name it sends.
    name: &'static str,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer; empty when there is nothing to say.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is there before anybody typed.
    #[prop(optional, into)]
    value: Option<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Whether its own words say when it is needed.
    #[prop(optional)]
    sometimes: bool,
) -> impl IntoView {
    let hint = hint.filter(|hint| !hint.is_empty());
    let facts = FieldFacts::of(name, value);
    let described = facts.described(hint.is_some(), false);
    let invalid = facts.invalid();
    let (id, value) = (facts.id.clone(), facts.value.clone());
    let required = (!optional && !sometimes).then_some("true");
    view! {
        <FieldFrame facts=facts label=label hint=hint optional=optional large=false>
            <span class="field__with">
                <span class="field__affix" aria-hidden="true">"€"</span>
                <input
                    class="field__input"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    id=id
                    name=name
                    value=value
                    aria-required=required
                    aria-invalid=invalid
                    aria-describedby=described
                />
            </span>
        </FieldFrame>
    }
}
