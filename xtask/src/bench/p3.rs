//! P3: how long an act takes until its receipt, when acts come in at 200 per second. Everything a receipt promises is
//! on disk by then.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use super::demo::Demo;
use super::millis;
use super::report::Figure;
use crate::command::{Tried, at};
use crate::house::House;
use crate::load::{Line, at_rate};

const RATE: u32 = 200;
const COUNT: usize = 3_000;
const WORKERS: usize = 32;
const P50: Duration = Duration::from_millis(10);
const P99: Duration = Duration::from_millis(50);

/// Somebody who may write in a case.
struct Writer {
    line: Line,
    case: String,
}

/// Plays messages into the demo's open cases and measures each from the moment it was due.
pub fn measure(house: &House, data: &Path) -> Tried<Vec<Figure>> {
    if data.exists() {
        at(data, fs::remove_dir_all(data))?;
    }
    let mut demo = Demo::spawn(house, data)?;
    demo.wait_for("/health/ready")?;
    let idle = demo.resident_kilobytes();
    let found = writers(&demo.address)?;
    let cases = found.len();
    let lines = (0..WORKERS).map(|number| {
        let writer = &found[number % cases];
        Ok(Writer { line: writer.line.again()?, case: writer.case.clone() })
    });
    let lines = lines.collect::<Tried<Vec<_>>>()?;
    let times = at_rate(lines, RATE, COUNT, |writer, number| write(writer, &format!("bench-{number}")));
    let (p50, p99) = (times.percentile(50), times.percentile(99));
    if let Some(first) = &times.first_failure {
        println!("   {} of {COUNT} were not answered well, the first: {first}", times.failed);
    }
    let within = times.failed == 0 && p50 <= P50 && p99 <= P99;
    let what = format!("message acts, {RATE} per second for {} s, {cases} writers, SQLite", COUNT / RATE as usize);
    let measured =
        format!("p50 {}, p99 {}, {} answered, {} failed", millis(p50), millis(p99), times.answered(), times.failed);
    let mut figures = vec![Figure::new("P3", what, "p50 ≤ 10 ms, p99 ≤ 50 ms", measured, Some(within))];
    if let Some(kilobytes) = idle {
        let within = Some(kilobytes <= 80_000);
        figures.push(Figure::new(
            "P6",
            "resident memory, idle demo",
            "≤ 80 MB",
            format!("{} MB", kilobytes / 1000),
            within,
        ));
    }
    Ok(figures)
}

/// Signs in as each demo person and finds the cases in which they may write.
fn writers(address: &str) -> Tried<Vec<Writer>> {
    let mut visitor = Line::open(address)?;
    let people = json(&visitor.get("/api/demo")?.body)?;
    let mut writers = Vec::new();
    for person in people["people"].as_array().into_iter().flatten() {
        let Some(id) = person["id"].as_str() else { continue };
        let mut line = Line::open(address)?;
        line.post("/api/demo-become", &[("person", id)])?;
        let Ok(inbox) = json(&line.get("/api/inbox")?.body) else { continue };
        for row in inbox["rows"].as_array().into_iter().flatten() {
            let Some(number) = row["number"].as_str() else { continue };
            let case = json(&line.get(&format!("/api/case?number={number}"))?.body)?;
            let moves = case["now"]["moves"].as_array().cloned().unwrap_or_default();
            if moves.iter().any(|one| one["act"]["kind"] == "send_message") {
                writers.push(Writer { line: line.again()?, case: number.to_owned() });
            }
        }
    }
    if writers.is_empty() { Err("no demo person may write in any case".to_owned()) } else { Ok(writers) }
}

fn write(writer: &mut Writer, key: &str) -> Tried<()> {
    let Writer { line, case } = writer;
    let text = "Kunt u zeggen wanneer het pakket is verstuurd? Ik was die dag thuis en heb niets ontvangen.";
    let fields = [
        ("form", "send_message"),
        ("case", case),
        ("seen", "0"),
        ("key", key),
        ("kind", "send_message"),
        ("text", text),
    ];
    let reply = line.post_parts("/api/act", &fields)?;
    if reply.status == 200 && reply.body.contains("\"receipt\":{") {
        Ok(())
    } else {
        Err(format!("{} {}", reply.status, reply.body))
    }
}

fn json(text: &str) -> Tried<Value> {
    serde_json::from_str(text).map_err(|why| format!("no JSON ({why}): {}", text.chars().take(200).collect::<String>()))
}
