//! Sends a form in place of the browser, and does what the answer says.
use super::ahead;
use super::form_state::FormState;
use super::kept;
use super::picked::all_here;
use super::post_form::{Refresh, sentences};
use super::quietly::rest;
use crate::calls::{Answer, Fault};
use crate::forms::FILES;
use crate::links;
use crate::wire::post;
use crate::words::{Locale, td_string};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlButtonElement, HtmlFormElement, HtmlInputElement, SubmitEvent};

/// A press so soon after an answer is the second half of a double press, in milliseconds.
const TWICE: f64 = 600.0;

/// What to do with an answer.
#[derive(Clone)]
struct After {
    l: Locale,
    form: FormState,
    /// The name of the form.
    name: String,
    refresh: Option<Refresh>,
    on_done: Option<Callback<Answer>>,
}

/// Sends the form in place of the browser.
pub(super) fn sender(
    l: Locale,
    form: FormState,
    multipart: bool,
    on_done: Option<Callback<Answer>>,
) -> impl Fn(SubmitEvent) + 'static {
    let after = After { l, form, name: form.name(), refresh: use_context(), on_done };
    let navigate = StoredValue::new_local(use_navigate());
    let done = Rc::new(Cell::new(0.0));
    move |event: SubmitEvent| {
        let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else {
            return;
        };
        event.prevent_default();
        if form.busy.get_untracked() || js_sys::Date::now() - done.get() < TWICE {
            return;
        }
        let (after, pressed, done) = (after.clone(), pressed(&event), Rc::clone(&done));
        form.busy.set(true);
        drop(rest());
        let action = element.get_attribute("action").unwrap_or_default();
        leptos::task::spawn_local(async move {
            if !all_here(form.files).await {
                let _ = form.busy.try_set(false);
                let stuck = td_string!(after.l, parts.files_stuck).to_owned();
                return after.form.refuse(vec![(FILES.to_owned(), stuck)]);
            }
            let Some(data) = filled(&element, pressed) else { return after.failed(Fault::Offline) };
            let answer = post(&action, data, multipart).await;
            form.busy.set(false);
            if matches!(answer, Ok(Answer::Done { .. })) {
                done.set(js_sys::Date::now());
            }
            match answer {
                Ok(answer) => after.answered(answer, |path| {
                    // Live news may have taken the form off the page meanwhile; then there is nowhere to go from.
                    let _ = navigate.try_with_value(|go| go(path, NavigateOptions::default()));
                }),
                Err(fault) => after.failed(fault),
            }
        });
    }
}

/// The name and value of the button that was pressed.
fn pressed(event: &SubmitEvent) -> Option<(String, String)> {
    let button = event.submitter()?.dyn_into::<HtmlButtonElement>().ok()?;
    Some((button.name(), button.value())).filter(|(name, _)| !name.is_empty())
}

/// The fields as the browser would send them, with the button that was pressed.
fn filled(element: &HtmlFormElement, pressed: Option<(String, String)>) -> Option<FormData> {
    let data = FormData::new_with_form(element).ok()?;
    // A day that does not exist leaves its field empty, as if nobody had typed; the server is to say what is wrong.
    let fields = element.elements();
    for field in (0..fields.length()).filter_map(|at| fields.item(at)?.dyn_into::<HtmlInputElement>().ok()) {
        if field.value().is_empty() && field.matches(":invalid").unwrap_or(false) {
            data.set_with_str(&field.name(), "?").ok()?;
        }
    }
    if let Some((name, value)) = pressed {
        data.append_with_str(&name, &value).ok()?;
    }
    Some(data)
}

impl After {
    fn answered(self, answer: Answer, navigate: impl Fn(&str)) {
        match &answer {
            Answer::Refused(errors) => {
                self.form.refuse(sentences(errors));
                self.form.refusals.update(|count| *count += 1);
            }
            Answer::Done { go, reload, page, .. } => {
                self.form.refuse(Vec::new());
                kept::forget(&self.name);
                if let Some(on_done) = self.on_done {
                    // Gone with the form when live news came first: then the page asks anew what to show.
                    if on_done.try_run(answer.clone()).is_none() {
                        if path(&here()) != path(go) {
                            load(go);
                        } else if let Some(refresh) = self.refresh {
                            refresh.0.update(|count| *count += 1);
                        }
                    }
                } else if *reload {
                    load(go);
                } else {
                    let here = here();
                    if here != *go {
                        if let Some(page) = page {
                            ahead::lay(go, page.clone());
                        }
                        navigate(go);
                    }
                    // The same page with another query keeps what it loaded; what it shows has changed nonetheless.
                    if path(&here) == path(go)
                        && let Some(refresh) = self.refresh
                    {
                        refresh.0.update(|count| *count += 1);
                    }
                }
            }
        }
    }

    fn failed(self, fault: Fault) {
        let l = self.l;
        let sentence = match fault {
            Fault::SignedOut => return load(&links::sign_in(&here())),
            Fault::TooMany { seconds } => {
                td_string!(l, error.too_many_text, minutes = seconds.div_ceil(60).max(1))
            }
            Fault::NotFound => td_string!(l, error.not_found_text).to_owned(),
            Fault::Outdated => td_string!(l, error.outdated_text).to_owned(),
            Fault::Offline => td_string!(l, error.offline).to_owned(),
            Fault::Unreadable => td_string!(l, error.unreadable_text).to_owned(),
            Fault::TooBig => td_string!(l, error.too_big_text).to_owned(),
            Fault::Held => td_string!(l, error.held_text).to_owned(),
            Fault::Full => td_string!(l, error.full_text).to_owned(),
            Fault::Away => td_string!(l, error.away_text).to_owned(),
            Fault::Trouble { reference } if !reference.is_empty() => {
                let said = td_string!(l, error.reference, reference = reference);
                format!("{} {said}", td_string!(l, error.trouble_text))
            }
            Fault::Trouble { .. } => td_string!(l, error.trouble_text).to_owned(),
        };
        self.form.refuse(vec![(String::new(), sentence)]);
    }
}

/// This page's path with its query.
fn here() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// An address without its query and fragment.
fn path(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

/// Loads a page anew.
fn load(path: &str) {
    drop(window().location().set_href(path));
}
