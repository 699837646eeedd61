//! What is wrong with a form, on top of it, with a link to each field. It takes focus when it appears.
use super::changing::changing;
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
        let told = form.map(|form| form.told.get());
        if told.is_some() && !untrack(errors).is_empty() {
            // Once it stands in the page. While somebody mends a field it is drawn anew, and must leave them there.
            request_animation_frame(move || {
                // A browser that cannot focus loses nothing: the summary is also an alert.
                drop(node.get_untracked().map(|node| node.focus()));
            });
        }
    });
    changing(move || {
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
    })
}

fn row(form: Option<FormState>, field: &str, sentence: String) -> AnyView {
    match form {
        Some(form) if !field.is_empty() => {
            let href = format!("#{}", form.id(field));
            let name = form.label(field).map(|label| named(&label));
            view! {
                <li>
                    <a href=href rel="external">
                        {name.map(|name| view! { <strong>{name}</strong> " " })}
                        {sentence}
                    </a>
                </li>
            }
            .into_any()
        }
        _ => view! { <li>{sentence}</li> }.into_any(),
    }
}

/// The most letters of a label in the summary; a declaration is a whole sentence and would hide what is wrong.
const NAME: usize = 60;

/// A label as the beginning of a line: a question keeps its mark, other labels get a colon.
fn named(label: &str) -> String {
    let label = label.trim();
    if label.chars().count() > NAME {
        let short: String = label.chars().take(NAME).collect();
        let whole = short.rsplit_once(' ').map_or(short.as_str(), |(words, _)| words);
        return format!("{} …:", whole.trim_end_matches([',', '.', ';', ':']));
    }
    if label.ends_with(['?', '!']) { label.to_owned() } else { format!("{}:", label.trim_end_matches(['.', ':'])) }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_label_begins_the_line_as_it_stands_at_the_field() {
        assert_eq!(named("Product of dienst"), "Product of dienst:");
        assert_eq!(named("Hoe heeft u besteld?"), "Hoe heeft u besteld?");
        assert_eq!(named("Ik heb alles naar waarheid ingevuld."), "Ik heb alles naar waarheid ingevuld:");
        let consent = "Ja, ik heb dit gelezen en ik stem in met een bindende uitspraak in deze zaak.";
        assert_eq!(named(consent), "Ja, ik heb dit gelezen en ik stem in met een bindende …:");
    }
}
