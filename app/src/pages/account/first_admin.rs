//! The first administrator of an empty platform, by the one-time code on the console.
use crate::calls::account::sign_in_page;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::{FieldKind, FieldSize, PostForm, Refresh, Submit, TextField};
use crate::site::PageHead;
use crate::views::account::SignInView;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// `/first-admin`
#[component]
pub fn FirstAdminPage() -> impl IntoView {
    // The sign-in page's view carries what a form without script brought back; nothing else is asked of it here.
    loaded(Refresh::count, |_| sign_in_page(links::FIRST_ADMIN.to_owned()), drawn)
}

fn drawn(view: SignInView) -> AnyView {
    let l = words();
    view! {
        <div class="center page stack" data-width="form" data-gap="l">
            <PageHead title=td_string!(l, first_admin.title) lead=td_string!(l, first_admin.lead) />
            <PostForm action="/api/first-admin" name="first" echo=view.echo>
                <TextField
                    name="code"
                    label=td_string!(l, first_admin.code)
                    size=FieldSize::Medium
                    autocomplete="off"
                />
                <TextField name="name" label=td_string!(l, first_admin.name) autocomplete="name" />
                <TextField
                    name="email"
                    label=td_string!(l, first_admin.email)
                    hint=td_string!(l, first_admin.email_hint)
                    kind=FieldKind::Email
                    autocomplete="email"
                />
                <div><Submit>{td_string!(l, first_admin.make)}</Submit></div>
            </PostForm>
        </div>
    }
    .into_any()
}
