//! The npm packages: Playwright and axe for the end-to-end tests, binaryen for the release build.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::command::{self, Tried, at};
use crate::house::House;

/// Installs exactly what `end2end/package-lock.json` says, when that changed since the last time.
pub fn ensure(house: &House) -> Tried<()> {
    let lock = house.end2end().join("package-lock.json");
    let wanted = at(&lock, fs::read_to_string(&lock))?;
    let stamp = house.end2end().join("node_modules").join(".beslecht-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if command::which("npm").is_none() {
        return Err("npm is missing. Install Node 20 or newer (Debian: apt-get install nodejs npm)".to_owned());
    }
    println!("   npm ci in end2end/");
    let mut install = Command::new("npm");
    install.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(house.end2end());
    command::run(install.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    at(&stamp, fs::write(&stamp, wanted))
}

/// The path of a program that came with the packages.
pub fn program(house: &House, name: &str) -> PathBuf {
    house.end2end().join("node_modules/.bin").join(name)
}
