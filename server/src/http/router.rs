//! The router on one screen: which doors there are, and what stands before them.

use super::downloads::Gate;
use super::{assets, downloads, faults, guard, headers, health, limits, pages, problem, visit};
use crate::house::House;
use app::desk::Desk;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use std::sync::Arc;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

/// What the other rooms bring: the desk that pages ask, the gate before files, and routes of their own (streams, exports).
pub struct Doors {
    /// The rooms that pages and calls ask.
    pub desk: Desk,
    /// Asks `sight` before a file is opened.
    pub files: Arc<dyn Gate>,
    /// Routes of other rooms; each finds `Extension<Viewer>` and, when signed in, `Extension<cookies::Session>`.
    pub more: Router,
}

/// What every handler here can reach.
#[derive(Clone)]
pub(super) struct Hall {
    pub(super) house: House,
    pub(super) desk: Desk,
    pub(super) files: Arc<dyn Gate>,
    pub(super) pages: pages::Pages,
}

/// Builds the router. Layers stand outermost last: a request passes them from the bottom up.
pub(super) fn router(house: &House, doors: Doors) -> Router {
    let (leptos, pages) = pages::routes(house, &doors.desk);
    let hall = Hall { house: house.clone(), desk: doors.desk, files: doors.files, pages };
    let visited = Router::new()
        .route("/files/{id}", get(downloads::file))
        .with_state(hall.clone())
        .merge(leptos)
        .merge(doors.more)
        .fallback_service(get(pages::not_found).with_state(hall.clone()))
        .layer(from_fn(faults::status))
        .layer(from_fn_with_state(hall.clone(), visit::visit))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(4)));
    Router::new()
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready).with_state(hall.clone()))
        .fallback_service(visited)
        .layer(from_fn_with_state(hall.clone(), assets::first))
        .layer(from_fn_with_state(hall.clone(), limits::limits))
        .layer(from_fn_with_state(hall.clone(), guard::guard))
        .layer(from_fn_with_state(hall.clone(), problem::catch))
        .layer(from_fn_with_state(hall, headers::headers))
        .layer(from_fn(headers::trace))
}
