//! Turns `locales/*.json` into typed sentences, and fails when a language lacks one.
use leptos_i18n_build::{Config, TranslationsInfos};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    let words = PathBuf::from(std::env::var("OUT_DIR")?).join("words");
    let infos = TranslationsInfos::parse(Config::new("nl")?.add_locale("en")?)?;
    infos.emit_diagnostics();
    infos.rerun_if_locales_changed();
    infos.generate_i18n_module(words)?;
    Ok(())
}
