//! Headers on every answer, and a name for every request in the log.

use super::router::Hall;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;

/// Name of a request: in the log, in the answer, and in what a person can quote.
#[derive(Clone, Debug)]
pub(super) struct RequestId(String);

impl RequestId {
    /// The name that [`trace`] gave a request.
    pub(super) fn of(request: &Request) -> String {
        request.extensions().get::<Self>().map_or_else(String::new, |id| id.0.clone())
    }
}

/// Writes the policy for one page; answers that are no pages run no script at all.
pub(super) fn policy(nonce: Option<&str>) -> String {
    let script = nonce.map_or_else(String::new, |nonce| format!(" 'nonce-{nonce}' 'wasm-unsafe-eval'"));
    format!(
        "default-src 'none'; script-src 'self'{script}; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// Pages and answers with an unfiled complaint in them: no browser keeps them readable on its disk. The worker of the wizard
/// keeps them sealed.
fn drafted(path: &str) -> bool {
    ["/complaint", "/api/complaint", "/resume", "/api/resume"].iter().any(|begin| path.starts_with(begin))
}

/// Sets what every answer carries, unless its maker knew better.
pub(super) async fn headers(State(hall): State<Hall>, request: Request, next: Next) -> Response {
    let cache = if drafted(request.uri().path()) { "private, no-store" } else { "private, no-cache" };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut unless_set = |name: HeaderName, value: HeaderValue| {
        headers.entry(name).or_insert(value);
    };
    if let Ok(value) = HeaderValue::from_str(&policy(None)) {
        unless_set(header::CONTENT_SECURITY_POLICY, value);
    }
    unless_set(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    unless_set(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    unless_set(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    unless_set(HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
    unless_set(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin"));
    unless_set(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), payment=()"),
    );
    if hall.house.config.secure() {
        unless_set(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    }
    response
}

/// Gives the request its name and logs how it ended: the path's shape, never its query or who asked.
pub(super) async fn trace(mut request: Request, next: Next) -> Response {
    let id = RequestId(crate::trouble::reference());
    let span = tracing::info_span!("request", id = id.0, method = %request.method());
    request.extensions_mut().insert(id.clone());
    let began = std::time::Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    span.in_scope(|| {
        let milliseconds = began.elapsed().as_millis();
        tracing::debug!(status = response.status().as_u16(), milliseconds, "answered");
    });
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    response
}
