//! The report: a table for people, JSON for programs.

use std::fs;
use std::path::Path;

use crate::command::{Tried, at};

/// One measured figure.
pub struct Figure {
    code: &'static str,
    what: String,
    budget: &'static str,
    measured: String,
    within: Option<bool>,
}

impl Figure {
    /// A figure with its budget; `within` is absent where there is none.
    pub fn new(
        code: &'static str,
        what: impl Into<String>,
        budget: &'static str,
        measured: impl Into<String>,
        within: Option<bool>,
    ) -> Self {
        Self { code, what: what.into(), budget, measured: measured.into(), within }
    }

    fn verdict(&self) -> &'static str {
        match self.within {
            Some(true) => "yes",
            Some(false) => "NO",
            None => "–",
        }
    }
}

/// Writes both files and returns the text.
pub fn write(folder: &Path, machine: &str, figures: &[Figure]) -> Tried<String> {
    let head = format!(
        "# Measured\n\n{machine}\n\n| Figure | What | Budget | Measured | Within |\n| --- | --- | --- | --- | --- |\n"
    );
    let lines = figures.iter().map(|figure| {
        let Figure { code, what, budget, measured, .. } = figure;
        format!("| {code} | {what} | {budget} | {measured} | {} |\n", figure.verdict())
    });
    let text = std::iter::once(head).chain(lines).collect::<Vec<_>>().concat();
    let rows = figures.iter().map(|figure| {
        serde_json::json!({
            "figure": figure.code, "what": figure.what, "budget": figure.budget,
            "measured": figure.measured, "within": figure.within,
        })
    });
    let json = serde_json::json!({ "machine": machine, "figures": rows.collect::<Vec<_>>() });
    let (page, data) = (folder.join("report.md"), folder.join("report.json"));
    at(&page, fs::write(&page, &text))?;
    at(&data, fs::write(&data, format!("{json:#}\n")))?;
    Ok(text)
}
