//! The doors of cases beside pages and calls: live streams and the case file as data.

use super::live;
use super::problem::{self, Asker};
use super::router::Hall;
use app::desk::Viewer;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

/// The version that a page has, and whether it is one of our own, which reads packed news.
#[derive(Deserialize)]
pub(super) struct After {
    #[serde(default)]
    after: u64,
    #[serde(default)]
    packed: bool,
}

/// Streams the news of a case.
pub(super) async fn case(
    State(hall): State<Hall>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
    Query(After { after, packed }): Query<After>,
    headers: HeaderMap,
) -> Response {
    // A browser that comes back by itself says what it saw last.
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse::<u64>().ok());
    live::case(&hall.house, &hall.cases, &viewer, &number, last.unwrap_or(after).max(after), packed).await
}

/// Streams which of the viewer's cases changed.
pub(super) async fn inbox(State(hall): State<Hall>, Extension(viewer): Extension<Viewer>) -> Response {
    live::inbox(&hall.house, &hall.cases, &viewer)
}

/// Hands out the case file, to keep and to verify.
pub(super) async fn file(
    State(hall): State<Hall>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
    asked: HeaderMap,
) -> Response {
    let Some(person) = &viewer.person else { return StatusCode::UNAUTHORIZED.into_response() };
    match hall.cases.export(person, &number).await {
        Ok(Some(file)) => {
            let name = format!("attachment; filename=\"{}.json\"", file.number);
            let headers = [
                (header::CONTENT_TYPE, "application/json".to_owned()),
                (header::CONTENT_DISPOSITION, name),
                (header::CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, file.json).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(trouble) => {
            let fault = crate::trouble::fault("export", &trouble);
            problem::answer(&hall, Asker::of(&asked), &fault).await
        }
    }
}
