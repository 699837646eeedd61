//! `cargo xtask bench`: figures of the release build, measured and written down with what they were measured on.
//!
//! What lives here: one file per figure, each through the public door of a server of its own on 127.0.0.1.
//! What never does: a verdict that breaks the build; timings differ per machine, counted sizes gate in `build`.
//! Who calls it: people. Where to start: [`bench`].

mod demo;
mod p3;
mod p7;
mod p10;
mod report;

use std::fs;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::command::{self, Tried, at, step};
use crate::house::House;
use report::Figure;

/// Measures and writes `target/bench/report.md` and `report.json`.
pub fn bench(house: &House) -> Tried<()> {
    let folder = house.root.join("target/bench");
    at(&folder, fs::create_dir_all(&folder))?;
    crate::build::make(house)?;
    let mut figures = Vec::new();
    let data = folder.join("data");
    figures.push(step("how fast this disk keeps 4 kB", || disk(&folder))?);
    for figure in step("P3: acts at 200 per second", || p3::measure(house, &data))? {
        figures.push(figure);
    }
    for figure in step("P7: start with 100,000 cases", || p7::measure(house, &data))? {
        figures.push(figure);
    }
    for figure in step("P10: twenty uploads of 25 MB at once", || p10::measure(house, &data))? {
        figures.push(figure);
    }
    at(&data, fs::remove_dir_all(&data))?;
    let text = report::write(&folder, &machine(), &figures)?;
    println!("\n{text}");
    Ok(())
}

/// What the other figures lean on: one write with fsync, many times.
fn disk(folder: &Path) -> Tried<Figure> {
    let path = folder.join("fsync");
    let mut file = at(&path, File::create(&path))?;
    let mut times = Vec::new();
    for _ in 0..500 {
        let begun = Instant::now();
        at(&path, file.write_all(&[7; 4096]).and_then(|()| file.sync_all()))?;
        times.push(begun.elapsed());
    }
    at(&path, fs::remove_file(&path))?;
    times.sort_unstable();
    let measured = format!("p50 {}, p99 {}", millis(times[250]), millis(times[495]));
    Ok(Figure::new("disk", "append 4 kB and fsync, 500 times, one after another", "for comparison", measured, None))
}

/// A duration in milliseconds with one decimal.
fn millis(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().unwrap_or("unknown").to_owned();
    let revision = command::output(std::process::Command::new("git").args(["rev-parse", "--short", "HEAD"]));
    let model = model.trim_start_matches(['\t', ' ', ':']);
    format!("{cores} cores ({model}), load before the end {load}, revision {}", revision.unwrap_or_default().trim())
}
