//! What is typed in a form is kept in the browser until the form was taken: a lost line, a reload or a step back loses no
//! word. It stays in this tab only, so that the next person at a shared computer finds nothing. Boxes are not kept: a
//! consent is given anew; nor are files and what the page itself put in.
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Event, EventInit, FormData, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, Storage, UrlSearchParams,
};

fn shelf() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn key(form: &str) -> String {
    format!("typed:{}:{form}", window().location().pathname().unwrap_or_default())
}

/// Keeps what stands in a form of this page.
pub(super) fn keep(form: &HtmlFormElement) {
    let typed = FormData::new_with_form(form).and_then(|data| UrlSearchParams::new_with_str_sequence_sequence(&data));
    if let (Some(shelf), Ok(typed)) = (shelf(), typed) {
        // A full or forbidden shelf costs the comfort, never the form.
        drop(shelf.set_item(&key(&form.id()), &String::from(typed.to_string())));
    }
}

/// Brings back what was typed in a form of this page, field by field, as if it were typed now.
pub(super) fn bring_back(form: &HtmlFormElement) {
    let Some(text) = shelf().and_then(|shelf| shelf.get_item(&key(&form.id())).ok().flatten()) else { return };
    let Ok(typed) = UrlSearchParams::new_with_str(&text) else { return };
    let fields = form.elements();
    for at in 0..fields.length() {
        if let Some(field) = fields.item(at) {
            filled(&field.into(), &typed);
        }
    }
}

fn filled(field: &JsValue, typed: &UrlSearchParams) {
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        if let Some(text) = typed.get(&area.name()).filter(|text| *text != area.value()) {
            area.set_value(&text);
            told(area);
        }
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        let Some(text) = typed.get(&input.name()) else { return };
        match input.type_().as_str() {
            "radio" if !input.checked() && input.value() == text => input.set_checked(true),
            "text" | "email" | "tel" | "date" if input.value() != text => input.set_value(&text),
            _ => return,
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
pub(super) fn forget(form: &str) {
    if let Some(shelf) = shelf() {
        drop(shelf.remove_item(&key(form)));
    }
}
