//! `/demo/mail`: everything that was mailed, newest first, for one address or for all.
use crate::calls::demo::mailbox_page;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::{Refresh, SearchForm, say};
use crate::site::PageHead;
use crate::views::demo::{MailRow, MailboxView};
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/demo/mail`, with `?to=` one address only.
#[component]
pub fn MailboxPage() -> impl IntoView {
    let query = use_query_map();
    let to = move || query.with(|query| query.get("to")).filter(|to| !to.trim().is_empty());
    let source = move || (to(), Refresh::count());
    loaded(source, |(to, _)| mailbox_page(to), |view| view! { <Mailbox view=view /> }.into_any())
}

#[component]
fn Mailbox(view: MailboxView) -> impl IntoView {
    let l = words();
    let MailboxView { to, mails } = view;
    let only = to.clone().map(|to| {
        view! {
            <p>
                {td_string!(l, demo.mail_only, to = to)} " "
                <a href=links::DEMO_MAIL>{td_string!(l, demo.mail_all)}</a>
            </p>
        }
    });
    let list = if mails.is_empty() {
        view! { <p class="soft">{td_string!(l, demo.mail_none)}</p> }.into_any()
    } else {
        let rows = mails.into_iter().map(|mail| row(l, mail)).collect_view();
        view! { <ul class="register" role="list">{rows}</ul> }.into_any()
    };
    view! {
        <div class="center page stack" data-gap="l" data-width="read">
            <PageHead title=td_string!(l, demo.mail) lead=td_string!(l, demo.mail_lead)>
                <a href=links::DEMO>{td_string!(l, demo.title)}</a>
            </PageHead>
            <SearchForm action=links::DEMO_MAIL>
                <label for="to">{td_string!(l, demo.mail_to)}</label>
                <div class="find__row">
                    <input id="to" name="to" type="search" autocomplete="off" value=to.unwrap_or_default() />
                    <button class="button">{td_string!(l, demo.mail_find)}</button>
                </div>
            </SearchForm>
            {only}
            {list}
        </div>
    }
}

fn row(l: Locale, mail: MailRow) -> AnyView {
    let lines = mail.body.lines().map(line_view).collect_view();
    view! {
        <li>
            <details class="demo__mail">
                <summary>
                    <span class="facts__strong">{mail.subject}</span>
                    <span class="small soft">
                        {td_string!(l, demo.mail_row, to = mail.to)} " · "
                        <time datetime=say::timestamp(mail.at)>{say::moment(l, mail.at)}</time>
                    </span>
                </summary>
                <div class="demo__letter">{lines}</div>
            </details>
        </li>
    }
    .into_any()
}

/// A line of a mail; an address on our own site becomes a link, other text stays text.
fn line_view(line: &str) -> AnyView {
    let path = line
        .trim()
        .strip_prefix("http://")
        .or_else(|| line.trim().strip_prefix("https://"))
        .filter(|rest| !rest.contains(char::is_whitespace))
        .map(|rest| rest.split_once('/').map_or("/".to_owned(), |(_, path)| format!("/{path}")));
    match path {
        Some(path) => view! { <p><a href=path>{line.trim().to_owned()}</a></p> }.into_any(),
        None if line.trim().is_empty() => view! { <br /> }.into_any(),
        None => view! { <p>{line.to_owned()}</p> }.into_any(),
    }
}
