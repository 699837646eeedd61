//! P7: from starting the program to its first page, with 100,000 cases in the database.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::demo::Demo;
use super::millis;
use super::report::Figure;
use crate::command::{self, Tried};
use crate::house::House;

const CASES: u32 = 100_000;
const STARTS: usize = 7;
const BUDGET: Duration = Duration::from_millis(500);

/// Copies the demo's cases until there are enough, then starts the server some times.
pub fn measure(house: &House, data: &Path) -> Tried<Vec<Figure>> {
    if command::which("sqlite3").is_none() {
        let why = "not measured: the program sqlite3 makes the cases and is missing";
        return Ok(vec![Figure::new("P7", "start to first 200, 100,000 cases", "≤ 500 ms", why, None)]);
    }
    let database = data.join("beslecht.db");
    let cases = multiply(&database)?;
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let begun = Instant::now();
        let mut demo = Demo::spawn(house, data)?;
        demo.wait_for("/")?;
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    let (middle, worst) = (times[STARTS / 2], times[STARTS - 1]);
    let what = format!("start to first 200 of the front page, {cases} cases, {STARTS} starts, files warm, SQLite");
    let measured = format!("median {}, worst {}", millis(middle), millis(worst));
    Ok(vec![Figure::new("P7", what, "≤ 500 ms", measured, Some(middle <= BUDGET))])
}

/// Repeats every case with its record and its alarm under a new identity.
fn multiply(database: &Path) -> Tried<u32> {
    let script = format!(
        "
        pragma foreign_keys = off;
        begin;
        create temp table copies as
            with recursive n(i) as (select 1 union all select i + 1 from n where i < {CASES} / (select count(*) from cases) + 1)
            select id as old, randomblob(16) as new, i from cases, n;
        create index temp.copies_old on copies (old);
        create temp table c as select cases.*, new, i from cases join copies on old = id;
        update c set id = new, number = number || '-' || i;
        alter table c drop column new;
        alter table c drop column i;
        insert into cases select * from c;
        create temp table e as select entries.*, new from entries join copies on old = case_id;
        update e set case_id = new;
        alter table e drop column new;
        insert into entries select * from e;
        create temp table a as select alarms.*, new from alarms join copies on old = case_id;
        update a set case_id = new;
        alter table a drop column new;
        insert into alarms select * from a;
        commit;
        select count(*) from cases;
        "
    );
    let said = command::output(Command::new("sqlite3").arg("-bail").arg(database).arg(script))?;
    said.trim().parse().map_err(|_| format!("sqlite3 said: {said}"))
}
