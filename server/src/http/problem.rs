//! Answers to what went wrong: a page with a way out for people, a fault in one line of text for programs.

use super::headers::RequestId;
use super::router::Hall;
use super::{pages, visit};
use app::calls::Fault;
use app::links;
use app::words::Locale;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures::FutureExt as _;
use std::panic::AssertUnwindSafe;

/// Who hears what went wrong, as far as the headers tell: nothing is looked up for them.
#[derive(Clone, Copy)]
pub(super) struct Asker {
    /// Whether they want a page back.
    pub(super) page: bool,
    /// The language they read.
    pub(super) locale: Locale,
}

impl Asker {
    /// Reads the headers.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        Self { page: wants_page(headers), locale: visit::locale(headers, None) }
    }
}

/// Tells whether the asker wants a page back.
pub(super) fn wants_page(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

/// Catches a panic of any door: the person gets a page and a reference, the log gets the rest.
pub(super) async fn catch(State(hall): State<Hall>, request: Request, next: Next) -> Response {
    let asker = Asker::of(request.headers());
    let reference = RequestId::of(&request);
    if let Ok(response) = AssertUnwindSafe(next.run(request)).catch_unwind().await {
        return response;
    }
    tracing::error!(reference, "a door broke");
    answer(&hall, asker, &Fault::Trouble { reference }).await
}

/// Makes the answer under the fault's status: the error page of the app, or the fault as text, as calls give it.
pub(super) async fn answer(hall: &Hall, asker: Asker, fault: &Fault) -> Response {
    if asker.page {
        return pages::problem(hall, asker.locale, status(fault), &path(fault)).await;
    }
    (status(fault), fault.to_string()).into_response()
}

/// Answers that nothing can be looked up now, or that it took too long: the log says why under the page's reference.
pub(super) async fn away(hall: &Hall, asker: Asker, reference: &str) -> Response {
    let fault = Fault::Away;
    if asker.page {
        return pages::problem(hall, asker.locale, status(&fault), &links::away(reference)).await;
    }
    answer(hall, asker, &fault).await
}

/// The page about a fault. For one who is signed out it is not the sign-in page itself: that would look for codes.
fn path(fault: &Fault) -> String {
    match fault {
        Fault::SignedOut => "/problem/401".to_owned(),
        other => links::fault(other),
    }
}

/// The status of a fault.
pub(super) fn status(fault: &Fault) -> StatusCode {
    StatusCode::from_u16(fault.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
