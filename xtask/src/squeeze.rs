//! Compressed copies: `.br` and `.gz` beside a file.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::command::{Tried, at};

/// How hard to press.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// For development: over in a moment.
    Quick,
    /// For a release: as small as it gets.
    Full,
}

/// Writes `file.br` and `file.gz`, and returns the number of bytes of the brotli copy.
pub fn squeeze(file: &Path, effort: Effort) -> Tried<usize> {
    let plain = at(file, fs::read(file))?;
    let (quality, level) = match effort {
        Effort::Quick => (4, 1),
        Effort::Full => (11, 9),
    };
    let brotli = at(file, brotli(&plain, quality))?;
    let gzip = at(file, gzip(&plain, level))?;
    let (br, gz) = (beside(file, "br"), beside(file, "gz"));
    at(&br, fs::write(&br, &brotli))?;
    at(&gz, fs::write(&gz, gzip))?;
    Ok(brotli.len())
}

fn brotli(plain: &[u8], quality: i32) -> std::io::Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &settings)?;
    Ok(packed)
}

fn gzip(plain: &[u8], level: u32) -> std::io::Result<Vec<u8>> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    packed.write_all(plain)?;
    packed.finish()
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::{brotli, gzip};
    use std::io::Read;

    #[test]
    fn what_goes_in_comes_out() {
        let text = "beslecht ".repeat(500).into_bytes();
        let packed = brotli(&text, 4).expect("memory");
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &packed[..], &mut back).expect("valid brotli");
        assert_eq!(back, text);
        let packed = gzip(&text, 1).expect("memory");
        assert!(packed.len() < text.len());
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut back).expect("valid gzip");
        assert_eq!(back, text);
    }
}
