//! What is typed in a form is kept in the browser until the form was taken: a lost line, a reload or a step back loses no
//! word. It stays in this tab only, so that the next person at a shared computer finds nothing. Boxes are not kept: a
//! consent is given anew; nor are files and what the page itself put in.
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Event, EventInit, FormData, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, Storage, UrlSearchParams,
};

/// The field that says which save a form was made from.
const VERSION: &str = "version";

fn shelf() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn key(form: &str) -> String {
    key_at(&window().location().pathname().unwrap_or_default(), form)
}

fn key_at(path: &str, form: &str) -> String {
    format!("typed:{path}:{form}")
}

/// Keeps what stands in a form of this page.
pub(super) fn keep(form: &HtmlFormElement) {
    let typed = FormData::new_with_form(form).and_then(|data| UrlSearchParams::new_with_str_sequence_sequence(&data));
    if let (Some(shelf), Ok(typed)) = (shelf(), typed) {
        // A full or forbidden shelf costs the comfort, never the form.
        drop(shelf.set_item(&key(&form.id()), &String::from(typed.to_string())));
    }
}

/// Brings back what was typed in a form of this page, field by field, as if it were typed now. What was typed before somebody
/// else changed what it speaks of stays away: the page decides.
pub(super) fn bring_back(form: &HtmlFormElement) {
    if let Some(typed) = typed(form).filter(|typed| is_fresh(form, typed)) {
        put_back(form, &typed);
    }
}

/// What was typed in a form of this page and not taken.
pub fn typed(form: &HtmlFormElement) -> Option<UrlSearchParams> {
    let text = shelf()?.get_item(&key(&form.id())).ok()??;
    UrlSearchParams::new_with_str(&text).ok()
}

/// Tells whether something typed in a form of a page was not taken.
pub fn holds(path: &str, form: &str) -> bool {
    shelf().is_some_and(|shelf| shelf.get_item(&key_at(path, form)).ok().flatten().is_some())
}

/// Tells whether nobody changed what a form speaks of since it was typed in.
pub fn is_fresh(form: &HtmlFormElement, typed: &UrlSearchParams) -> bool {
    let now = FormData::new_with_form(form).ok().and_then(|data| data.get(VERSION).as_string());
    now == typed.get(VERSION)
}

/// Tells whether putting it back would change anything.
pub fn differs(form: &HtmlFormElement, typed: &UrlSearchParams) -> bool {
    fields(form).any(|field| change(&field, typed).is_some())
}

/// Puts what was typed into a form.
pub fn put_back(form: &HtmlFormElement, typed: &UrlSearchParams) {
    for field in fields(form) {
        if let Some(text) = change(&field, typed) {
            filled(&field, &text);
        }
    }
}

fn fields(form: &HtmlFormElement) -> impl Iterator<Item = JsValue> + use<> {
    let fields = form.elements();
    (0..fields.length()).filter_map(move |at| fields.item(at)).map(JsValue::from)
}

/// What a field would have to hold and does not: texts, days and the one of several that was picked.
fn change(field: &JsValue, typed: &UrlSearchParams) -> Option<String> {
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        return typed.get(&area.name()).filter(|text| *text != area.value());
    }
    let input = field.dyn_ref::<HtmlInputElement>()?;
    let text = typed.get(&input.name())?;
    let other = match input.type_().as_str() {
        "radio" => !input.checked() && input.value() == text,
        "text" | "email" | "tel" | "date" => input.value() != text,
        _ => false,
    };
    other.then_some(text)
}

fn filled(field: &JsValue, text: &str) {
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
        told(area);
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        if input.type_() == "radio" {
            input.set_checked(true);
        } else {
            input.set_value(text);
        }
        told(input);
    }
}

/// Lets the page hear it: counters and sums follow what is typed.
fn told(field: &web_sys::EventTarget) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
        // Nobody cancels it.
        let _ = field.dispatch_event(&event);
    }
}

/// Forgets what was typed in a form of this page.
pub fn forget(form: &str) {
    if let Some(shelf) = shelf() {
        drop(shelf.remove_item(&key(form)));
    }
}
