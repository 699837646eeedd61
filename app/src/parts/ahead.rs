//! The page that comes next, when the server drew it along with its answer to a form: turning to it asks for nothing.
//!
//! A form that saved itself keeps it ready until something is typed; whatever leads to the page lays it out for it.
use std::cell::RefCell;

thread_local! {
    /// For the form that was saved last: its name, where its button leads, and the page there.
    static READY: RefCell<Option<(String, String, String)>> = const { RefCell::new(None) };
    /// For the page that is being turned to: its path, and itself.
    static LAID: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// Keeps what a form's button leads to: everything in the form is saved.
pub(super) fn ready(form: String, go: String, page: String) {
    READY.set(Some((form, go, page)));
}

/// Something was typed, or the form is gone: what was drawn no longer follows from it.
pub(super) fn unready() {
    READY.set(None);
}

/// Lays out the page that is ready behind this form, and tells where it is.
pub(super) fn turn(form: &str) -> Option<String> {
    let (_, go, page) = READY.take().filter(|(of, _, _)| of == form)?;
    lay(&go, page);
    Some(go)
}

/// Lays out a page for the turn that follows at once.
pub(super) fn lay(go: &str, page: String) {
    let path = go.split('#').next().unwrap_or_default();
    LAID.set(Some((path.to_owned(), page)));
}

/// Takes the page that was laid out for this path, once.
pub fn take(path: &str) -> Option<String> {
    LAID.take().filter(|(go, _)| go == path).map(|(_, page)| page)
}
