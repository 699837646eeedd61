//! The certificate of a webshop: does the trust mark hold today, and where to complain.
use super::begun::begun;
use super::shops::status;
use crate::calls::shops::certificate_page;
use crate::forms::complaint::names;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::{
    Fact, Facts, FactsShape, LinkButton, Look, Notice, PostForm, Refresh, Seal, SealSize, Submit, Tag, Tone, say,
};
use crate::site::PageHead;
use crate::views::complaint::Step;
use crate::views::shops::{CertificateView, StatusChange};
use crate::words::{Locale, td_string, words};
use domain::calendar::day_of;
use domain::rules::Rules;
use domain::shop::StatusKey;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/shops/{slug}`
#[component]
pub fn CertificatePage() -> impl IntoView {
    let params = use_params_map();
    let source = move || (params.with(|params| params.get("slug").unwrap_or_default()), Refresh::count());
    loaded(source, |(slug, _)| certificate_page(slug), |view| view! { <Certificate view=view /> }.into_any())
}

#[component]
fn Certificate(view: CertificateView) -> impl IntoView {
    let l = words();
    let card = view.card.clone();
    let (tone, word) = status(l, card.status);
    let valid = card.status == StatusKey::Certified;
    let complain = card.status != StatusKey::Applied;
    let document = format!("{} · {}", card.name, td_string!(l, shops.certificate));
    view! {
        <div class="center page stack" data-gap="l">
            <div class="certificate__head">
                <div class="stack">
                    <PageHead title=card.name.clone() document=document>
                        <a href=links::SHOPS>{td_string!(l, shops.back)}</a>
                        <Tag tone=tone>{word}</Tag>
                    </PageHead>
                </div>
                <Seal valid=valid size=SealSize::Small />
            </div>
            <Standing view=view.clone() />
            {begun(l, view.begun.clone())}
            <div class="sidebar">
                <Particulars view=view.clone() />
                {complain.then(|| complaining(l, view))}
            </div>
            <Means />
        </div>
    }
}

/// Begins a complaint about this shop, which need not be chosen again. Where another one was begun, the first step asks
/// what is to become of that; where this one was, the way back to it stands above.
fn complaining(l: Locale, view: CertificateView) -> AnyView {
    let CertificateView { card, begun, .. } = view;
    let words = td_string!(l, shops.complain);
    let way = match begun {
        None => view! {
            <PostForm action="/api/complaint-save" name="begin" multipart=true>
                <input type="hidden" name=names::STEP value=Step::Shop.slug() />
                <input type="hidden" name=names::VERSION value="0" />
                <input type="hidden" name=names::SHOP value=card.slug />
                <Submit>{words}</Submit>
            </PostForm>
        }
        .into_any(),
        Some(begun) if begun.slug == card.slug => return ().into_any(),
        Some(_) => view! {
            <LinkButton href=links::complaint_about(&card.domain) wide=true look=Look::Quiet>{words}</LinkButton>
        }
        .into_any(),
    };
    view! {
        <div class="stack">
            {way}
            <p class="small soft">{td_string!(l, shops.complain_note)}</p>
        </div>
    }
    .into_any()
}

/// Says in words what the seal shows.
#[component]
fn Standing(view: CertificateView) -> impl IntoView {
    let l = words();
    let (day, reason) = last(l, &view.history, view.card.status);
    let why = || [td_string!(l, shops.reason, reason = reason), td_string!(l, shops.still).to_owned()].to_vec();
    let (tone, title, text) = match view.card.status {
        StatusKey::Certified => (
            Tone::Go,
            td_string!(l, shops.valid_title).to_owned(),
            vec![td_string!(l, shops.valid_text, name = view.card.name)],
        ),
        StatusKey::Suspended => (Tone::Soon, td_string!(l, shops.suspended_title, day = day), why()),
        StatusKey::Ended => (Tone::Danger, td_string!(l, shops.ended_title, day = day), why()),
        StatusKey::Applied => {
            let text = td_string!(l, shops.applied_text).to_owned();
            (Tone::Plain, td_string!(l, shops.applied_title).to_owned(), vec![text])
        }
    };
    let text = text.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    view! { <Notice tone=tone title=title>{text}</Notice> }
}

/// Day and reason of the newest change to this status.
fn last(l: Locale, history: &[StatusChange], status: StatusKey) -> (String, String) {
    history
        .iter()
        .find(|change| change.status == status)
        .map(|change| (say::plain_day(l, day_of(change.at)), change.reason.clone()))
        .unwrap_or_default()
}

#[component]
fn Particulars(view: CertificateView) -> impl IntoView {
    let l = words();
    let since = view.history.iter().rev().find(|change| change.status == StatusKey::Certified);
    let since = since.map(|change| say::plain_day(l, day_of(change.at)));
    let binding = view.agreed.map_or_else(
        || td_string!(l, shops.binding_no).to_owned(),
        |day| td_string!(l, shops.binding_yes, day = say::plain_day(l, day)),
    );
    let domain = view.card.domain.clone();
    view! {
        <Facts shape=FactsShape::Rows>
            <Fact name=td_string!(l, shops.fact_domain)>
                <a href=format!("https://{domain}/") rel="external noopener nofollow">{domain.clone()}</a>
            </Fact>
            <Fact name=td_string!(l, shops.fact_kvk)>{view.kvk}</Fact>
            <Fact name=td_string!(l, shops.fact_contact)>{view.contact}</Fact>
            {since.map(|since| view! { <Fact name=td_string!(l, shops.fact_since)>{since}</Fact> })}
            <Fact name=td_string!(l, shops.fact_binding)>{binding}</Fact>
        </Facts>
    }
}

/// What the trust mark is worth.
#[component]
fn Means() -> impl IntoView {
    let l = words();
    let rules = Rules::current();
    view! {
        <section class="prose" aria-labelledby="means-title">
            <h2 id="means-title">{td_string!(l, shops.means_title)}</h2>
            <ul>
                <li>{td_string!(l, shops.means_answer, days = rules.shop_turn_days)}</li>
                <li>{td_string!(l, shops.means_mediation)}</li>
                <li>{td_string!(l, shops.means_decision, fee = say::money_short(l, rules.fee))}</li>
                <li>{td_string!(l, shops.means_loss)}</li>
            </ul>
        </section>
    }
}
