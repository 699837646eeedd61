//! Says once more at the end what failed and why: whoever reads only the last lines of a long run is to know.

use serde_json::Value;

/// So much of a message is said again; all of it stands where the test ran.
const LINES: usize = 12;

/// The tests that cargo's test programs called failed.
pub fn of_libtest(words: &str) -> Vec<String> {
    let failed = |line: &&str| line.starts_with("test ") && line.ends_with("... FAILED");
    words.lines().filter(failed).map(str::to_owned).collect()
}

/// The failed tests of Playwright's JSON report, each with its place and how its message begins.
pub fn of_playwright(report: &str) -> Vec<String> {
    let Ok(report) = serde_json::from_str::<Value>(report) else { return Vec::new() };
    let mut found = Vec::new();
    below(&report, &mut found);
    found
}

fn below(suite: &Value, found: &mut Vec<String>) {
    for spec in rows(suite, "specs").iter().filter(|spec| spec["ok"] == false) {
        let errors =
            rows(spec, "tests").iter().flat_map(|test| rows(test, "results")).flat_map(|one| rows(one, "errors"));
        let (file, title) = (text(&spec["file"]), text(&spec["title"]));
        found.extend(errors.map(|error| {
            let line = &error["location"]["line"];
            format!("{file}, line {line}, {title}\n{}", begun(text(&error["message"])))
        }));
    }
    for suite in rows(suite, "suites") {
        below(suite, found);
    }
}

fn rows<'a>(of: &'a Value, name: &str) -> &'a [Value] {
    of[name].as_array().map_or(&[], Vec::as_slice)
}

fn text(of: &Value) -> &str {
    of.as_str().unwrap_or_default()
}

/// The first lines of a message, without colours.
fn begun(message: &str) -> String {
    let mut parts = message.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once('m').map_or(part, |(_, rest)| rest));
    }
    let lines = plain.lines().filter(|line| !line.trim().is_empty()).take(LINES);
    lines.map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{of_libtest, of_playwright};

    #[test]
    fn a_failed_test_is_named() {
        let words = "test it::doors ... ok\ntest it::ahead ... FAILED\n\nfailures:\n";
        assert_eq!(of_libtest(words), ["test it::ahead ... FAILED"]);
    }

    #[test]
    fn a_failed_journey_says_where_and_why() {
        let report = r#"{"suites":[{"specs":[{"ok":true,"title":"fine"}],"suites":[{"specs":[{
            "ok":false,"title":"it turns","file":"turning.spec.ts",
            "tests":[{"results":[{"errors":[{"message":"Error: \u001b[2mgone\u001b[22m\n\nat once","location":{"line":7}}]}]}]
        }]}]}]}"#;
        assert_eq!(of_playwright(report), ["turning.spec.ts, line 7, it turns\n    Error: gone\n    at once"]);
        assert_eq!(of_playwright("no report"), Vec::<String>::new());
    }
}
