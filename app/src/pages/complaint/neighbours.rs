//! The steps on both sides of the one that is read: asked and drawn, where nobody sees them, while somebody reads or types.
use super::draft::Draft;
use super::screen;
use super::standing::Leaf;
use crate::calls::complaint::complaint_ahead;
use crate::parts::Saved;
use crate::parts::ahead::Arrival;
use crate::views::complaint::{ComplaintView, Step};
use crate::wire::Sealed;
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;
use std::cell::{Cell, RefCell};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Whoever has just come reads first.
const READS: Duration = Duration::from_millis(150);
/// Between two drawings the page answers to whoever types.
const BREATH: Duration = Duration::from_millis(20);
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

/// Makes this page the holder, until it goes.
pub(super) fn hold() {
    if let Some(owner) = Owner::current() {
        provide_context(Holder(owner.downgrade()));
    }
}

/// The step that is the page, as far as turning from it goes.
#[derive(Clone, Copy)]
pub(super) struct Turns {
    pub step: Step,
    /// Whether its answers lay at the server when it was drawn.
    pub kept: bool,
    pub saved: RwSignal<Saved>,
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

/// The step that is the page; none while it is not, or leads elsewhere than on.
pub(super) fn here() -> Option<Turns> {
    HERE.get()
}

/// Takes the step that is meant, if it is drawn.
pub(super) fn drawn(meant: impl Fn(Step) -> bool) -> Option<Leaf> {
    DRAWN.with_borrow_mut(|drawn| drawn.iter().position(|leaf| meant(leaf.step)).map(|at| drawn.swap_remove(at)))
}

/// What is drawn no longer follows from what is known.
pub(super) fn outdated() {
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
