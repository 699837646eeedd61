//! Keeps the house in order: who may import whom (architecture.md, section 2), and how big a file or function may grow.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use std::fs;
use std::path::{Path, PathBuf};

/// Longest file, in lines without its tests.
const FILE: usize = 400;
/// Longest function, in lines.
const FUNCTION: usize = 70;

/// A folder and what must not be named in it; paths are below the workspace.
const ARROWS: &[(&str, &[&str])] = &[
    (
        "app/domain/src",
        &["axum", "sqlx", "leptos", "tokio", "getrandom", "SystemTime", "serde_json::", "use app::", "use server::"],
    ),
    ("app/src", &["sqlx", "use server::", "SystemTime", "getrandom"]),
    ("frontend/src", &["domain::", "use server::", "sqlx"]),
    (
        "server/src/store",
        &["use axum", "use app::", "leptos", "crate::http", "crate::cases", "crate::mail", "crate::outbox"],
    ),
    (
        "server/src/mail",
        &["crate::store", "crate::files", "crate::payments", "crate::cases", "crate::outbox", "crate::http"],
    ),
    ("server/src/files", &["crate::store", "crate::mail", "crate::payments", "crate::cases", "crate::http"]),
    ("server/src/payments", &["crate::store", "crate::mail", "crate::files", "crate::http"]),
    ("server/src/live", &["crate::cases", "crate::http", "crate::mail"]),
];

/// Words that only one place may say.
const ONLY: &[(&str, &str, &str)] = &[
    ("server/src", "sqlx", "server/src/store/gateway"),
    ("server/src", "SystemTime::now", "server/src/clock.rs"),
    ("server/src", "getrandom::", "server/src/chance.rs"),
    ("server/src", "std::env::var", "server/src/config.rs"),
    ("server/src", "lettre::", "server/src/mail"),
    // Nothing breaks a promise but a test.
    ("server/src", "turn_on", "server/src/broken.rs"),
    // Every door stands in one table; `server/tests/it/doors` knocks at each.
    ("server/src", ".route(", "server/src/http/router.rs"),
    ("server/src", "route_service(", "server/src/http/router.rs"),
    ("server/src", ".merge(", "server/src/http/router.rs"),
    ("server/src", ".nest", "server/src/http/router.rs"),
    // Listing the pages while one is drawn lets that one wait for ever.
    ("server/src", "generate_route_list", "server/src/http/pages.rs"),
    ("server/tests/it", "generate_route_list", "server/src/http/pages.rs"),
];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every Rust file below a folder: its path and its lines without tests.
fn sources(folder: &str) -> Vec<(String, Vec<String>)> {
    let root = workspace();
    let mut found = Vec::new();
    let mut waiting = vec![root.join(folder)];
    while let Some(folder) = waiting.pop() {
        for one in fs::read_dir(&folder).unwrap() {
            let path = one.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && path.file_name().unwrap() != "tests.rs" {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("\n#[cfg(test)]\nmod tests").next().unwrap();
                let name = path.strip_prefix(&root).unwrap().display().to_string();
                found.push((name, code.lines().map(str::to_owned).collect()));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} holds no Rust file");
    found
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

#[test]
fn arrows_point_inward() {
    let mut wrong = Vec::new();
    for (folder, forbidden) in ARROWS {
        for (file, lines) in sources(folder) {
            for (number, line) in lines.iter().enumerate().filter(|(_, line)| !is_comment(line)) {
                for word in forbidden.iter().filter(|word| line.contains(**word)) {
                    wrong.push(format!("{file}:{}: {word}", number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{folder}", folder = wrong.join("\n"));
}

#[test]
fn some_words_have_one_place() {
    let mut wrong = Vec::new();
    for (folder, word, place) in ONLY {
        for (file, lines) in sources(folder).into_iter().filter(|(file, _)| !file.starts_with(place)) {
            for (number, _) in lines.iter().enumerate().filter(|(_, line)| !is_comment(line) && line.contains(word)) {
                wrong.push(format!("{file}:{}: {word} belongs in {place}", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_and_functions_stay_small() {
    let mut wrong = Vec::new();
    for folder in ["app/domain/src", "app/src", "frontend/src", "server/src", "xtask/src"] {
        for (file, lines) in sources(folder) {
            if lines.len() > FILE {
                wrong.push(format!("{file}: {} lines", lines.len()));
            }
            for (number, name, length) in functions(&lines) {
                if length > FUNCTION {
                    wrong.push(format!("{file}:{number}: {name} has {length} lines"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn main_only_opens_the_door() {
    let (_, lines) = sources("server/src").into_iter().find(|(file, _)| file == "server/src/main.rs").unwrap();
    assert!(lines.len() < 60, "main.rs has {} lines", lines.len());
}

/// Functions with their first line and length: the formatter puts the closing brace under the first word.
fn functions(lines: &[String]) -> Vec<(usize, String, usize)> {
    let mut found = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let bare = line.trim_start();
        let words: Vec<&str> = bare.split_whitespace().take(5).collect();
        let Some(at) = words.iter().position(|word| *word == "fn") else { continue };
        let before = words[..at].iter().all(|word| word.starts_with("pub") || matches!(*word, "async" | "const"));
        if is_comment(line) || !before || bare.ends_with([';', '}']) {
            continue;
        }
        let indent = line.len() - bare.len();
        let end = format!("{}}}", " ".repeat(indent));
        if let Some(length) = lines[number..].iter().position(|line| *line == end) {
            found.push((number + 1, words.get(at + 1).unwrap_or(&"").to_string(), length + 1));
        }
    }
    found
}
