//! What the complaint wizard collects: the common fields of rules.md 9.1.

use crate::calendar::Day;
use crate::case::{Agreement, NewExhibit};
use crate::law::Category;
use crate::law::guide::{Answers, CommonFacts};
use crate::values::{Cents, Digest, Lang, Message, Name, PersonId, ShopId, Story};
use serde::{Deserialize, Serialize};

/// Is everything a consumer said when filing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    /// The language the consumer filed in.
    pub lang: Lang,
    /// A telephone number.
    pub phone: Option<Name>,
    /// Where the consumer lives.
    pub country: Country,
    /// The postcode.
    pub postcode: Option<Name>,
    /// Whether the consumer bought outside trade or profession.
    pub as_consumer: bool,
    /// What it is about.
    pub category: Category,
    /// The explanation of the law that stood beside it, by the hash of its dated text.
    #[serde(default)]
    pub position: Option<Digest>,
    /// What was bought.
    pub product: Name,
    /// The order.
    pub order: Order,
    /// The delivery.
    pub delivery: Delivery,
    /// What happened, in the consumer's words.
    pub story: Story,
    /// What happened when, in the order of the days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub course: Vec<Happening>,
    /// Whether the shop was asked first.
    pub contact: Contact,
    /// By what means the shop was asked: mail, telephone, chat.
    #[serde(default)]
    pub contact_means: Option<Name>,
    /// What the shop answered.
    #[serde(default)]
    pub reply: Option<Message>,
    /// Whether the dispute lies elsewhere too.
    pub proceedings: Proceedings,
    /// What the consumer wants.
    pub wish: Wish,
    /// How much money the consumer wants, in cents.
    pub amount: Option<Cents>,
    /// What the money is made of, when that was told; adds up to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amount_lines: Vec<WishLine>,
    /// More words about the wish.
    pub wish_note: Option<Message>,
    /// The answers to the category's own questions.
    #[serde(default)]
    pub answers: Answers,
    /// The documents.
    pub exhibits: Vec<NewExhibit>,
    /// Whether the consumer declared that all this is true.
    pub truthful: bool,
}

impl Complaint {
    /// Gives the facts that the calculators of the law use.
    #[must_use]
    pub const fn common_facts(&self) -> CommonFacts {
        CommonFacts {
            ordered: Some(self.order.day),
            promised: self.delivery.promised,
            delivered: self.delivery.actual,
            contacted: self.contact.day(),
            amount: self.amount,
        }
    }
}

/// Is one dated line of what happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happening {
    /// The day.
    pub day: Day,
    /// What happened on it.
    pub what: Name,
}

/// Is one line of what the money is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WishLine {
    /// What it is for.
    pub what: Name,
    /// How much, in cents.
    pub cents: Cents,
}

/// Says where somebody lives, as far as the rules care.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Country {
    /// The Netherlands.
    #[default]
    Netherlands,
    /// Another member state of the European Union or the EEA.
    OtherEu,
    /// Elsewhere.
    Elsewhere,
}

/// Holds the facts of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The order number.
    pub number: Option<Name>,
    /// The day of ordering.
    pub day: Day,
    /// How it was ordered.
    pub channel: Channel,
    /// The total price, in cents.
    pub total: Cents,
    /// How much of it is paid, in cents.
    pub paid: Cents,
    /// By what means it was paid.
    pub means: Option<Name>,
}

/// Names how an order was placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// In the webshop.
    #[default]
    Webshop,
    /// On a marketplace.
    Marketplace,
    /// By telephone.
    Phone,
    /// In a chat.
    Chat,
    /// In a physical store: not a distance purchase.
    Store,
}

/// Holds the facts of a delivery.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// The promised day.
    pub promised: Option<Day>,
    /// The day it came.
    pub actual: Option<Day>,
    /// Carrier and tracking code.
    pub tracking: Option<Name>,
}

/// Says whether the shop was asked to solve it first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// Not yet: the platform delivers the complaint.
    Never,
    /// Asked on this day, no reply yet.
    Waiting {
        /// The day of the complaint to the shop.
        on: Day,
    },
    /// Asked on this day; the shop refused, or its reply was no solution.
    Refused {
        /// The day of the complaint to the shop.
        on: Day,
    },
}

impl Contact {
    /// Gives the day on which the shop was first asked.
    #[must_use]
    pub const fn day(self) -> Option<Day> {
        match self {
            Self::Never => None,
            Self::Waiting { on } | Self::Refused { on } => Some(on),
        }
    }
}

/// Says where else the dispute lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proceedings {
    /// Nowhere.
    #[default]
    None,
    /// Before a court: not for us.
    Court,
    /// Before another dispute body: a mediator looks at it.
    OtherBody,
    /// A chargeback at the bank or card company.
    Chargeback,
    /// A report to the police.
    Police,
}

/// Names what a consumer wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// Money.
    #[default]
    Money,
    /// Repair.
    Repair,
    /// Replacement.
    Replacement,
    /// Delivery.
    Delivery,
    /// The end of the contract.
    Cancel,
    /// Another text on the website.
    Correction,
    /// An apology.
    Apology,
}

impl Wish {
    /// Says whether it can mend a kind of problem: what never came, or went back, is not repaired. An offer, no rule.
    #[must_use]
    pub const fn fits(self, category: Category) -> bool {
        use Category as C;
        let kept =
            matches!(category, C::Dmg | C::Def | C::Wrr | C::Dsc | C::Wrg | C::Ctf | C::Lat | C::Dig | C::Srv | C::Oth);
        match self {
            Self::Repair => kept,
            Self::Replacement => kept || matches!(category, C::Los),
            Self::Delivery => {
                !matches!(category, C::Wdr | C::Wdi | C::Rfd | C::Val | C::Rtc | C::Uns | C::Rev | C::Prv)
            }
            Self::Money | Self::Cancel | Self::Correction | Self::Apology => true,
        }
    }
}

/// Is the consumer of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consumer {
    /// The person.
    pub person: PersonId,
    /// The name that the others read.
    pub name: Name,
}

/// Is what a case knows of its shop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseShop {
    /// The shop.
    pub id: ShopId,
    /// Its name.
    pub name: Name,
    /// Whether an order of that day is covered by its membership.
    pub covered: bool,
    /// The inspector who certified it, and therefore never handles its disputes.
    pub certified_by: Option<PersonId>,
    /// Its advance agreement to binding decisions, when there was one at filing.
    pub agreement: Option<Agreement>,
}
