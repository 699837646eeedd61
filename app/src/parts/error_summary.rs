//! What is wrong with a form, on top of it, with a link to each field. It takes focus when it appears.
use super::form_state::FormState;
use crate::words::{td_string, words};
use leptos::html::Div;
use leptos::prelude::*;

/// Shows the errors of the form around it; nothing while there are none. `PostForm` draws it by itself.
#[component]
pub fn ErrorSummary() -> impl IntoView {
    let l = words();
    let form = FormState::here();
    let node = NodeRef::<Div>::new();
    let errors = move || form.map(|form| form.errors()).unwrap_or_default();
    Effect::new(move |_| {
        if !errors().is_empty()
            && let Some(node) = node.get()
        {
            // A browser that cannot focus loses nothing: the summary is also an alert.
            drop(node.focus());
        }
    });
    move || {
        let errors = errors();
        (!errors.is_empty()).then(|| {
            let rows = errors.into_iter().map(|(field, sentence)| row(form, &field, sentence)).collect_view();
            view! {
                <div class="summary" role="alert" tabindex="-1" autofocus node_ref=node>
                    <h2>{td_string!(l, parts.summary_title)}</h2>
                    <ul role="list">{rows}</ul>
                </div>
            }
        })
    }
}

fn row(form: Option<FormState>, field: &str, sentence: String) -> AnyView {
    match form {
        Some(form) if !field.is_empty() => {
            let href = format!("#{}", form.id(field));
            view! { <li><a href=href rel="external">{sentence}</a></li> }.into_any()
        }
        _ => view! { <li>{sentence}</li> }.into_any(),
    }
}
