//! A field for a story, with a counter beside it; nothing is ever cut silently.
use super::changing::{changing, word};
use super::field::FieldFrame;
use super::form_state::FieldFacts;
use super::say;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Takes a longer text: `<TextArea name="text" label=… limit=domain::values::MESSAGE />`.
#[component]
pub fn TextArea(
    /// The name it sends.
    name: &'static str,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is there before anybody typed.
    #[prop(optional, into)]
    value: Option<String>,
    /// The most characters that are taken.
    limit: usize,
    /// Lines shown at first.
    #[prop(default = 6)]
    rows: u32,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Whether the label is the page's question.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let facts = FieldFacts::of(name, value);
    let described = facts.described(hint.is_some(), true);
    let invalid = facts.invalid();
    let (id, count_id) = (facts.id.clone(), format!("{}-count", facts.id));
    let text = escaped(&facts.value);
    let used = RwSignal::new(facts.value.chars().count());
    let required = (!optional).then_some("true");
    view! {
        <FieldFrame facts=facts label=label hint=hint optional=optional large=large>
            <textarea
                class="field__input"
                id=id
                name=name
                rows=rows
                aria-required=required
                aria-invalid=invalid
                aria-describedby=described
                on:input:target=move |ev| used.set(ev.target().value().chars().count())
                inner_html=text
            ></textarea>
            <Counter id=count_id used=used limit=limit />
        </FieldFrame>
    }
}

/// Says from half of the limit on what is left, then how much is too much; hardly anybody comes that far.
#[component]
fn Counter(id: String, used: RwSignal<usize>, limit: usize) -> impl IntoView {
    let l = words();
    let said = changing(move || {
        let used = used.get();
        if used > limit {
            td_string!(l, parts.count_over, over = say::count(l, used - limit))
        } else if used * 2 > limit {
            td_string!(l, parts.count_left, left = say::count(l, limit - used))
        } else {
            String::new()
        }
    });
    let aloud = changing(move || if used.get() > limit { td_string!(l, parts.count_over_aloud) } else { "" });
    view! {
        <p class="field__count" id=id data-over=word(move || (used.get() > limit).then_some(""))>
            {said}
        </p>
        <span class="unseen" role="status">
            {aloud}
        </span>
    }
}

/// The content of a `<textarea>` is set as markup: an empty text must stay empty, which a text node cannot promise.
/// A page that is read drops the first line break, so the server gives one away; a browser that makes the field keeps all.
fn escaped(text: &str) -> String {
    let break_first = if cfg!(feature = "hydrate") || text.is_empty() { "" } else { "\n" };
    format!("{break_first}{}", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}
