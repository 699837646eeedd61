//! `cargo xtask test`: everything that a change must pass, from a fresh clone.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::command::{self, Tried, at};
use crate::front::Make;
use crate::house::House;
use crate::postgres::Postgres;
use crate::tally::{Count, Tally, read_libtest, read_playwright};
use crate::{chromium, npm, reasons, site, wasm_target};

/// The packages that run on the server's side, always built with the same features so that nothing is compiled twice.
const NATIVE: [&str; 8] = ["-p", "domain", "-p", "app", "-p", "server", "--features", "app/ssr"];

/// Runs all checks and tests; `names` chooses end-to-end files, and then only those run.
pub fn test(house: &House, names: &[String]) -> Tried<()> {
    println!("Testing Beslecht. Expect 30 minutes the first time on two cores, later 5 to 10.");
    let mut run = Run { house, tally: Tally::default(), reasons: Vec::new() };
    if names.is_empty() {
        run.checks();
        run.native_tests();
    } else {
        run.check("WebAssembly target", || wasm_target::ensure(house));
        run.check("build the server", || {
            command::run(house.cargo().args(["build", "-p", "server", "--bin", "beslecht"]))
        });
    }
    run.end_to_end(names);
    println!();
    for reason in &run.reasons {
        println!("  {reason}");
    }
    println!("{}", run.tally.report());
    let Count { passed, failed, .. } = run.tally.total();
    if failed == 0 && passed > 0 { Ok(()) } else { Err("not everything passed".to_owned()) }
}

struct Run<'a> {
    house: &'a House,
    tally: Tally,
    /// What failed and why, a few lines each.
    reasons: Vec<String>,
}

/// What a step gave.
#[derive(Default)]
struct Outcome {
    count: Count,
    reasons: Vec<String>,
}

impl Run<'_> {
    fn checks(&mut self) {
        let house = self.house;
        self.check("cargo fmt", || command::run(house.cargo().args(["fmt", "--all", "--check"])));
        self.check("clippy, server's side", || {
            command::run(house.cargo().arg("clippy").args(NATIVE).args(["--all-targets", "--", "-D", "warnings"]))
        });
        self.check("clippy, xtask", || {
            command::run(house.cargo().args(["clippy", "-p", "xtask", "--all-targets", "--", "-D", "warnings"]))
        });
        self.check("WebAssembly target", || wasm_target::ensure(house));
        self.check("clippy, browser's side", || {
            let target = ["--target", "wasm32-unknown-unknown", "--profile", "wasm-dev"];
            command::run(house.cargo().args(["clippy", "-p", "frontend"]).args(target).args(["--", "-D", "warnings"]))
        });
    }

    fn native_tests(&mut self) {
        let house = self.house;
        self.counted("cargo test, xtask", || tested(house.cargo().args(["test", "--no-fail-fast", "-p", "xtask"])));
        self.counted("cargo test, domain, app and server", || {
            let postgres = Postgres::start()?;
            println!("   a throw-away PostgreSQL runs at {}", postgres.url());
            let mut tests = house.cargo();
            tests.args(["test", "--no-fail-fast"]).args(NATIVE).env("BESLECHT_TEST_PG", postgres.url());
            tested(&mut tests)
        });
    }

    fn end_to_end(&mut self, names: &[String]) {
        let house = self.house;
        self.check("browser's half and style", || site::lay_out(house, Make::Quick).map(drop));
        self.counted("end to end in Chromium", || {
            npm::ensure(house)?;
            let chromium = chromium::ensure()?;
            let report = house.root.join("target/end2end.json");
            // A report of an earlier run must not pass for this one's.
            let _ = fs::remove_file(&report);
            let mut play = Command::new(npm::program(house, "playwright"));
            play.args(["test", "--reporter=list,json"]).args(names).current_dir(house.end2end());
            play.env("CHROMIUM", chromium).env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
            play.env("BESLECHT_BIN", house.server("debug")).env("BESLECHT_SITE", house.site());
            // A failing test is counted from the report; no report is a failure of the step.
            let played = command::run(&mut play);
            let outcome = read_report(&report)?;
            if outcome.count.failed == 0 {
                played?;
            }
            Ok(outcome)
        });
    }

    /// A step that is in order or not.
    fn check(&mut self, what: &str, work: impl FnOnce() -> Tried<()>) {
        let passed = Count { passed: 1, ..Count::default() };
        self.counted(what, || work().map(|()| Outcome { count: passed, ..Outcome::default() }));
    }

    /// A step that counts its tests; one that could not run counts as one failure.
    fn counted(&mut self, what: &str, work: impl FnOnce() -> Tried<Outcome>) {
        println!("\n== {what}");
        let begun = Instant::now();
        let Outcome { count, reasons } = work().unwrap_or_else(|problem| {
            println!("   {problem}");
            Outcome { count: Count { failed: 1, ..Count::default() }, reasons: vec![format!("{what}: {problem}")] }
        });
        self.reasons.extend(reasons);
        let verdict = if count.failed == 0 { "in order" } else { "FAILED" };
        println!("   {verdict}, {}", command::spoken(begun.elapsed()));
        self.tally.add(what, count, begun.elapsed());
    }
}

/// Runs cargo's tests, shows their words as they come, and counts them.
fn tested(tests: &mut Command) -> Tried<Outcome> {
    let mut child = tests.stdout(Stdio::piped()).spawn().map_err(|why| format!("cargo test: {why}"))?;
    let mut words = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line.map_err(|why| format!("cargo test: {why}"))?;
            println!("{line}");
            words.push_str(&line);
            words.push('\n');
        }
    }
    let status = child.wait().map_err(|why| format!("cargo test: {why}"))?;
    let mut count = read_libtest(&words);
    // It did not compile, or a test program died before it could count.
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(Outcome { count, reasons: reasons::of_libtest(&words) })
}

fn read_report(report: &Path) -> Tried<Outcome> {
    let text = at(report, fs::read_to_string(report))?;
    let count = read_playwright(&text).ok_or_else(|| format!("{} is no report of Playwright", report.display()))?;
    Ok(Outcome { count, reasons: reasons::of_playwright(&text) })
}
