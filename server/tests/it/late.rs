//! A page that takes too long or breaks: it is given up, says so with a reference, and holds nobody else up.

use crate::played::house;
use crate::world::{Browser, Engine, READERS, Served};
use app::calls::Fault;
use app::desk::Viewer;
use domain::case::Opening;
use server::http::Gate;
use server::store::exhibits::ExhibitRow;
use std::sync::Arc;
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

/// A gate that breaks whenever somebody comes.
struct Breaks;

#[async_trait::async_trait]
impl Gate for Breaks {
    async fn opening(&self, _viewer: &Viewer, _exhibit: &ExhibitRow) -> Result<Option<Opening>, Fault> {
        std::panic::resume_unwind(Box::new("as a door that breaks"))
    }
}

#[tokio::test]
async fn a_door_that_breaks_says_so_with_a_reference() {
    let served = house(Engine::Lite).await;
    let case = served.as_person("Sanne Bakker").await.case(&served.number("Laptop Aero").await).await;
    let file = case["exhibits"][0]["id"].as_str().unwrap().to_owned();
    let mut doors = server::desk::open(&served.world.house).unwrap().doors;
    doors.files = Arc::new(Breaks);
    let serving = server::http::serve(served.world.house.clone(), doors).await.unwrap();
    let browser = Browser::at(&format!("http://{}", serving.address));
    let answer = browser.get(&format!("/files/{file}")).header("accept", "text/html").send().await.unwrap();
    assert_eq!(answer.status(), 500);
    let reference = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
    let page = answer.text().await.unwrap();
    assert!(page.contains(&reference), "{reference} is not on the page: {page}");
    assert_eq!(browser.page("/rules").await.0, 200);
}
