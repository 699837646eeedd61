//! The choices that the wizard offers, with the value each sends.
use domain::case::{Channel, Country, Matter, Proceedings, Wish};

/// How an order was placed.
pub const CHANNELS: [(&str, Channel); 5] = [
    ("webshop", Channel::Webshop),
    ("marketplace", Channel::Marketplace),
    ("phone", Channel::Phone),
    ("chat", Channel::Chat),
    ("store", Channel::Store),
];

/// What the purchase is about, when another body may take it.
pub const MATTERS: [(&str, Matter); 5] = [
    ("purchase", Matter::Purchase),
    ("health", Matter::Health),
    ("finance", Matter::Finance),
    ("rent", Matter::Rent),
    ("travel", Matter::Travel),
];

/// Where a consumer lives.
pub const COUNTRIES: [(&str, Country); 3] =
    [("netherlands", Country::Netherlands), ("other_eu", Country::OtherEu), ("elsewhere", Country::Elsewhere)];

/// Where else the dispute lies.
pub const PROCEEDINGS: [(&str, Proceedings); 5] = [
    ("none", Proceedings::None),
    ("chargeback", Proceedings::Chargeback),
    ("police", Proceedings::Police),
    ("other_body", Proceedings::OtherBody),
    ("court", Proceedings::Court),
];

/// What a consumer wants.
pub const WISHES: [(&str, Wish); 7] = [
    ("money", Wish::Money),
    ("repair", Wish::Repair),
    ("replacement", Wish::Replacement),
    ("delivery", Wish::Delivery),
    ("cancel", Wish::Cancel),
    ("correction", Wish::Correction),
    ("apology", Wish::Apology),
];

/// Whether the shop was asked before, without the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contacted {
    /// Not yet.
    Never,
    /// Asked, no reply.
    Waiting,
    /// Asked; the reply was no solution.
    Refused,
}

/// Whether the shop was asked before.
pub const CONTACTS: [(&str, Contacted); 3] =
    [("refused", Contacted::Refused), ("waiting", Contacted::Waiting), ("never", Contacted::Never)];

/// Finds the value that a choice sends.
pub fn code_of<T: Copy + PartialEq>(choices: &[(&'static str, T)], choice: T) -> &'static str {
    choices.iter().find(|(_, one)| *one == choice).map_or("", |(name, _)| name)
}
