//! Turning on and back without waiting: whoever presses a button sees the step that is meant at once, when it was drawn
//! ahead. The address follows when it is on the screen.
//!
//! Only what lies at the server whole is turned away from so; otherwise the form is sent and leads on, as without this.
use super::{neighbours, standing};
use crate::forms::complaint::names;
use crate::links;
use crate::parts::{Saved, saves_at_leisure, settled};
use crate::views::complaint::Step;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlButtonElement, HtmlFormElement, HtmlInputElement, MouseEvent, SubmitEvent};

/// What the form holds beyond what saved itself: files, and days that do not exist.
const MORE: &str = ".files__row, input:invalid";

/// Leaves what is shown time to come to the screen before the work that follows.
const SEEN: Duration = Duration::from_millis(50);

/// Two presses within this time are one to whoever presses everything twice, in milliseconds.
const TWICE: f64 = 500.0;

thread_local! {
    /// When a page was turned the last time, by the clock of events.
    static TURNED: Cell<f64> = const { Cell::new(f64::MIN) };
}

/// Hears the buttons of this page, until it goes, before its forms and the router do.
pub(super) fn begin() {
    neighbours::hold();
    let turn = use_navigate();
    let navigate = StoredValue::new_local(move |go: &str| turn(go, NavigateOptions::default()));
    let turned = move |go: &str| {
        // Gone when somebody left the wizard meanwhile.
        let _ = navigate.try_with_value(|navigate| navigate(go));
    };
    hear("input", |_| neighbours::outdated());
    hear("submit", move |event| sent(event, turned));
    hear("click", move |event| clicked(event, turned));
    on_cleanup(standing::abandon);
}

/// Hears an event of the window on its way down.
fn hear(name: &'static str, heard: impl Fn(&Event) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| heard(&event));
    // A browser that cannot listen turns as without this.
    drop(window().add_event_listener_with_callback_and_bool(name, heard.as_ref().unchecked_ref(), true));
    let heard = StoredValue::new_local(heard);
    on_cleanup(move || {
        let _ = heard.try_with_value(|heard| {
            drop(window().remove_event_listener_with_callback_and_bool(name, heard.as_ref().unchecked_ref(), true));
        });
    });
}

/// A form is being sent: everything in it may lie at the server already.
fn sent(event: &Event, turned: impl Fn(&str) + 'static) {
    let Some(turns) = neighbours::here() else { return };
    let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form.filter(|form| form.id() == format!("complaint-{}", turns.step.slug())) else { return };
    let button = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
    let button = button.and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    let plain = button.is_none_or(|button| button.name() == names::THEN && button.value().is_empty());
    if plain && is_saved(&form) {
        // Whoever brings no files, or takes the shop that was found, has answered nonetheless.
        let unsaved = !turns.kept && turns.saved.get_untracked() != Saved::Done;
        let late = unsaved.then(|| (form.clone(), turns.saved));
        let follows = move |go: &str| {
            if let Some((form, saved)) = late {
                saves_at_leisure(form, saved);
            }
            turned(go);
        };
        turn(event, &form, |step| step > turns.step, follows);
    }
}

/// The way back may have been pressed.
fn clicked(event: &Event, turned: impl Fn(&str) + 'static) {
    if is_second(event) {
        event.prevent_default();
        event.stop_propagation();
        return;
    }
    let Some(turns) = neighbours::here().filter(|_| settled()) else { return };
    let plain = event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
    });
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let back = pressed.and_then(|pressed| pressed.closest("a[rel=prev]").ok().flatten());
    if let Some(back) = back.filter(|_| plain) {
        turn(event, &back, |step| step < turns.step, turned);
    }
}

/// Whether it is the second half of a double press, which was meant for the button before it and not for the new page.
fn is_second(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() > 1) && event.time_stamp() - TURNED.get() < TWICE
}

/// Shows what was drawn, if it was; the address follows when it is on the screen.
fn turn(event: &Event, from: &Element, meant: impl Fn(Step) -> bool, follows: impl FnOnce(&str) + 'static) {
    let leaf = neighbours::drawn(meant);
    let screen = from.closest(".wizard").ok().flatten();
    let Some((leaf, screen)) = leaf.zip(screen) else { return };
    event.prevent_default();
    event.stop_propagation();
    TURNED.set(event.time_stamp());
    let step = leaf.step;
    standing::show(leaf, screen);
    window().scroll_to_with_x_and_y(0.0, 0.0);
    request_animation_frame(move || {
        let seen = move || {
            neighbours::outdated();
            // Not where somebody has gone elsewhere meanwhile.
            if standing::shows(step) {
                follows(&links::complaint(step));
            }
        };
        set_timeout(seen, SEEN);
    });
}

/// Whether a form holds nothing that the server does not have.
fn is_saved(form: &HtmlFormElement) -> bool {
    let picked = form.query_selector("input[type=file]").ok().flatten();
    let picked = picked.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    settled() && picked.is_none_or(|field| field.value().is_empty()) && matches!(form.query_selector(MORE), Ok(None))
}
