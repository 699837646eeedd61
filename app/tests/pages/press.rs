//! Prints a page: the same router, shell and app as in the server.
use crate::paper::Paper;
use crate::reader;
use app::calls::{Frame, Me};
use app::desk::Viewer;
use app::network::Network;
use app::words::Locale;
use app::{App, shell};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::people::Hat;
use http_body_util::BodyExt;
use leptos::prelude::*;
use leptos_axum::{AxumRouteListing, LeptosRoutes, generate_route_list};
use std::net::IpAddr;
use std::sync::LazyLock;
use tower::ServiceExt;

/// Who looks at the page.
#[derive(Clone, Copy, Debug)]
pub enum Reader {
    /// Nobody we know.
    Stranger,
    /// A signed-in person with this hat.
    Signed(Hat),
}

/// Prints the page at a path in both languages, has it read, and gives it back in Dutch.
pub async fn printed(name: &str, path: &str, reader: Reader, paper: &Paper) -> String {
    let mut dutch = String::new();
    for locale in [Locale::en, Locale::nl] {
        let (status, html) = page(path, locale, reader, paper).await;
        assert_eq!(status, StatusCode::OK, "{path} in {locale:?}");
        keep(name, locale, &html);
        reader::read(&format!("{path} in {locale:?}"), locale, &html);
        dutch = html;
    }
    dutch
}

/// Each test has a runtime of its own; pages rendered in several of them at once now and then wait for ever for a wake-up
/// that went to another one. The server has one runtime.
static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// Prints one page.
pub async fn page(path: &str, locale: Locale, reader: Reader, paper: &Paper) -> (StatusCode, String) {
    let _turn = ONE_AT_A_TIME.lock().await;
    let options = LeptosOptions::builder().output_name("beslecht").build();
    let (desk, frame) = (paper.clone().desk(), frame(reader));
    let viewer = Viewer {
        person: None,
        visitor: "visitor".to_owned(),
        locale,
        plain: true,
        from: None,
        network: Network::of(IpAddr::from([127, 0, 0, 1])),
    };
    let context = move || {
        provide_context(locale);
        provide_context(frame.clone());
        provide_context(desk.clone());
        provide_context(viewer.clone());
    };
    let routes = ROUTES.clone();
    let document = options.clone();
    let router: Router = Router::new()
        .leptos_routes_with_context(&options, routes, context.clone(), move || shell(document.clone()))
        .fallback(leptos_axum::file_and_error_handler_with_context::<LeptosOptions, _>(context, shell))
        .with_state(options);
    let request = Request::get(path).body(Body::empty()).expect("a request");
    let response = router.oneshot(request).await.expect("an answer");
    let status = response.status();
    let bytes = response.into_body().collect().await.expect("a body").to_bytes();
    (status, String::from_utf8(bytes.to_vec()).expect("text"))
}

/// Listed once: while the framework lists routes it keeps every resource of the process from loading, for ever
/// (leptos issue 4773), and pages are printed beside each other.
static ROUTES: LazyLock<Vec<AxumRouteListing>> = LazyLock::new(|| generate_route_list(App));

fn frame(reader: Reader) -> Frame {
    let me = match reader {
        Reader::Stranger => None,
        Reader::Signed(hat) => Some(Me { name: "Ana de Vries".to_owned(), hats: vec![hat], shops: Vec::new() }),
    };
    Frame {
        me,
        contact: "Stichting Voorbeeld | Postbus 1, 1000 AA Amsterdam | hulp@voorbeeld.nl".to_owned(),
        build: "test".to_owned(),
        ..Frame::default()
    }
}

/// Writes the page where somebody can look at it.
fn keep(name: &str, locale: Locale, html: &str) {
    let Ok(folder) = std::env::var("BESLECHT_PICTURES") else { return };
    let html = html.replace("/pkg/beslecht.css", "/style/main.css");
    std::fs::write(format!("{folder}/{name}.{locale:?}.html"), html).expect("a folder to write to");
}
