//! Built and public files: from disk in development, from inside the binary in release; squeezed ahead of time.

use super::router::Hall;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use std::collections::HashMap;

/// Release builds carry the site that `cargo xtask build` made.
#[cfg(not(debug_assertions))]
#[derive(rust_embed::RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// Answers requests for files before anything else looks at them; no cookie is read for them.
pub(super) async fn first(State(hall): State<Hall>, request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads || !is_file(path) {
        return next.run(request).await;
    }
    let (squeezed, coding) = match_coding(request.headers());
    for (ending, coding) in [(squeezed, coding), ("", None)] {
        if let Some((bytes, changed)) = read(&hall, &format!("{path}{ending}")).await {
            return answer(path, bytes, coding, &changed, request.headers());
        }
    }
    if path.starts_with("pkg/") {
        return StatusCode::NOT_FOUND.into_response();
    }
    next.run(request).await
}

/// A plain path with an extension; nothing that climbs, and no address of a page.
fn is_file(path: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && part.bytes().all(allowed);
    let page = ["api/", "cases/", "shop/", "desk/", "files/", "live/"].iter().any(|room| path.starts_with(room));
    !page && path.split('/').all(plain) && path.rsplit('/').next().is_some_and(|last| last.contains('.'))
}

fn allowed(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_')
}

fn match_coding(headers: &HeaderMap) -> (&'static str, Option<&'static str>) {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let takes = |coding: &str| {
        accepted.split(',').any(|one| {
            one.trim().split(';').next() == Some(coding) && !one.contains("q=0,") && !one.trim().ends_with("q=0")
        })
    };
    match (takes("br"), takes("gzip")) {
        (true, _) => (".br", Some("br")),
        (false, true) => (".gz", Some("gzip")),
        (false, false) => ("", None),
    }
}

#[cfg(not(debug_assertions))]
async fn read(_: &Hall, path: &str) -> Option<(Bytes, String)> {
    let file = Site::get(path)?;
    let bytes = match file.data {
        std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        std::borrow::Cow::Owned(bytes) => Bytes::from(bytes),
    };
    Some((bytes, crate::chance::hex(&file.metadata.sha256_hash()[..8])))
}

#[cfg(debug_assertions)]
async fn read(hall: &Hall, path: &str) -> Option<(Bytes, String)> {
    use sha2::{Digest as _, Sha256};
    let bytes = tokio::fs::read(hall.house.config.site.join(path)).await.ok()?;
    let sum = crate::chance::hex(&Sha256::digest(&bytes)[..8]);
    Some((Bytes::from(bytes), sum))
}

/// The built site, as `cargo xtask` describes it in `pkg/manifest.json`.
#[derive(Debug, serde::Deserialize)]
pub struct Build {
    /// What script, module and style are called: it says their content.
    pub name: String,
    /// The modules that each room of the browser's half needs, without their ending.
    pub rooms: HashMap<String, Vec<String>>,
}

/// Reads what was built.
#[must_use]
pub fn build(site: &std::path::Path) -> Build {
    manifest(site).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_else(|| {
        tracing::warn!("no built site: pages work without script and style; run `cargo xtask build`");
        Build { name: "beslecht".into(), rooms: HashMap::new() }
    })
}

#[cfg(not(debug_assertions))]
fn manifest(_: &std::path::Path) -> Option<String> {
    String::from_utf8(Site::get("pkg/manifest.json")?.data.into_owned()).ok()
}

#[cfg(debug_assertions)]
fn manifest(site: &std::path::Path) -> Option<String> {
    std::fs::read_to_string(site.join("pkg/manifest.json")).ok()
}

fn answer(path: &str, bytes: Bytes, coding: Option<&'static str>, sum: &str, asked: &HeaderMap) -> Response {
    // Files under /pkg carry their digest in their name; the others may change under the same name.
    let cache = match path {
        path if path.starts_with("pkg/") => "public, max-age=31536000, immutable",
        // It decides what other files are kept: never an old one.
        path if path.ends_with("-worker.js") => "no-cache",
        _ => "public, max-age=3600",
    };
    let tag = format!("\"{sum}\"");
    let known = asked.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = Response::new(Body::from(bytes));
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media(path)));
        if let Some(coding) = coding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        response
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

fn media(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("") {
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::is_file;

    #[test]
    fn only_plain_paths_are_files() {
        for path in ["pkg/beslecht.1a.js", "favicon.svg", "fonts/source-serif-4-latin.woff2", "robots.txt"] {
            assert!(is_file(path), "{path}");
        }
        for path in
            ["", "../x.txt", "a/../x.txt", "a//x.txt", ".env", "a/.b/x.txt", "shops", "x%2e.txt", "cases/1/file.json"]
        {
            assert!(!is_file(path), "{path}");
        }
    }
}
