//! Where things are: the workspace, cargo's target folder, the site folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{self, Tried};

/// The folders that every verb needs.
pub struct House {
    /// The workspace: where `Cargo.toml` and `style/` are.
    pub root: PathBuf,
    /// Cargo's target folder; honours `CARGO_TARGET_DIR`.
    pub target: PathBuf,
}

impl House {
    /// Asks cargo where the workspace and its target folder are.
    pub fn find() -> Tried<Self> {
        let facts = command::output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        let facts: serde_json::Value =
            serde_json::from_str(&facts).map_err(|why| format!("cargo metadata gave no JSON: {why}"))?;
        let folder = |name: &str| {
            let path = facts[name].as_str().ok_or_else(|| format!("cargo metadata names no {name}"))?;
            Ok::<PathBuf, String>(PathBuf::from(path))
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// The web assets as the server finds them: always inside the workspace, whatever cargo's target folder is,
    /// because the release build embeds them from there.
    pub fn site(&self) -> PathBuf {
        self.root.join("target").join("site")
    }

    /// A cargo command that runs in the workspace.
    pub fn cargo(&self) -> Command {
        let mut command = cargo();
        command.current_dir(&self.root);
        command
    }

    /// The server's binary of one cargo profile folder (`debug` or `release`).
    pub fn server(&self, folder: &str) -> PathBuf {
        self.target.join(folder).join("beslecht")
    }

    /// The folder with the end-to-end tests and the npm packages.
    pub fn end2end(&self) -> PathBuf {
        self.root.join("end2end")
    }
}

/// Says a path the short way, seen from the workspace.
pub fn short(house: &House, path: &Path) -> String {
    path.strip_prefix(&house.root).unwrap_or(path).display().to_string()
}

fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
