//! What the binding stage is made of: consent, agreement, claim, defence, fee.

use crate::calendar::{Day, Term};
use crate::case::NewExhibit;
use crate::values::{Cents, Digest, ExhibitId, Message, Moment, Name, PaymentId, PersonId, Story};
use serde::{Deserialize, Serialize};

/// Is the shop's agreement to binding decisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The version of the text agreed to.
    pub text_version: Name,
    /// When it was agreed.
    pub at: Moment,
    /// The person who agreed for the shop.
    pub person: PersonId,
    /// That person's name.
    pub name: Name,
}

/// Is the consumer's express consent to a binding decision (Implementatiewet 9(2)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The version of the text consented to.
    pub text_version: Name,
    /// The hash of the text as it was shown.
    pub text_hash: Digest,
    /// When.
    pub at: Moment,
}

/// Is the claim that the assessor decides on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The heads of claim, at least one and at most fifty.
    pub heads: Vec<ClaimHead>,
    /// The grounds.
    pub grounds: Story,
    /// The first day for which interest is claimed.
    pub interest_from: Option<Day>,
    /// New documents.
    pub exhibits: Vec<NewExhibit>,
    /// Documents from the talks that the assessor may see too.
    pub again: Vec<ExhibitId>,
}

/// Is one thing that the consumer claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimHead {
    /// In a few words.
    pub title: Name,
    /// What exactly.
    pub demand: Message,
    /// The money claimed, in cents; none for a head that is not about money.
    pub amount: Option<Cents>,
}

/// Says what is left of a head when the consumer asks for less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadLeft {
    /// All of it.
    Kept,
    /// This much money of it, in cents.
    Lowered(Cents),
    /// Nothing.
    Dropped,
}

impl Claim {
    /// Adds up the money claimed.
    #[must_use]
    pub fn total(&self) -> Cents {
        self.heads.iter().filter_map(|head| head.amount).fold(Cents::ZERO, Cents::plus)
    }
}

/// Is the shop's defence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defence {
    /// The answer to the claim.
    pub grounds: Story,
    /// New documents.
    pub exhibits: Vec<NewExhibit>,
    /// Documents from the talks that the assessor may see too.
    pub again: Vec<ExhibitId>,
}

/// Is money that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// The payment at the bank.
    pub payment: PaymentId,
    /// How much, in cents.
    pub cents: Cents,
    /// When.
    pub at: Moment,
}

/// Holds what was paid and given back in a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// The payment that counts as the fee.
    pub fee: Option<Payment>,
    /// All payments, also those that count for nothing.
    pub payments: Vec<Payment>,
    /// What is given back, in cents.
    pub refunded: Cents,
}

/// Says why money is given back (rules.md 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundReason {
    /// The claim lapsed.
    ClaimLapsed,
    /// The claim was not admissible, and not vexatious.
    NotAdmissible,
    /// The case ended before the defence was in or its term over.
    EndedBeforeDefence,
    /// The fee was paid twice.
    PaidTwice,
    /// More than the fee was paid.
    PaidTooMuch,
    /// Less than the fee was paid; it does not count.
    PaidTooLittle,
    /// It was paid when no fee was due: too late, or after closing.
    NotDue,
}

/// Is a request to withdraw after the defence; the other party has to agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalRequest {
    /// The time for the other party to agree.
    pub term: Term,
}
