//! The last page: read everything once more, prove the address, file.
use super::answers::answers;
use super::draft::Draft;
use super::exit::{Exit, advice};
use super::step::{Where, asked};
use super::workings;
use crate::forms::FormErrors;
use crate::forms::complaint::names;
use crate::links;
use crate::parts::focus::focus_if_lost;
use crate::parts::{
    Check, CopyButton, FieldKind, FieldSize, LinkButton, Look, More, Notice, PostForm, PrintButton, Saved, Submit,
    TextField, Tone,
};
use crate::site::PageHead;
use crate::views::complaint::Step;
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;

/// Draws the page.
pub(super) fn screen(draft: Draft) -> AnyView {
    let l = words();
    super::looks_ahead(&draft, RwSignal::new(Saved::Before));
    if draft.letter() {
        return letter_only(l, draft);
    }
    let wrong = draft.view.unfinished.iter().any(|(step, _)| *step != Step::Check);
    view! {
        <div class="center page wizard">
            <Where draft=draft.clone() />
            <PageHead title=asked(l, Step::Check) lead=draft.view.told.lead.clone() />
            <div class="wizard__wide stack" data-gap="xl">
                {wrong.then(|| unfinished(l, &draft))}
                {Exit::picked(names::MATTER, &draft.text(names::MATTER)).map(|exit| advice(l, exit, None))}
                {answers(l, &draft)}
                {workings::drawn(l, draft.view.workings.clone())}
                {what_next(l, &draft)}
                {draft.view.letter.clone().map(|letter| to_shop(l, letter, draft.view.told.note.clone()))}
                {(!wrong && draft.view.for_others && !draft.view.proven).then(|| on_paper(l, &draft))}
                {(!wrong).then(|| own_filing(l, &draft))}
                <div class="wizard__foot">
                    <LinkButton href=links::complaint(Step::You) look=Look::Quiet rel="prev">
                        {td_string!(l, complaint.back)}
                    </LinkButton>
                    <p class="small soft">{td_string!(l, complaint.saved_note)}</p>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The letter to a shop that is no member, and what else one can do.
fn letter_only(l: Locale, draft: Draft) -> AnyView {
    let letter = match draft.view.letter.clone() {
        Some(letter) => view! {
            <section class="panel stack letter-pack" aria-labelledby="the-letter">
                <h2 id="the-letter">{td_string!(l, complaint.letter.title)}</h2>
                <p>{draft.view.told.note.clone()}</p>
                {editable(l, letter)}
                <div class="cluster" data-gap="s">
                    <CopyButton of=LETTER label=td_string!(l, complaint.letter.copy) />
                    <PrintButton />
                </div>
            </section>
        }
        .into_any(),
        None => unfinished(l, &draft),
    };
    view! {
        <div class="center page wizard">
            <Where draft=draft.clone() />
            <PageHead title=td_string!(l, complaint.letter.page) lead=draft.view.told.lead.clone() />
            <div class="wizard__wide stack" data-gap="xl">
                {letter}
                {workings::drawn(l, draft.view.workings.clone())}
                {advice(l, Exit::NotMember, None)}
                <div class="wizard__foot">
                    <LinkButton href=links::complaint(Step::You) look=Look::Quiet rel="prev">
                        {td_string!(l, complaint.back)}
                    </LinkButton>
                    <LinkButton href=links::complaint(Step::Shop) look=Look::Quiet>
                        {td_string!(l, complaint.letter.other_shop)}
                    </LinkButton>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// What is still wrong, with the way to mend it.
fn unfinished(l: Locale, draft: &Draft) -> AnyView {
    let rows = draft
        .view
        .unfinished
        .iter()
        .filter(|(step, _)| *step != Step::Check)
        .map(|(step, errors)| {
            let href = format!("{}?then=check", links::complaint(*step));
            view! { <li><a href=href>{to_do(l, *step, errors)}</a></li> }
        })
        .collect_view();
    let hint = draft.view.told.hint.clone();
    view! {
        <Notice tone=Tone::Soon title=td_string!(l, complaint.check.unfinished)>
            <p>{hint}</p>
            <ul>{rows}</ul>
        </Notice>
    }
    .into_any()
}

fn to_do(l: Locale, step: Step, errors: &FormErrors) -> String {
    let question = asked(l, step);
    match errors.fields.len() {
        0 => td_string!(l, complaint.check.unfinished_exit, step = question),
        1 => td_string!(l, complaint.check.unfinished_one, step = question),
        count => td_string!(l, complaint.check.unfinished_step, step = question, count = count),
    }
}

/// The course of the procedure, its cost and its legal effect, before anybody files.
fn what_next(l: Locale, draft: &Draft) -> AnyView {
    let steps = draft.view.course.iter().map(|step| view! { <li>{step.clone()}</li> }).collect_view();
    view! {
        <section class="prose" aria-labelledby="check-next">
            <h2 id="check-next">{td_string!(l, complaint.check.next_title)}</h2>
            <ol>{steps}</ol>
        </section>
    }
    .into_any()
}

/// The complaint as a letter, for who would rather write to the shop first.
fn to_shop(l: Locale, letter: String, note: String) -> AnyView {
    view! {
        <More summary=td_string!(l, complaint.letter.title)>
            <div class="stack" data-gap="s">
                <p>{note}</p>
                {editable(l, letter)}
                <CopyButton of=LETTER label=td_string!(l, complaint.letter.copy) />
            </div>
        </More>
    }
    .into_any()
}

/// Where the letter stands.
const LETTER: &str = "letter-text";

/// The letter, to be changed where it stands: no field of a form, so that all of it flows over the pages that are printed.
fn editable(l: Locale, letter: String) -> AnyView {
    view! {
        <div
            id=LETTER
            class="typed letter-text"
            contenteditable="plaintext-only"
            role="textbox"
            aria-multiline="true"
            aria-label=td_string!(l, complaint.letter.title)
        >
            {letter}
        </div>
    }
    .into_any()
}

/// A code to the typed address first, unless the person is signed in with it; then the declaration.
fn filing(l: Locale, draft: &Draft) -> AnyView {
    let view = &draft.view;
    if view.proven {
        view! {
            <section class="panel stack" aria-labelledby="check-file">
                <h2 id="check-file">{td_string!(l, complaint.check.file_title)}</h2>
                <PostForm action="/api/complaint-file" name="complaint-file" echo=view.echo.clone()>
                    {declaration(l)}
                </PostForm>
            </section>
        }
        .into_any()
    } else if view.code_sent {
        with_code(l, draft)
    } else {
        let email = view.text(names::EMAIL).trim().to_owned();
        view! {
            <section class="panel stack" aria-labelledby="check-code">
                <h2 id="check-code">{td_string!(l, complaint.check.code_title)}</h2>
                <p>{td_string!(l, complaint.check.code_text, email = email)}</p>
                <PostForm action="/api/complaint-code" name="complaint-code" echo=view.echo.clone()>
                    <div><Submit>{td_string!(l, complaint.check.code_ask)}</Submit></div>
                </PostForm>
            </section>
        }
        .into_any()
    }
}

/// Whoever may file for others has to say that it is their own.
fn own_filing(l: Locale, draft: &Draft) -> AnyView {
    if !draft.view.for_others || draft.view.proven {
        return filing(l, draft);
    }
    let filing = filing(l, draft);
    view! { <More summary=td_string!(l, complaint.paper.own)>{filing}</More> }.into_any()
}

/// For the desk: what a consumer sent on paper is filed in their name.
fn on_paper(l: Locale, draft: &Draft) -> AnyView {
    view! {
        <section class="panel stack" aria-labelledby="check-paper">
            <h2 id="check-paper">{td_string!(l, complaint.check.paper_title)}</h2>
            <p>{td_string!(l, complaint.check.paper_text)}</p>
            <PostForm action="/api/complaint-file" name="complaint-paper" echo=draft.view.echo.clone()>
                <Check name=names::PAPER label=td_string!(l, complaint.check.paper) />
                <Check name=names::TRUTHFUL label=td_string!(l, complaint.check.paper_truthful) />
                <div><Submit>{td_string!(l, complaint.check.paper_file)}</Submit></div>
            </PostForm>
        </section>
    }
    .into_any()
}

fn with_code(l: Locale, draft: &Draft) -> AnyView {
    // The button that asked for the code is gone: the next thing is to type it.
    focus_if_lost("check-file");
    let view = &draft.view;
    let email = view.text(names::EMAIL).trim().to_owned();
    view! {
        <section class="panel stack" data-gap="l" aria-labelledby="check-file">
            <div class="stack" data-gap="s">
                <h2 id="check-file" tabindex="-1">{td_string!(l, complaint.check.code_sent)}</h2>
                <p role="status">{td_string!(l, complaint.check.code_sent_text, email = email)}</p>
                <p class="small">
                    <a href=format!("{}?then=check", links::complaint(Step::You))>
                        {td_string!(l, complaint.check.code_elsewhere)}
                    </a>
                </p>
            </div>
            <PostForm action="/api/complaint-file" name="complaint-file" echo=view.echo.clone()>
                <TextField
                    name=names::CODE
                    label=td_string!(l, complaint.check.code)
                    kind=FieldKind::Code
                    size=FieldSize::Code
                    autocomplete="one-time-code"
                />
                {declaration(l)}
            </PostForm>
            <PostForm action="/api/complaint-code" name="complaint-code" echo=view.echo.clone()>
                <div><Submit look=Look::Text>{td_string!(l, complaint.check.code_again)}</Submit></div>
            </PostForm>
        </section>
    }
    .into_any()
}

fn declaration(l: Locale) -> AnyView {
    view! {
        <Check name=names::TRUTHFUL label=td_string!(l, complaint.check.truthful) />
        <p class="small soft">
            {td_string!(l, complaint.check.privacy)} " "
            <a href=links::PRIVACY>{td_string!(l, complaint.check.privacy_link)}</a>
        </p>
        <div><Submit>{td_string!(l, complaint.check.file)}</Submit></div>
    }
    .into_any()
}
