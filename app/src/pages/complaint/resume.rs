//! Going on with a draft elsewhere, arriving with a link, and leaving nothing on this device.
use crate::calls::resume::resume_page;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::{CopyButton, FieldKind, LinkButton, Look, Notice, PostForm, Refresh, Submit, TextField, Tone};
use crate::site::PageHead;
use crate::views::complaint::Step;
use crate::views::resume::{Handed, ResumeView};
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// `/resume`: from here one goes on elsewhere.
#[component]
pub fn ResumePage() -> impl IntoView {
    let query = use_query_map();
    let code = move || query.with(|query| query.get("code").unwrap_or_default());
    loaded(move || (code(), Refresh::count()), |(code, _)| resume_page(String::new(), code), begun)
}

/// `/resume/{key}`: here one arrives.
#[component]
pub fn ArrivalPage() -> impl IntoView {
    let params = use_params_map();
    let key = move || params.with(|params| params.get("key").unwrap_or_default());
    loaded(move || (key(), Refresh::count()), |(key, _)| resume_page(key, String::new()), arrived)
}

/// Draws the page from which one goes on elsewhere.
#[must_use]
pub fn begun(view: ResumeView) -> AnyView {
    let l = words();
    let query = use_query_map();
    let said = query.with_untracked(|query| query.get("done").unwrap_or_default());
    let done = match said.as_str() {
        "sent" => Some(td_string!(l, resume.sent)),
        "left" => Some(td_string!(l, resume.left)),
        _ => None,
    };
    let done = done.map(|done| view! { <Notice tone=Tone::Go title=done /> });
    let here = if view.draft { ways(l, view).into_any() } else { none(l) };
    view! {
        <div class="center page stack" data-width="read" data-gap="xl">
            <PageHead title=td_string!(l, resume.title) lead=td_string!(l, resume.lead) />
            {done}
            {here}
        </div>
    }
    .into_any()
}

fn none(l: Locale) -> AnyView {
    view! {
        <div class="stack">
            <p>{td_string!(l, resume.none)}</p>
            <div><LinkButton href=links::complaint(Step::Shop) rel="external">{td_string!(l, resume.begin)}</LinkButton></div>
        </div>
    }
    .into_any()
}

/// By mail, by code, and leaving.
fn ways(l: Locale, view: ResumeView) -> impl IntoView {
    let (echo, email) = (view.echo.clone(), view.email);
    let back = links::complaint(view.step);
    view! {
        <section class="stack" aria-labelledby="resume-mail">
            <h2 id="resume-mail">{td_string!(l, resume.mail)}</h2>
            <p class="soft">{td_string!(l, resume.mail_note)}</p>
            <PostForm action="/api/resume-mail" name="mail" echo=echo start=vec![("email".to_owned(), email)]>
                <TextField name="email" label=td_string!(l, resume.email) kind=FieldKind::Email />
                <div><Submit>{td_string!(l, resume.mail_send)}</Submit></div>
            </PostForm>
        </section>
        <section class="stack" aria-labelledby="resume-code">
            <h2 id="resume-code">{td_string!(l, resume.code)}</h2>
            <p class="soft">{td_string!(l, resume.code_note)}</p>
            {view.handed.map(|handed| shown(l, handed))}
            <PostForm action="/api/resume-code" name="code">
                <div><Submit look=Look::Quiet>{td_string!(l, resume.code_make)}</Submit></div>
            </PostForm>
        </section>
        <section class="stack" aria-labelledby="resume-leave">
            <h2 id="resume-leave">{td_string!(l, resume.leave)}</h2>
            <p class="soft">{td_string!(l, resume.leave_note)}</p>
            <PostForm action="/api/resume-leave" name="leave">
                <div><Submit look=Look::Danger>{td_string!(l, resume.leave_now)}</Submit></div>
            </PostForm>
        </section>
        <div><LinkButton href=back look=Look::Quiet>{td_string!(l, resume.back)}</LinkButton></div>
    }
}

fn shown(l: Locale, handed: Handed) -> AnyView {
    let picture = links::drawing(&handed.drawn);
    view! {
        <div class="stack">
            <img class="code" src=picture alt=td_string!(l, resume.code_alt) width="240" height="240" />
            <p class="small typed">{handed.link.clone()}</p>
            <div><CopyButton text=handed.link label=td_string!(l, resume.code_copy) /></div>
        </div>
    }
    .into_any()
}

/// Draws the page on which one arrives with a link: one press goes on, looking alone does nothing.
#[must_use]
pub fn arrived(view: ResumeView) -> AnyView {
    let l = words();
    let params = use_params_map();
    let key = params.with_untracked(|params| params.get("key").unwrap_or_default());
    if !view.opens {
        return view! {
            <div class="center page stack" data-width="read" data-gap="l">
                <PageHead title=td_string!(l, resume.gone) lead=td_string!(l, resume.gone_lead) />
                <div><LinkButton href=links::complaint(Step::Shop) rel="external">{td_string!(l, resume.begin)}</LinkButton></div>
            </div>
        }
        .into_any();
    }
    let other = (view.draft && !view.same).then(|| {
        view! { <Notice tone=Tone::Soon title=td_string!(l, resume.other_title)><p>{td_string!(l, resume.other)}</p></Notice> }
    });
    view! {
        <div class="center page stack" data-width="read" data-gap="l">
            <PageHead title=td_string!(l, resume.here) lead=td_string!(l, resume.here_lead) />
            {other}
            <PostForm action="/api/resume" name="resume" echo=view.echo>
                <input type="hidden" name="key" value=key />
                <div><Submit>{td_string!(l, resume.go_on)}</Submit></div>
            </PostForm>
        </div>
    }
    .into_any()
}
