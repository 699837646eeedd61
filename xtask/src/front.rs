//! The browser's half: compiled to WebAssembly, given its glue, made small.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{self, Tried, at};
use crate::house::House;
use crate::site::digest;
use crate::{npm, rooms};

/// Raised whenever this file makes something else of the same WebAssembly.
const RECIPE: &str = "4";
/// The glue, as the page and the rooms know it before everything gets its name.
pub const GLUE: &str = "beslecht.js";
/// The first module, under the name that the page makes of the glue's.
pub const WASM: &str = "beslecht_bg.wasm";

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
    /// Holds `beslecht.js`, `beslecht_bg.wasm`, the rooms, perhaps `snippets/`.
    pub folder: PathBuf,
    /// Says the content of all of them.
    pub digest: String,
    /// The files that each room needs beside the first module, without their ending.
    pub rooms: BTreeMap<String, Vec<String>>,
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
    let split = rooms::split(&raw, &folder)?;
    glue(&split.first, &folder, make)?;
    at(&split.first, fs::remove_file(&split.first))?;
    if make == Make::Small {
        without_streams(&folder.join(WASM))?;
        minify(house, &folder.join(GLUE))?;
        for module in
            files_below(&folder)?.iter().filter(|file| file.extension().is_some_and(|ending| ending == "wasm"))
        {
            shrink(house, module)?;
        }
    }
    let rooms = rooms::bundle(&split, &folder)?;
    let digest = digest_of(&files_below(&folder)?)?;
    let note = serde_json::json!({ "inputs": inputs, "digest": digest, "rooms": rooms });
    at(&stamp, fs::write(&stamp, note.to_string()))?;
    Ok(Front { folder, digest, rooms })
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
    let rooms = serde_json::from_value(note["rooms"].clone()).ok()?;
    (note["inputs"] == inputs && complete).then(|| Front { folder: folder.to_owned(), digest, rooms })
}

/// Writes glue and WebAssembly into the folder. The page tells the glue where its WebAssembly is, so no name is baked in.
fn glue(raw: &Path, folder: &Path, make: Make) -> Tried<()> {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    let bindgen = bindgen.input_path(raw).out_name("beslecht").typescript(false).omit_default_module_path(true);
    // Function names make a panic readable; they are worth a few hundred kilobytes only in development.
    // The rooms use what the first module exports, under the very names that the linker gave.
    bindgen.keep_lld_exports(true).demangle(false);
    bindgen.remove_name_section(make == Make::Small).remove_producers_section(true);
    let bindgen = bindgen.web(true).map_err(|why| format!("wasm-bindgen: {why}"))?;
    bindgen.generate(folder).map_err(|why| format!("wasm-bindgen: {why}"))
}

/// Takes away what a library of a library exports to scripts for streaming bodies: no script of ours calls it, and without
/// its door the code behind it goes too.
fn without_streams(wasm: &Path) -> Tried<()> {
    let problem = |why| format!("{}: {why}", wasm.display());
    let mut module = walrus::Module::from_file(wasm).map_err(problem)?;
    let unused = |name: &str| name.trim_start_matches("__wbg_").starts_with("intounderlying");
    let doors: Vec<_> = module.exports.iter().filter(|door| unused(&door.name)).map(walrus::Export::id).collect();
    for door in doors {
        module.exports.delete(door);
    }
    module.emit_wasm_file(wasm).map_err(problem)
}

fn minify(house: &House, script: &Path) -> Tried<()> {
    npm::ensure(house)?;
    let mut esbuild = Command::new(npm::program(house, "esbuild"));
    // The glue names one import several times in one list; each is the same.
    esbuild.args(["--minify", "--format=esm", "--log-override:duplicate-object-key=silent", "--log-level=warning"]);
    let out = format!("--outfile={}", script.display());
    command::run(esbuild.args([out.as_str(), "--allow-overwrite"]).arg(script))
}

fn shrink(house: &House, wasm: &Path) -> Tried<()> {
    npm::ensure(house)?;
    let features = ["--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-reference-types"];
    let more = ["--enable-sign-ext", "--enable-mutable-globals", "--enable-multivalue"];
    let mut opt = Command::new(npm::program(house, "wasm-opt"));
    opt.args(["-Oz", "--converge"]).args(features).args(more).arg(wasm).arg("-o").arg(wasm);
    command::run(&mut opt)
}

fn digest_of(files: &[PathBuf]) -> Tried<String> {
    let contents = files.iter().map(|file| at(file, fs::read(file))).collect::<Tried<Vec<_>>>()?;
    Ok(digest(contents.iter().map(Vec::as_slice)))
}

/// All files below a folder, in order.
pub fn files_below(folder: &Path) -> Tried<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in at(folder, fs::read_dir(folder))?.flatten() {
        let path = entry.path();
        if path.is_dir() { files.extend(files_below(&path)?) } else { files.push(path) }
    }
    files.sort();
    Ok(files)
}
