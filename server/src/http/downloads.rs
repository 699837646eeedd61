//! The one door through which files of people leave: after `sight` was asked, as attachment, never as a page of ours.

use super::problem::{self, Asker};
use super::router::Hall;
use crate::store::exhibits::{self, ExhibitRow};
use app::calls::Fault;
use app::desk::Viewer;
use async_trait::async_trait;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::response::Response;
use domain::values::ExhibitId;
use tokio_util::io::ReaderStream;

/// Answers whether a viewer may open a file; the cases room asks `sight` for files of a case.
#[async_trait]
pub trait Gate: Send + Sync {
    /// Tells whether this viewer may open this file.
    async fn may_open(&self, viewer: &Viewer, exhibit: &ExhibitRow) -> Result<bool, Fault>;
}

/// Gives a file to whoever may open it. Everybody else hears that it does not exist.
pub(super) async fn file(
    State(hall): State<Hall>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    asked: HeaderMap,
) -> Response {
    match open(&hall, &viewer, &id).await {
        Ok(response) => response,
        Err(fault) => problem::answer(&hall, Asker::of(&asked), &fault).await,
    }
}

async fn open(hall: &Hall, viewer: &Viewer, id: &str) -> Result<Response, Fault> {
    let id = ExhibitId::parse(id).map_err(|_| Fault::NotFound)?;
    let mut line = hall.house.store.reader().await.map_err(|trouble| crate::trouble::store(&trouble))?;
    let row = exhibits::by_id(&mut line, id).await.map_err(|trouble| crate::trouble::store(&trouble))?;
    drop(line);
    let row = row.ok_or(Fault::NotFound)?;
    if !hall.files.may_open(viewer, &row).await? {
        return Err(Fault::NotFound);
    }
    let place = hall.house.config.data.join(&row.path);
    let file = tokio::fs::File::open(place).await.map_err(|error| crate::trouble::fault("files", &error))?;
    Ok(attached(&row, Body::from_stream(ReaderStream::new(file))))
}

fn attached(row: &ExhibitRow, body: Body) -> Response {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(header::CONTENT_TYPE, &row.media);
    set(header::CONTENT_LENGTH, &row.bytes.to_string());
    set(header::CONTENT_DISPOSITION, &disposition(&row.name));
    set(header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox; frame-ancestors 'none'");
    set(header::CACHE_CONTROL, "private, no-store");
    set(header::ETAG, &format!("\"{}\"", row.sha256));
    response
}

/// Both spellings of the name: plain for old programs, RFC 5987 for the rest.
fn disposition(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "._- ".contains(c) { c } else { '_' }).collect();
    let mut coded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"._-".contains(&byte) {
            coded.push(char::from(byte));
        } else {
            coded.push('%');
            coded.push_str(&crate::chance::hex(&[byte]).to_uppercase());
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{coded}")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn names_cannot_leave_their_header() {
        assert_eq!(disposition("bon.pdf"), "attachment; filename=\"bon.pdf\"; filename*=UTF-8''bon.pdf");
        assert_eq!(
            disposition("a\"; é.pdf"),
            "attachment; filename=\"a__ _.pdf\"; filename*=UTF-8''a%22%3B%20%C3%A9.pdf"
        );
    }
}
