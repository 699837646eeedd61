//! The picked files, each with its progress and what can be done about it.
use super::send::{again, drop_it};
use crate::forms::{FILE_TITLE, FILES, UPLOAD};
use crate::parts::form_state::{FieldFacts, FormState};
use crate::parts::picked::{Picked, Stage};
use crate::parts::{changing, lines, say, word};
use crate::words::{Locale, td_string};
use leptos::prelude::*;

/// Draws the picked files, in the order they are filed.
pub(super) fn rows(l: Locale, form: FormState, files: RwSignal<Vec<Picked>>) -> AnyView {
    provide_context(form);
    let rows = lines(move || files.get(), |file| file.key.to_string(), move |file| row(l, form, files, file));
    view! {
        <ul class="files__list" role="list" hidden=word(move || files.with(Vec::is_empty).then_some(""))>
            {rows}
        </ul>
    }
    .into_any()
}

fn row(l: Locale, form: FormState, files: RwSignal<Vec<Picked>>, file: Picked) -> AnyView {
    let name = file.name.get_value();
    let wrong = word(move || file.stage.with(|stage| matches!(stage, Stage::Lost | Stage::Wrong(_))).then_some(""));
    let again = changing(move || {
        (file.stage.get() == Stage::Lost).then(|| {
            view! {
                <button type="button" class="button button--text" on:click=move |_| again(l, files, file)>
                    {td_string!(l, parts.file_again)}
                </button>
            }
        })
    });
    let named = changing(move || file.id.get().map(|id| view! { <input type="hidden" name=UPLOAD value=id /> }));
    view! {
        <li class="files__row" data-wrong=wrong>
            <span class="files__name">{name.clone()}</span>
            <span role="status">{changing(move || said(l, file.bytes, &file.stage.get()))}</span>
            {changing(move || bar(&file.stage.get(), file))}
            <span class="cluster" data-gap="s">
                {again}
                <button type="button" class="button button--text" on:click=move |_| { drop_it(files, file); form.mend(FILES) }>
                    {td_string!(l, parts.file_drop)}
                    <span class="unseen">": " {name.clone()}</span>
                </button>
            </span>
            {named}
            {title(l, name, file)}
        </li>
    }
    .into_any()
}

fn said(l: Locale, bytes: u64, stage: &Stage) -> String {
    match stage {
        Stage::Waiting => say::size(l, bytes),
        Stage::Going(at) => td_string!(l, parts.file_going, at = say::size(l, *at), of = say::size(l, bytes)),
        Stage::Here => td_string!(l, parts.file_here, size = say::size(l, bytes)),
        Stage::Lost => td_string!(l, parts.file_lost).to_owned(),
        Stage::Wrong(said) => said.clone(),
    }
}

fn bar(stage: &Stage, file: Picked) -> AnyView {
    let at = match stage {
        Stage::Waiting => 0,
        Stage::Going(at) => *at,
        Stage::Here | Stage::Lost | Stage::Wrong(_) => return ().into_any(),
    };
    let name = file.name.get_value();
    view! { <progress aria-label=name max=file.bytes.to_string() value=at.to_string()></progress> }.into_any()
}

/// Asks what the file shows, under a name that the server knows.
fn title(l: Locale, name: String, file: Picked) -> AnyView {
    let facts = FieldFacts::of(&format!("{FILE_TITLE}{}", file.key), None);
    let id = facts.id.clone();
    let field = move || file.id.get().map(|id| format!("{FILE_TITLE}{id}"));
    let wrong = move || field().and_then(|field| FormState::here().and_then(|form| form.error(&field)));
    let needless = word(move || file.stage.with(|stage| matches!(stage, Stage::Wrong(_))).then_some(""));
    view! {
        <span class="field files__title" hidden=needless>
            <label class="field__label" for=id.clone()>{td_string!(l, parts.file_title, name = name)}</label>
            {changing(move || wrong().map(|said| view! { <span class="field__error">{said}</span> }))}
            <input class="field__input" type="text" id=id name=field autocomplete="off" />
        </span>
    }
    .into_any()
}
