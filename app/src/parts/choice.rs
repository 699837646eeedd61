//! Radio buttons and checkboxes, as large as their words.
use super::changing::{changing, word};
use super::form_state::FormState;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Holds the choices of one question; `legend` asks it.
///
/// ```text
/// <Choices name="next" legend="Hoe wilt u verder?">
///     <Choice name="next" value="mediation" label="Met een bemiddelaar" note="gratis, ongeveer vier weken" />
/// </Choices>
/// ```
#[component]
pub fn Choices(
    /// The field they belong to: its error is shown here.
    name: &'static str,
    /// The question.
    #[prop(into)]
    legend: String,
    /// How to answer; empty when there is nothing to say.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Whether it may stay open; said beside the question.
    #[prop(optional)]
    optional: bool,
    /// Whether two fit beside each other on a wide screen.
    #[prop(optional)]
    two_columns: bool,
    /// Whether the question is only for screen readers, because the page's title asks it.
    #[prop(optional)]
    legend_unseen: bool,
    /// The choices.
    children: Children,
) -> impl IntoView {
    let l = words();
    let hint = hint.filter(|hint| !hint.is_empty());
    let form = FormState::here();
    if let Some(form) = form {
        form.called(name, &legend);
    }
    let id = form.map_or_else(|| name.to_owned(), |form| form.id(name));
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let error = move || form.and_then(|form| form.error(name));
    let sentence = changing(move || {
        error().map(|sentence| {
            view! {
                <p class="field__error" id=error_id.clone()>
                    <span><span class="unseen">{td_string!(l, parts.error_prefix)} " "</span> {sentence}</span>
                </p>
            }
        })
    });
    view! {
        <fieldset class="choices field" id=id data-invalid=word(move || error().map(|_| "")) aria-describedby=move || error().map(|_| described.clone())>
            <legend class:unseen=legend_unseen>
                {legend}
                {optional.then(|| view! { <span class="field__optional">" " {td_string!(l, parts.optional)}</span> })}
            </legend>
            {hint.map(|hint| view! { <p class="field__hint">{hint}</p> })}
            {sentence}
            <div class="choices__list" data-columns=two_columns.then_some("2")>{children()}</div>
        </fieldset>
    }
}

/// Is one radio button with its words.
#[component]
pub fn Choice(
    /// The name it sends, the same for all choices of a question.
    name: &'static str,
    /// The value it sends.
    #[prop(into)]
    value: String,
    /// The answer in words.
    #[prop(into)]
    label: String,
    /// What it means.
    #[prop(optional, into)]
    note: Option<String>,
    /// Whether it is picked before anybody chose.
    #[prop(optional)]
    checked: bool,
    /// Hears that it was picked.
    #[prop(optional, into)]
    on_pick: Option<Callback<String>>,
) -> impl IntoView {
    let picked = FormState::here().and_then(|form| form.picked(name, &value)).unwrap_or(checked);
    let mine = value.clone();
    view! {
        <label class="choice">
            <input
                type="radio"
                name=name
                value=value
                checked=picked
                on:change=move |_| if let Some(on_pick) = on_pick { on_pick.run(mine.clone()) }
            />
            <Words label=label note=note />
        </label>
    }
}

/// Is one checkbox with its sentence: a consent, a declaration. Never ticked beforehand unless the page says why.
#[component]
pub fn Check(
    /// The name it sends.
    name: &'static str,
    /// The value it sends.
    #[prop(default = "yes".to_owned(), into)]
    value: String,
    /// What one says by ticking it.
    #[prop(into)]
    label: String,
    /// What it means.
    #[prop(optional, into)]
    note: Option<String>,
    /// Whether it is ticked before anybody chose.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    let l = words();
    let form = FormState::here();
    if let Some(form) = form {
        form.called(name, &label);
    }
    let picked = form.and_then(|form| form.picked(name, &value)).unwrap_or(checked);
    let id = form.map_or_else(|| name.to_owned(), |form| form.id(name));
    let (error_id, described) = (format!("{id}-error"), format!("{id}-error"));
    let error = move || form.and_then(|form| form.error(name));
    let sentence = changing(move || {
        error().map(|sentence| {
            view! {
                <p class="field__error" id=error_id.clone()>
                    <span><span class="unseen">{td_string!(l, parts.error_prefix)} " "</span> {sentence}</span>
                </p>
            }
        })
    });
    view! {
        <div class="field" data-invalid=word(move || error().map(|_| ""))>
            {sentence}
            <label class="choice choice--plain">
                <input
                    type="checkbox"
                    id=id
                    name=name
                    value=value
                    checked=picked
                    aria-invalid=word(move || error().map(|_| "true"))
                    aria-describedby=move || error().map(|_| described.clone())
                />
                <Words label=label note=note />
            </label>
        </div>
    }
}

#[component]
fn Words(label: String, note: Option<String>) -> impl IntoView {
    view! {
        <span class="choice__text">
            <span class="choice__label">{label}</span>
            {note.map(|note| view! { <span class="choice__note">{note}</span> })}
        </span>
    }
}
