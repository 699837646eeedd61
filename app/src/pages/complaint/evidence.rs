//! Files: several at once, a title for each, and taking one away.
use super::draft::Draft;
use crate::forms::complaint::names;
use crate::links;
use crate::parts::{FileField, FormState, Look, PostForm, Small, Submit, say};
use crate::views::complaint::DraftFile;
use crate::words::{Locale, td_string};
use leptos::prelude::*;

/// The files so far, then room for more.
pub(super) fn fields(l: Locale, draft: &Draft) -> AnyView {
    let proofs = listed(td_string!(l, complaint.about.proofs), draft.view.proofs.clone());
    let rows = draft.view.files.iter().map(|file| row(l, draft, file)).collect_view();
    let some = !draft.view.files.is_empty();
    view! {
        {proofs}
        {some.then(|| view! {
            <section class="stack" aria-labelledby="evidence-list">
                <h2 id="evidence-list" class="wizard__part">{td_string!(l, complaint.evidence.list)}</h2>
                <ul class="evidence" role="list">{rows}</ul>
            </section>
        })}
        <FileField
            name=names::FILES
            label=td_string!(l, complaint.evidence.files)
            hint=td_string!(l, complaint.evidence.files_hint)
        />
        // With script each file goes by itself.
        <div class="without-script">
            <Submit look=Look::Quiet name=names::THEN value="stay">{td_string!(l, complaint.evidence.add)}</Submit>
        </div>
    }
    .into_any()
}

/// A list of hints under a heading; nothing when there are none.
pub(super) fn listed(title: &'static str, hints: Vec<String>) -> Option<AnyView> {
    if hints.is_empty() {
        return None;
    }
    let rows = hints.into_iter().map(|hint| view! { <li>{hint}</li> }).collect_view();
    let view = view! {
        <div class="stack" data-gap="xs">
            <h2 class="wizard__part">{title}</h2>
            <ul>{rows}</ul>
        </div>
    };
    Some(view.into_any())
}

/// A file with its title; the button belongs to a form of its own below the page's form.
fn row(l: Locale, draft: &Draft, file: &DraftFile) -> AnyView {
    let field = format!("{}{}", names::TITLE, file.id);
    let form = FormState::here();
    let id = form.map_or_else(|| field.clone(), |form| form.id(&field));
    let (error_id, described) = (format!("{id}-error"), format!("{id}-about"));
    let typed = draft.text(&field);
    // A file without a title bears its name; the label says that already.
    let given = if file.title == file.name { String::new() } else { file.title.clone() };
    let title = if typed.is_empty() { given } else { typed };
    let about =
        td_string!(l, complaint.evidence.file_hint, kind = say::kind(file.media), size = say::size(l, file.bytes));
    let shown = file.id;
    let small = file.media.is_picture().then(|| {
        let (href, name) = (links::shown(file.id), td_string!(l, complaint.evidence.look, name = file.name.clone()));
        view! { <a href=href rel="external"><Small href=links::shown(shown) /><span class="unseen">{name}</span></a> }
    });
    let wrong = {
        let field = field.clone();
        move || form.and_then(|form| form.error(&field))
    };
    let invalid = wrong.clone();
    let sentence = move || wrong().map(|said| view! { <p class="field__error" id=error_id.clone()>{said}</p> });
    view! {
        <li class="evidence__row">
            {small}
            <div class="field">
                <label class="field__label" for=id.clone()>
                    {td_string!(l, complaint.evidence.file_title, name = file.name.clone())}
                </label>
                <p class="field__hint" id=described.clone()>{about}</p>
                {sentence}
                <input
                    class="field__input"
                    type="text"
                    id=id
                    name=field
                    value=title
                    autocomplete="off"
                    aria-invalid=move || invalid().map(|_| "true")
                    aria-describedby=described
                />
            </div>
            <button type="submit" class="button button--text" form=remover(file)>
                {td_string!(l, complaint.evidence.remove)}
                <span class="unseen">": " {file.name.clone()}</span>
            </button>
        </li>
    }
    .into_any()
}

/// One small form per file, because forms cannot stand inside each other.
pub(super) fn removers(draft: &Draft) -> AnyView {
    draft
        .view
        .files
        .iter()
        .map(|file| {
            let id = file.id.to_string();
            view! {
                <PostForm action="/api/complaint-drop" name=remover(file) echo=draft.view.echo.clone()>
                    <input type="hidden" name="file" value=id />
                </PostForm>
            }
        })
        .collect_view()
        .into_any()
}

fn remover(file: &DraftFile) -> String {
    format!("drop-{}", file.id)
}
