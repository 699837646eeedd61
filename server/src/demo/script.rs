//! The script of the demonstration as it is written in `cast.toml` and `cases.toml`.

use crate::trouble::Cause;
use app::calls::Fault;
use serde::Deserialize;

/// Everybody and every shop.
#[derive(Deserialize)]
pub(super) struct Cast {
    pub staff: Vec<Staff>,
    pub consumer: Vec<Citizen>,
    pub shop: Vec<Shop>,
    pub more: More,
}

/// One of the house.
#[derive(Deserialize)]
pub(super) struct Staff {
    pub key: String,
    pub name: String,
    pub role: String,
}

/// A consumer.
#[derive(Deserialize)]
pub(super) struct Citizen {
    pub key: String,
    pub name: String,
    pub postcode: String,
}

/// A shop with cases.
#[derive(Deserialize)]
pub(super) struct Shop {
    pub key: String,
    pub name: String,
    pub domain: String,
    pub kvk: String,
    pub agent: String,
    pub agreed: bool,
}

/// Shops that only stand in the register.
#[derive(Deserialize)]
pub(super) struct More {
    pub agent: String,
    pub names: Vec<String>,
}

/// All cases.
#[derive(Deserialize)]
pub(super) struct Cases {
    pub case: Vec<Story>,
}

/// One case: how it was filed, and what was done in it.
#[derive(Deserialize)]
pub(super) struct Story {
    pub key: String,
    pub consumer: String,
    pub shop: String,
    /// Days ago.
    pub filed: i32,
    pub category: String,
    pub product: String,
    pub order: Order,
    #[serde(default)]
    pub delivery: Delivery,
    pub contact: Contact,
    /// What happened, in the consumer's words.
    #[serde(rename = "story")]
    pub told: String,
    pub wish: domain::case::Wish,
    pub amount: Option<String>,
    pub wish_note: Option<String>,
    #[serde(default)]
    pub files: Vec<Paper>,
    pub acts: Vec<Deed>,
}

/// An order; `before` is in days before filing.
#[derive(Deserialize)]
pub(super) struct Order {
    pub before: i32,
    pub number: String,
    pub total: String,
    pub means: String,
    #[serde(default)]
    pub channel: domain::case::Channel,
}

/// A delivery, in days before filing.
#[derive(Default, Deserialize)]
pub(super) struct Delivery {
    pub promised: Option<i32>,
    pub actual: Option<i32>,
    pub tracking: Option<String>,
}

/// How the shop was asked.
#[derive(Deserialize)]
pub(super) struct Contact {
    pub how: Asked,
    pub before: Option<i32>,
    pub means: Option<String>,
    pub reply: Option<String>,
}

/// Whether the shop was asked.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Asked {
    Never,
    Waiting,
    Refused,
}

/// A document with its text.
#[derive(Clone, Deserialize)]
pub(super) struct Paper {
    pub name: String,
    pub title: String,
    pub text: String,
}

/// One act: when, who, what, and the words that go with it.
#[derive(Clone, Deserialize)]
pub(super) struct Deed {
    /// Days after filing.
    pub day: i32,
    /// Time on the Amsterdam clock.
    pub at: String,
    pub who: String,
    #[serde(rename = "do")]
    pub what: What,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub grounds: String,
    pub result: Option<domain::case::ShopAnswer>,
    pub sanction: Option<domain::case::Sanction>,
    pub amount: Option<String>,
    pub days: Option<u32>,
    pub fee: Option<domain::case::FeeBearer>,
    #[serde(default)]
    pub interest: bool,
    #[serde(default)]
    pub heads: Vec<Head>,
    #[serde(default)]
    pub rulings: Vec<Ruling>,
    #[serde(default)]
    pub files: Vec<Paper>,
}

/// A head of claim.
#[derive(Clone, Deserialize)]
pub(super) struct Head {
    pub title: String,
    pub demand: String,
    pub amount: Option<String>,
}

/// A ruling on a head.
#[derive(Clone, Deserialize)]
pub(super) struct Ruling {
    pub result: domain::case::HeadResult,
    pub awarded: String,
    pub facts: String,
    pub reasons: String,
    pub law: String,
}

/// What is done.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum What {
    Message,
    Solved,
    Take,
    AskCompletion,
    Answer,
    Mediate,
    Framework,
    EndMediation,
    Offer,
    Accept,
    Reject,
    Performed,
    Confirm,
    Deny,
    Consent,
    Claim,
    Pay,
    Admit,
    Defend,
    Decide,
    Serve,
    Sanction,
}

/// Why the script cannot be played: a mistake of whoever wrote it, or of the program.
#[derive(Debug, thiserror::Error)]
#[error("the demonstration: {0}")]
pub struct ScriptTrouble(pub String);

impl Cause for ScriptTrouble {
    fn cause(&self) -> Option<Fault> {
        None
    }
}

/// Turns any error into one that names the place in the script.
pub(super) fn at<E: std::fmt::Display>(place: &str) -> impl Fn(E) -> ScriptTrouble + '_ {
    move |error| ScriptTrouble(format!("{place}: {error}"))
}

/// Reads the cast.
pub(super) fn cast() -> Result<Cast, ScriptTrouble> {
    toml::from_str(include_str!("cast.toml")).map_err(at("cast.toml"))
}

/// Reads the cases.
pub(super) fn cases() -> Result<Vec<Story>, ScriptTrouble> {
    let cases: Cases = toml::from_str(include_str!("cases.toml")).map_err(at("cases.toml"))?;
    Ok(cases.case)
}
