//! Gets packages from Debian: installs as root, or borrows one without installing it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{self, Tried, at};

/// Suites that may carry a recent Rust, most settled first.
const SUITES: [&str; 4] = ["trixie-backports", "trixie", "testing", "unstable"];

/// Installs packages as root; for anybody else the complaint is the command to run.
pub fn install(packages: &[&str]) -> Tried<()> {
    let order = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if command::which("apt-get").is_none() {
        return Err(format!("install {} with your system's package manager", packages.join(" and ")));
    }
    if !command::is_root() {
        return Err(format!("run this first: sudo {order}"));
    }
    println!("   installing {}", packages.join(", "));
    command::run(Command::new("apt-get").args(["update", "-q"]))?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-q", "--no-install-recommends"]).args(packages);
    command::run(install.env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Unpacks Debian's `rust-src` of exactly this version into `work`, and returns the folder of the sources.
/// Changes nothing in the system's own package lists.
pub fn rust_sources(version: &str, work: &Path) -> Tried<PathBuf> {
    let unpacked = work.join("root");
    let sources = unpacked.join("usr/src").join(format!("rustc-{version}"));
    if sources.is_dir() {
        return Ok(sources);
    }
    if command::which("apt-get").is_none() {
        return Err("this is not Debian".to_owned());
    }
    let mirror = mirror()?;
    for suite in SUITES {
        let apt = PrivateApt::new(&mirror, suite, work)?;
        let Some(found) = apt.newest(version) else { continue };
        println!("   taking rust-src {found} from {suite}");
        let package = apt.download(&found)?;
        command::run(Command::new("dpkg-deb").arg("-x").arg(&package).arg(&unpacked))?;
        return if sources.is_dir() { Ok(sources) } else { Err(format!("{} lacks its sources", package.display())) };
    }
    Err(format!("no Debian suite has rust-src {version}"))
}

/// The mirror of the machine's own apt configuration.
fn mirror() -> Tried<String> {
    let sites = command::output(Command::new("apt-get").args(["indextargets", "--format", "$(SITE)"]));
    let sites = sites.unwrap_or_default();
    let site = sites.lines().find(|site| site.trim_end_matches('/').ends_with("/debian"));
    site.map(str::to_owned)
        .ok_or_else(|| "apt knows no Debian mirror: run apt-get update once, then try again".to_owned())
}

/// An apt with lists and caches of its own.
struct PrivateApt {
    folder: PathBuf,
    options: Vec<String>,
}

impl PrivateApt {
    fn new(mirror: &str, suite: &str, work: &Path) -> Tried<Self> {
        let folder = work.join("apt").join(suite);
        for part in ["lists/partial", "cache/archives/partial"] {
            at(&folder, fs::create_dir_all(folder.join(part)))?;
        }
        let list = folder.join("sources.list");
        at(&list, fs::write(&list, format!("deb {mirror} {suite} main\n")))?;
        let options = [
            format!("Dir::Etc::sourcelist={}", list.display()),
            "Dir::Etc::sourceparts=-".to_owned(),
            format!("Dir::State::lists={}", folder.join("lists").display()),
            format!("Dir::Cache={}", folder.join("cache").display()),
            "APT::Sandbox::User=".to_owned(),
        ];
        let options = options.into_iter().flat_map(|option| ["-o".to_owned(), option]).collect();
        let apt = Self { folder, options };
        // A suite that this mirror lacks leaves an empty list, and the next suite is asked.
        let _ = command::output(Command::new("apt-get").args(&apt.options).args(["update", "-q"]));
        Ok(apt)
    }

    fn newest(&self, version: &str) -> Option<String> {
        let table =
            command::output(Command::new("apt-cache").args(&self.options).args(["madison", "rust-src"])).ok()?;
        let wanted = format!("{version}+");
        table
            .lines()
            .filter_map(|line| line.split('|').nth(1))
            .map(str::trim)
            .find(|v| v.starts_with(&wanted))
            .map(str::to_owned)
    }

    fn download(&self, version: &str) -> Tried<PathBuf> {
        let mut fetch = Command::new("apt-get");
        fetch.args(&self.options).args(["download", "-q"]).arg(format!("rust-src={version}"));
        command::run(fetch.current_dir(&self.folder))?;
        let files = at(&self.folder, fs::read_dir(&self.folder))?.flatten().map(|file| file.path());
        files
            .into_iter()
            .find(|path| path.extension().is_some_and(|ending| ending == "deb"))
            .ok_or_else(|| "apt downloaded no package".to_owned())
    }
}
