//! Against cross-site requests: whatever changes something must come from our own pages.

use super::cookies;
use super::router::Hall;
use crate::broken::Broken;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// Lets a request pass when it changes nothing, comes from our own pages, or carries no cookie that it could abuse.
pub(super) async fn guard(State(hall): State<Hall>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let ours = ours(request.headers(), &hall.house.config.public_url, cookies::signed_in(request.headers()));
    if reads || ours || hall.house.broken.breaks(Broken::CrossSite) {
        return next.run(request).await;
    }
    tracing::warn!(path = request.uri().path(), "refused a cross-site request");
    StatusCode::FORBIDDEN.into_response()
}

/// The rule. Sec-Fetch-Site cannot be set by a page's script; Origin is the older witness; with neither only a request without
/// a session may pass (a program, a bank's message), because a browser could have been made to send it.
fn ours(headers: &HeaderMap, public_url: &str, signed_in: bool) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    let (site, origin) = (text("sec-fetch-site"), text("origin"));
    let same_origin = origin.map(|origin| origin == public_url || same_host(origin, headers));
    match (site, same_origin) {
        (Some("same-origin" | "none"), None | Some(true)) | (None, Some(true)) => true,
        (Some(_), _) | (None, Some(false)) => false,
        (None, None) => !signed_in,
    }
}

/// In development the address typed (localhost, 127.0.0.1) may differ from the public one: the Host then tells.
fn same_host(origin: &str, headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    origin.split_once("://").is_some_and(|(_, authority)| Some(authority) == host)
}

#[cfg(test)]
mod tests {
    use super::ours;
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    fn asked(pairs: &[(&'static str, &'static str)], signed_in: bool) -> bool {
        let named = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        let headers: HeaderMap = pairs.iter().map(named).collect();
        ours(&headers, "https://beslecht.example", signed_in)
    }

    #[test]
    fn only_our_own_pages_change_anything() {
        let (site, origin) = ("sec-fetch-site", "origin");
        assert!(asked(&[(site, "same-origin")], true));
        assert!(asked(&[(site, "none")], true));
        assert!(asked(&[(site, "same-origin"), (origin, "https://beslecht.example")], true));
        assert!(asked(&[(origin, "https://beslecht.example")], true));
        assert!(asked(&[(origin, "http://localhost:3000"), ("host", "localhost:3000")], true));
        for foreign in ["cross-site", "same-site", "strange"] {
            assert!(!asked(&[(site, foreign)], false));
        }
        assert!(!asked(&[(origin, "null")], false));
        assert!(!asked(&[(site, "same-origin"), (origin, "null")], false));
        assert!(!asked(&[(origin, "https://evil.example"), ("host", "beslecht.example")], false));
        assert!(!asked(&[(origin, "https://beslecht.example.evil.example")], false));
        assert!(!asked(&[], true), "a signed-in browser always sends one of the two");
        assert!(asked(&[], false), "a bank's message carries none");
    }
}
