//! Counts what passed and what failed, from the words of the test programs.

use std::time::Duration;

use crate::command::spoken;

/// Passed and failed, of one step or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests, or checks such as clippy, that are in order.
    pub passed: u64,
    /// Those that are not.
    pub failed: u64,
    /// Tests that did not run.
    pub skipped: u64,
}

/// The steps so far.
#[derive(Default)]
pub struct Tally {
    steps: Vec<(String, Count, Duration)>,
}

impl Tally {
    /// Notes what a step gave.
    pub fn add(&mut self, step: &str, count: Count, time: Duration) {
        self.steps.push((step.to_owned(), count, time));
    }

    /// All steps together.
    pub fn total(&self) -> Count {
        self.steps.iter().fold(Count::default(), |sum, (_, count, _)| Count {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
            skipped: sum.skipped + count.skipped,
        })
    }

    /// One line per step, then the line that counts.
    pub fn report(&self) -> String {
        let mut lines: Vec<String> = self.steps.iter().map(|(step, count, time)| line(step, *count, *time)).collect();
        let Count { passed, failed, .. } = self.total();
        lines.push(format!("{passed} passed, {failed} failed"));
        lines.join("\n")
    }
}

fn line(step: &str, count: Count, time: Duration) -> String {
    let skipped = if count.skipped > 0 { format!(", {} not run", count.skipped) } else { String::new() };
    format!("  {step:<44} {:>5} passed, {} failed{skipped}, {}", count.passed, count.failed, spoken(time))
}

/// Reads the `test result:` lines of cargo's test programs.
pub fn read_libtest(words: &str) -> Count {
    let mut count = Count::default();
    for line in words.lines().filter(|line| line.starts_with("test result: ")) {
        let fields = line.split([';', '.']).map(str::trim);
        for field in fields {
            let mut parts = field.split_whitespace();
            let (Some(number), Some(what)) = (parts.next(), parts.next()) else { continue };
            let Ok(number) = number.parse::<u64>() else { continue };
            match what {
                "passed" => count.passed += number,
                "failed" => count.failed += number,
                "ignored" => count.skipped += number,
                _ => {}
            }
        }
    }
    count
}

/// Reads Playwright's JSON report; a test that passed only at the second try counts as failed.
pub fn read_playwright(report: &str) -> Option<Count> {
    let report: serde_json::Value = serde_json::from_str(report).ok()?;
    let stats = &report["stats"];
    let number = |name: &str| stats[name].as_u64();
    let errors = report["errors"].as_array().map_or(0, Vec::len) as u64;
    Some(Count {
        passed: number("expected")?,
        failed: number("unexpected")? + number("flaky")? + errors,
        skipped: number("skipped")?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Count, Tally, read_libtest, read_playwright};
    use std::time::Duration;

    #[test]
    fn libtest_lines_are_added_up() {
        let words = "running 3 tests\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.12s\n\
                     test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s\n";
        assert_eq!(read_libtest(words), Count { passed: 14, failed: 3, skipped: 1 });
    }

    #[test]
    fn a_flaky_test_is_not_a_passed_one() {
        let report = r#"{"stats":{"expected":5,"unexpected":1,"flaky":2,"skipped":3},"errors":[{}]}"#;
        assert_eq!(read_playwright(report), Some(Count { passed: 5, failed: 4, skipped: 3 }));
        assert_eq!(read_playwright("no report"), None);
    }

    #[test]
    fn the_last_line_is_the_sum() {
        let mut tally = Tally::default();
        tally.add("one", Count { passed: 2, failed: 0, skipped: 0 }, Duration::from_secs(1));
        tally.add("two", Count { passed: 3, failed: 1, skipped: 0 }, Duration::from_secs(75));
        assert!(tally.report().ends_with("\n5 passed, 1 failed"));
    }
}
