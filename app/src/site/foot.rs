//! The foot of every page: who is who, where the duties to inform are met, and the language.
use crate::links;
use crate::parts::{Role, RoleMark};
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;

/// The European Commission's list of recognised bodies [L1 14(1)].
const EUROPEAN_LIST: &str = "https://consumer-redress.ec.europa.eu/";

/// Draws the foot.
#[component]
pub fn SiteFoot() -> impl IntoView {
    let l = words();
    let hands = [Role::Consumer, Role::Shop, Role::Mediator, Role::Assessor]
        .map(|role| view! { <li><RoleMark role=role /></li> })
        .collect_view();
    let links = [
        (links::ABOUT, td_string!(l, shell.foot_about)),
        (links::RULES, td_string!(l, shell.foot_rules)),
        (links::PRIVACY, td_string!(l, shell.foot_privacy)),
        (links::ACCESSIBILITY, td_string!(l, shell.foot_accessibility)),
        (EUROPEAN_LIST, td_string!(l, shell.foot_list)),
    ]
    .map(|(href, said)| view! { <li><a href=href>{said}</a></li> })
    .collect_view();
    view! {
        <footer class="site-foot">
            <div class="center">
                <div class="stack" data-gap="s">
                    <p>{td_string!(l, shell.foot_line)}</p>
                    <ul class="legend" role="list" aria-label=td_string!(l, shell.legend)>{hands}</ul>
                    <nav aria-label=td_string!(l, shell.foot_nav)>
                        <ul role="list">{links}</ul>
                    </nav>
                </div>
                <Languages />
            </div>
        </footer>
    }
}

/// Switches the language: a plain post and a full load, so it works without script.
#[component]
fn Languages() -> impl IntoView {
    let l = words();
    let buttons = [("nl", Locale::nl, td_string!(l, shell.lang_nl)), ("en", Locale::en, td_string!(l, shell.lang_en))]
        .map(|(code, locale, said)| {
            view! {
                <button name="language" value=code lang=code aria-current=(l == locale).then_some("true")>
                    {said}
                </button>
            }
        })
        .collect_view();
    view! {
        <form class="languages" method="post" action="/api/language" aria-label=td_string!(l, shell.language)>
            {buttons}
        </form>
    }
}
