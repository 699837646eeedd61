//! Before any page, call or stream runs: who asks, in which language, from where.

use super::cookies;
use super::headers::RequestId;
use super::problem::{self, Asker};
use super::router::Hall;
use crate::accounts::viewer;
use app::calls::Frame;
use app::desk::Viewer;
use app::links;
use app::network::Network;
use app::words::Locale;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::values::Lang;
use std::net::{IpAddr, SocketAddr};

/// Builds the viewer from the cookies and puts it, with the page's frame, into the request.
pub(super) async fn visit(State(hall): State<Hall>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let config = &hall.house.config;
    let token = cookies::session(headers, config);
    let found = match viewer::find(&hall.house, token.as_deref()).await {
        Ok(found) => found,
        Err(trouble) => {
            tracing::warn!(%trouble, "nobody can be found out");
            return problem::away(&hall, Asker::of(headers), &RequestId::of(&request)).await;
        }
    };
    let posts = *request.method() == Method::POST;
    let known = cookies::visitor(headers, config);
    // Reading needs no cookie: only a form makes one.
    let made = if known.is_none() { hall.house.chance.token().ok() } else { None };
    let viewer = Viewer {
        visitor: known.or_else(|| made.clone()).unwrap_or_default(),
        locale: locale(headers, found.as_ref().map(|found| found.lang)),
        plain: problem::wants_page(headers),
        from: posts.then(|| from(headers)).flatten(),
        network: network(&request, config.behind_proxy),
        person: found.as_ref().map(|found| found.person.clone()),
    };
    if let Some(found) = found {
        request.extensions_mut().insert(found.session);
    }
    if *request.method() == Method::GET && viewer.plain {
        let frame: Frame = hall.desk.accounts.frame(&viewer).await;
        request.extensions_mut().insert(frame);
    }
    let page = page_for_nobody(&request, &viewer);
    request.extensions_mut().insert(viewer);
    let mut response = next.run(request).await;
    // Whoever follows a link signed out comes straight to the form, whether or not there is such a page, and goes on after it.
    if let (StatusCode::UNAUTHORIZED, Some(page)) = (response.status(), page) {
        response = Redirect::to(&links::sign_in(&page)).into_response();
    }
    if let (true, Some(made)) = (posts, made)
        && let Ok(cookie) = HeaderValue::from_str(&cookies::give_visitor(config, &made))
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The page that somebody asks for who is not signed in, to come back to. A page about a problem is none.
fn page_for_nobody(request: &Request, viewer: &Viewer) -> Option<String> {
    let (path, reads) = (request.uri().path(), *request.method() == Method::GET && viewer.plain);
    let ours = !path.starts_with("/api/") && !path.starts_with("/problem/");
    let page = request.uri().path_and_query().map(ToString::to_string);
    page.filter(|_| reads && ours && viewer.person.is_none())
}

/// Account, then cookie, then what the browser prefers, then Dutch.
pub(super) fn locale(headers: &HeaderMap, account: Option<Lang>) -> Locale {
    let chosen = cookies::language(headers).and_then(|code| Lang::parse(&code));
    let preferred = || {
        let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        accepted.split(',').find_map(|one| Lang::parse(one.split(';').next()?.trim()))
    };
    match account.or(chosen).or_else(preferred).unwrap_or_default() {
        Lang::Nl => Locale::nl,
        Lang::En => Locale::en,
    }
}

/// The page of ours that a form was posted from.
fn from(headers: &HeaderMap) -> Option<String> {
    let referrer = headers.get(header::REFERER)?.to_str().ok()?;
    let (_, rest) = referrer.split_once("://")?;
    let path = rest.find('/').map_or("/", |at| &rest[at..]);
    (!path.starts_with("//")).then(|| path.split('#').next().unwrap_or(path).to_owned())
}

/// The network to count attempts of.
fn network(request: &Request, behind_proxy: bool) -> Network {
    let forwarded = || request.headers().get("x-forwarded-for")?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok();
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let address: Option<IpAddr> = if behind_proxy { forwarded().or(peer) } else { peer };
    address.map_or_else(Network::unknown, Network::of)
}
