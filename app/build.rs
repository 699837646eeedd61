//! Turns `locales/{nl,en}/*.json` into typed sentences, one namespace per file, and fails when the two languages do not
//! have the same files and keys. Digests everything that decides how values are packed for the wire.
//! Lists the legal positions in `law/*.toml`, so that the server carries them.
use leptos_i18n_build::{Config, ParseOptions, TranslationsInfos};
use serde_json::Value;
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=law");
    let here = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    println!("cargo::rustc-env=BESLECHT_SHAPE={:016x}", shape(&here)?);
    let home = here.join("locales");
    let spaces = namespaces(&home.join("nl"))?;
    if namespaces(&home.join("en"))? != spaces {
        return Err("locales/nl and locales/en must hold the same files".into());
    }
    for space in &spaces {
        compare(&home, space)?;
    }
    let words = PathBuf::from(std::env::var("OUT_DIR")?).join("words");
    let options = ParseOptions::new().interpolate_display(true);
    let config = Config::new("nl")?.add_locale("en")?.add_namespaces(spaces)?.parse_options(options);
    let infos = TranslationsInfos::parse(config)?;
    infos.emit_diagnostics();
    infos.generate_i18n_module(words)?;
    positions()
}

/// Writes the list of legal positions: the name of each file, and its exact text.
fn positions() -> Result<(), Box<dyn Error>> {
    let names = names(&PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("law"), "toml")?;
    let row =
        |name| format!("    ({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/law/{name}.toml\"))),\n");
    let rows: String = names.iter().map(row).collect();
    fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("positions.rs"), format!("&[\n{rows}]\n"))?;
    Ok(())
}

/// A digest (FNV-1a) of the sources of every type that travels packed: server and browser of one build have the same.
fn shape(here: &Path) -> Result<u64, Box<dyn Error>> {
    let mut sum = 0xcbf2_9ce4_8422_2325;
    for room in ["src/views", "src/calls", "src/forms", "domain/src"] {
        println!("cargo::rerun-if-changed={room}");
        digest(&here.join(room), &mut sum)?;
    }
    Ok(sum)
}

fn digest(path: &Path, sum: &mut u64) -> Result<(), Box<dyn Error>> {
    if path.is_dir() {
        let mut below = fs::read_dir(path)?.map(|file| file.map(|file| file.path())).collect::<Result<Vec<_>, _>>()?;
        below.sort();
        return below.iter().try_for_each(|file| digest(file, sum));
    }
    for byte in fs::read(path)? {
        *sum = (*sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    Ok(())
}

fn namespaces(folder: &Path) -> Result<BTreeSet<String>, Box<dyn Error>> {
    names(folder, "json")
}

/// The names, without their ending, of the files in a folder that have this ending.
fn names(folder: &Path, ending: &str) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let mut names = BTreeSet::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path.extension().is_some_and(|e| e == ending) {
            names.insert(path.file_stem().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    Ok(names)
}

/// The crate behind `td_string!` only warns about a missing key; a missing sentence is a defect here.
fn compare(home: &Path, space: &str) -> Result<(), Box<dyn Error>> {
    let nl = keys(&home.join("nl").join(format!("{space}.json")))?;
    let en = keys(&home.join("en").join(format!("{space}.json")))?;
    let lost: Vec<_> = nl.symmetric_difference(&en).collect();
    if lost.is_empty() {
        Ok(())
    } else {
        Err(format!("{space}.json: these keys are in one language only: {lost:?}").into())
    }
}

fn keys(file: &Path) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let value: Value = serde_json::from_str(&text).map_err(|e| format!("{}: {e}", file.display()))?;
    let mut found = BTreeSet::new();
    walk("", &value, &mut found);
    Ok(found)
}

fn walk(path: &str, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                walk(&format!("{path}.{name}"), inner, found);
            }
        }
        Value::String(sentence) => {
            found.insert(format!("{path} {:?}", holes(sentence)));
        }
        _ => {
            found.insert(path.to_owned());
        }
    }
}

/// The names between `{{` and `}}`: both languages must fill the same holes.
fn holes(sentence: &str) -> BTreeSet<String> {
    sentence
        .split("{{")
        .skip(1)
        .filter_map(|rest| rest.split_once("}}"))
        .map(|(name, _)| name.trim().to_owned())
        .collect()
}
