//! `/cases` and `/shop`: everything somebody has going, their turn first.
use crate::calls::Frame;
use crate::calls::case::inbox_page;
use crate::links;
use crate::live;
use crate::pages::loaded::loaded;
use crate::parts::{Announcer, Clock, LinkButton, Pager, Refresh, Tag, Tone, say};
use crate::said::{self, side_of};
use crate::site::PageHead;
use crate::views::complaint::Step;
use crate::views::inbox::{CaseRow, InboxView};
use crate::words::{Locale, td_string, words};
use domain::calendar::day_of;
use domain::case::StageKey;
use domain::people::Side;
use domain::values::Moment;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// `/cases`: a consumer's own.
#[component]
pub fn CasesPage() -> impl IntoView {
    let query = use_query_map();
    let refresh = listen();
    let source = move || (query.with(|query| query.get("after")), refresh.get(), Refresh::count());
    loaded(
        source,
        |(after, _, _)| inbox_page(None, after),
        |view| view! { <Inbox view=view here=links::CASES.to_owned() /> }.into_any(),
    )
}

/// `/shop` and `/shop/{slug}`: those of a webshop.
#[component]
pub fn ShopInboxPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let refresh = listen();
    let first = use_context::<Frame>()
        .and_then(|frame| frame.me)
        .and_then(|me| me.shops.first().map(|(slug, _)| slug.clone()))
        .unwrap_or_default();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug")).unwrap_or_else(|| first.clone()));
    let source = move || (slug.get(), query.with(|query| query.get("after")), refresh.get(), Refresh::count());
    loaded(
        source,
        |(slug, after, _, _)| inbox_page(Some(slug), after),
        move |view| {
            let here = format!("{}/{}", links::SHOP, slug.get_untracked());
            view! { <Inbox view=view here=here /> }.into_any()
        },
    )
}

/// Counts the news of the viewer's lists; the list is fetched anew for each.
fn listen() -> RwSignal<u32> {
    let l = words();
    let count = RwSignal::new(0);
    let announcer = Announcer::here();
    live::follow(
        || links::LIVE_INBOX.to_owned(),
        move |_| {
            count.update(|count| *count += 1);
            if let Some(announcer) = announcer {
                announcer.say(td_string!(l, inbox.updated));
            }
        },
    );
    count
}

#[component]
fn Inbox(view: InboxView, here: String) -> impl IntoView {
    let l = words();
    let (title, lead) = match (&view.shop, side_of(view.me)) {
        (Some(shop), _) => (td_string!(l, inbox.title_shop, shop = shop.clone()), td_string!(l, inbox.lead_shop)),
        (None, Some(Side::Shop)) => (td_string!(l, inbox.title_shops).to_owned(), td_string!(l, inbox.lead_shop)),
        (None, _) => (td_string!(l, inbox.title_mine).to_owned(), td_string!(l, inbox.lead_mine)),
    };
    let next = view.next.as_ref().map(|after| format!("{here}?after={after}"));
    // The list is read forwards; the browser's own way back leads back.
    let previous: Option<String> = None;
    let empty = view.rows.is_empty();
    let shop = view.shop.is_some() || side_of(view.me) == Some(Side::Shop);
    let now = view.case_now;
    let closed = |row: &CaseRow| row.standing.stage == StageKey::Closed;
    let mut groups: [Vec<CaseRow>; 3] = Default::default();
    for row in view.rows {
        let place = if row.my_turn { 0 } else { 1 + usize::from(closed(&row)) };
        groups[place].push(row);
    }
    let [turn, others, done] = groups;
    view! {
        <div class="center page stack" data-gap="l">
            <PageHead title=title lead=lead />
            {empty.then(|| nothing(l, shop))}
            {shops(l, &here)}
            {group(l, td_string!(l, inbox.my_turn), turn, now, shop)}
            {group(l, td_string!(l, inbox.others), others, now, shop)}
            {group(l, td_string!(l, inbox.closed), done, now, shop)}
            <Pager previous=previous next=next />
        </div>
    }
    .into_any()
}

/// The other webshops that this person answers for.
fn shops(l: Locale, here: &str) -> AnyView {
    let shops = use_context::<Frame>().and_then(|frame| frame.me).map(|me| me.shops).unwrap_or_default();
    if shops.len() < 2 || !here.starts_with(links::SHOP) {
        return ().into_any();
    }
    let links = shops
        .into_iter()
        .map(|(slug, name)| {
            let href = format!("{}/{slug}", links::SHOP);
            let now = (href == here).then_some("page");
            view! { <li><a href=href aria-current=now>{name}</a></li> }
        })
        .collect_view();
    view! {
        <nav aria-label=td_string!(l, inbox.choose_shop)>
            <ul class="cluster" role="list">{links}</ul>
        </nav>
    }
    .into_any()
}

fn nothing(l: Locale, shop: bool) -> AnyView {
    if shop {
        return view! {
            <section class="panel stack">
                <h2>{td_string!(l, inbox.empty_shop_title)}</h2>
                <p>{td_string!(l, inbox.empty_shop_text)}</p>
            </section>
        }
        .into_any();
    }
    view! {
        <section class="panel stack">
            <h2>{td_string!(l, inbox.empty_mine_title)}</h2>
            <p>{td_string!(l, inbox.empty_mine_text)}</p>
            <div class="cluster">
                <LinkButton href=links::complaint(Step::Shop)>{td_string!(l, inbox.empty_mine_button)}</LinkButton>
            </div>
        </section>
    }
    .into_any()
}

fn group(l: Locale, title: &'static str, rows: Vec<CaseRow>, now: Moment, shop: bool) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = rows.into_iter().map(|row| line(l, row, now, shop)).collect_view();
    view! {
        <section class="stack" data-gap="s">
            <h2>{title}</h2>
            <ul class="inbox" role="list">{rows}</ul>
        </section>
    }
    .into_any()
}

fn line(l: Locale, row: CaseRow, now: Moment, shop: bool) -> AnyView {
    let side = if shop { Side::Shop } else { Side::Consumer };
    let href = if shop { links::shop_case(&row.number) } else { links::case(&row.number) };
    let other = if shop { row.consumer } else { row.shop };
    let turn = said::turn(l, row.standing.waiting_for, Some(side), row.my_turn);
    let calm = !row.my_turn;
    let clock = row.standing.until.map(|term| view! { <Clock term=term now=now calm=calm /> });
    let asks = row.amount.map(|amount| td_string!(l, inbox.asks, amount = say::money(l, amount)));
    let place = match (row.standing.stage, shop) {
        (StageKey::ConsumerChoice, false) => td_string!(l, case.stage.consumer_choice_you),
        (stage, _) => said::stage(l, stage),
    };
    let changed = td_string!(l, inbox.changed, day = say::short_day(l, day_of(row.changed)));
    view! {
        <li class="inbox__row" data-mine=row.my_turn.then_some("")>
            <div>
                <h3><a href=href>{row.product}</a></h3>
                <p class="small soft">
                    {other} " · " {row.number.to_string()} {asks.map(|asks| format!(" · {asks}"))}
                </p>
                <p>{place}</p>
            </div>
            <div class="inbox__clock">
                <p>
                    {if row.my_turn {
                        view! { <Tag tone=Tone::Soon>{td_string!(l, inbox.turn_tag)}</Tag> }.into_any()
                    } else {
                        view! { <span class="small soft">{turn}</span> }.into_any()
                    }}
                </p>
                {clock}
                <p class="small soft">{changed}</p>
            </div>
        </li>
    }
    .into_any()
}
