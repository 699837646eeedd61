//! `/cases/{number}/pay`: the fee for the decision, before the bank and after it.
use crate::calls::case::pay_page;
use crate::forms::case::field;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::{LinkButton, Look, Notice, PostForm, Refresh, Submit, Tone, say};
use crate::site::PageHead;
use crate::views::case::{PayState, PayView};
use crate::words::{Locale, td_string, words};
use domain::calendar::day_of;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The page. Paying is a post, and then an ordinary link to the bank.
#[component]
pub fn PayPage() -> impl IntoView {
    let params = use_params_map();
    let source = move || (params.with(|params| params.get("number").unwrap_or_default()), Refresh::count());
    loaded(source, |(number, _)| pay_page(number), |view| view! { <Pay view=view /> }.into_any())
}

#[component]
fn Pay(view: PayView) -> impl IntoView {
    let l = words();
    let amount = say::money_short(l, view.amount);
    let number = td_string!(l, case.number, number = view.number.to_string());
    let paid = matches!(view.state, PayState::Paid | PayState::Refunded);
    let until = view
        .until
        .filter(|_| !paid)
        .map(|until| td_string!(l, pay.until, until = say::until(l, day_of(until.plus_millis(-1)))));
    view! {
        <div class="center page stack" data-width="form" data-gap="l">
            <PageHead title=td_string!(l, pay.title) lead=td_string!(l, pay.lead, amount = amount)>{number}</PageHead>
            <div role="status">{standing(l, &view)}</div>
            {until.map(|until| view! { <p>{until}</p> })}
            {ways(l, &view)}
            <p class="small soft">{td_string!(l, pay.refund)}</p>
            {(!paid).then(|| view! { <p><a href=links::case(&view.number)>{td_string!(l, pay.back)}</a></p> })}
        </div>
    }
}

fn standing(l: Locale, view: &PayView) -> AnyView {
    let amount = say::money(l, view.amount);
    let (tone, title, text) = match view.state {
        PayState::None => return ().into_any(),
        PayState::Waiting => (Tone::Soon, td_string!(l, pay.waiting_title), td_string!(l, pay.waiting_text).to_owned()),
        PayState::Paid => (Tone::Go, td_string!(l, pay.paid_title), td_string!(l, pay.paid_text, amount = amount)),
        PayState::Refunded => {
            (Tone::Plain, td_string!(l, pay.refunded_title), td_string!(l, pay.refunded_text, amount = amount))
        }
        PayState::Failed => (Tone::Danger, td_string!(l, pay.failed_title), td_string!(l, pay.failed_text).to_owned()),
        PayState::Cancelled => {
            (Tone::Plain, td_string!(l, pay.cancelled_title), td_string!(l, pay.cancelled_text).to_owned())
        }
        PayState::Expired => (Tone::Soon, td_string!(l, pay.expired_title), td_string!(l, pay.expired_text).to_owned()),
    };
    view! { <Notice tone=tone title=title><p>{text}</p></Notice> }.into_any()
}

/// To the bank, to a new attempt, or back.
fn ways(l: Locale, view: &PayView) -> AnyView {
    let here = links::pay(&view.number);
    match (view.state, &view.bank, view.until) {
        (PayState::Paid | PayState::Refunded, _, _) => {
            let href = links::case(&view.number);
            view! { <div class="cluster"><LinkButton href=href>{td_string!(l, pay.back)}</LinkButton></div> }.into_any()
        }
        (PayState::Waiting, Some(bank), _) => {
            let bank = bank.clone();
            view! {
                <div class="cluster">
                    <LinkButton href=bank rel="external">{td_string!(l, pay.to_bank)}</LinkButton>
                    <LinkButton href=here look=Look::Quiet rel="external">{td_string!(l, pay.again)}</LinkButton>
                </div>
            }
            .into_any()
        }
        (PayState::Waiting, None, _) => view! {
            <div class="cluster">
                <LinkButton href=here look=Look::Quiet rel="external">{td_string!(l, pay.again)}</LinkButton>
            </div>
        }
        .into_any(),
        (_, _, None) => view! { <p>{td_string!(l, pay.over)}</p> }.into_any(),
        (state, _, Some(_)) => start(l, view, state != PayState::None),
    }
}

fn start(l: Locale, view: &PayView, again: bool) -> AnyView {
    let label = if again {
        td_string!(l, pay.retry).to_owned()
    } else {
        td_string!(l, pay.start, amount = say::money_short(l, view.amount))
    };
    let (number, key) = (view.number.to_string(), view.key.clone());
    view! {
        <PostForm action="/api/pay" name="pay">
            <input type="hidden" name="number" value=number />
            <input type="hidden" name=field::KEY value=key />
            <p class="small soft">{td_string!(l, pay.start_note)}</p>
            <div class="cluster"><Submit>{label}</Submit></div>
        </PostForm>
    }
    .into_any()
}
