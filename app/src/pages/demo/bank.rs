//! `/demo/bank/{payment}`: a bank that pays, cancels, fails, lets it expire, answers twice, or answers too late.
use crate::calls::demo::bank_page;
use crate::pages::loaded::loaded;
use crate::parts::{Fact, Facts, FactsShape, LinkButton, Look, Notice, PostForm, Refresh, Submit, Tone, say};
use crate::site::PageHead;
use crate::views::demo::BankView;
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/demo/bank/{payment}`
#[component]
pub fn BankPage() -> impl IntoView {
    let params = use_params_map();
    let payment = move || params.with(|params| params.get("payment").unwrap_or_default());
    let source = move || (payment(), Refresh::count());
    loaded(source, |(payment, _)| bank_page(payment), |view| view! { <Bank view=view /> }.into_any())
}

#[component]
fn Bank(view: BankView) -> impl IntoView {
    let l = words();
    let BankView { payment, amount, description, state, back } = view;
    let open = state == "open";
    let (tone, said) = state_words(l, &state);
    view! {
        <div class="center page stack" data-gap="l" data-width="form">
            <PageHead title=td_string!(l, bank.title) lead=td_string!(l, bank.lead) />
            <section class="panel stack">
                <Facts shape=FactsShape::Rows>
                    <Fact name=td_string!(l, bank.amount)>
                        <span class="deed__what">{say::money(l, amount)}</span>
                    </Fact>
                    <Fact name=td_string!(l, bank.description)>{description}</Fact>
                </Facts>
                <Notice tone=tone title=said />
                <Answers payment=payment open=open />
            </section>
            <div>
                <LinkButton href=back look=if open { Look::Quiet } else { Look::Main }>{td_string!(l, bank.back)}</LinkButton>
            </div>
        </div>
    }
}

/// What the bank can answer now: an open payment anything, an answered one the same again.
#[component]
fn Answers(payment: String, open: bool) -> impl IntoView {
    let l = words();
    let answers = if open {
        vec![
            ("pay", Look::Main, td_string!(l, bank.pay)),
            ("cancel", Look::Quiet, td_string!(l, bank.cancel)),
            ("fail", Look::Quiet, td_string!(l, bank.fail)),
            ("expire", Look::Quiet, td_string!(l, bank.expire)),
            ("twice", Look::Quiet, td_string!(l, bank.twice)),
            ("late", Look::Quiet, td_string!(l, bank.late)),
        ]
    } else {
        vec![("again", Look::Quiet, td_string!(l, bank.again))]
    };
    let buttons = answers
        .into_iter()
        .map(|(answer, look, said)| view! { <Submit name="answer" value=answer look=look wide=true>{said}</Submit> })
        .collect_view();
    view! {
        <PostForm action="/api/demo-bank" name="bank">
            <input type="hidden" name="payment" value=payment />
            {buttons}
        </PostForm>
    }
}

fn state_words(l: Locale, state: &str) -> (Tone, &'static str) {
    match state {
        "open" => (Tone::Soon, td_string!(l, bank.state_open)),
        "paid" => (Tone::Go, td_string!(l, bank.state_paid)),
        "cancelled" => (Tone::Plain, td_string!(l, bank.state_cancelled)),
        "failed" => (Tone::Danger, td_string!(l, bank.state_failed)),
        "expired" => (Tone::Plain, td_string!(l, bank.state_expired)),
        _ => (Tone::Plain, td_string!(l, bank.state_other)),
    }
}
