//! A call's fault gets its own status, and for people a page of ours: the framework would answer 500 to all of them, and send
//! a form without script back to where it came from with the fault in the address.

use super::problem::{self, Asker};
use super::router::Hall;
use app::wire::FaultText;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

/// The header by which the framework marks a call that failed.
const MARK: &str = "serverfnerror";
/// A fault is one short line.
const LIMIT: usize = 16 * 1024;

/// Reads the fault out of the answer and gives it its status.
pub(super) async fn status(State(hall): State<Hall>, request: Request, next: Next) -> Response {
    let asker = Asker::of(request.headers());
    let response = next.run(request).await;
    if !response.headers().contains_key(MARK) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, LIMIT).await.unwrap_or_default();
    let fault = FaultText::read(&String::from_utf8_lossy(&bytes));
    if asker.page {
        return problem::answer(&hall, asker, &fault).await;
    }
    parts.status = problem::status(&fault);
    Response::from_parts(parts, Body::from(bytes))
}
