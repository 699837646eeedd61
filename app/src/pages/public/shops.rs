//! The register of webshops: who has the trust mark, and who had it.
use crate::calls::shops::register_page;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::{Pager, Refresh, SearchForm, Tag, Tone, say};
use crate::site::PageHead;
use crate::views::shops::{RegisterView, ShopCard};
use crate::words::{Locale, td_string, words};
use domain::shop::StatusKey;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/shops`
#[component]
pub fn ShopsPage() -> impl IntoView {
    let query = use_query_map();
    let field = move |name: &str| query.with(|query| query.get(name));
    let source = move || (field("q").unwrap_or_default(), field("after"), Refresh::count());
    let paged = move || query.with_untracked(|query| query.get("after").is_some());
    loaded(
        source,
        |(query, after, _)| register_page(query, after),
        move |view| view! { <Register view=view paged=paged() /> }.into_any(),
    )
}

/// The word and the tone of a status.
pub(in crate::pages) fn status(l: Locale, status: StatusKey) -> (Tone, &'static str) {
    match status {
        StatusKey::Certified => (Tone::Go, td_string!(l, shops.status_certified)),
        StatusKey::Suspended => (Tone::Soon, td_string!(l, shops.status_suspended)),
        StatusKey::Ended => (Tone::Danger, td_string!(l, shops.status_ended)),
        StatusKey::Applied => (Tone::Plain, td_string!(l, shops.status_applied)),
    }
}

#[component]
fn Register(view: RegisterView, paged: bool) -> impl IntoView {
    let l = words();
    let RegisterView { query, shops, meant, next, certified, begun } = view;
    let searched = !query.is_empty();
    let none = shops.is_empty() || meant.is_some();
    let found = if let Some(meant) = meant {
        meant
    } else if searched {
        found(l, shops.len(), next.is_some())
    } else {
        all(l, certified)
    };
    let said = searched.then(|| format!("{}: ", td_string!(l, shops.found_for, query = query.clone())));
    let more = next.map(|after| links::register(&query, Some(&after)));
    let first = paged.then(|| links::register(&query, None));
    let list = (!shops.is_empty()).then(|| {
        let rows = shops.into_iter().map(row(l)).collect_view();
        view! { <ul class="register" role="list" aria-label=td_string!(l, shops.list)>{rows}</ul> }
    });
    let advice = none.then(|| view! { <NotFound query=query.clone() /> });
    view! {
        <div class="center page stack" data-gap="l">
            <PageHead title=td_string!(l, shops.title) lead=td_string!(l, shops.lead) />
            {super::begun::begun(l, begun)}
            <SearchForm action=links::SHOPS>
                <label for="q">{td_string!(l, shops.search_label)}</label>
                <div class="find__row">
                    <input id="q" name="q" type="search" value=query autocomplete="off" />
                    <button class="button">{td_string!(l, shops.search_button)}</button>
                </div>
            </SearchForm>
            <div class="cluster" data-spread="">
                <p class="soft" role="status">
                    {said} {found}
                </p>
                {searched.then(|| view! { <a href=links::SHOPS>{td_string!(l, shops.all)}</a> })}
            </div>
            {list}
            {advice}
            <Pager previous=first next=more />
        </div>
    }
}

fn found(l: Locale, count: usize, more: bool) -> String {
    match (count, more) {
        (1, false) => td_string!(l, shops.found_one).to_owned(),
        (count, false) => td_string!(l, shops.found, count = say::count(l, count)),
        (count, true) => td_string!(l, shops.found_more, count = say::count(l, count)),
    }
}

fn all(l: Locale, certified: u64) -> String {
    td_string!(l, shops.certified, count = say::count(l, usize::try_from(certified).unwrap_or(usize::MAX)))
}

fn row(l: Locale) -> impl Fn(ShopCard) -> AnyView {
    move |shop| {
        let (tone, word) = status(l, shop.status);
        view! {
            <li>
                <div class="register__row" data-columns="3">
                    <a class="register__name" href=links::certificate(&shop.slug)>{shop.name}</a>
                    <span class="soft">{shop.domain}</span>
                    <span><Tag tone=tone>{word}</Tag></span>
                </div>
            </li>
        }
        .into_any()
    }
}

/// What somebody can do whose shop does not take part.
#[component]
fn NotFound(query: String) -> impl IntoView {
    let l = words();
    view! {
        <section class="panel prose">
            <h2>{td_string!(l, shops.none_title)}</h2>
            <p>{td_string!(l, shops.none_text)}</p>
            <ul>
                <li>
                    {td_string!(l, shops.none_letter)} " "
                    <a href=links::complaint_about(&query)>{td_string!(l, shops.none_letter_go)}</a>
                </li>
                <li>{td_string!(l, shops.none_advice)} " " <a href="https://www.consuwijzer.nl/">"consuwijzer.nl"</a></li>
                <li>{td_string!(l, shops.none_abroad)} " " <a href="https://www.eccnederland.nl/">"eccnederland.nl"</a></li>
                <li>{td_string!(l, shops.none_court)}</li>
            </ul>
        </section>
    }
}
