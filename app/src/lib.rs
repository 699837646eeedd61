//! What people see and ask.
pub mod i18n {
    #![allow(missing_docs)]
    include!(concat!(env!("OUT_DIR"), "/words/mod.rs"));
}
use i18n::Locale;
use leptos_i18n::td_string;
/// x
pub fn hi(l: Locale) -> String {
    let a = td_string!(l, home.hello, count = "3");
    let b = td_string!(l, g1.k0, name = "x", until = "y");
    let c: &str = td_string!(l, g1.k1);
    format!("{a}{b}{c}")
}
