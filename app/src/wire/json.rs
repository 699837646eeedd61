//! Who asks for JSON: everybody who does not ask for packed text.
use super::{MEDIA, pack};
use axum::http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use axum::http::request::Parts;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use serde::Serialize;

/// Asks the request in context; when JSON is wanted, the answer is marked as such.
pub(super) fn wanted() -> bool {
    let packed = reads_packed();
    if !packed && let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    !packed
}

/// Packs the page that an answer leads to, for our own pages; nobody else can read it.
pub fn along<T: Serialize>(view: &T) -> Option<String> {
    reads_packed().then(|| pack(view).ok()).flatten()
}

/// Says whether one of our own pages asks.
#[must_use]
pub fn reads_packed() -> bool {
    use_context::<Parts>().is_some_and(|parts| {
        parts
            .headers
            .get(ACCEPT)
            .and_then(|accepts| accepts.to_str().ok())
            .is_some_and(|accepts| accepts.contains(MEDIA))
    })
}
