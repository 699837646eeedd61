//! The language of a page. It is fixed for the life of a page: the server decides (account, cookie, Accept-Language,
//! Dutch), the browser reads `<html lang>`, and switching is a form post with a full load.

/// Typed sentences made from `locales/` by `build.rs`.
#[expect(missing_docs, clippy::pedantic, reason = "generated")]
mod sentences {
    include!(concat!(env!("OUT_DIR"), "/words/mod.rs"));
}

pub use sentences::i18n::*;

use leptos::prelude::use_context;

/// Returns the language of this page; Dutch when nobody said.
#[must_use]
pub fn words() -> Locale {
    use_context::<Locale>().unwrap_or(Locale::nl)
}
