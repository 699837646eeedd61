//! Who asks for JSON: everybody who does not ask for packed text.
use super::MEDIA;
use axum::http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use axum::http::request::Parts;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// Asks the request in context; when JSON is wanted, the answer is marked as such.
pub(super) fn wanted() -> bool {
    let packed = use_context::<Parts>().is_some_and(|parts| {
        parts
            .headers
            .get(ACCEPT)
            .and_then(|accepts| accepts.to_str().ok())
            .is_some_and(|accepts| accepts.contains(MEDIA))
    });
    if !packed && let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    !packed
}
