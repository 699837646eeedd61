//! Forms that do not arrive as they should: an answer that says so, nothing written, and a way out.

use crate::played::house;
use crate::world::{Browser, Engine, Served, engines};
use axum::http::Method;
use reqwest::Response;

/// What arrives instead of a form: the type it says it is, and its bytes.
const WRECKS: [(&str, &[u8]); 7] = [
    ("text/plain", b"kind=send_message"),
    ("application/json", b"{\"kind\":\"send_message\"}"),
    ("application/x-www-form-urlencoded", b"\xff\xfe%"),
    ("multipart/form-data", b"--edge--"),
    ("multipart/form-data; boundary=", b"--edge--"),
    ("multipart/form-data; boundary=edge", b"no parts at all"),
    ("multipart/form-data; boundary=edge", b"--edge\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhal"),
];

async fn posted(browser: &Browser, path: &str, (kind, body): (&str, &'static [u8]), accept: &str) -> Response {
    let request = browser.posting(path).header("content-type", kind).header("accept", accept).body(body);
    request.header("sec-fetch-site", "same-origin").send().await.unwrap()
}

async fn version(served: &Served, number: &str) -> i64 {
    let mut line = served.world.house.store.reader().await.unwrap();
    let number = domain::values::CaseNumber::parse(number).unwrap();
    server::store::cases::by_number(&mut line, &number).await.unwrap().unwrap().version
}

#[tokio::test]
async fn no_call_breaks_over_what_is_no_form() {
    let served = Served::new(Engine::Lite).await;
    let mut broken = Vec::new();
    for (path, method) in server_fn::axum::server_fn_paths() {
        if method != Method::POST {
            continue;
        }
        for wreck in WRECKS {
            for accept in ["application/json", "text/html"] {
                let status = posted(&served.browser(), path, wreck, accept).await.status();
                if status.is_server_error() {
                    broken.push(format!("{path} answers {status} to {wreck:?} for {accept}"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[tokio::test]
async fn a_form_of_parts_that_does_not_read_writes_nothing_and_says_so() {
    for engine in engines() {
        let served = house(engine).await;
        let number = served.number("Laptop Aero").await;
        let sanne = served.as_person("Sanne Bakker").await;
        let before = version(&served, &number).await;
        for path in app::calls::OF_PARTS {
            for wreck in WRECKS {
                let answer = posted(&sanne, path, wreck, "application/json").await;
                let (status, text) = (answer.status().as_u16(), answer.text().await.unwrap());
                assert_eq!((status, text.as_str()), (400, "Unreadable"), "{path} {wreck:?}");
                let answer = posted(&sanne, path, wreck, "text/html").await;
                assert_eq!(
                    (answer.status().as_u16(), answer.headers().get("location")),
                    (400, None),
                    "{path} {wreck:?}"
                );
                let page = answer.text().await.unwrap();
                assert!(page.contains("kwam niet goed aan") && page.contains("href=\"/\""), "{path}: no way out");
            }
        }
        assert_eq!(version(&served, &number).await, before, "{engine:?}: something was written");
    }
}

#[tokio::test]
async fn a_question_without_its_words_does_not_read() {
    let served = Served::new(Engine::Lite).await;
    let (status, _) = served.browser().read("/api/certificate").await;
    assert_eq!(status, 400);
    let (status, _) = served.browser().read("/api/complaint?step=Nowhere&query=").await;
    assert_eq!(status, 400);
}

#[tokio::test]
async fn pages_about_problems_say_which_in_the_readers_language() {
    let served = Served::with(Engine::Lite, |config| config.limits.form_bytes = 100).await;
    let huge = "x".repeat(200);
    for (language, sentence) in [("nl", "te groot om te versturen"), ("en", "too big to send")] {
        let request = served.browser().request("/api/sign-in-code", &[("email", &huge)]).header("accept", "text/html");
        let request = request.header("sec-fetch-site", "same-origin").header("accept-language", language);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 413);
        assert!(answer.text().await.unwrap().contains(sentence), "{language}");
    }
}
