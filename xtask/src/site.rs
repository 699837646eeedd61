//! Lays out `target/site`: what the server hands to browsers, in debug from disk, in release from inside the binary.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::command::{Tried, at};
use crate::css;
use crate::front::{self, Make};
use crate::house::House;
use crate::squeeze::{Effort, squeeze};

/// What was laid out, in bytes after brotli.
pub struct Weights {
    /// WebAssembly and glue (figure C1).
    pub front: usize,
    /// The style (figure C2).
    pub css: usize,
}

/// Makes the browser's half and the style, and lays them out beside the files of `public/`.
pub fn lay_out(house: &House, make: Make) -> Tried<Weights> {
    let front = front::make(house, make)?;
    let site = house.site();
    if site.exists() {
        at(&site, fs::remove_dir_all(&site))?;
    }
    copy(&house.root.join("public"), &site)?;
    let pkg = site.join("pkg");
    copy(&front.folder, &pkg)?;
    at(&pkg, fs::remove_file(pkg.join("stamp.json")))?;
    let sheet = css::bundle(house, &pkg)?;
    let effort = if make == Make::Small { Effort::Full } else { Effort::Quick };
    let css = squeeze(&pkg.join(&sheet), effort)?;
    let manifest = serde_json::json!({ "name": front.name, "css": sheet });
    let file = pkg.join("manifest.json");
    at(&file, fs::write(&file, format!("{manifest}\n")))?;
    Ok(Weights { front: front.brotli_bytes, css })
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

fn copy(from: &Path, to: &Path) -> Tried<()> {
    at(to, fs::create_dir_all(to))?;
    for entry in at(from, fs::read_dir(from))?.flatten() {
        let (path, goal) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &goal)?;
        } else {
            at(&path, fs::copy(&path, &goal))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn another_content_gets_another_name() {
        assert_eq!(digest([b"ab".as_slice(), b"c"]), "ba7816bf8f01cfea");
        assert_ne!(digest([b"abc".as_slice()]), digest([b"abd".as_slice()]));
    }
}
