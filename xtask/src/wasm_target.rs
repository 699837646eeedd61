//! Makes sure that Rust can compile for the browser.
//!
//! The ordinary way is rustup. Where rustup cannot reach its server, Debian's `rust-src` package of exactly this
//! Rust version is taken and the standard library compiled from it, once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{self, Tried, at};
use crate::debian;
use crate::house::House;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target when this Rust lacks it.
pub fn ensure(house: &House) -> Tried<()> {
    let sysroot = sysroot(house)?;
    if is_present(&sysroot) {
        return Ok(());
    }
    println!("   Rust lacks the target {TARGET}; asking rustup for it");
    let rustup = command::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(&house.root));
    if rustup.is_ok() && is_present(&sysroot) {
        return Ok(());
    }
    println!("   rustup could not give it; compiling the standard library from Debian's rust-src package instead");
    from_debian(house, &sysroot).map_err(|why| {
        format!(
            "the WebAssembly target is missing. Run `rustup target add {TARGET}` where the network allows it. ({why})"
        )
    })
}

fn sysroot(house: &House) -> Tried<PathBuf> {
    let path = command::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(&house.root))?;
    Ok(PathBuf::from(path.trim()))
}

fn libraries(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

fn is_present(sysroot: &Path) -> bool {
    fs::read_dir(libraries(sysroot))
        .is_ok_and(|files| files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-")))
}

fn from_debian(house: &House, sysroot: &Path) -> Tried<()> {
    let version = rust_version(house)?;
    let work = house.target.join("rust-src");
    let sources = debian::rust_sources(&version, &work)?;
    let link = sysroot.join("lib/rustlib/src/rust");
    if link.exists() {
        return compile_std(house, sysroot, &work);
    }
    if let Some(parent) = link.parent() {
        at(parent, fs::create_dir_all(parent))?;
    }
    at(&link, std::os::unix::fs::symlink(&sources, &link))?;
    let outcome = compile_std(house, sysroot, &work);
    at(&link, fs::remove_file(&link))?;
    outcome
}

/// Compiles an empty package with its own standard library and keeps the libraries.
fn compile_std(house: &House, sysroot: &Path, work: &Path) -> Tried<()> {
    let empty = work.join("empty");
    at(&empty, fs::create_dir_all(empty.join("src")))?;
    let manifest = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";
    at(&empty, fs::write(empty.join("Cargo.toml"), manifest))?;
    at(&empty, fs::write(empty.join("src/lib.rs"), "//! Empty.\n"))?;
    command::run(
        house
            .cargo()
            .current_dir(&empty)
            .args(["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort", "--target-dir", "target"])
            .env("RUSTC_BOOTSTRAP", "1"),
    )?;
    let built = empty.join("target").join(TARGET).join("release/deps");
    let keep = libraries(sysroot);
    at(&keep, fs::create_dir_all(&keep))?;
    for file in at(&built, fs::read_dir(&built))?.flatten() {
        let name = file.file_name();
        let is_library = Path::new(&name).extension().is_some_and(|ending| ending == "rlib");
        if is_library && !name.to_string_lossy().starts_with("libempty") {
            at(&file.path(), fs::copy(file.path(), keep.join(&name)))?;
        }
    }
    if is_present(sysroot) { Ok(()) } else { Err(format!("no standard library appeared in {}", keep.display())) }
}

/// The plain version of the compiler, such as `1.95.0`.
fn rust_version(house: &House) -> Tried<String> {
    let said = command::output(Command::new("rustc").arg("--version").current_dir(&house.root))?;
    said.split_whitespace().nth(1).map(str::to_owned).ok_or_else(|| format!("rustc says only: {said}"))
}
