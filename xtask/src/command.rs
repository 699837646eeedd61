//! Runs other programs, and says what went wrong in words.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// What an attempt gives: a value, or a sentence that says what to do.
pub type Tried<T> = Result<T, String>;

/// Runs a program whose output the person may see.
pub fn run(command: &mut Command) -> Tried<()> {
    let status = command.status().map_err(|why| unstartable(command, &why))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status}); its own words are above", said(command)))
    }
}

/// Runs a program and returns what it wrote; its complaints stay in the error.
pub fn output(command: &mut Command) -> Tried<String> {
    let result = command.output().map_err(|why| unstartable(command, &why))?;
    if result.status.success() {
        return Ok(String::from_utf8_lossy(&result.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&result.stderr);
    Err(format!("`{}` failed ({}): {}", said(command), result.status, complaint.trim()))
}

/// The full path of a program on the PATH.
pub fn which(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Whether this runs as root, who may install packages and must not run PostgreSQL.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Announces one step, does it, and says how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Tried<T>) -> Tried<T> {
    println!("\n== {what}");
    let begun = Instant::now();
    let outcome = work();
    let verdict = if outcome.is_ok() { "done" } else { "FAILED" };
    println!("   {verdict} in {}", spoken(begun.elapsed()));
    outcome
}

/// A duration as people say it.
pub fn spoken(time: std::time::Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{} min {} s", seconds / 60, seconds % 60)
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

/// A file-system attempt with the path in its complaint.
pub fn at<T>(path: &Path, attempt: std::io::Result<T>) -> Tried<T> {
    attempt.map_err(|why| format!("{}: {why}", path.display()))
}

fn said(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn unstartable(command: &Command, why: &std::io::Error) -> String {
    format!("`{}` could not be started: {why}", said(command))
}
