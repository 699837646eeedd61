//! The one door through which files of people leave: after `sight` was asked, never as a page of ours.

use super::problem::{self, Asker};
use super::router::Hall;
use crate::files::{self, Shown};
use crate::store::exhibits::{self, ExhibitRow};
use crate::store::scans::{self, Scan};
use crate::trouble::{fault, store};
use app::calls::Fault;
use app::desk::Viewer;
use async_trait::async_trait;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::response::Response;
use domain::case::{Media, Opening};
use domain::values::ExhibitId;
use tower::ServiceExt as _;
use tower_http::services::ServeFile;

/// Nothing runs in what is shown, and nothing is loaded by it; a film plays itself.
const SEALED: &str = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
/// The reader that browsers have for PDF does not start in a sandbox of the page; it has one of its own.
const READER: &str = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/// Answers how much of a file a viewer may open; the cases room asks `sight` for files of a case.
#[async_trait]
pub trait Gate: Send + Sync {
    /// Tells how much of this file this viewer may open; nothing when it does not exist to them.
    async fn opening(&self, viewer: &Viewer, exhibit: &ExhibitRow) -> Result<Option<Opening>, Fault>;
}

/// Gives a file to keep: the original to whoever filed it, to the others what they see. To everybody else it does not exist.
pub(super) async fn file(
    State(hall): State<Hall>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let asker = Asker::of(request.headers());
    let kept = kept(&hall, &viewer, &id, request).await;
    or_problem(&hall, asker, kept).await
}

/// Shows a file in the browser, as everybody in the case sees it.
pub(super) async fn view(
    State(hall): State<Hall>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let asker = Asker::of(request.headers());
    let seen = seen(&hall, &viewer, &id, request).await;
    or_problem(&hall, asker, seen).await
}

async fn or_problem(hall: &Hall, asker: Asker, answer: Result<Response, Fault>) -> Response {
    match answer {
        Ok(response) => response,
        Err(fault) => problem::answer(hall, asker, &fault).await,
    }
}

async fn kept(hall: &Hall, viewer: &Viewer, id: &str, request: Request) -> Result<Response, Fault> {
    let (row, opening) = opened(hall, viewer, id).await?;
    let media = Media::of_mime(&row.media).ok_or(Fault::NotFound)?;
    let shown = match opening {
        Opening::Original => Shown { place: hall.house.config.data.join(&row.path), media },
        Opening::Copy => files::shown(&hall.house, &row.path, media).await?,
    };
    let name = name_of(&row, shown.media);
    let mut response = sent(&shown, request).await?;
    set(&mut response, header::CONTENT_DISPOSITION, &disposition("attachment", &name));
    set(&mut response, header::CONTENT_SECURITY_POLICY, SEALED);
    set(&mut response, header::CACHE_CONTROL, "private, no-store");
    Ok(response)
}

async fn seen(hall: &Hall, viewer: &Viewer, id: &str, request: Request) -> Result<Response, Fault> {
    let (row, _) = opened(hall, viewer, id).await?;
    let media = Media::of_mime(&row.media).ok_or(Fault::NotFound)?;
    let shown = files::shown(&hall.house, &row.path, media).await?;
    let mut response = match shown.media {
        Media::Eml => mail(hall, viewer, &shown).await?,
        _ => sent(&shown, request).await?,
    };
    // What a browser cannot show is kept instead.
    let how = if shown.media == Media::Heic { "attachment" } else { "inline" };
    set(&mut response, header::CONTENT_DISPOSITION, &disposition(how, &name_of(&row, shown.media)));
    set(&mut response, header::CONTENT_SECURITY_POLICY, if shown.media == Media::Pdf { READER } else { SEALED });
    // Asked for anew each time, since who may see it can change; sent anew only when it changed.
    set(&mut response, header::CACHE_CONTROL, "private, no-cache");
    Ok(response)
}

async fn opened(hall: &Hall, viewer: &Viewer, id: &str) -> Result<(ExhibitRow, Opening), Fault> {
    let id = ExhibitId::parse(id).map_err(|_| Fault::NotFound)?;
    let mut line = hall.house.store.reader().await.map_err(|trouble| store(&trouble))?;
    let row = exhibits::by_id(&mut line, id).await.map_err(|trouble| store(&trouble))?;
    let row = row.ok_or(Fault::NotFound)?;
    let scan = scans::of(&mut line, id).await.map_err(|trouble| store(&trouble))?;
    drop(line);
    let opening = hall.files.opening(viewer, &row).await?.ok_or(Fault::NotFound)?;
    // Only whoever may open it hears that it waits.
    if matches!(scan, Some(Scan::Held | Scan::Infected)) {
        return Err(Fault::Held);
    }
    Ok((row, opening))
}

/// The file, or the part of it that was asked for: films are fetched in parts.
async fn sent(shown: &Shown, request: Request) -> Result<Response, Fault> {
    let mime = match shown.media {
        Media::Txt => mime::TEXT_PLAIN_UTF_8,
        media => media.mime().parse().unwrap_or(mime::APPLICATION_OCTET_STREAM),
    };
    let Ok(response) = ServeFile::new_with_mime(&shown.place, &mime).oneshot(request).await;
    if response.status() == axum::http::StatusCode::NOT_FOUND {
        // There is a row: the file should be there.
        return Err(fault("files", &std::io::Error::from(std::io::ErrorKind::NotFound)));
    }
    Ok(response.map(Body::new))
}

/// A mail as plain text, in the reader's language.
async fn mail(hall: &Hall, viewer: &Viewer, shown: &Shown) -> Result<Response, Fault> {
    let bytes = tokio::fs::read(&shown.place).await.map_err(|error| fault("files", &error))?;
    let text = files::mail_text(viewer.locale, bytes, hall.house.config.look_up_keys).await;
    let mut response = Response::new(Body::from(text));
    set(&mut response, header::CONTENT_TYPE, "text/plain; charset=utf-8");
    Ok(response)
}

fn set(response: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// The name under which it is kept: a picture drawn anew is a JPEG, whatever it was.
fn name_of(row: &ExhibitRow, shown: Media) -> String {
    match row.name.rsplit_once('.') {
        Some((stem, _)) if shown == Media::Jpeg && row.media != shown.mime() => format!("{stem}.jpg"),
        _ => row.name.clone(),
    }
}

/// Both spellings of the name: plain for old programs, RFC 5987 for the rest.
fn disposition(how: &str, name: &str) -> String {
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
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{coded}")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn names_cannot_leave_their_header() {
        let attached = |name| disposition("attachment", name);
        assert_eq!(attached("bon.pdf"), "attachment; filename=\"bon.pdf\"; filename*=UTF-8''bon.pdf");
        assert_eq!(attached("a\"; é.pdf"), "attachment; filename=\"a__ _.pdf\"; filename*=UTF-8''a%22%3B%20%C3%A9.pdf");
    }
}
