//! Saves a form by itself while somebody types: when the hands rest, when the page is left, when the window is hidden.
//!
//! The form is sent as it would be sent, with `then=quiet`: the server keeps it unchecked and answers without a word.
use super::changing::{changing, word};
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Whether what was typed is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing was typed since the page was loaded.
    Before,
    /// On its way.
    Busy,
    /// Saved while the page was open.
    Done,
    /// The server did not take it; the text is still here.
    Failed,
    /// Another window changed it; this one saves nothing by itself any more.
    Elsewhere,
}

/// Holds the fields that save themselves; stands inside a `PostForm` whose call knows the word `quiet`.
#[component]
pub fn Quietly(
    /// What became of the last save.
    saved: RwSignal<Saved>,
    /// Whether what is typed may be saved before any button was pressed.
    begun: bool,
    /// A class for the stack of fields.
    class: &'static str,
    /// The space between the fields.
    gap: &'static str,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let hear = begun.then(|| hearing(saved));
    let typed = move |event| {
        if let Some(hear) = &hear {
            hear(&event);
        }
    };
    view! { <div class=class data-gap=gap on:input=typed>{children()}</div> }
}

/// Says whether what was typed is safe.
#[component]
pub fn SavedLine(
    /// What became of the last save.
    saved: RwSignal<Saved>,
    /// What to say before anybody typed.
    before: String,
) -> impl IntoView {
    let l = words();
    let said = changing(move || match saved.get() {
        Saved::Before => before.clone(),
        Saved::Busy => td_string!(l, parts.saving).to_owned(),
        Saved::Done => td_string!(l, parts.saved).to_owned(),
        Saved::Failed => td_string!(l, parts.unsaved).to_owned(),
        Saved::Elsewhere => td_string!(l, parts.changed_elsewhere).to_owned(),
    });
    let trouble = word(move || matches!(saved.get(), Saved::Failed | Saved::Elsewhere).then_some("danger"));
    view! { <p class="saved" role="status" data-tone=trouble>{said}</p> }
}

/// Without hydration nothing is typed.
#[cfg(not(feature = "hydrate"))]
fn hearing(_saved: RwSignal<Saved>) -> impl Fn(&leptos::ev::Event) + 'static {
    |_| {}
}

#[cfg(feature = "hydrate")]
use typing::hearing;
#[cfg(feature = "hydrate")]
pub use typing::{form_of, rest, saves_at_leisure, settled};

#[cfg(feature = "hydrate")]
mod typing {
    use super::Saved;
    use crate::calls::Answer;
    use crate::forms::{FILES, QUIET};
    use crate::parts::ahead::Arrival;
    use crate::parts::kept::forget;
    use crate::wire::post;
    use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle, window_event_listener_untyped};
    use leptos::prelude::*;
    use std::cell::{Cell, RefCell};
    use std::time::Duration;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event, FormData, HtmlFormElement, HtmlInputElement, VisibilityState};

    /// How long the hands must rest before the form is saved.
    const REST: Duration = Duration::from_millis(1500);
    /// The same after a pick, which is whole at once.
    const GLANCE: Duration = Duration::from_millis(250);

    /// A form with words that were not saved yet.
    pub struct Waiting {
        form: HtmlFormElement,
        saved: RwSignal<Saved>,
        timer: Option<TimeoutHandle>,
    }

    thread_local! {
        /// Somebody types in one form at a time.
        static WAITING: RefCell<Option<Waiting>> = const { RefCell::new(None) };
        /// Steps that were left while they could not be saved; each goes with the next save.
        static LATE: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
        /// How many saves are on their way.
        static UNDERWAY: Cell<u32> = const { Cell::new(0) };
    }

    /// Takes the form that waits, once: it is being saved now, or sent by its button.
    pub fn rest() -> Option<Waiting> {
        let waiting = WAITING.take()?;
        if let Some(timer) = waiting.timer {
            timer.clear();
        }
        Some(waiting)
    }

    /// Begins to listen.
    pub(super) fn hearing(saved: RwSignal<Saved>) -> impl Fn(&Event) + 'static {
        let hidden = window_event_listener_untyped("visibilitychange", |_| hidden());
        let online = window_event_listener_untyped("online", |_| save());
        let arrival = use_context::<Arrival>();
        // The page may be left before the hands rest; its words are read before they go.
        on_cleanup(move || {
            hidden.remove();
            online.remove();
            if arrival.is_none_or(|arrival| arrival.came()) {
                send();
            }
        });
        move |event| hear(saved, event)
    }

    fn hear(saved: RwSignal<Saved>, event: &Event) {
        let Some(form) = form_of(event) else { return };
        if let Some(before) = rest().filter(|before| before.form != form) {
            LATE.with_borrow_mut(|late| late.push(before));
        }
        if saved.get_untracked() == Saved::Elsewhere {
            return;
        }
        let picked = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        let picked = picked.is_some_and(|field| matches!(field.type_().as_str(), "radio" | "checkbox"));
        let timer = set_timeout_with_handle(save, if picked { GLANCE } else { REST }).ok();
        WAITING.set(Some(Waiting { form, saved, timer }));
    }

    /// Tells whether everything that was typed lies at the server.
    pub fn settled() -> bool {
        WAITING.with_borrow(Option::is_none) && LATE.with_borrow(Vec::is_empty) && UNDERWAY.get() == 0
    }

    /// Saves a form in which nobody typed as it stands, when the page is left for the next.
    pub fn saves_at_leisure(form: HtmlFormElement, saved: RwSignal<Saved>) {
        LATE.with_borrow_mut(|late| late.push(Waiting { form, saved, timer: None }));
        send();
    }

    /// Saves without a word; only the line below the fields changes.
    fn save() {
        if let Some(saved) = send() {
            saved.set(Saved::Busy);
        }
    }

    /// Sends the form that waits. Nothing on the page is touched before the answer: the page may be going.
    fn send() -> Option<RwSignal<Saved>> {
        for late in LATE.take() {
            post_it(late);
        }
        post_it(rest()?)
    }

    fn post_it(waiting: Waiting) -> Option<RwSignal<Saved>> {
        let (action, data) = quiet(&waiting)?;
        let (saved, name) = (waiting.saved, waiting.form.id());
        UNDERWAY.set(UNDERWAY.get() + 1);
        leptos::task::spawn_local(async move {
            let answer = post(&action, data, true).await;
            UNDERWAY.set(UNDERWAY.get() - 1);
            let now = match answer {
                Ok(Answer::Done { .. }) => {
                    // What lies at the server need not lie here, where another device's words would not be known.
                    forget(&name);
                    Saved::Done
                }
                Ok(Answer::Refused(_)) => Saved::Elsewhere,
                Err(_) => {
                    again(waiting);
                    Saved::Failed
                }
            };
            let _ = saved.try_set(now);
        });
        Some(saved)
    }

    /// A hidden window may never be seen again: what a beacon carries outlives it.
    fn hidden() {
        if document().visibility_state() == VisibilityState::Hidden
            && let Some((action, data)) = rest().and_then(|waiting| quiet(&waiting))
        {
            let _ = window().navigator().send_beacon_with_opt_form_data(&action, Some(&data));
        }
    }

    /// Where a form goes and what it says; its files wait for their button, to be sent once.
    fn quiet(waiting: &Waiting) -> Option<(String, FormData)> {
        let data = FormData::new_with_form(&waiting.form).ok()?;
        data.append_with_str("then", QUIET).ok()?;
        data.delete(FILES);
        let action = waiting.form.get_attribute("action")?;
        Some((action, data))
    }

    /// Waits for the line, unless somebody typed on in the same form meanwhile.
    fn again(lost: Waiting) {
        WAITING.with_borrow_mut(|waiting| match waiting {
            None => *waiting = Some(lost),
            Some(newer) if newer.form == lost.form => {}
            Some(_) => LATE.with_borrow_mut(|late| late.push(lost)),
        });
    }

    /// The form around the field that was typed in.
    pub fn form_of(event: &Event) -> Option<HtmlFormElement> {
        let field = event.target()?.dyn_into::<Element>().ok()?;
        field.closest("form").ok()??.dyn_into().ok()
    }
}
