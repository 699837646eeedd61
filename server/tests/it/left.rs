//! A visitor who leaves before the answer: what was begun is finished all the same.

use crate::played::house;
use crate::world::{Engine, READERS, Served};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// The cookie with which Sanne is signed in.
async fn cookie(served: &Served) -> String {
    let browser = served.browser();
    let (_, demo) = browser.read("/api/demo").await;
    let people = demo["people"].as_array().unwrap();
    let sanne = people.iter().find(|one| one["name"] == "Sanne Bakker").unwrap()["id"].as_str().unwrap();
    let answer = browser.request("/api/demo-become", &[("person", sanne)]).send().await.unwrap();
    let cookies = answer.headers().get_all("set-cookie").iter().map(|one| one.to_str().unwrap());
    cookies.filter_map(|one| one.split(';').next()).collect::<Vec<_>>().join("; ")
}

/// Sends an act over a line of its own and hangs up at once; returns when the server has hung up too.
async fn sent_and_left(served: &Served, number: &str, cookie: &str, words: &str) {
    let fields = [("case", number), ("seen", "0"), ("key", "left"), ("form", "test"), ("kind", "send_message")];
    let part = |(name, text): (&str, &str)| {
        format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    let body: String = fields.into_iter().chain([("text", words)]).map(part).collect::<String>() + "--edge--\r\n";
    let host = served.base.trim_start_matches("http://");
    let head = format!(
        "POST /api/act HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n\
         Accept: application/json\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let mut line = TcpStream::connect(host).await.unwrap();
    line.write_all((head + &body).as_bytes()).await.unwrap();
    line.shutdown().await.unwrap();
    assert_eq!(line.read_to_end(&mut Vec::new()).await.unwrap(), 0, "it was answered before anybody left");
}

#[tokio::test]
async fn what_was_begun_is_finished_though_its_visitor_left() {
    let served = house(Engine::Lite).await;
    let (number, sanne) = (served.number("Laptop Aero").await, served.as_person("Sanne Bakker").await);
    let cookie = cookie(&served).await;
    // Nobody gets a line to the database while all are out, so the act waits half-way.
    let store = &served.world.house.store;
    let busy = futures::future::join_all((0..READERS).map(|_| store.reader())).await;
    assert!(busy.iter().all(Result::is_ok));
    sent_and_left(&served, &number, &cookie, "Ik ben al weg").await;
    drop(busy);
    let mut tries = 0;
    while !sanne.case(&number).await.to_string().contains("Ik ben al weg") {
        tries += 1;
        assert!(tries < 200, "the message got lost");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
