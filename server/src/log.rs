//! Logging and the console: lines for operators, never personal data.

use std::io::Write as _;
use tracing_subscriber::EnvFilter;

/// Begins logging to standard error: readable in debug builds, JSON in release builds. `RUST_LOG` filters.
pub fn begin() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if cfg!(debug_assertions) {
        lines.with_target(false).init();
    } else {
        lines.json().init();
    }
}

/// Says something to the operator at the console.
pub fn say(text: &str) {
    // Nobody reads a closed console: that is no trouble.
    drop(writeln!(std::io::stderr().lock(), "beslecht: {text}"));
}

/// Tells an answer on standard output, for the program that asked.
///
/// # Errors
/// Standard output is closed or full.
pub fn tell(text: &str) -> std::io::Result<()> {
    writeln!(std::io::stdout().lock(), "{text}")
}
