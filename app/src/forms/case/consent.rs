//! The text that somebody consents to, its version and its hash. Consent binds to the text as it was shown.
use crate::words::{Locale, td_string};
use domain::people::Side;
use domain::rules::Instrument;
use domain::values::Digest;

/// The version of the texts. A changed text gets a new version.
pub const VERSION: &str = "2026-1";

/// The text that a party consents to, paragraph by paragraph.
#[must_use]
pub fn text(l: Locale, side: Side, instrument: Instrument) -> &'static str {
    match (side, instrument) {
        (Side::Consumer, Instrument::BindingAdvice) => td_string!(l, consent.binding_advice),
        (Side::Consumer, Instrument::Arbitration) => td_string!(l, consent.arbitration),
        (Side::Shop, Instrument::BindingAdvice) => td_string!(l, consent.shop_binding_advice),
        (Side::Shop, Instrument::Arbitration) => td_string!(l, consent.shop_arbitration),
    }
}

/// The hash of a text in one language.
#[must_use]
pub fn hash(l: Locale, side: Side, instrument: Instrument) -> Digest {
    Digest::of(text(l, side, instrument).as_bytes())
}

/// Whether a hash is that of a text that we show, in either language.
#[must_use]
pub fn is_ours(given: Digest, side: Side) -> bool {
    let ours = |l, instrument| hash(l, side, instrument) == given;
    [Instrument::BindingAdvice, Instrument::Arbitration]
        .into_iter()
        .any(|instrument| ours(Locale::nl, instrument) || ours(Locale::en, instrument))
}
