//! Evidence: picking files, and showing a filed piece by its number.
use super::changing::changing;
use super::field::{FieldFrame, TextField};
use super::form_state::{FieldFacts, FormState};
use super::say;
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;

/// What the pickers of phones and desks should offer; the server looks at the bytes themselves.
const KINDS: &str = "image/jpeg,image/png,image/webp,application/pdf,text/plain,.jpg,.jpeg,.png,.webp,.pdf,.txt";

/// Takes several files. The form needs `files=true`, so that it is sent as multipart.
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
    /// The name under which the title of the files is sent, where they get one; a title of one of several is sent as `NAME_1`, `NAME_2` …
    #[prop(optional)]
    titles: Option<&'static str>,
    /// The most bytes one file may have.
    #[prop(default = 10 * 1024 * 1024)]
    most: u64,
) -> impl IntoView {
    let l = words();
    let facts = FieldFacts::of(name, None);
    let described = facts.described(true, false);
    let invalid = facts.invalid();
    let id = facts.id.clone();
    let kinds = td_string!(l, parts.file_kinds, size = say::size(l, most));
    let hint = Some(hint.map_or_else(|| kinds.clone(), |hint| format!("{hint} {kinds}")));
    let picked = RwSignal::new(Vec::<(String, u64)>::new());
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
                    on:change:target=move |ev| picked.set(chosen(&ev.target()))
                />
                <Picked picked=picked most=most />
                <Sending picked=picked />
            </div>
        </FieldFrame>
        {titles.map(|name| view! { <Titles name=name picked=picked /> })}
    }
}

/// Asks what the files show: once for all of them, and when several are picked also of each, in the order they are sent.
#[component]
fn Titles(name: &'static str, picked: RwSignal<Vec<(String, u64)>>) -> impl IntoView {
    let l = words();
    let own = changing(move || {
        let files = picked.get();
        let several = files.len() > 1;
        let lines = (1..).zip(files).filter(|_| several);
        lines.map(|(number, (file, _))| own_title(l, format!("{name}_{number}"), file)).collect_view()
    });
    view! {
        <TextField
            name=name
            label=td_string!(l, parts.files_title)
            hint=td_string!(l, parts.files_title_hint)
            optional=true
        />
        {own}
    }
}

/// Asks what one of the files shows.
fn own_title(l: Locale, name: String, file: String) -> impl IntoView {
    let facts = FieldFacts::of(&name, None);
    let (described, invalid, id) = (facts.described(false, false), facts.invalid(), facts.id.clone());
    view! {
        <FieldFrame facts=facts label=td_string!(l, parts.file_title, name = file) hint=None optional=true large=false>
            <input
                class="field__input"
                type="text"
                id=id
                name=name
                autocomplete="off"
                aria-invalid=invalid
                aria-describedby=described
            />
        </FieldFrame>
    }
}

/// Says that the files are on their way.
#[component]
fn Sending(picked: RwSignal<Vec<(String, u64)>>) -> impl IntoView {
    let l = words();
    let form = FormState::here();
    let sending = move || form.is_some_and(|form| form.busy.get()) && picked.with(|picked| !picked.is_empty());
    changing(move || {
        sending().then(|| {
            view! {
                <p class="files__row">
                    <span>{td_string!(l, parts.file_sending)}</span>
                    <progress aria-label=td_string!(l, parts.file_sending)></progress>
                </p>
            }
        })
    })
}

/// Lists what was picked, with a word at what is too large, before anything is sent.
#[component]
fn Picked(picked: RwSignal<Vec<(String, u64)>>, most: u64) -> impl IntoView {
    let l = words();
    let rows = changing(move || {
        picked
            .get()
            .into_iter()
            .map(|(name, bytes)| {
                let wrong = bytes > most;
                let note = if wrong {
                    td_string!(l, parts.file_too_large, size = say::size(l, bytes), most = say::size(l, most))
                } else {
                    say::size(l, bytes)
                };
                view! {
                    <li class="files__row" data-wrong=wrong.then_some("")>
                        <span>{name}</span>
                        <span>{note}</span>
                    </li>
                }
            })
            .collect_view()
    });
    view! {
        <div role="status">
            <ul class="files__list" role="list" hidden=move || picked.with(Vec::is_empty)>
                {rows}
            </ul>
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn chosen(input: &web_sys::HtmlInputElement) -> Vec<(String, u64)> {
    let Some(files) = input.files() else { return Vec::new() };
    (0..files.length())
        .filter_map(|at| files.item(at))
        .map(|file| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a file's size is a whole number"
            )]
            let bytes = file.size() as u64;
            (file.name(), bytes)
        })
        .collect()
}

/// On the server nobody picks files.
#[cfg(not(feature = "hydrate"))]
fn chosen(_input: &leptos::web_sys::HtmlInputElement) -> Vec<(String, u64)> {
    Vec::new()
}

/// Shows one filed piece: number, title, and a link when it may be opened.
#[component]
pub fn Exhibit(
    /// Its number, such as `A1`.
    #[prop(into)]
    number: String,
    /// Its title.
    #[prop(into)]
    title: String,
    /// Where it is; nothing when the reader may only know that it exists.
    #[prop(optional, into)]
    href: Option<String>,
    /// Kind and size, such as `PDF · 1,2 MB`.
    #[prop(optional, into)]
    note: Option<String>,
) -> impl IntoView {
    let inside = view! {
        <span class="exhibit__number">{number}</span>
        <span class="exhibit__title">{title}</span>
        {note.map(|note| view! { <span class="exhibit__note">{note}</span> })}
    };
    match href {
        Some(href) => view! { <a class="exhibit" href=href rel="external">{inside}</a> }.into_any(),
        None => view! { <span class="exhibit">{inside}</span> }.into_any(),
    }
}
