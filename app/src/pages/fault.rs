//! Pages for what went wrong, each with a way out. `/problem/{status}` is where a plain form is sent.
use crate::calls::{Fault, Frame};
use crate::links;
use crate::parts::{LinkButton, Look};
use crate::site::PageHead;
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map, use_query_map};

/// Explains a fault and offers ways on.
#[component]
pub fn FaultPage(
    /// What went wrong.
    fault: Fault,
    /// What a person can quote, where the fault itself does not carry it.
    #[prop(optional)]
    reference: String,
) -> impl IntoView {
    let l = words();
    answer_with(&fault);
    let here = use_location();
    let then = here.pathname.get_untracked();
    let (title, text) = said(l, &fault);
    let reference = match &fault {
        Fault::Trouble { reference } => Some(reference.clone()),
        Fault::Away => Some(reference),
        Fault::SignedOut
        | Fault::NotFound
        | Fault::Outdated
        | Fault::Offline
        | Fault::TooMany { .. }
        | Fault::Unreadable
        | Fault::TooBig
        | Fault::Held
        | Fault::Full => None,
    }
    .filter(|reference| !reference.is_empty());
    // A plain load of the same address: it brings the new build, or asks the line once more.
    let again = matches!(fault, Fault::Outdated | Fault::Offline).then(|| then.clone());
    // Whoever is signed in is told the same of every page that they do not see, and led to what is theirs.
    let known = fault == Fault::NotFound && use_context::<Frame>().is_some_and(|frame| frame.me.is_some());
    let on = matches!(fault, Fault::SignedOut | Fault::NotFound).then(|| {
        if known {
            (links::CASES.to_owned(), td_string!(l, shell.nav_cases))
        } else {
            (links::sign_in(&then), td_string!(l, error.to_sign_in))
        }
    });
    view! {
        <div class="center page stack" data-width="read" data-gap="l">
            <PageHead title=title>{fault.status()}</PageHead>
            <p>{text}</p>
            {reference.map(|reference| view! {
                <p>{td_string!(l, error.reference, reference = reference)}</p>
            })}
            <nav class="cluster" aria-label=td_string!(l, error.ways)>
                {again.map(|href| view! {
                    <a class="button" href=href rel="external">{td_string!(l, error.reload)}</a>
                })}
                {on.map(|(href, label)| view! { <LinkButton href=href>{label}</LinkButton> })}
                <LinkButton href=links::HOME look=Look::Quiet>{td_string!(l, error.to_home)}</LinkButton>
                <LinkButton href=links::SHOPS look=Look::Quiet>{td_string!(l, error.to_shops)}</LinkButton>
                <LinkButton href=links::ABOUT look=Look::Quiet>{td_string!(l, error.to_help)}</LinkButton>
            </nav>
        </div>
    }
}

/// A fault in words: what it is, and what that means.
fn said(l: Locale, fault: &Fault) -> (&'static str, String) {
    match fault {
        Fault::SignedOut => (td_string!(l, error.signed_out_title), td_string!(l, error.signed_out_text).to_owned()),
        Fault::NotFound => (td_string!(l, error.not_found_title), td_string!(l, error.not_found_text).to_owned()),
        Fault::TooMany { seconds } => (
            td_string!(l, error.too_many_title),
            td_string!(l, error.too_many_text, minutes = seconds.div_ceil(60).max(1)),
        ),
        Fault::Outdated => (td_string!(l, error.outdated_title), td_string!(l, error.outdated_text).to_owned()),
        Fault::Offline => (td_string!(l, error.offline_title), td_string!(l, error.offline).to_owned()),
        Fault::Unreadable => (td_string!(l, error.unreadable_title), td_string!(l, error.unreadable_text).to_owned()),
        Fault::TooBig => (td_string!(l, error.too_big_title), td_string!(l, error.too_big_text).to_owned()),
        Fault::Away => (td_string!(l, error.away_title), td_string!(l, error.away_text).to_owned()),
        Fault::Held => (td_string!(l, error.held_title), td_string!(l, error.held_text).to_owned()),
        Fault::Full => (td_string!(l, error.full_title), td_string!(l, error.full_text).to_owned()),
        Fault::Trouble { .. } => (td_string!(l, error.trouble_title), td_string!(l, error.trouble_text).to_owned()),
    }
}

/// An address that nobody knows.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <FaultPage fault=Fault::NotFound /> }
}

/// `/problem/{status}`: where a form without script is sent when a call failed.
#[component]
pub fn ProblemPage() -> impl IntoView {
    let status = use_params_map().with_untracked(|params| params.get("status").unwrap_or_default());
    let query = use_query_map();
    let field = move |name: &str| query.with_untracked(|query| query.get(name).unwrap_or_default());
    let reference: String = field("reference").chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    let fault = match status.as_str() {
        "400" => Fault::Unreadable,
        "401" => Fault::SignedOut,
        "413" => Fault::TooBig,
        "429" => Fault::TooMany { seconds: field("seconds").parse().unwrap_or(60) },
        "500" => Fault::Trouble { reference: reference.clone() },
        "503" => Fault::Away,
        "423" => Fault::Held,
        "507" => Fault::Full,
        _ => Fault::NotFound,
    };
    view! { <FaultPage fault=fault reference=reference /> }
}

/// Gives the page the status of its fault, so that machines understand it too.
#[cfg(feature = "ssr")]
fn answer_with(fault: &Fault) {
    use axum::http::StatusCode;
    if let (Some(options), Ok(status)) =
        (use_context::<leptos_axum::ResponseOptions>(), StatusCode::from_u16(fault.status()))
    {
        options.set_status(status);
    }
}

#[cfg(not(feature = "ssr"))]
fn answer_with(_fault: &Fault) {}
