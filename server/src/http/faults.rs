//! A call's fault gets its own status where no page is wanted: the framework answers 500 to all of them.

use app::calls::Fault;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// The header by which the framework marks a call that failed.
const MARK: &str = "serverfnerror";
/// A fault is a few words of JSON.
const LIMIT: usize = 16 * 1024;

/// Reads the fault out of the answer and gives it its status.
pub(super) async fn status(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR || !response.headers().contains_key(MARK) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LIMIT).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    if let Ok(fault) = serde_json::from_slice::<Fault>(&bytes) {
        parts.status = StatusCode::from_u16(fault.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    }
    Response::from_parts(parts, Body::from(bytes))
}
