//! Lives here: the complaint wizard, one question per screen, one address per step.
//! Never here: what counts as a right answer (`forms/complaint`), what the law says (`app/law`), the draft (server).
//! Called by: `app.rs`. Start at [`ComplaintPage`]; `step.rs` is the frame that eight of the nine screens share.

mod draft;
mod step;
#[cfg(feature = "hydrate")]
mod neighbours;
#[cfg(feature = "hydrate")]
mod turning;
#[cfg(feature = "hydrate")]
mod standing;
mod law;
mod exit;
mod shop;
mod anew;
mod problem;
mod details;
mod about;
mod workings;
mod story;
mod evidence;
mod wish;
mod you;
mod answers;
mod check;
mod resume;
mod device;

use crate::calls::Fault;
use crate::calls::complaint::complaint_page;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::Refresh;
use crate::views::complaint::{ComplaintView, Step};
use crate::wire::Sealed;
use draft::Draft;
use leptos::prelude::*;
use leptos_router::components::Redirect;
use leptos_router::hooks::{use_location, use_params_map};
#[cfg(feature = "hydrate")]
use neighbours::looks_ahead;
pub use resume::{ArrivalPage, ResumePage};

/// `/complaint`: begins at the first step.
#[component]
pub fn ComplaintStart() -> impl IntoView {
    view! { <Redirect path=links::complaint(Step::Shop) /> }
}

/// `/complaint/{step}`
#[component]
pub fn ComplaintPage() -> impl IntoView {
    let params = use_params_map();
    #[cfg(feature = "hydrate")]
    turning::begin();
    let asked = move || params.with(|params| Step::from_slug(&params.get("step").unwrap_or_default()));
    let found = searched();
    // Only the first step searches; a query that is left over from it must not fetch another step anew.
    let searched = move || if asked() == Some(Step::Shop) { found.get() } else { String::new() };
    let source = move || (asked(), searched(), Refresh::count());
    let ask = |(step, searched, _): (Option<Step>, String, u32)| async move {
        let step = step.ok_or(Fault::NotFound)?;
        match laid_out(step) {
            Some(page) => Ok(page),
            None => complaint_page(step, searched).await,
        }
    };
    loaded(source, ask, drawn)
}

/// The step as it is shown already, or came along with the answer that led to it.
#[cfg(feature = "hydrate")]
fn laid_out(step: Step) -> Option<Sealed<ComplaintView>> {
    if let Some(shown) = standing::view_of(step) {
        return Some(shown);
    }
    crate::parts::ahead::take(&links::complaint(step)).map(|page| Sealed::arrived(&page))
}

#[cfg(not(feature = "hydrate"))]
fn laid_out(_step: Step) -> Option<Sealed<ComplaintView>> {
    None
}

/// What is searched for on the first step; it stays while one goes on to another.
fn searched() -> Memo<String> {
    let here = use_location();
    let first = links::complaint(Step::Shop);
    Memo::new(move |before: Option<&String>| {
        if here.pathname.with(|path| *path == first) {
            here.query.with(|query| query.get("q").unwrap_or_default())
        } else {
            before.cloned().unwrap_or_default()
        }
    })
}

/// Draws a step. What was searched for is read without following it: the resource does.
fn drawn(view: ComplaintView) -> AnyView {
    #[cfg(feature = "hydrate")]
    if let Some(shown) = standing::adopted(view.step) {
        return shown;
    }
    // Of the address, not of the route: a route that stays the same keeps the query that it began with.
    let query = use_location().query;
    let searched = query.with_untracked(|query| query.get("q").unwrap_or_default());
    let changing = query.with_untracked(|query| query.get("then").is_some_and(|then| then == "check"));
    screen(Draft::new(view, searched, changing))
}

/// Without hydration nobody turns pages.
#[cfg(not(feature = "hydrate"))]
fn looks_ahead(_draft: &Draft, _saved: RwSignal<crate::parts::Saved>) {}

/// Draws the screen of a step.
fn screen(draft: Draft) -> AnyView {
    match draft.view.step {
        Step::Check => check::screen(draft),
        Step::Shop
        | Step::Problem
        | Step::Details
        | Step::About
        | Step::Story
        | Step::Evidence
        | Step::Wish
        | Step::You => step::screen(draft),
    }
}

/// Draws one screen of the wizard from its view model, for tests and trials.
#[must_use]
pub fn preview(view: ComplaintView, searched: &str) -> AnyView {
    screen(Draft::new(view, searched.to_owned(), false))
}
