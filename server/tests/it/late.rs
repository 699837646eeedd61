//! A page that takes too long: it is given up, says so with a reference, and holds nobody else up.

use crate::world::{Engine, READERS, Served};
use std::time::Duration;

#[tokio::test]
async fn a_page_that_takes_too_long_says_so_with_a_reference() {
    // Shorter than anybody waits for a reader, so that it is the limit which answers.
    let served = Served::with(Engine::Lite, |config| config.limits.page_time = Duration::from_secs(2)).await;
    let store = &served.world.house.store;
    let busy = futures::future::join_all((0..READERS).map(|_| store.reader())).await;
    assert!(busy.iter().all(Result::is_ok));
    let browser = served.browser();
    let answer = browser.get("/shops").header("accept", "text/html").send().await.unwrap();
    assert_eq!(answer.status(), 503);
    let reference = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
    let page = answer.text().await.unwrap();
    assert!(page.contains("We kunnen u nu even niet helpen"), "{page}");
    assert!(page.contains(&reference), "{reference} is not on the page: {page}");
    let answer = browser.get("/api/register?query=").header("accept", "application/json").send().await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.text().await.unwrap().as_str()), (503, "Away"));

    drop(busy);
    // A slow machine may miss the small limit now and then; never each time.
    for _ in 0..60 {
        if browser.page("/shops").await.0 == 200 {
            return;
        }
    }
    panic!("the house does not come back");
}
