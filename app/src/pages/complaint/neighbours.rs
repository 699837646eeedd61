//! Turning on and back without waiting: while somebody reads or types, both neighbours of a step are asked and drawn, and
//! whoever presses a button sees the one that is meant at once. The address follows when it is on the screen.
//!
//! Only what lies at the server whole is turned away from so; otherwise the form is sent and leads on, as without this.
use super::draft::Draft;
use super::screen;
use super::standing::{self, Leaf};
use crate::calls::complaint::complaint_ahead;
use crate::forms::complaint::names;
use crate::links;
use crate::parts::ahead::Arrival;
use crate::parts::{Saved, saves_at_leisure, settled};
use crate::views::complaint::{ComplaintView, Step};
use crate::wire::Sealed;
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::cell::{Cell, RefCell};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlButtonElement, HtmlFormElement, HtmlInputElement, MouseEvent, SubmitEvent};

/// Whoever has just come reads first.
const READS: Duration = Duration::from_millis(150);
/// Between two drawings the page answers to whoever types.
const BREATH: Duration = Duration::from_millis(20);
/// What the form holds beyond what saved itself: files, and days that do not exist.
const MORE: &str = ".files__row, input:invalid";

thread_local! {
    /// What is drawn and stands nowhere yet.
    static DRAWN: RefCell<Vec<Leaf>> = const { RefCell::new(Vec::new()) };
    /// Grows with every word and every turn: what was asked before that is out of date.
    static STAMP: Cell<u32> = const { Cell::new(0) };
    /// The step that is the page.
    static HERE: Cell<Option<Turns>> = const { Cell::new(None) };
    /// Whether a step was here before: the first one came as a page, and is left in peace until somebody types.
    static BEEN: Cell<bool> = const { Cell::new(false) };
}

/// The page that holds the steps, under which they are drawn.
#[derive(Clone)]
struct Holder(WeakOwner);

/// The step that is the page, as far as turning from it goes.
#[derive(Clone, Copy)]
struct Turns {
    step: Step,
    /// Whether its answers lay at the server when it was drawn.
    kept: bool,
    saved: RwSignal<Saved>,
}

/// Makes this page the holder until it goes, and hears its buttons before the forms and the router do.
pub(super) fn hold() {
    if let Some(owner) = Owner::current() {
        provide_context(Holder(owner.downgrade()));
    }
    let turn = use_navigate();
    let navigate = StoredValue::new_local(move |go: &str| turn(go, NavigateOptions::default()));
    let turned = move |go: &str| {
        // Gone when somebody left the wizard meanwhile.
        let _ = navigate.try_with_value(|navigate| navigate(go));
    };
    hear("input", |_| outdated());
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
        heard.with_value(|heard| {
            drop(window().remove_event_listener_with_callback_and_bool(name, heard.as_ref().unchecked_ref(), true));
        });
    });
}

/// Begins to look ahead from a step as soon as it is the page.
pub(super) fn looks_ahead(draft: &Draft, saved: RwSignal<Saved>) {
    let (step, changing) = (draft.view.step, draft.changing);
    let turns = Turns { step, kept: draft.view.done.contains(&step), saved };
    let awake = if BEEN.replace(true) { RwSignal::new(true) } else { first_sign() };
    let holder = use_context::<Holder>();
    Effect::new(move |_| {
        let asks = match saved.get() {
            Saved::Done => true,
            Saved::Before => awake.get(),
            Saved::Busy | Saved::Failed | Saved::Elsewhere => false,
        };
        if !Arrival::is_here() {
            return;
        }
        HERE.set(Some(turns).filter(|_| !changing));
        if let Some(holder) = holder.clone().filter(|_| asks && !changing) {
            ask(step, holder);
        }
    });
    let arrival = use_context::<Arrival>();
    on_cleanup(move || {
        if arrival.is_none_or(|arrival| arrival.came()) {
            HERE.set(None);
            outdated();
        }
    });
}

/// A form is being sent: everything in it may lie at the server already.
fn sent(event: &Event, turned: impl Fn(&str) + 'static) {
    let Some(turns) = HERE.get() else { return };
    let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form.filter(|form| form.id() == format!("complaint-{}", turns.step.slug())) else { return };
    let button = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
    let button = button.and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    let plain = button.is_none_or(|button| button.name() == names::THEN && button.value().is_empty());
    if plain && is_saved(&form) && turn(event, &form, |step| step > turns.step, turned) {
        // Whoever brings no files, or takes the shop that was found, has answered nonetheless.
        if !turns.kept && turns.saved.get_untracked() != Saved::Done {
            saves_at_leisure(form, turns.saved);
        }
    }
}

/// The way back may have been pressed.
fn clicked(event: &Event, turned: impl Fn(&str) + 'static) {
    let Some(turns) = HERE.get().filter(|_| settled()) else { return };
    let plain = event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
    });
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let back = pressed.and_then(|pressed| pressed.closest("a[rel=prev]").ok().flatten());
    if let Some(back) = back.filter(|_| plain) {
        turn(event, &back, |step| step < turns.step, turned);
    }
}

/// Shows what was drawn, if it was; tells whether it did.
fn turn(event: &Event, from: &Element, meant: impl Fn(Step) -> bool, turned: impl Fn(&str) + 'static) -> bool {
    let leaf =
        DRAWN.with_borrow_mut(|drawn| drawn.iter().position(|leaf| meant(leaf.step)).map(|at| drawn.swap_remove(at)));
    let screen = from.closest(".wizard").ok().flatten();
    let Some((leaf, screen)) = leaf.zip(screen) else { return false };
    event.prevent_default();
    event.stop_propagation();
    let go = links::complaint(leaf.step);
    standing::show(leaf, screen);
    window().scroll_to_with_x_and_y(0.0, 0.0);
    // The address follows when it is on the screen.
    request_animation_frame(move || {
        let follows = move || {
            outdated();
            turned(&go);
        };
        set_timeout(follows, Duration::ZERO);
    });
    true
}

/// Whether a form holds nothing that the server does not have.
fn is_saved(form: &HtmlFormElement) -> bool {
    let picked = form.query_selector("input[type=file]").ok().flatten();
    let picked = picked.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    settled() && picked.is_none_or(|field| field.value().is_empty()) && matches!(form.query_selector(MORE), Ok(None))
}

fn outdated() {
    STAMP.set(STAMP.get().wrapping_add(1));
    drop(DRAWN.take());
}

/// Tells when somebody is there: a page that just came is left in peace until then.
fn first_sign() -> RwSignal<bool> {
    let awake = RwSignal::new(false);
    for sign in ["pointermove", "touchstart", "keydown", "scroll"] {
        let heard = window_event_listener_untyped(sign, move |_| {
            if awake.try_get_untracked() == Some(false) {
                awake.set(true);
            }
        });
        on_cleanup(move || heard.remove());
    }
    awake
}

/// The shop that is picked, also when it was found and nobody had to pick it.
fn picked(step: Step) -> String {
    let field = document().query_selector("input[name=shop]:checked").ok().flatten();
    let field = field.filter(|_| step == Step::Shop).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Asks for both neighbours and draws them, one after the other.
fn ask(step: Step, holder: Holder) {
    let stamp = STAMP.get();
    let asked = move || {
        leptos::task::spawn_local(async move {
            // A lost line costs only the speed.
            let Ok(found) = complaint_ahead(step, picked(step)).await.and_then(|sealed| sealed.open()) else { return };
            if STAMP.get() == stamp {
                drop(DRAWN.take());
                draw_all([found.back, found.next].into_iter().flatten().collect(), stamp, holder);
            }
        });
    };
    set_timeout(asked, READS);
}

/// Draws the last one first.
fn draw_all(mut pages: Vec<String>, stamp: u32, holder: Holder) {
    let Some(page) = pages.pop() else { return };
    let drawn = move || {
        if STAMP.get() == stamp
            && let Some(owner) = holder.0.upgrade()
        {
            if let Some(leaf) = draw(page, &owner) {
                DRAWN.with_borrow_mut(|drawn| drawn.push(leaf));
            }
            draw_all(pages, stamp, holder);
        }
    };
    set_timeout(drawn, BREATH);
}

fn draw(page: String, holder: &Owner) -> Option<Leaf> {
    let view: ComplaintView = Sealed::arrived(&page).open().ok()?;
    let (owner, arrival, step) = (holder.child(), Arrival::later(), view.step);
    let state = owner.with(|| {
        provide_context(arrival.clone());
        screen(Draft::new(view, String::new(), false)).build()
    });
    Some(Leaf { step, page, state, arrival, over: None, owner })
}
