//! The browser's half: compiled to WebAssembly, given its glue, made small.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{self, Tried, at};
use crate::house::House;
use crate::npm;
use crate::site::digest;
use crate::squeeze::{Effort, squeeze};

/// Raised whenever this file makes something else of the same WebAssembly.
const RECIPE: &str = "1";
const GLUE: &str = "beslecht.js";
const WASM: &str = "beslecht_bg.wasm";

/// For whom the browser's half is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Make {
    /// For `run` and `test`: quick to compile, says where it panics.
    Quick,
    /// For a release: as small as it gets.
    Small,
}

/// The finished files.
pub struct Front {
    /// Holds `beslecht.js`, `beslecht_bg.wasm`, perhaps `snippets/`, and compressed copies.
    pub folder: PathBuf,
    /// Says the content of all of them.
    pub digest: String,
    /// WebAssembly and glue after brotli, in bytes (figure C1).
    pub brotli_bytes: usize,
}

/// Compiles the front and finishes it, unless the compiler gave the same bytes as last time.
pub fn make(house: &House, make: Make) -> Tried<Front> {
    let profile = match make {
        Make::Quick => "wasm-dev",
        Make::Small => "wasm",
    };
    let raw = compile(house, profile)?;
    let folder = house.root.join("target/front").join(profile);
    let stamp = folder.join("stamp.json");
    let inputs = digest([at(&raw, fs::read(&raw))?.as_slice(), RECIPE.as_bytes()]);
    if let Some(front) = unchanged(&stamp, &folder, &inputs) {
        return Ok(front);
    }
    if folder.exists() {
        at(&folder, fs::remove_dir_all(&folder))?;
    }
    at(&folder, fs::create_dir_all(&folder))?;
    glue(&raw, &folder, make)?;
    if make == Make::Small {
        shrink(house, &folder.join(WASM))?;
    }
    let digest = digest_of(&folder)?;
    let effort = if make == Make::Small { Effort::Full } else { Effort::Quick };
    let mut brotli_bytes = 0;
    for file in files_below(&folder)? {
        brotli_bytes += squeeze(&file, effort)?;
    }
    let note = serde_json::json!({ "inputs": inputs, "digest": digest, "brotli_bytes": brotli_bytes });
    at(&stamp, fs::write(&stamp, note.to_string()))?;
    Ok(Front { folder, digest, brotli_bytes })
}

fn compile(house: &House, profile: &str) -> Tried<PathBuf> {
    let target = "wasm32-unknown-unknown";
    let mut cargo = house.cargo();
    cargo.args(["build", "-p", "frontend", "--lib", "--target", target, "--profile", profile]);
    command::run(&mut cargo)?;
    Ok(house.target.join(target).join(profile).join("frontend.wasm"))
}

fn unchanged(stamp: &Path, folder: &Path, inputs: &str) -> Option<Front> {
    let note: serde_json::Value = serde_json::from_str(&fs::read_to_string(stamp).ok()?).ok()?;
    let digest = note["digest"].as_str()?.to_owned();
    let complete = [GLUE, WASM].iter().all(|file| folder.join(file).is_file());
    let brotli_bytes = usize::try_from(note["brotli_bytes"].as_u64()?).ok()?;
    (note["inputs"] == inputs && complete).then(|| Front { folder: folder.to_owned(), digest, brotli_bytes })
}

/// Writes glue and WebAssembly into the folder. The page tells the glue where its WebAssembly is, so no name is baked in.
fn glue(raw: &Path, folder: &Path, make: Make) -> Tried<()> {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    let bindgen = bindgen.input_path(raw).out_name("beslecht").typescript(false).omit_default_module_path(true);
    // Function names make a panic readable; they are worth a few hundred kilobytes only in development.
    bindgen.remove_name_section(make == Make::Small).remove_producers_section(true);
    let bindgen = bindgen.web(true).map_err(|why| format!("wasm-bindgen: {why}"))?;
    bindgen.generate(folder).map_err(|why| format!("wasm-bindgen: {why}"))
}

fn shrink(house: &House, wasm: &Path) -> Tried<()> {
    npm::ensure(house)?;
    let features = ["--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-reference-types"];
    let more = ["--enable-sign-ext", "--enable-mutable-globals", "--enable-multivalue"];
    let mut opt = Command::new(npm::program(house, "wasm-opt"));
    opt.arg("-Oz").args(features).args(more).arg(wasm).arg("-o").arg(wasm);
    command::run(&mut opt)
}

fn digest_of(folder: &Path) -> Tried<String> {
    let (glue, wasm) = (folder.join(GLUE), folder.join(WASM));
    let (glue, wasm) = (at(&glue, fs::read(&glue))?, at(&wasm, fs::read(&wasm))?);
    Ok(digest([glue.as_slice(), wasm.as_slice()]))
}

fn files_below(folder: &Path) -> Tried<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in at(folder, fs::read_dir(folder))?.flatten() {
        let path = entry.path();
        if path.is_dir() { files.extend(files_below(&path)?) } else { files.push(path) }
    }
    Ok(files)
}
