//! Builds, runs, tests and measures Beslecht: `cargo xtask build | run | test | bench`.
//!
//! What lives here: one file per verb (`build`, `run`, `test`, `bench`) and one per thing a verb needs.
//! What never does: anything the server needs while it serves; no package depends on this one.
//! Who calls it: people, and `.ci/run`. Where to start: the verb's own file, read from the top.

#![expect(clippy::print_stdout, reason = "a console tool talks through the console")]

mod build;
mod run;
mod test;
mod bench;
mod wasm_target;
mod front;
mod reasons;
mod rooms;
mod css;
mod squeeze;
mod site;
mod npm;
mod debian;
mod chromium;
mod postgres;
mod tally;
mod load;
mod house;
mod command;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask run     get what is missing, build, start in demo mode on http://127.0.0.1:3000
cargo xtask test    get what is missing, check, test on both databases and in Chromium
cargo xtask build   make one release binary that carries its web assets
cargo xtask weigh   make the browser's half small, say what each room of it weighs
cargo xtask bench   measure, write target/bench/report.md and report.json";

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let house = match house::House::find() {
        Ok(house) => house,
        Err(problem) => return complain(&problem),
    };
    let outcome = match asked.first().map(String::as_str) {
        Some("run") => run::run(&house),
        Some("test") => test::test(&house, &asked[1..]),
        Some("build") => build::build(&house),
        Some("weigh") => build::weigh(&house),
        Some("bench") => bench::bench(&house),
        Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("say what to do:\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => complain(&problem),
    }
}

fn complain(problem: &str) -> ExitCode {
    println!("\nxtask: {problem}");
    ExitCode::FAILURE
}
