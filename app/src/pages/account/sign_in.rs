//! Signing in: an address, then the code that was mailed to it. The mail's link opens this page; GET never redeems.
use crate::calls::Frame;
use crate::calls::account::sign_in_page;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::{FieldKind, FieldSize, LinkButton, Look, More, PostForm, Refresh, Submit, TextField};
use crate::site::PageHead;
use crate::views::account::SignInView;
use crate::words::{td_string, words};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Minutes in which a code works (stack.md, sign-in).
const CODE_MINUTES: u32 = 10;

/// `/sign-in`
#[component]
pub fn SignInPage() -> impl IntoView {
    let query = use_query_map();
    let source = move || (query.with(|query| query.get("then").unwrap_or_default()), Refresh::count());
    loaded(source, |(then, _)| sign_in_page(then), drawn)
}

fn drawn(view: SignInView) -> AnyView {
    let signed_in = use_context::<Frame>().is_some_and(|frame| frame.me.is_some());
    view! {
        <div class="center page stack" data-width="form" data-gap="l">
            {match (&view.code_for, signed_in) {
                (_, true) => view! { <Already then=view.then /> }.into_any(),
                (Some(email), false) => {
                    let email = email.clone();
                    view! { <CodeForm email=email view=view /> }.into_any()
                }
                (None, false) => view! { <EmailForm view=view /> }.into_any(),
            }}
        </div>
    }
    .into_any()
}

#[component]
fn EmailForm(view: SignInView) -> impl IntoView {
    let l = words();
    view! {
        <PageHead title=td_string!(l, sign_in.title) lead=view.lead />
        <PostForm action="/api/sign-in-code" name="email" echo=view.echo>
            <input type="hidden" name="then" value=view.then />
            <TextField
                name="email"
                label=td_string!(l, sign_in.email)
                hint=td_string!(l, sign_in.email_hint)
                kind=FieldKind::Email
                autocomplete="email"
            />
            <div><Submit>{td_string!(l, sign_in.send)}</Submit></div>
        </PostForm>
        <p class="soft">
            {td_string!(l, sign_in.no_account)} " " <a href=links::SHOPS>{td_string!(l, sign_in.no_account_link)}</a>
        </p>
    }
}

#[component]
fn CodeForm(email: String, view: SignInView) -> impl IntoView {
    let l = words();
    let SignInView { then, echo, .. } = view;
    let (again, typed) = (then.clone(), email.clone());
    view! {
        <PageHead
            title=td_string!(l, sign_in.code_title)
            lead=td_string!(l, sign_in.code_sent, email = email, minutes = CODE_MINUTES)
        />
        <PostForm action="/api/sign-in" name="code" echo=echo.clone()>
            <input type="hidden" name="then" value=then />
            <TextField
                name="code"
                label=td_string!(l, sign_in.code)
                kind=FieldKind::Code
                size=FieldSize::Code
                autocomplete="one-time-code"
            />
            <div><Submit>{td_string!(l, sign_in.enter)}</Submit></div>
        </PostForm>
        <More summary=td_string!(l, sign_in.no_mail)>
            <p>{td_string!(l, sign_in.no_mail_text)}</p>
            <PostForm action="/api/sign-in-code" name="again" echo=echo>
                <input type="hidden" name="then" value=again />
                <TextField
                    name="email"
                    label=td_string!(l, sign_in.email)
                    kind=FieldKind::Email
                    autocomplete="email"
                    value=typed
                />
                <div><Submit look=Look::Quiet>{td_string!(l, sign_in.send_again)}</Submit></div>
            </PostForm>
        </More>
    }
}

#[component]
fn Already(then: String) -> impl IntoView {
    let l = words();
    let on = if then.starts_with('/') && !then.starts_with("//") { then } else { links::ACCOUNT.to_owned() };
    view! {
        <PageHead title=td_string!(l, sign_in.signed_in) />
        <div><LinkButton href=on>{td_string!(l, sign_in.go_on)}</LinkButton></div>
    }
}
