//! Long texts are kept in the browser while they are typed, until the form was taken: a lost line, a reload or a step
//! back loses no word. They stay in this tab only, so that the next person at a shared computer finds nothing.
use leptos::prelude::window;
use web_sys::Storage;

fn shelf() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn key(id: &str) -> String {
    format!("typed:{}:{id}", window().location().pathname().unwrap_or_default())
}

/// Keeps the text of a field of this page.
pub(super) fn keep(id: &str, text: &str) {
    if let Some(shelf) = shelf() {
        // A full or forbidden shelf costs the comfort, never the form.
        drop(if text.is_empty() { shelf.remove_item(&key(id)) } else { shelf.set_item(&key(id), text) });
    }
}

/// Finds the text of a field of this page.
pub(super) fn find(id: &str) -> Option<String> {
    shelf()?.get_item(&key(id)).ok().flatten()
}

/// Forgets the texts of all fields of this page whose id starts so.
pub(super) fn forget(start: &str) {
    let Some(shelf) = shelf() else { return };
    let start = key(start);
    let count = shelf.length().unwrap_or_default();
    let keys: Vec<String> = (0..count).filter_map(|at| shelf.key(at).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(&start)) {
        drop(shelf.remove_item(key));
    }
}
