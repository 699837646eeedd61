//! Splits the browser's half into rooms: a first module, and a file per room that loads when somebody enters its part of
//! the house. A room's file holds its own module and those it shares, together, because together they squeeze far better
//! than one by one, and a telephone asks once instead of forty times.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{Tried, at};

/// The script that loads rooms; the glue imports it by this name.
pub const LINK: &str = "beslecht_rooms.js";
/// How rooms are loaded; before it stands what the splitter wrote about the first module, after it the list of rooms.
const LOADS: &str = include_str!("rooms.js");
/// Where the splitter's own way of loading begins.
const OTHERWISE: &str = "function wrapAsyncCb";

/// What was split off.
pub struct Split {
    /// The first module, still to be given its glue.
    pub first: PathBuf,
    /// The modules of each room, its own last.
    rooms: BTreeMap<String, Vec<PathBuf>>,
    /// How the first module's exports reach the others, as the splitter wrote it.
    shares: String,
}

/// Splits `raw` into modules in `folder`.
pub fn split(raw: &Path, folder: &Path) -> Tried<Split> {
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
    let written = at(&script, fs::read_to_string(&script))?;
    let shares = written.split_once(OTHERWISE).ok_or("the splitter writes another script than it used to")?.0;
    let module = |name: &String| folder.join(format!("{name}.wasm"));
    let rooms = split.prefetch_map.into_iter().map(|(room, names)| {
        let own = format!("split_{room}");
        let mut names: Vec<_> = names.into_iter().filter(|name| *name != own).collect();
        names.push(own);
        (room, names.iter().map(module).collect())
    });
    Ok(Split { first, rooms: rooms.collect(), shares: shares.to_owned() })
}

/// Puts the modules of each room into one file, writes the script that loads them, and tells each room's file without its
/// ending.
pub fn bundle(split: &Split, folder: &Path) -> Tried<BTreeMap<String, Vec<String>>> {
    let mut script = format!("{}{LOADS}", split.shares);
    let mut files = BTreeMap::new();
    for (room, modules) in &split.rooms {
        let (mut all, mut list) = (Vec::new(), Vec::new());
        for module in modules {
            let bytes = at(module, fs::read(module))?;
            list.push((module.file_stem().unwrap_or_default().to_string_lossy(), bytes.len()));
            all.extend(bytes);
        }
        let name = format!("beslecht_{room}");
        let path = folder.join(format!("{name}.wasm"));
        at(&path, fs::write(&path, all))?;
        let list = serde_json::json!(list);
        let opens = format!("opens({{ file: new URL(\"./{name}.wasm\", import.meta.url), modules: {list} }})");
        writeln!(script, "export const __wasm_split_load_{room} = {opens};").map_err(|why| why.to_string())?;
        files.insert(room.clone(), vec![name]);
    }
    for module in split.rooms.values().flatten() {
        // One that rooms share is taken away with the first of them.
        let _ = fs::remove_file(module);
    }
    let link = folder.join(LINK);
    at(&link, fs::write(&link, script))?;
    Ok(files)
}
