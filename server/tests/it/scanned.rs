//! A virus scanner stands before every new file: nobody opens what it has not seen, nor what it found wanting.

use crate::world::{Browser, Engine, Served};
use reqwest::multipart::{Form, Part};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

/// Speaks the protocol of `clamd`: whoever sends "virus" has one. While it is away it hangs up.
async fn clamd(away: Arc<AtomicBool>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((mut line, _)) = listener.accept().await {
            if away.load(Ordering::SeqCst) {
                continue;
            }
            let mut all = Vec::new();
            let mut piece = [0_u8; 4096];
            while !all.ends_with(&[0, 0, 0, 0]) {
                match line.read(&mut piece).await {
                    Ok(0) | Err(_) => break,
                    Ok(read) => all.extend_from_slice(&piece[..read]),
                }
            }
            let bad = all.windows(5).any(|five| five == b"virus");
            let answer: &[u8] = if bad { b"stream: Test-Signature FOUND\0" } else { b"stream: OK\0" };
            drop(line.write_all(answer).await);
        }
    });
    address
}

/// Hands a text file in as evidence of the draft; gives its id.
pub async fn bring(browser: &Browser, name: &str, text: &str) -> String {
    let file = Part::text(text.to_owned()).file_name(name.to_owned()).mime_str("text/plain").unwrap();
    let form = Form::new()
        .text("form", "complaint-evidence")
        .text("step", "evidence")
        .text("then", "stay")
        .text("overwrite", "yes")
        .part("files", file);
    let request = browser.posting("/api/complaint-save").multipart(form).header("accept", "application/json");
    let answer = request.header("sec-fetch-site", "same-origin").send().await.unwrap().text().await.unwrap();
    assert!(answer.contains("Done"), "{answer}");
    let (_, draft) = browser.read("/api/complaint?step=Evidence&query=").await;
    let files = draft["files"].as_array().unwrap();
    files.iter().find(|file| file["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

async fn settled(browser: &Browser, path: &str) -> u16 {
    for _ in 0..100 {
        let status = browser.get(path).send().await.unwrap().status().as_u16();
        if status != 423 {
            return status;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    423
}

#[tokio::test]
async fn a_file_is_held_until_the_scanner_has_looked() {
    let away = Arc::new(AtomicBool::new(true));
    let address = clamd(Arc::clone(&away)).await;
    let served = Served::with(Engine::Lite, |config| config.clamd = Some(address.clone())).await;
    let browser = served.browser();
    let good = bring(&browser, "bon.txt", "Betaald: 89,95").await;
    let bad = bring(&browser, "brief.txt", "Here is a virus for you").await;
    for id in [&good, &bad] {
        for path in [format!("/files/{id}"), format!("/files/{id}/view")] {
            let answer = browser.get(&path).send().await.unwrap();
            assert_eq!(answer.status(), 423, "{path} is open before anybody looked");
        }
    }
    // To a stranger there is no such file, scanned or not.
    assert_eq!(served.browser().get(&format!("/files/{good}")).send().await.unwrap().status(), 404);
    away.store(false, Ordering::SeqCst);
    let house = served.world.house.clone();
    house.work(server::scans::work(house.clone()));
    assert_eq!(settled(&browser, &format!("/files/{good}")).await, 200);
    assert_eq!(settled(&browser, &format!("/files/{bad}")).await, 423, "what was found wanting is open");
    let mut line = house.store.reader().await.unwrap();
    let bad = domain::values::ExhibitId::parse(&bad).unwrap();
    let scan = server::store::scans::of(&mut line, bad).await.unwrap();
    assert_eq!(scan, Some(server::store::scans::Scan::Infected));
}

#[tokio::test]
async fn without_a_scanner_nothing_is_held() {
    let served = Served::new(Engine::Lite).await;
    let browser = served.browser();
    let id = bring(&browser, "bon.txt", "Betaald: 89,95").await;
    assert_eq!(browser.get(&format!("/files/{id}")).send().await.unwrap().status(), 200);
}
