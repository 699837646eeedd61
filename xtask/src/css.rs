//! The style: `style/main.css` with everything it imports, as one small file.

use std::path::Path;

use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Targets};

use crate::command::Tried;
use crate::house::House;

/// Bundles the style into one text.
pub fn bundle(house: &House) -> Tried<String> {
    text(&house.root.join("style/main.css"))
}

fn text(main: &Path) -> Tried<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(main).map_err(|why| format!("the style does not hold together: {why}"))?;
    let targets = Targets::from(oldest_browsers());
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|why| format!("style: {why}"))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    printed.map(|printed| printed.code).map_err(|why| format!("style: {why}"))
}

/// The oldest browsers that know cascade layers and nesting well enough; a version is `major << 16`.
fn oldest_browsers() -> Browsers {
    Browsers {
        chrome: Some(111 << 16),
        edge: Some(111 << 16),
        firefox: Some(115 << 16),
        safari: Some(16 << 16 | 4 << 8),
        ios_saf: Some(16 << 16 | 4 << 8),
        ..Browsers::default()
    }
}
