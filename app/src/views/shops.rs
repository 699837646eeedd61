//! The register of webshops.
use super::complaint::BegunView;
use crate::forms::Echo;
use domain::calendar::Day;
use domain::shop::StatusKey;
use domain::values::{Moment, ShopId};
use serde::{Deserialize, Serialize};

/// A shop in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopCard {
    /// Identity.
    pub id: ShopId,
    /// Its address in the register.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Domain, without scheme.
    pub domain: String,
    /// How its certificate stands.
    pub status: StatusKey,
}

/// `/shops` and the finder on the front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterView {
    /// What was searched for.
    pub query: String,
    /// Shops found, by name.
    pub shops: Vec<ShopCard>,
    /// When nothing was found and these shops have nearly that name: asks whether one of them was meant.
    pub meant: Option<String>,
    /// Where the next page starts.
    pub next: Option<String>,
    /// How many shops carry the seal now.
    pub certified: u64,
    /// What the viewer began and did not file.
    pub begun: Option<BegunView>,
}

/// `/shops/{slug}`: the certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateView {
    /// The shop.
    pub card: ShopCard,
    /// Chamber of Commerce number.
    pub kvk: String,
    /// Where customers reach the shop.
    pub contact: String,
    /// When it was certified, suspended or ended, newest first.
    pub history: Vec<StatusChange>,
    /// When the shop agreed in advance to binding decisions.
    pub agreed: Option<Day>,
    /// What the viewer began and did not file.
    pub begun: Option<BegunView>,
}

/// One change of a shop's status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusChange {
    /// When.
    pub at: Moment,
    /// To what.
    pub status: StatusKey,
    /// The reason given; empty for an ordinary certification.
    pub reason: String,
}

/// `/desk/shops`: the inspector's list, and one shop when it is opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeskShopsView {
    /// What was searched for.
    pub query: String,
    /// Shops found, any status.
    pub shops: Vec<ShopCard>,
    /// Where the next page starts.
    pub next: Option<String>,
    /// The opened shop.
    pub open: Option<DeskShop>,
    /// A form that came back without script.
    pub echo: Option<Echo>,
}

/// One shop for an inspector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskShop {
    /// What everybody sees.
    pub certificate: CertificateView,
    /// E-mail addresses of the people who answer for the shop.
    pub agents: Vec<String>,
    /// Version of the text the shop agreed to.
    pub agreement_version: Option<String>,
    /// Who agreed for the shop.
    pub agreement_person: Option<String>,
}
