//! A field for a story, with a counter beside it; nothing is ever cut silently.
use super::changing::{changing, word};
use super::field::FieldFrame;
use super::form_state::FieldFacts;
use super::say;
use crate::words::{td_string, words};
use leptos::html::Textarea;
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
    let node = NodeRef::<Textarea>::new();
    let kept = facts.id.clone();
    Effect::new(move |_| bring_back(node, &kept, used));
    let typed = facts.id.clone();
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
                node_ref=node
                on:input:target=move |ev| {
                    let text = ev.target().value();
                    used.set(text.chars().count());
                    keep(&typed, &text);
                }
                inner_html=text
            ></textarea>
            <Counter id=count_id used=used limit=limit />
        </FieldFrame>
    }
}

/// Brings back what was typed here before the page was lost.
#[cfg(feature = "hydrate")]
fn bring_back(node: NodeRef<Textarea>, id: &str, used: RwSignal<usize>) {
    let Some(node) = node.get() else { return };
    if node.value().is_empty()
        && let Some(text) = super::kept::find(id)
    {
        used.set(text.chars().count());
        node.set_value(&text);
    }
}

#[cfg(not(feature = "hydrate"))]
fn bring_back(_node: NodeRef<Textarea>, _id: &str, _used: RwSignal<usize>) {}

#[cfg(feature = "hydrate")]
use super::kept::keep;

#[cfg(not(feature = "hydrate"))]
fn keep(_id: &str, _text: &str) {}

/// Says the limit before anybody typed, then what is left, then how much is too much.
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
            td_string!(l, parts.count_limit, limit = say::count(l, limit))
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
/// The first line break is dropped by browsers, so one is given away.
fn escaped(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}
