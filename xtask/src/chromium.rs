//! The browser that the end-to-end tests drive.

use std::path::PathBuf;

use crate::command::{Tried, which};
use crate::debian;

/// The system's Chromium; as root it is installed when absent.
pub fn ensure() -> Tried<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMIUM") {
        return Ok(PathBuf::from(chosen));
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    debian::install(&["chromium"])?;
    find().ok_or_else(|| "Chromium was installed, yet is not on the PATH. Set CHROMIUM to its path".to_owned())
}

fn find() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].into_iter().find_map(which)
}
