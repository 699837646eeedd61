//! Sends picked files while the form is still being filled in. Loaded when somebody picks the first file: who brings none does
//! not carry it.
//!
//! Never here: what a file proves, and what the form does with it. Called by `file_field.rs`. Start at [`brought`].

mod rows;
mod send;

use super::form_state::FormState;
use super::picked::Picked;
use crate::calls::Fault;
use crate::words::Locale;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use web_sys::{File, HtmlElement, HtmlInputElement};

/// The files of a form, and where on the page they are listed.
#[derive(Clone)]
pub struct Brought {
    /// The language of the page.
    pub l: Locale,
    /// The form.
    pub form: FormState,
    /// Its files.
    pub files: RwSignal<Vec<Picked>>,
    /// Where they are listed.
    pub place: HtmlElement,
}

/// Takes what was `picked` out of the field `input`, lists it and begins to send it.
#[wasm_split(upload, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn brought(to: Brought, picked: Vec<File>, input: HtmlInputElement) -> Result<(), Fault> {
    let Brought { l, form, files, place } = to;
    if place.child_element_count() == 0 {
        // It goes with the place; the form goes with the page.
        mount_to(place, move || rows::rows(l, form, files)).forget();
    }
    // What goes by itself must not go with the form too.
    input.set_value("");
    send::take(l, files, picked);
    Ok(())
}
