//! Lays out `target/site`: what the server hands to browsers, in debug from disk, in release from inside the binary.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::command::{Tried, at};
use crate::css;
use crate::front::{self, Make};
use crate::house::House;
use crate::rooms;
use crate::squeeze::{Effort, squeeze};

/// What was laid out: its name, and bytes after brotli.
pub struct Weights {
    /// `beslecht.` and a digest of the content.
    pub name: String,
    /// Glue and first module: what every page loads.
    pub first: usize,
    /// What each room loads beside them.
    pub rooms: BTreeMap<String, usize>,
    /// The style (figure C2).
    pub css: usize,
}

/// Makes the browser's half and the style, and lays them out beside the files of `public/`.
///
/// Glue, WebAssembly and style share one name that says the content of all three, because the page asks for them by one
/// name and keeps them for a year.
pub fn lay_out(house: &House, make: Make) -> Tried<Weights> {
    let front = front::make(house, make)?;
    let style = css::bundle(house)?;
    let name = format!("beslecht.{}", digest([front.digest.as_bytes(), style.as_bytes()]));
    let site = house.site();
    if site.exists() {
        at(&site, fs::remove_dir_all(&site))?;
    }
    copy(&house.root.join("public"), &site, &|file| file.to_owned())?;
    let pkg = site.join("pkg");
    copy(&front.folder, &pkg, &|file| named(file, &name))?;
    at(&pkg, fs::remove_file(pkg.join("stamp.json")))?;
    name_within(&pkg, &name)?;
    let sheet = pkg.join(format!("{name}.css"));
    at(&sheet, fs::write(&sheet, style))?;
    let weights = weigh(&pkg, make)?;
    let rooms: BTreeMap<&String, Vec<String>> =
        front.rooms.iter().map(|(room, files)| (room, files.iter().map(|file| named(file, &name)).collect())).collect();
    let manifest = serde_json::json!({ "name": name, "css": format!("{name}.css"), "rooms": rooms });
    let file = pkg.join("manifest.json");
    at(&file, fs::write(&file, format!("{manifest}\n")))?;
    let css = weights.get(&format!("{name}.css")).copied().unwrap_or_default();
    let of_rooms = |files: &Vec<String>| files.iter().filter_map(|file| weights.get(&format!("{file}.wasm"))).sum();
    let first = [named(front::GLUE, &name), named(front::WASM, &name), named(rooms::LINK, &name)];
    Ok(Weights {
        first: first.iter().filter_map(|file| weights.get(file)).sum(),
        rooms: rooms.iter().map(|(room, files)| ((*room).clone(), of_rooms(files))).collect(),
        name,
        css,
    })
}

/// Scripts fetch each other and the modules by the names they got; what the modules call their imports stays.
fn name_within(pkg: &Path, name: &str) -> Tried<()> {
    for entry in at(pkg, fs::read_dir(pkg))?.flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "js") {
            let script = at(&path, fs::read_to_string(&path))?;
            at(&path, fs::write(&path, fetched_by(&script, name)))?;
        }
    }
    Ok(())
}

fn fetched_by(script: &str, name: &str) -> String {
    // The minified glue has no space there.
    let fetches = ["from \"./", "from\"./", "new URL(\"./"];
    fetches
        .iter()
        .fold(script.to_owned(), |script, fetch| script.replace(&format!("{fetch}beslecht"), &format!("{fetch}{name}")))
}

/// Squeezes every file, and tells what each weighs after brotli, in bytes.
fn weigh(pkg: &Path, make: Make) -> Tried<BTreeMap<String, usize>> {
    let effort = if make == Make::Small { Effort::Full } else { Effort::Quick };
    let mut weights = BTreeMap::new();
    for file in front::files_below(pkg)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        weights.insert(name, squeeze(&file, effort)?);
    }
    Ok(weights)
}

/// `beslecht_bg.wasm.br` becomes `beslecht.DIGEST_bg.wasm.br`; other files keep their name.
fn named(file: &str, name: &str) -> String {
    match file.strip_prefix("beslecht") {
        Some(rest) if rest.starts_with(['.', '_']) => format!("{name}{rest}"),
        _ => file.to_owned(),
    }
}

/// A short name for a content: the first 64 bits of its SHA-256, as hex.
pub fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update(part);
    }
    let sum = sum.finalize();
    let mut first = [0; 8];
    first.copy_from_slice(&sum[..8]);
    format!("{:016x}", u64::from_be_bytes(first))
}

/// Copies a folder; `rename` gives each file's new name.
fn copy(from: &Path, to: &Path, rename: &dyn Fn(&str) -> String) -> Tried<()> {
    at(to, fs::create_dir_all(to))?;
    for entry in at(from, fs::read_dir(from))?.flatten() {
        let path = entry.path();
        let goal = to.join(rename(&entry.file_name().to_string_lossy()));
        if path.is_dir() {
            copy(&path, &goal, rename)?;
        } else {
            at(&path, fs::copy(&path, &goal))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{digest, fetched_by, named};

    #[test]
    fn another_content_gets_another_name() {
        assert_eq!(digest([b"ab".as_slice(), b"c"]), "ba7816bf8f01cfea");
        assert_ne!(digest([b"abc".as_slice()]), digest([b"abd".as_slice()]));
    }

    #[test]
    fn the_name_goes_before_the_ending() {
        assert_eq!(named("beslecht_bg.wasm.br", "beslecht.1f"), "beslecht.1f_bg.wasm.br");
        assert_eq!(named("beslecht.js", "beslecht.1f"), "beslecht.1f.js");
        assert_eq!(named("beslecht_desk", "beslecht.1f"), "beslecht.1f_desk");
        assert_eq!(named("inline0.js", "beslecht.1f"), "inline0.js");
    }

    #[test]
    fn scripts_fetch_by_the_new_name_and_hand_over_by_the_old() {
        let script = "import * as a from \"./beslecht_rooms.js\"; { \"./beslecht_rooms.js\": a }";
        let named = "import * as a from \"./beslecht.1f_rooms.js\"; { \"./beslecht_rooms.js\": a }";
        assert_eq!(fetched_by(script, "beslecht.1f"), named);
        assert_eq!(fetched_by("new URL(\"./beslecht_bg.wasm\"", "beslecht.1f"), "new URL(\"./beslecht.1f_bg.wasm\"");
    }
}
