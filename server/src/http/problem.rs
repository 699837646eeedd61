//! Answers to what went wrong: a page with a way out for people, a fault for programs.

use super::headers::RequestId;
use super::pages;
use super::router::Hall;
use app::calls::Fault;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures::FutureExt as _;
use std::panic::AssertUnwindSafe;

/// Tells whether the asker wants a page back.
pub(super) fn wants_page(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

/// Catches a panic of any door: the person gets a page and a reference, the log gets the rest.
pub(super) async fn catch(State(hall): State<Hall>, request: Request, next: Next) -> Response {
    let page = wants_page(request.headers());
    let reference = request.extensions().get::<RequestId>().map_or_else(String::new, |id| id.0.clone());
    if let Ok(response) = AssertUnwindSafe(next.run(request)).catch_unwind().await {
        return response;
    }
    tracing::error!(reference, "a door broke");
    answer(&hall, StatusCode::INTERNAL_SERVER_ERROR, page, &reference).await
}

/// Makes the answer: the error page of the app under its status, or the fault as data.
pub(super) async fn answer(hall: &Hall, status: StatusCode, page: bool, reference: &str) -> Response {
    if page {
        return pages::problem(hall, status, reference).await;
    }
    let fault = match status {
        StatusCode::NOT_FOUND => Fault::NotFound,
        StatusCode::UNAUTHORIZED => Fault::SignedOut,
        _ => Fault::Trouble { reference: reference.to_owned() },
    };
    (status, Json(fault)).into_response()
}
