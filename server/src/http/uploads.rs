//! Files that come in pieces, so that a lost line costs one piece: begin, ask how far, go on, give up.
//!
//! The browser's side is `app/src/parts/upload.rs`; whoever runs no script sends whole files in the form itself.

use super::problem::{self, Asker};
use super::router::Hall;
use crate::uploads::{self, Place};
use app::calls::Fault;
use app::desk::Viewer;
use app::forms::Problem;
use app::parts::say;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use domain::values::ExhibitId;
use serde::Deserialize;

/// What a browser says of a file before it sends it.
#[derive(Debug, Deserialize)]
pub(super) struct Announced {
    /// The name as the person sees it.
    name: String,
    /// The media type by the browser; may be empty.
    #[serde(default)]
    media: String,
    /// Size.
    bytes: u64,
}

/// Where a piece begins.
#[derive(Debug, Deserialize)]
pub(super) struct From {
    at: u64,
}

/// Begins an upload.
pub(super) async fn begin(
    State(hall): State<Hall>,
    Extension(viewer): Extension<Viewer>,
    asked: HeaderMap,
    Form(file): Form<Announced>,
) -> Response {
    let begun = uploads::begin(&hall.house, &viewer, &file.name, &file.media, file.bytes).await;
    answer(&hall, &viewer, &asked, begun).await
}

/// Says how much of an upload is here.
pub(super) async fn place(
    State(hall): State<Hall>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    asked: HeaderMap,
) -> Response {
    let place = match named(&id) {
        Ok(id) => uploads::place(&hall.house, &viewer.visitor, id).await,
        Err(fault) => Err(fault),
    };
    answer(&hall, &viewer, &asked, place.map(Ok)).await
}

/// Takes the next piece.
pub(super) async fn go_on(
    State(hall): State<Hall>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    Query(from): Query<From>,
    asked: HeaderMap,
    body: Body,
) -> Response {
    let gone_on = match named(&id) {
        Ok(id) => uploads::go_on(&hall.house, &viewer.visitor, id, from.at, body).await,
        Err(fault) => Err(fault),
    };
    answer(&hall, &viewer, &asked, gone_on).await
}

/// Gives an upload up.
pub(super) async fn give_up(
    State(hall): State<Hall>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    asked: HeaderMap,
) -> Response {
    let gone = match named(&id) {
        Ok(id) => uploads::give_up(&hall.house, &viewer.visitor, id).await,
        Err(fault) => Err(fault),
    };
    match gone {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(fault) => problem::answer(&hall, Asker::of(&asked), &fault).await,
    }
}

fn named(id: &str) -> Result<ExhibitId, Fault> {
    ExhibitId::parse(id).map_err(|_| Fault::NotFound)
}

/// The identity and how many bytes are here, or in words what is wrong with the file.
async fn answer(
    hall: &Hall,
    viewer: &Viewer,
    asked: &HeaderMap,
    place: Result<Result<Place, Problem>, Fault>,
) -> Response {
    match place {
        Ok(Ok(Place { id, at })) => format!("{id} {at}").into_response(),
        Ok(Err(wrong)) => (StatusCode::UNPROCESSABLE_ENTITY, say::problem(viewer.locale, &wrong)).into_response(),
        Err(fault) => problem::answer(hall, Asker::of(asked), &fault).await,
    }
}
