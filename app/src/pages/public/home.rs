//! The front page: find the shop, see the four steps with time, cost and legal effect.
use crate::calls::shops::register_page;
use crate::links;
use crate::pages::loaded::loaded;
use crate::pages::public::begun::begun;
use crate::pages::public::steps::Steps;
use crate::parts::{LinkButton, Look, Refresh, Seal, SearchForm, say};
use crate::site::PageHead;
use crate::views::shops::RegisterView;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// `/`
#[component]
pub fn HomePage() -> impl IntoView {
    loaded(Refresh::count, |_| register_page(String::new(), None), |view| view! { <Home view=view /> }.into_any())
}

#[component]
fn Home(view: RegisterView) -> impl IntoView {
    let l = words();
    let count = say::count(l, usize::try_from(view.certified).unwrap_or(usize::MAX));
    view! {
        <div class="center page stack" data-gap="xl">
            <section class="hero sidebar" data-side="wide">
                <div class="stack" data-gap="l">
                    <PageHead title=td_string!(l, home.title) lead=td_string!(l, home.lead) />
                    {begun(l, view.begun)}
                    <Finder />
                </div>
                <div class="hero__aside">
                    <Seal valid=true />
                    <p class="small soft">
                        {td_string!(l, home.seal_caption)} <br />
                        <a href=links::SHOPS>{td_string!(l, home.seal_link, count = count)}</a>
                    </p>
                </div>
            </section>
            <section class="stack" data-gap="l" aria-labelledby="steps-title">
                <h2 id="steps-title">{td_string!(l, home.steps_title)}</h2>
                <Steps />
                <p><a href=links::RULES>{td_string!(l, home.rules_link)}</a></p>
            </section>
            <GoodToKnow />
            <section class="panel stack" data-align="start" aria-labelledby="shop-title">
                <h2 id="shop-title">{td_string!(l, home.shop_title)}</h2>
                <p>{td_string!(l, home.shop_text)}</p>
                <LinkButton href=links::SIGN_IN look=Look::Quiet>{td_string!(l, home.shop_link)}</LinkButton>
            </section>
        </div>
    }
}

/// Looks a shop up; without script it is an ordinary search form.
#[component]
fn Finder() -> impl IntoView {
    let l = words();
    view! {
        <SearchForm action=links::SHOPS>
            <label for="find">{td_string!(l, home.find_label)}</label>
            <div class="find__row">
                <input
                    id="find"
                    name="q"
                    type="search"
                    placeholder=td_string!(l, home.find_example)
                    autocomplete="off"
                    aria-describedby="find-note"
                />
                <button class="button">{td_string!(l, home.find_button)}</button>
            </div>
            <p class="small soft" id="find-note">{td_string!(l, home.find_note)}</p>
        </SearchForm>
    }
}

#[component]
fn GoodToKnow() -> impl IntoView {
    let l = words();
    let answers = [
        (td_string!(l, home.silence_q), td_string!(l, home.silence_a)),
        (td_string!(l, home.court_q), td_string!(l, home.court_a)),
        (td_string!(l, home.lawyer_q), td_string!(l, home.lawyer_a)),
        (td_string!(l, home.see_q), td_string!(l, home.see_a)),
    ]
    .map(|(question, answer)| view! { <div><h3>{question}</h3><p>{answer}</p></div> })
    .collect_view();
    view! {
        <section class="stack" data-gap="l" aria-labelledby="know-title">
            <h2 id="know-title">{td_string!(l, home.know_title)}</h2>
            <div class="answers">{answers}</div>
        </section>
    }
}
