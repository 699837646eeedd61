//! Picking files as evidence.
//!
//! Without script they go with the form. With script each is on its way as soon as it is picked, see `upload.rs`, and the form
//! only names it.
use super::field::{FieldFrame, TextField};
use super::form_state::{FieldFacts, FormState};
use super::picked::Picked;
use super::{say, word};
use crate::forms::FILE_LIMIT;
use crate::words::{Locale, td_string, words};
use leptos::html::Div;
use leptos::prelude::*;

/// What the pickers of phones and desks should offer; the server looks at the bytes themselves.
const KINDS: &str = "image/jpeg,image/png,image/webp,image/heic,application/pdf,text/plain,video/mp4,video/quicktime,\
                     message/rfc822,.jpg,.jpeg,.png,.webp,.heic,.pdf,.txt,.mp4,.mov,.eml";

/// Takes several files. The form has to be multipart.
#[component]
pub fn FileField(
    /// The name it sends.
    name: &'static str,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer; kinds and sizes are said by the part itself.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The name under which the title of all files together is sent, where no script asks for the title of each.
    #[prop(optional)]
    titles: Option<&'static str>,
) -> impl IntoView {
    let l = words();
    let facts = FieldFacts::of(name, None);
    let described = facts.described(true, false);
    let invalid = facts.invalid();
    let id = facts.id.clone();
    let kinds = td_string!(l, parts.file_kinds, size = say::size(l, FILE_LIMIT));
    let hint = Some(hint.map_or_else(|| kinds.clone(), |hint| format!("{hint} {kinds}")));
    let form = FormState::here();
    let files = form.map_or_else(|| RwSignal::new(Vec::new()), |form| form.files);
    let place = NodeRef::<Div>::new();
    let each = word(move || files.with(|files| !files.is_empty()).then_some(""));
    view! {
        <FieldFrame facts=facts label=label hint=hint optional=true large=false>
            <div class="files">
                <input
                    type="file"
                    multiple
                    accept=KINDS
                    id=id
                    name=name
                    aria-invalid=invalid
                    aria-describedby=described
                    on:change:target=move |ev| take(l, form, files, place, ev.target())
                />
                <div node_ref=place></div>
            </div>
        </FieldFrame>
        {titles.map(|name| view! {
            <div hidden=each>
                <TextField
                    name=name
                    label=td_string!(l, parts.files_title)
                    hint=td_string!(l, parts.files_title_hint)
                    optional=true
                />
            </div>
        })}
    }
}

/// Takes what was picked out of the field, which is then free for more. When what it takes cannot be loaded, the files stay in
/// the field and go with the form.
#[cfg(feature = "hydrate")]
fn take(
    l: Locale,
    form: Option<FormState>,
    files: RwSignal<Vec<Picked>>,
    place: NodeRef<Div>,
    input: web_sys::HtmlInputElement,
) {
    let Some((form, place)) = form.zip(place.get_untracked()) else { return };
    let to = super::upload::Brought { l, form, files, place: place.into() };
    // Read at once: the next pick may come before what takes them is loaded, and it replaces what the field holds.
    let list = input.files();
    let picked = list.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.item(at))).collect();
    leptos::task::spawn_local(async move { drop(super::upload::brought(to, picked, input).await) });
}

/// On the server nobody picks files.
#[cfg(not(feature = "hydrate"))]
fn take(
    _l: Locale,
    _form: Option<FormState>,
    _files: RwSignal<Vec<Picked>>,
    _place: NodeRef<Div>,
    _input: leptos::web_sys::HtmlInputElement,
) {
}
