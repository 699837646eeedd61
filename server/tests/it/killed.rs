//! A server that dies in the middle: nothing acknowledged is lost or doubled, and the script goes on where it was.

use crate::world::{self, Browser, Engine, engines};
use domain::record::{CaseFile, Receipt, verify};
use serde_json::Value;
use server::broken::Broken;
use server::chance::Chance;
use server::clock::Clocks;
use server::config::Config;
use server::house::House;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tempfile::TempDir;

/// The acknowledgement on which the server dies.
const LAST: usize = 20;

/// What a writer was told.
struct Written {
    key: String,
    receipt: Value,
}

/// Which program serves.
#[derive(Clone, Copy)]
pub enum Program {
    /// The one that people run.
    Ours,
    /// This test binary, as a server that answers acts before they are durable.
    AnswersEarly,
}

/// Where a server keeps everything; it outlives the server.
struct Place {
    folder: TempDir,
    database: String,
}

/// A server of its own process, which ends with its test, however that ends.
struct Alone {
    child: Mutex<Child>,
    base: String,
}

impl Drop for Alone {
    fn drop(&mut self) {
        // A test that failed with the lock in its hand leaves its server behind no more than any other.
        let child = self.child.get_mut().unwrap_or_else(PoisonError::into_inner);
        // Only the kernel could refuse, and a panic in here would hide why the test failed.
        drop(child.kill().and_then(|()| child.wait()));
    }
}

impl Alone {
    /// Starts the program in demo mode on a free port and waits until it says where it serves.
    fn start(place: &Place, program: Program) -> Self {
        let mut command = match program {
            Program::Ours => Command::new(env!("CARGO_BIN_EXE_beslecht")),
            Program::AnswersEarly => Command::new(std::env::current_exe().unwrap()),
        };
        match program {
            Program::Ours => command.arg("demo"),
            Program::AnswersEarly => command.args(["killed::stands_in", "--exact", "--ignored", "--nocapture"]),
        };
        let child = command
            .env("BESLECHT_DATABASE_URL", &place.database)
            .env("BESLECHT_DATA", place.folder.path().join("data"))
            .env("BESLECHT_LISTEN", "127.0.0.1:0")
            .env("BESLECHT_PUBLIC_URL", "http://127.0.0.1")
            .env("BESLECHT_STANDS_IN", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut alone = Self { child: Mutex::new(child), base: String::new() };
        let mut lines = BufReader::new(alone.child.get_mut().unwrap().stderr.take().unwrap()).lines();
        alone.base = loop {
            let line = lines.next().unwrap().unwrap();
            if let Some((_, address)) = line.split_once(" on ").filter(|_| line.contains("serving")) {
                break format!("http://{}", address.trim());
            }
        };
        // Whatever it says later is read, so that it never waits for us.
        std::thread::spawn(move || lines.for_each(drop));
        alone
    }

    /// Ends it as a power cut does.
    fn kill(&self) {
        let mut child = self.child.lock().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
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

/// Posts messages until the server is gone; keeps a ledger of what was acknowledged, by key. The server dies in the moment in
/// which one acknowledgement arrives: whatever is not durable by then never will be.
async fn write_on(
    server: &Alone,
    browser: &Browser,
    number: &str,
    writer: usize,
    all: &AtomicUsize,
) -> (Vec<Written>, Vec<String>) {
    let (mut ledger, mut wrong) = (Vec::new(), Vec::new());
    for count in 0.. {
        let key = format!("w{writer}-{count}");
        let text = format!("Bericht {key}");
        let Some(answer) = browser.try_act(number, &key, &[("kind", "send_message"), ("text", &text)]).await else {
            break;
        };
        if answer["Done"].is_null() {
            wrong.push(format!("{key} was refused: {answer}"));
            continue;
        }
        ledger.push(Written { key, receipt: answer["Done"]["receipt"].clone() });
        if all.fetch_add(1, Ordering::SeqCst) + 1 == LAST {
            server.kill();
        }
    }
    (ledger, wrong)
}

/// Kills a server in the middle of acts and compares what is left with what was acknowledged; says what went wrong.
pub async fn losses(engine: Engine, program: Program) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let place = Place { database: world::database(engine, folder.path()).await, folder };
    let server = Alone::start(&place, Program::Ours);
    server.until(|answer| played(answer) >= 25).await;
    server.kill();
    // The script goes on where it was.
    let server = Alone::start(&place, Program::Ours);
    server.until(|answer| answer.starts_with("ready")).await;
    server.kill();

    let server = Alone::start(&place, program);
    server.until(|answer| answer.starts_with("ready")).await;
    let (browser, number) = sanne(&server).await;
    let acknowledged = AtomicUsize::new(0);
    let writers = (0..4).map(|writer| write_on(&server, &browser, &number, writer, &acknowledged));
    let (ledgers, refused): (Vec<_>, Vec<_>) = futures::future::join_all(writers).await.into_iter().unzip();
    let ledger: Vec<Written> = ledgers.into_iter().flatten().collect();
    assert!(ledger.len() >= LAST, "only {} acts were acknowledged before the end", ledger.len());

    let server = Alone::start(&place, Program::Ours);
    server.until(|answer| answer.starts_with("ready")).await;
    let wrong = compared(&server, &ledger).await;
    server.kill();
    refused.into_iter().flatten().chain(wrong).collect()
}

async fn compared(server: &Alone, ledger: &[Written]) -> Vec<String> {
    let mut wrong = Vec::new();
    let (browser, number) = sanne(server).await;
    let text = browser.get(&format!("/cases/{number}/file.json")).send().await.unwrap().text().await.unwrap();
    let file: CaseFile = serde_json::from_str(&text).unwrap();
    let receipts = ledger.iter().map(|written| {
        let mut receipt = written.receipt.clone();
        // The page's receipt names the case by its number, the file's by its identity.
        receipt["case"] = serde_json::to_value(file.case).unwrap();
        serde_json::from_value(receipt).unwrap()
    });
    if let Err(fault) = verify(&file, &receipts.collect::<Vec<Receipt>>()) {
        wrong.push(format!("the record and the receipts differ: {fault:?}"));
    }
    for Written { key, receipt } in ledger {
        match text.matches(&format!("Bericht {key}\\\"")).count() {
            0 => wrong.push(format!("{key} is lost")),
            1 => {}
            times => wrong.push(format!("{key} is there {times} times")),
        }
        let words = format!("Bericht {key}");
        let (_, again) = browser.act(&number, key, &[("kind", "send_message"), ("text", &words)]).await;
        if again["Done"]["receipt"] != *receipt {
            wrong.push(format!("{key} got another answer after the restart"));
        }
    }
    wrong
}

#[tokio::test]
async fn a_killed_server_loses_nothing_it_acknowledged() {
    for engine in engines() {
        let wrong = losses(engine, Program::Ours).await;
        assert!(wrong.is_empty(), "{engine:?}: {wrong:?}");
    }
}

#[tokio::test]
async fn a_failing_test_leaves_no_server_behind() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place { database: world::database(Engine::Lite, folder.path()).await, folder };
    let (tell, told) = std::sync::mpsc::channel();
    let fails = std::thread::spawn(move || {
        let server = Alone::start(&place, Program::Ours);
        tell.send(server.base.replace("http://", "")).unwrap();
        std::panic::resume_unwind(Box::new("as a test that fails"));
    });
    let address = told.recv().unwrap();
    assert!(fails.join().is_err());
    assert!(std::net::TcpStream::connect(&address).is_err(), "{address} still serves");
}

/// No test: the program of the check above that answers before it commits, in a process of its own.
#[tokio::test]
#[ignore = "a server, started and killed by a test"]
async fn stands_in() {
    if std::env::var("BESLECHT_STANDS_IN").is_err() {
        return;
    }
    let config = Config::read(None, true).unwrap();
    let house = House::open(config, Clocks::real(), Chance::system()).await.unwrap();
    house.broken.turn_on(Broken::Durability);
    server::serve::until_told(house).await.unwrap();
}
