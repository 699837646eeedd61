//! A server that dies in the middle: nothing acknowledged is lost or doubled, and the script goes on where it was.

use crate::world::Browser;
use domain::record::{CaseFile, Receipt, verify};
use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A server of its own process.
struct Alone {
    child: Child,
    base: String,
}

impl Alone {
    /// Starts the program in demo mode on a free port and waits until it says where it serves.
    fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_beslecht"))
            .arg("demo")
            .env("BESLECHT_DATABASE_URL", format!("sqlite:{}", folder.join("killed.db").display()))
            .env("BESLECHT_DATA", folder.join("data"))
            .env("BESLECHT_LISTEN", "127.0.0.1:0")
            .env("BESLECHT_PUBLIC_URL", "http://127.0.0.1")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let base = loop {
            let line = lines.next().unwrap().unwrap();
            if let Some((_, address)) = line.split_once(" on ").filter(|_| line.contains("serving")) {
                break format!("http://{}", address.trim());
            }
        };
        // Whatever it says later is read, so that it never waits for us.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, base }
    }

    /// Ends it as a power cut does.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn browser(&self) -> Browser {
        Browser::at(&self.base)
    }

    /// Waits until readiness says what is hoped for.
    async fn until(&self, hoped: impl Fn(&str) -> bool) {
        let browser = self.browser();
        for _ in 0..600 {
            let answer = browser.get("/health/ready").send().await.unwrap().text().await.unwrap();
            if hoped(&answer) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the server never got there");
    }
}

/// How many acts of the script were played, as readiness tells it.
fn played(answer: &str) -> u32 {
    let told = answer.split(": ").nth(1).and_then(|rest| rest.split(' ').next());
    told.and_then(|number| number.parse().ok()).unwrap_or_default()
}

async fn sanne(server: &Alone) -> (Browser, String) {
    let browser = server.browser();
    let (_, demo) = browser.read("/api/demo").await;
    let people = demo["people"].as_array().unwrap();
    let id = people.iter().find(|one| one["name"] == "Sanne Bakker").unwrap()["id"].as_str().unwrap().to_owned();
    browser.post("/api/demo-become", &[("person", &id)]).await;
    let (_, inbox) = browser.read("/api/inbox").await;
    let rows = inbox["rows"].as_array().unwrap();
    let laptop = rows.iter().find(|row| row["product"].as_str().unwrap().starts_with("Laptop")).unwrap();
    (browser, laptop["number"].as_str().unwrap().to_owned())
}

/// Posts messages until the server is gone; keeps a ledger of what was acknowledged, by key.
async fn write_on(browser: &Browser, number: &str, writer: usize) -> Vec<(String, Value)> {
    let mut ledger = Vec::new();
    for count in 0.. {
        let key = format!("w{writer}-{count}");
        let text = format!("Bericht {key}");
        let Some(answer) = browser.try_act(number, &key, &[("kind", "send_message"), ("text", &text)]).await else {
            return ledger;
        };
        assert!(!answer["Done"].is_null(), "{answer}");
        ledger.push((key, answer["Done"]["receipt"].clone()));
    }
    ledger
}

#[tokio::test]
async fn a_killed_server_loses_nothing_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let server = Alone::start(folder.path());
    server.until(|answer| played(answer) >= 25).await;
    server.kill();

    let server = Alone::start(folder.path());
    server.until(|answer| answer.starts_with("ready")).await;
    let (browser, number) = sanne(&server).await;
    let writers = (0..4).map(|writer| write_on(&browser, &number, writer));
    let (ledgers, ()) = tokio::join!(futures::future::join_all(writers), async {
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        server.kill();
    });
    let ledger: Vec<(String, Value)> = ledgers.into_iter().flatten().collect();
    assert!(ledger.len() > 8, "only {} acts were acknowledged before the end", ledger.len());

    let server = Alone::start(folder.path());
    server.until(|answer| answer.starts_with("ready")).await;
    let (browser, number) = sanne(&server).await;
    let text = browser.get(&format!("/cases/{number}/file.json")).send().await.unwrap().text().await.unwrap();
    let file: CaseFile = serde_json::from_str(&text).unwrap();
    let receipts: Vec<Receipt> = ledger
        .iter()
        .map(|(_, receipt)| {
            let mut receipt = receipt.clone();
            // The page's receipt names the case by its number, the file's by its identity.
            receipt["case"] = serde_json::to_value(file.case).unwrap();
            serde_json::from_value(receipt).unwrap()
        })
        .collect();
    verify(&file, &receipts).unwrap();
    for (key, receipt) in &ledger {
        assert_eq!(text.matches(&format!("Bericht {key}\\\"")).count(), 1, "{key} is lost or doubled");
        let words = format!("Bericht {key}");
        let (_, again) = browser.act(&number, key, &[("kind", "send_message"), ("text", &words)]).await;
        assert_eq!(again["Done"]["receipt"], *receipt, "{key} got another answer after the restart");
    }
    server.kill();
}
