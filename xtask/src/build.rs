//! `cargo xtask build`: one release binary that carries its web assets, and the counted sizes.

use std::fs;

use crate::command::{self, Tried, at, step};
use crate::front::Make;
use crate::house::{House, short};
use crate::site::Weights;
use crate::{site, wasm_target};

/// Figure C1 of the quality page: the most WebAssembly and glue that any page loads at a first visit, after brotli, bytes.
const FRONT_LIMIT: usize = 350_000;
/// Figure C2: style after brotli, bytes.
const CSS_LIMIT: usize = 20_000;

/// Builds the release and fails when the browser would have to load too much.
pub fn build(house: &House) -> Tried<()> {
    let weights = make(house)?;
    step("4/4 counting", || count(house, &weights))
}

/// Makes the release binary, whatever its assets weigh.
pub fn make(house: &House) -> Tried<Weights> {
    println!("Building the release. Expect 15 minutes the first time on two cores, later one to five.");
    step("1/4 WebAssembly target", || wasm_target::ensure(house))?;
    let weights = step("2/4 browser's half and style, small", || site::lay_out(house, Make::Small))?;
    step("3/4 server, release", || {
        command::run(house.cargo().args(["build", "--release", "-p", "server", "--bin", "beslecht"]))
    })?;
    Ok(weights)
}

/// Makes the browser's half alone, and holds it to its limits.
pub fn weigh(house: &House) -> Tried<()> {
    wasm_target::ensure(house)?;
    let weights = site::lay_out(house, Make::Small)?;
    told(&weights)
}

fn count(house: &House, weights: &Weights) -> Tried<()> {
    let binary = house.server("release");
    let bytes = at(&binary, fs::read(&binary))?;
    println!("   {}: {}", short(house, &binary), kilo(bytes.len()));
    carries(&bytes, &weights.name)?;
    told(weights)
}

fn told(weights: &Weights) -> Tried<()> {
    println!("   first module and glue, brotli: {}; rooms on top of it:", kilo(weights.first));
    for (room, bytes) in &weights.rooms {
        println!("      {room}: {}", kilo(*bytes));
    }
    let heaviest = weights.first + weights.rooms.values().max().copied().unwrap_or_default();
    println!(
        "   C1 what the heaviest page loads at a first visit: {} of at most {}",
        kilo(heaviest),
        kilo(FRONT_LIMIT)
    );
    println!("   C2 style, brotli: {} of at most {}", kilo(weights.css), kilo(CSS_LIMIT));
    within("C1: WebAssembly and glue", heaviest, FRONT_LIMIT)?;
    within("C2: the style", weights.css, CSS_LIMIT)
}

fn within(what: &str, bytes: usize, limit: usize) -> Tried<()> {
    if bytes <= limit {
        return Ok(());
    }
    Err(format!("{what} weighs {} after brotli, the limit is {}", kilo(bytes), kilo(limit)))
}

/// The binary must hold the very assets that were just made, under their names.
fn carries(binary: &[u8], name: &str) -> Tried<()> {
    let module = format!("{name}_bg.wasm.br");
    if binary.windows(module.len()).any(|window| window == module.as_bytes()) {
        return Ok(());
    }
    Err(format!("the binary does not carry {module}; run `cargo clean -p server --release` and build again"))
}

/// Bytes as kilobytes with one decimal; a kilobyte is 1,000 bytes.
fn kilo(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::{carries, kilo, within};

    #[test]
    fn the_limit_itself_is_allowed() {
        assert!(within("it", 350_000, 350_000).is_ok());
        assert!(within("it", 350_001, 350_000).is_err());
        assert_eq!(kilo(18_250), "18.2 kB");
    }

    #[test]
    fn a_binary_with_older_assets_is_not_a_release() {
        assert!(carries(b"..pkg/beslecht.1f_bg.wasm.br..", "beslecht.1f").is_ok());
        assert!(carries(b"..pkg/beslecht.1e_bg.wasm.br..", "beslecht.1f").is_err());
    }
}
