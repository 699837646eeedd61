//! Splits the browser's half into rooms: a first module, and one that loads when somebody enters its part of the house.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{Tried, at};

/// The script that loads rooms; the glue imports it by this name.
pub const LINK: &str = "beslecht_rooms.js";

/// What was split off.
pub struct Rooms {
    /// The first module, still to be given its glue.
    pub first: PathBuf,
    /// The files each room needs, without their ending: its own and those it shares.
    pub files: BTreeMap<String, Vec<String>>,
}

/// Splits `raw` into `folder`; every file there begins with `beslecht`.
pub fn split(raw: &Path, folder: &Path) -> Tried<Rooms> {
    let bytes = at(raw, fs::read(raw))?;
    let first = folder.with_extension("first.wasm");
    let main_module = format!("./{}", crate::front::GLUE);
    let link = format!("./{LINK}");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = &link;
    options.main_module = &main_module;
    let split = wasm_split_cli_support::transform(options).map_err(|why| format!("splitting into rooms: {why:?}"))?;
    let script = folder.join(LINK);
    let mut loads = at(&script, fs::read_to_string(&script))?;
    for path in &split.split_modules {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let named = renamed(&file);
        at(path, fs::rename(path, folder.join(&named)))?;
        loads = loads.replace(&format!("\"./{file}\""), &format!("\"./{named}\""));
    }
    at(&script, fs::write(&script, loads))?;
    let files =
        split.prefetch_map.into_iter().map(|(room, files)| (room, files.iter().map(|file| renamed(file)).collect()));
    Ok(Rooms { first, files: files.collect() })
}

fn renamed(file: &str) -> String {
    format!("beslecht_{file}")
}
