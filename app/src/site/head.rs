//! The head of every page: the mark, and a menu that links only what exists for this person.
use crate::calls::{Frame, Me};
use crate::links;
use crate::parts::Brand;
use crate::words::{Locale, td_string, words};
use domain::people::Hat;
use leptos::prelude::*;
use leptos_router::components::A;

/// Draws skip link, demonstration strip, mark and menu.
#[component]
pub fn SiteHead(
    /// Who looks.
    frame: Frame,
) -> impl IntoView {
    let l = words();
    let items = items(l, frame.me.as_ref())
        .into_iter()
        .map(|(href, said)| {
            let exact = href == links::DESK || href == links::SHOP;
            view! { <li><A href=href exact=exact>{said}</A></li> }
        })
        .collect_view();
    view! {
        <a class="skip" href="#content" rel="external">{td_string!(l, shell.skip)}</a>
        <header>
            {frame.demo.then(|| view! { <DemoStrip /> })}
            <div class="site-head">
                <div class="center">
                    <a class="brand" href=links::HOME><Brand />{td_string!(l, shell.brand)}</a>
                    <button type="button" class="menu-button" popovertarget="menu">{td_string!(l, shell.menu)}</button>
                    <nav
                        class="site-nav"
                        id="menu"
                        popover="auto"
                        aria-label=td_string!(l, shell.nav)
                        on:click=|_| fold()
                    >
                        <ul role="list">{items}</ul>
                    </nav>
                </div>
            </div>
        </header>
    }
}

#[component]
fn DemoStrip() -> impl IntoView {
    let l = words();
    view! {
        <div class="site-strip">
            <p class="center">
                {td_string!(l, shell.demo_banner)} " "
                <a href=links::DEMO>{td_string!(l, shell.demo_link)}</a>
                " · "
                <a href=links::DEMO_MAIL>{td_string!(l, shell.demo_mail)}</a>
            </p>
        </div>
    }
}

/// The menu of this person, in order of use.
fn items(l: Locale, me: Option<&Me>) -> Vec<(&'static str, &'static str)> {
    let mut items = Vec::new();
    let has = |wanted: fn(&Hat) -> bool| me.is_some_and(|me| me.hats.iter().any(wanted));
    let works = has(|hat| matches!(hat, Hat::Mediator | Hat::Assessor | Hat::Inspector));
    let admin = has(|hat| matches!(hat, Hat::Admin));
    let sells = has(|hat| matches!(hat, Hat::ShopAgent(_)));
    if works {
        items.push((links::DESK, td_string!(l, shell.nav_desk)));
    }
    if has(|hat| matches!(hat, Hat::Inspector)) {
        items.push((links::DESK_SHOPS, td_string!(l, shell.nav_desk_shops)));
    }
    if admin {
        items.push((links::PEOPLE, td_string!(l, shell.nav_people)));
        items.push((links::ERRANDS, td_string!(l, shell.nav_errands)));
    }
    if sells {
        items.push((links::SHOP, td_string!(l, shell.nav_shop)));
    }
    if me.is_some() && !works && !admin && !sells {
        items.push((links::CASES, td_string!(l, shell.nav_cases)));
    }
    items.push((links::SHOPS, td_string!(l, shell.nav_shops)));
    items.push((links::RULES, td_string!(l, shell.nav_how)));
    items.push(match me {
        Some(_) => (links::ACCOUNT, td_string!(l, shell.nav_account)),
        None => (links::SIGN_IN, td_string!(l, shell.nav_sign_in)),
    });
    items
}

/// Closes the menu of a phone after a choice; on a wide screen it is not a popover and stays.
#[cfg(feature = "hydrate")]
fn fold() {
    use wasm_bindgen::JsCast;
    if let Some(menu) =
        document().get_element_by_id("menu").and_then(|menu| menu.dyn_into::<web_sys::HtmlElement>().ok())
    {
        // Closing what is not open is an error in some browsers, and nothing is lost.
        drop(menu.hide_popover());
    }
}

#[cfg(not(feature = "hydrate"))]
fn fold() {}
