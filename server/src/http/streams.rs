//! The doors of cases beside pages and calls: live streams and the case file as data.

use super::live;
use crate::cases::Cases;
use crate::house::House;
use app::desk::Viewer;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

#[derive(Clone)]
struct Rooms {
    house: House,
    cases: Cases,
}

/// The version that a page has.
#[derive(Deserialize)]
struct After {
    #[serde(default)]
    after: u64,
}

/// Makes the routes.
pub fn routes(house: &House, cases: &Cases) -> Router {
    Router::new()
        .route("/live/cases/{number}", get(case))
        .route("/live/inbox", get(inbox))
        .route("/cases/{number}/file.json", get(file))
        .with_state(Rooms { house: house.clone(), cases: cases.clone() })
}

async fn case(
    State(rooms): State<Rooms>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
    Query(After { after }): Query<After>,
    headers: HeaderMap,
) -> Response {
    // A browser that comes back by itself says what it saw last.
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse::<u64>().ok());
    live::case(&rooms.house, &rooms.cases, &viewer, &number, last.unwrap_or(after).max(after)).await
}

async fn inbox(State(rooms): State<Rooms>, Extension(viewer): Extension<Viewer>) -> Response {
    live::inbox(&rooms.house, &rooms.cases, &viewer)
}

/// Hands out the case file, to keep and to verify.
async fn file(
    State(rooms): State<Rooms>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
) -> Response {
    let Some(person) = &viewer.person else { return StatusCode::UNAUTHORIZED.into_response() };
    match rooms.cases.export(person, &number).await {
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
            drop(crate::trouble::fault("export", &trouble));
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
