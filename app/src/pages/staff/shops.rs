//! `/desk/shops`: the inspector's list, a form for a new shop, and one shop when it is opened.
use super::shop::{agreement_fields, opened};
use crate::calls::shops::desk_shops_page;
use crate::forms::Echo;
use crate::links;
use crate::pages::loaded::loaded;
use crate::pages::public::shops::status;
use crate::parts::{FieldKind, FieldSize, More, PostForm, Refresh, SearchForm, Submit, Tag, TextArea, TextField};
use crate::site::PageHead;
use crate::views::shops::{DeskShopsView, ShopCard};
use crate::words::{Locale, td_string, words};
use domain::values::MESSAGE;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/desk/shops`
#[component]
pub fn DeskShopsPage() -> impl IntoView {
    let query = use_query_map();
    let field = move |name: &str| query.with(|query| query.get(name));
    let source = move || (field("q").unwrap_or_default(), field("open"), Refresh::count());
    loaded(source, |(query, open, _)| desk_shops_page(query, open), drawn)
}

/// Draws the list, or the shop that is open.
pub fn drawn(mut view: DeskShopsView) -> AnyView {
    let l = words();
    match view.open.take() {
        Some(shop) => opened(l, shop, view.echo),
        None => list(l, view),
    }
}

fn list(l: Locale, view: DeskShopsView) -> AnyView {
    let DeskShopsView { query, shops, echo, next, .. } = view;
    let (more, searched) = (next.is_some(), !query.is_empty());
    let failed = echo.as_ref().is_some_and(|echo| echo.form == "shop");
    let rows = if shops.is_empty() {
        view! { <p class="soft" role="status">{td_string!(l, desk_shops.none)}</p> }.into_any()
    } else {
        let rows = shops.into_iter().map(|shop| row(l, shop)).collect_view();
        view! { <ul class="register" role="list" aria-label=td_string!(l, desk_shops.list)>{rows}</ul> }.into_any()
    };
    view! {
        <div class="center page stack" data-gap="l">
            <PageHead title=td_string!(l, desk_shops.title) lead=td_string!(l, desk_shops.lead) />
            <More summary=td_string!(l, desk_shops.add) open=failed>{adding(l, echo)}</More>
            <SearchForm action=links::DESK_SHOPS>
                <label for="q">{td_string!(l, desk_shops.search)}</label>
                <div class="find__row">
                    <input id="q" name="q" type="search" value=query autocomplete="off" />
                    <button class="button">{td_string!(l, desk_shops.find)}</button>
                </div>
            </SearchForm>
            {rows}
            {more.then(|| view! { <p class="soft">{td_string!(l, desk_shops.more)}</p> })}
            {searched.then(|| view! { <p><a href=links::DESK_SHOPS>{td_string!(l, desk_shops.back)}</a></p> })}
        </div>
    }
    .into_any()
}

fn row(l: Locale, shop: ShopCard) -> AnyView {
    let (tone, word) = status(l, shop.status);
    view! {
        <li>
            <div class="register__row" data-columns="3">
                <a class="register__name" href=links::desk_shop(&shop.slug)>{shop.name}</a>
                <span class="soft">{shop.domain}</span>
                <span><Tag tone=tone>{word}</Tag></span>
            </div>
        </li>
    }
    .into_any()
}

fn adding(l: Locale, echo: Option<Echo>) -> AnyView {
    view! {
        <p class="soft">{td_string!(l, desk_shops.add_lead)}</p>
        <PostForm action="/api/shop-add" name="shop" multipart=true echo=echo class="stack form">
            <TextField name="name" label=td_string!(l, desk_shops.name) />
            <TextField
                name="domain"
                label=td_string!(l, desk_shops.domain)
                hint=td_string!(l, desk_shops.domain_hint)
                kind=FieldKind::Url
            />
            <TextField
                name="kvk"
                label=td_string!(l, desk_shops.kvk)
                hint=td_string!(l, desk_shops.kvk_hint)
                size=FieldSize::Medium
            />
            <TextField
                name="contact"
                label=td_string!(l, desk_shops.contact)
                hint=td_string!(l, desk_shops.contact_hint)
            />
            <TextArea
                name="agents"
                label=td_string!(l, desk_shops.agents)
                hint=td_string!(l, desk_shops.agents_hint)
                limit=MESSAGE
                rows=2
            />
            <fieldset class="stack">
                <legend>{td_string!(l, desk_shops.agreement)}</legend>
                <p class="field__hint">{td_string!(l, desk_shops.agreement_hint)}</p>
                {agreement_fields(l, true)}
            </fieldset>
            <div><Submit>{td_string!(l, desk_shops.save_new)}</Submit></div>
        </PostForm>
    }
    .into_any()
}
