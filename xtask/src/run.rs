//! `cargo xtask run`: from a fresh clone to a running demo.

use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::process::Command;

use crate::command::{self, Tried, at, step};
use crate::front::Make;
use crate::house::House;
use crate::{site, wasm_target};

const DEFAULT_LISTEN: &str = "127.0.0.1:3000";

/// Gets what is missing, builds for development, and becomes the demo server.
pub fn run(house: &House) -> Tried<()> {
    println!("Starting Beslecht in demo mode. Expect 10 minutes the first time on two cores, later seconds.");
    let listen = setting("BESLECHT_LISTEN", DEFAULT_LISTEN);
    step("1/4 is the address free?", || is_free(&listen))?;
    step("2/4 WebAssembly target", || wasm_target::ensure(house))?;
    step("3/4 browser's half and style (first time about 4 minutes)", || site::lay_out(house, Make::Quick))?;
    step("4/4 server (first time about 5 minutes)", || {
        command::run(house.cargo().args(["build", "-p", "server", "--bin", "beslecht"]))
    })?;
    let data = house.root.join("data");
    at(&data, fs::create_dir_all(&data))?;
    println!("\nBeslecht starts on http://{listen} . The first start plays 20 demo cases, which takes a moment.");
    println!("Data: data/ (delete it to begin again). Demo people: http://{listen}/demo . Stop: Ctrl-C.\n");
    let mut server = Command::new(house.server("debug"));
    server.arg("demo").current_dir(&house.root).env("BESLECHT_SITE", house.site());
    server.env("BESLECHT_LISTEN", &listen);
    server.env("BESLECHT_PUBLIC_URL", setting("BESLECHT_PUBLIC_URL", &format!("http://{listen}")));
    server.env("BESLECHT_DATA", setting("BESLECHT_DATA", "data"));
    server.env("BESLECHT_DATABASE_URL", setting("BESLECHT_DATABASE_URL", "sqlite:data/beslecht.db"));
    // Becomes the server, so that Ctrl-C and signals reach it and its exit code is ours.
    Err(format!("the server could not be started: {}", server.exec()))
}

/// What the person set in the environment, else our own choice.
fn setting(name: &str, otherwise: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| otherwise.to_owned())
}

fn is_free(listen: &str) -> Tried<()> {
    TcpListener::bind(listen).map(drop).map_err(|why| {
        format!("{listen} cannot be used ({why}). Stop what listens there, or choose: BESLECHT_LISTEN=127.0.0.1:3001 cargo xtask run")
    })
}
