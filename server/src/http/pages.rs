//! Renders the app: pages with who asks, the desk, the language and the policy in context.

use super::Build;
use super::headers;
use super::router::Hall;
use crate::house::House;
use app::calls::Frame;
use app::desk::{Desk, Viewer};
use app::network::Network;
use app::words::Locale;
use app::{App, shell};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use leptos::WasmSplitManifest;
use leptos::config::LeptosOptions;
use leptos::nonce::use_nonce;
use leptos::prelude::{ArcStoredValue, provide_context, use_context};
use leptos_axum::{
    AxumRouteListing, LeptosRoutes as _, ResponseOptions, generate_route_list, render_app_async_with_context,
};
use std::sync::LazyLock;

/// The app's pages, listed once in a process: while the framework lists them, whatever a page asks anywhere in the process never
/// gets an answer (leptos issue 4773). Nothing draws a page before its routes are made, so nothing is asked meanwhile.
static ROUTES: LazyLock<Vec<AxumRouteListing>> = LazyLock::new(|| generate_route_list(App));

/// Lists the paths of the app's pages, for the test that knocks at every one of them.
pub fn own_pages() -> impl Iterator<Item = &'static str> {
    ROUTES.iter().map(AxumRouteListing::path)
}

/// How to render the app outside its own routes.
#[derive(Clone)]
pub(super) struct Pages {
    options: LeptosOptions,
    desk: Desk,
    rooms: WasmSplitManifest,
}

/// Makes the routes of all pages and calls.
pub(super) fn routes(house: &House, desk: &Desk) -> (Router, Pages) {
    let site = &house.config.site;
    let options =
        LeptosOptions::builder().output_name(house.build.name.as_str()).site_root(site.display().to_string()).build();
    let rooms = rooms(&house.build);
    let pages = Pages { options: options.clone(), desk: desk.clone(), rooms: rooms.clone() };
    let (desk, for_shell) = (desk.clone(), options.clone());
    let routes = Router::new().leptos_routes_with_context(
        &options,
        ROUTES.clone(),
        move || context(&desk, &rooms),
        move || shell(for_shell.clone()),
    );
    (routes.with_state(options), pages)
}

/// Which modules a page of each room needs: the page's head names them, so that a browser fetches all at once.
fn rooms(build: &Build) -> WasmSplitManifest {
    let link = format!("{}_rooms.js", build.name);
    WasmSplitManifest(ArcStoredValue::new(("/pkg".to_owned(), build.rooms.clone(), link)))
}

/// Puts into context what the visit found out, and the policy that fits the page's nonce.
fn context(desk: &Desk, rooms: &WasmSplitManifest) {
    provide_context(desk.clone());
    provide_context(rooms.clone());
    let Some(parts) = use_context::<Parts>() else { return };
    if let Some(viewer) = parts.extensions.get::<Viewer>() {
        provide_context(viewer.locale);
        provide_context(viewer.clone());
    }
    if let Some(frame) = parts.extensions.get::<Frame>() {
        provide_context(frame.clone());
    }
    if let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>())
        && let Ok(policy) = HeaderValue::from_str(&headers::policy(Some(&nonce)))
    {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// What is neither page, call nor file: the app's own page says so.
pub(super) async fn not_found(State(hall): State<Hall>, request: Request) -> Response {
    if super::problem::wants_page(request.headers()) {
        let mut response = render(&hall.pages, request).await;
        *response.status_mut() = StatusCode::NOT_FOUND;
        return response;
    }
    StatusCode::NOT_FOUND.into_response()
}

/// Renders the app's page about a problem, under its status. It asks nothing of the database.
pub(super) async fn problem(hall: &Hall, locale: Locale, status: StatusCode, path: &str) -> Response {
    let Ok(uri) = path.parse::<Uri>() else { return status.into_response() };
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = uri;
    request.extensions_mut().insert(Viewer {
        person: None,
        visitor: String::new(),
        locale,
        plain: true,
        from: None,
        network: Network::unknown(),
    });
    request.extensions_mut().insert(Frame::default());
    let mut response = render(&hall.pages, request).await;
    *response.status_mut() = status;
    response
}

async fn render(pages: &Pages, request: Request) -> Response {
    let Pages { options, desk, rooms } = pages.clone();
    render_app_async_with_context(move || context(&desk, &rooms), move || shell(options.clone()))(request).await
}
