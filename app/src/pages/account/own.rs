//! One's own account: who one is here, the language, where one is signed in.
use super::browser::browser;
use crate::calls::account::account_page;
use crate::pages::loaded::loaded;
use crate::parts::{
    Choice, Choices, Column, CopyButton, Fact, Facts, FactsShape, Look, Notice, PostForm, Refresh, Submit, Table, Tone,
    say,
};
use crate::site::PageHead;
use crate::views::account::{AccountView, SessionRow};
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/account`
#[component]
pub fn AccountPage() -> impl IntoView {
    loaded(Refresh::count, |_| account_page(), |view| view! { <Account view=view /> }.into_any())
}

#[component]
fn Account(view: AccountView) -> impl IntoView {
    let l = words();
    let hats: Vec<_> = view.hats.iter().map(|hat| hat_word(l, hat)).collect();
    let rows = view.sessions.into_iter().map(|session| view! { <Session session=session /> }).collect_view();
    let columns = vec![
        Column::words(td_string!(l, account.session_device)),
        Column::words(td_string!(l, account.session_since)),
        Column::words(td_string!(l, account.session_seen)),
        Column::words(td_string!(l, account.session_act)),
    ];
    view! {
        <div class="center page stack" data-width="read" data-gap="xl">
            <div class="stack" data-gap="l">
                <PageHead title=td_string!(l, account.title) />
                <Facts shape=FactsShape::Rows>
                    <Fact name=td_string!(l, account.name)>{view.name}</Fact>
                    <Fact name=td_string!(l, account.email)>{view.email}</Fact>
                    <Fact name=td_string!(l, account.roles)>{hats.join(", ")}</Fact>
                </Facts>
                <PostForm action="/api/sign-out" name="out">
                    <div><Submit look=Look::Quiet>{td_string!(l, account.sign_out)}</Submit></div>
                </PostForm>
            </div>
            <Language />
            <Seen seen=view.seen />
            {calendar(l, view.calendar, &view.calendars)}
            <section class="stack" aria-labelledby="sessions-title">
                <h2 id="sessions-title">{td_string!(l, account.sessions)}</h2>
                <p class="soft">{td_string!(l, account.sessions_note)}</p>
                <Table caption=td_string!(l, account.sessions) caption_unseen=true columns=columns>{rows}</Table>
            </section>
        </div>
    }
}

/// The terms in one's own calendar: an address that is shown once.
fn calendar(l: Locale, has: bool, begin: &str) -> AnyView {
    let query = use_query_map();
    let made = query.with_untracked(|query| query.get("calendar")).filter(|_| has);
    let address = made.map(|key| {
        let address = format!("{begin}{key}.ics");
        view! {
            <Notice tone=Tone::Go title=td_string!(l, account.calendar_made)>
                <p class="typed">{address.clone()}</p>
                <CopyButton text=address label=td_string!(l, account.calendar_copy) />
            </Notice>
        }
    });
    let stop = has.then(|| {
        view! {
            <PostForm action="/api/calendar-stop" name="calendar-stop">
                <div><Submit look=Look::Danger>{td_string!(l, account.calendar_stop)}</Submit></div>
            </PostForm>
        }
    });
    let give = if has { td_string!(l, account.calendar_anew) } else { td_string!(l, account.calendar_give) };
    view! {
        <section class="stack" aria-labelledby="calendar-title">
            <h2 id="calendar-title">{td_string!(l, account.calendar)}</h2>
            <p class="soft">{td_string!(l, account.calendar_note)}</p>
            {address}
            <PostForm action="/api/calendar-give" name="calendar-give">
                <div><Submit look=Look::Quiet>{give}</Submit></div>
            </PostForm>
            {stop}
        </section>
    }
    .into_any()
}

#[component]
fn Language() -> impl IntoView {
    let l = words();
    view! {
        <PostForm action="/api/language" name="language">
            <Choices name="language" legend=td_string!(l, account.language) two_columns=true>
                <Choice name="language" value="nl" label=td_string!(l, shell.lang_nl) checked=l == Locale::nl />
                <Choice name="language" value="en" label=td_string!(l, shell.lang_en) checked=l == Locale::en />
            </Choices>
            <div><Submit look=Look::Quiet>{td_string!(l, account.language_save)}</Submit></div>
        </PostForm>
    }
}

/// Whether others see when one has a case open.
#[component]
fn Seen(seen: bool) -> impl IntoView {
    let l = words();
    view! {
        <PostForm action="/api/presence" name="presence">
            <Choices name="seen" legend=td_string!(l, account.seen) hint=td_string!(l, account.seen_note) two_columns=true>
                <Choice name="seen" value="yes" label=td_string!(l, account.seen_yes) checked=seen />
                <Choice name="seen" value="no" label=td_string!(l, account.seen_no) checked=!seen />
            </Choices>
            <div><Submit look=Look::Quiet>{td_string!(l, account.seen_save)}</Submit></div>
        </PostForm>
    }
}

#[component]
fn Session(session: SessionRow) -> impl IntoView {
    let l = words();
    let since = say::moment_short(l, session.since);
    let browser = browser(l, &session.browser);
    let aloud = td_string!(l, account.session_end_aloud, when = since.clone());
    let form = format!("end-{}", session.id);
    let end = if session.this {
        view! { <span class="soft">{td_string!(l, account.session_this)}</span> }.into_any()
    } else {
        view! {
            <PostForm action="/api/sign-out" name=form>
                <input type="hidden" name="session" value=session.id />
                <Submit look=Look::Quiet>
                    {td_string!(l, account.session_end)} <span class="unseen">" " {aloud}</span>
                </Submit>
            </PostForm>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">{browser}</th>
            <td data-label=td_string!(l, account.session_since)>{since}</td>
            <td data-label=td_string!(l, account.session_seen)>{say::moment_short(l, session.seen)}</td>
            <td>{end}</td>
        </tr>
    }
}

/// A hat by its key; a hat without a word shows its key, so that nothing is hidden.
fn hat_word(l: Locale, key: &str) -> String {
    match key {
        "consumer" => td_string!(l, account.hat_consumer).to_owned(),
        "shop" | "shop_agent" => td_string!(l, account.hat_shop).to_owned(),
        "mediator" => td_string!(l, account.hat_mediator).to_owned(),
        "assessor" => td_string!(l, account.hat_assessor).to_owned(),
        "inspector" => td_string!(l, account.hat_inspector).to_owned(),
        "admin" => td_string!(l, account.hat_admin).to_owned(),
        other => other.to_owned(),
    }
}
