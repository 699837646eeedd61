//! What stands before every door: headers, cross-site requests, limits, slow clients, an orderly end.

use crate::world::{Engine, Served, World};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let served = Served::new(Engine::Lite).await;
    let browser = served.browser();
    for path in [
        "/",
        "/sign-in",
        "/no-such-page",
        "/health/live",
        "/pkg/none.js",
        "/files/00000000-0000-0000-0000-000000000000",
    ] {
        let answer = browser.get(path).header("accept", "text/html").send().await.unwrap();
        let header = |name: &str| answer.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        let policy = header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(!header("x-request-id").is_empty() && !header("cache-control").is_empty(), "{path}");
        assert_eq!(answer.headers().get("set-cookie"), None, "reading {path} needs no cookie");
    }
}

#[tokio::test]
async fn every_script_of_a_page_carries_the_nonce_of_its_policy() {
    let served = Served::new(Engine::Lite).await;
    let mut nonces = Vec::new();
    for _ in 0..2 {
        let answer = served.browser().get("/").header("accept", "text/html").send().await.unwrap();
        let policy = answer.headers().get("content-security-policy").unwrap().to_str().unwrap().to_owned();
        let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
        let page = answer.text().await.unwrap();
        let scripts: Vec<&str> = page.split("<script").skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
        assert!(!scripts.is_empty());
        for script in scripts {
            assert!(script.contains(&format!("nonce=\"{nonce}\"")), "a script without nonce: {script}");
        }
        assert!(!page.contains(" style=\""), "the policy forbids style attributes");
        nonces.push(nonce);
    }
    assert_ne!(nonces[0], nonces[1]);
}

/// Lets foreign pages sign Ana out; says which of them could.
pub async fn foreign(served: &Served) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut ana = served.signed_in("ana@voorbeeld.nl", None).await;
    let foreign: [&[(&str, &str)]; 6] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1")],
        &[],
    ];
    for headers in foreign {
        let mut request = ana.request("/api/sign-out", &[]).header("accept", "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let status = request.send().await.unwrap().status();
        if status.as_u16() != 403 {
            wrong.push(format!("{headers:?} got {status}"));
        }
        if !ana.page("/account").await.1.contains("ana@voorbeeld.nl") {
            wrong.push(format!("{headers:?} signed her out"));
            // Not too many codes in one quarter of an hour.
            served.world.house.clocks.pass(16 * 60_000);
            ana = served.signed_in("ana@voorbeeld.nl", None).await;
        }
    }
    wrong
}

#[tokio::test]
async fn foreign_pages_change_nothing() {
    let served = Served::new(Engine::Lite).await;
    assert_eq!(foreign(&served).await, Vec::<String>::new());
    // A program without cookies and without a browser's headers is no browser that could be abused.
    let answer =
        served.browser().request("/api/sign-out", &[]).header("accept", "application/json").send().await.unwrap();
    assert_ne!(answer.status().as_u16(), 403);
}

#[tokio::test]
async fn reading_changes_nothing() {
    let served = Served::new(Engine::Lite).await;
    let ana = served.signed_in("ana@voorbeeld.nl", None).await;
    for path in ["/api/sign-out", "/api/sign-in?code=123456", "/api/language?language=en"] {
        let answer = ana.get(path).header("accept", "application/json").send().await.unwrap();
        assert!(!answer.status().is_success(), "{path}: {}", answer.status());
    }
    assert!(ana.page("/account").await.1.contains("ana@voorbeeld.nl"));
}

#[tokio::test]
async fn too_much_is_refused_before_it_is_read() {
    let served = Served::new(Engine::Lite).await;
    let huge = "x".repeat(300 * 1024);
    let (status, _) = served.browser().post("/api/sign-in-code", &[("email", &huge)]).await;
    assert_eq!(status.as_u16(), 413);
    let (status, _) = served.browser().plain("/sign-in", "/api/sign-in-code", &[("email", &huge)]).await;
    assert_eq!(status.as_u16(), 413);
}

#[tokio::test]
async fn a_slow_client_is_dropped_and_others_do_not_wait() {
    let served = Served::with(Engine::Lite, |config| config.limits.header_time = Duration::from_millis(400)).await;
    let address = served.base.trim_start_matches("http://").to_owned();
    let mut slow = Vec::new();
    for _ in 0..50 {
        let mut stream = TcpStream::connect(&address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ").await.unwrap();
        slow.push(stream);
    }
    assert!(served.browser().get("/health/live").send().await.unwrap().status().is_success());
    let began = Instant::now();
    for mut stream in slow {
        let mut rest = Vec::new();
        // Closed by the server: an end, or a reset.
        let ended = tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut rest)).await;
        assert!(ended.is_ok(), "a slow client still holds its line");
    }
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn an_unknown_page_is_a_page_with_a_way_out() {
    let served = Served::new(Engine::Lite).await;
    let (status, page) = served.browser().page("/no-such-page").await;
    assert_eq!(status.as_u16(), 404);
    assert!(page.contains("<h1") && page.contains("href=\"/\""), "no way out");
}

#[tokio::test]
async fn pages_speak_the_readers_language() {
    let served = Served::new(Engine::Lite).await;
    let page = |accepted: &'static str| {
        let request = served.browser().get("/").header("accept", "text/html").header("accept-language", accepted);
        async move { request.send().await.unwrap().text().await.unwrap() }
    };
    assert!(page("de, en;q=0.8").await.contains("<html lang=\"en\""));
    assert!(page("de").await.contains("<html lang=\"nl\""));
    let ana = served.browser();
    let (_, to) = ana.plain("/sign-in", "/api/language", &[("language", "en")]).await;
    assert_eq!(to, "/sign-in");
    assert!(ana.page("/").await.1.contains("<html lang=\"en\""));
}

#[tokio::test]
async fn a_demonstration_is_not_ready_before_it_is_begun() {
    let world = World::new(Engine::Lite).await;
    let opened = server::desk::open(&world.house).unwrap();
    opened.workers.announce();
    // No worker has begun yet: whoever asks now must not be told that everything is there.
    assert!(world.house.progress.borrow().is_some());
    world.house.close().await;
}

#[tokio::test]
async fn ready_says_what_is_missing_and_closing_is_quick() {
    let served = Served::new(Engine::Lite).await;
    let ready = || async { served.browser().get("/health/ready").send().await.unwrap().status().as_u16() };
    assert_eq!(ready().await, 200);
    served.world.house.progress.send_replace(Some("making the demonstration: 3 of 20".into()));
    assert_eq!(ready().await, 503);
    let _idle = TcpStream::connect(served.base.trim_start_matches("http://")).await.unwrap();
    let began = Instant::now();
    served.world.house.close().await;
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
}
