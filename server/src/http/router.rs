//! The router on one screen: which doors there are, and what stands before them.

use super::downloads::Gate;
use super::{
    assets, calendars, downloads, faults, guard, headers, health, limits, pages, parts, problem, streams, uploads,
    visit,
};
use crate::cases::Cases;
use crate::house::House;
use app::desk::Desk;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get, post};
use std::sync::Arc;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

/// A door of the server's own, beside the pages and calls of the app.
struct Door {
    path: &'static str,
    /// Whether it is found out first who comes: the handler gets `Extension<Viewer>`. Watchers of the server carry no cookie.
    visited: bool,
    opens: fn() -> MethodRouter<Hall>,
}

/// Every door of the server's own. The router is built from this table and from nothing else.
const DOORS: [Door; 10] = [
    Door { path: "/health/live", visited: false, opens: || get(health::live) },
    Door { path: "/health/ready", visited: false, opens: || get(health::ready) },
    Door { path: "/files/{id}", visited: true, opens: || get(downloads::file) },
    Door { path: "/files/{id}/view", visited: true, opens: || get(downloads::view) },
    Door { path: "/uploads", visited: true, opens: || post(uploads::begin) },
    Door { path: "/uploads/{id}", visited: true, opens: one_upload },
    // Calendar programs carry no cookie: the address itself is the proof.
    Door { path: "/calendar/{file}", visited: false, opens: || get(calendars::read) },
    Door { path: "/live/cases/{number}", visited: true, opens: || get(streams::case) },
    Door { path: "/live/inbox", visited: true, opens: || get(streams::inbox) },
    Door { path: "/cases/{number}/file.json", visited: true, opens: || get(streams::file) },
];

fn one_upload() -> MethodRouter<Hall> {
    get(uploads::place).patch(uploads::go_on).delete(uploads::give_up)
}

/// Lists the paths of the server's own doors, for the test that knocks at every one of them.
pub fn own_doors() -> impl Iterator<Item = &'static str> {
    DOORS.iter().map(|door| door.path)
}

fn own(visited: bool) -> Router<Hall> {
    let doors = DOORS.iter().filter(|door| door.visited == visited);
    doors.fold(Router::new(), |router, door| router.route(door.path, (door.opens)()))
}

/// What the other rooms bring: the desk that pages ask, the gate before files, and the cases that streams and exports ask.
pub struct Doors {
    /// The rooms that pages and calls ask.
    pub desk: Desk,
    /// Asks `sight` before a file is opened.
    pub files: Arc<dyn Gate>,
    /// The cases behind streams and exports.
    pub cases: Cases,
}

/// What every handler here can reach.
#[derive(Clone)]
pub(super) struct Hall {
    pub(super) house: House,
    pub(super) desk: Desk,
    pub(super) cases: Cases,
    pub(super) files: Arc<dyn Gate>,
    pub(super) pages: pages::Pages,
}

/// Builds the router. Layers stand outermost last: a request passes them from the bottom up.
pub(super) fn router(house: &House, doors: Doors) -> Router {
    let (leptos, pages) = pages::routes(house, &doors.desk);
    let hall = Hall { house: house.clone(), desk: doors.desk, cases: doors.cases, files: doors.files, pages };
    let visited = own(true)
        .with_state(hall.clone())
        .merge(leptos)
        .fallback_service(get(pages::not_found).with_state(hall.clone()))
        .layer(from_fn_with_state(hall.clone(), parts::parts))
        .layer(from_fn_with_state(hall.clone(), faults::status))
        .layer(from_fn_with_state(hall.clone(), visit::visit))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(4)));
    own(false)
        .with_state(hall.clone())
        .fallback_service(visited)
        .layer(from_fn_with_state(hall.clone(), assets::first))
        .layer(from_fn_with_state(hall.clone(), limits::limits))
        .layer(from_fn_with_state(hall.clone(), guard::guard))
        .layer(from_fn_with_state(hall.clone(), problem::catch))
        .layer(from_fn_with_state(hall, headers::headers))
        .layer(from_fn(headers::trace))
}
