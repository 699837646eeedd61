//! The bank's side of a payment: an adapter gets values and gives values.
//!
//! Here lives what any bank must be able to do, and the sandbox bank of demo and tests. Never here: what a payment means for a
//! case (that is `cases/pay.rs`), rows of ours, rules. Called by the cases room. Start at [`Bank`].

mod sandbox;

pub use sandbox::{Sandbox, SandboxAnswer, SandboxPayment};

use crate::trouble::Cause;
use app::calls::Fault;
use async_trait::async_trait;
use domain::values::{Cents, Moment, PaymentId};

/// What we ask a bank to collect.
#[derive(Clone, Debug)]
pub struct Order {
    /// Our identity of the payment; asking twice with the same one makes one payment.
    pub payment: PaymentId,
    /// How much, in cents.
    pub amount: Cents,
    /// What for, as the payer reads it.
    pub description: String,
    /// The page of ours that the payer comes back to.
    pub back: String,
}

/// What a bank says of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Nothing yet.
    Open,
    /// The money is there.
    Paid,
    /// The payer stopped.
    Cancelled,
    /// The payer's bank said no.
    Failed,
    /// The payer did not come back in time.
    Expired,
}

/// The bank did not answer, or not in a way that we understand; it is asked again later.
#[derive(Debug, thiserror::Error)]
#[error("the bank does not answer: {0}")]
pub struct BankTrouble(pub String);

impl Cause for BankTrouble {
    fn cause(&self) -> Option<Fault> {
        None
    }
}

/// A bank. Its notifications carry only a reference: the truth is always fetched.
#[async_trait]
pub trait Bank: Send + Sync {
    /// The name under which its references are kept.
    fn name(&self) -> &'static str;
    /// Opens a payment and gives the bank's reference.
    async fn create(&self, order: &Order) -> Result<String, BankTrouble>;
    /// The page on which the payer pays.
    fn checkout(&self, reference: &str) -> String;
    /// Fetches how a payment stands. `case_now` only matters to a bank of the demonstration.
    async fn fetch(&self, reference: &str, case_now: Moment) -> Result<Told, BankTrouble>;
    /// Gives money back; the same key twice gives it once.
    async fn refund(&self, reference: &str, amount: Cents, key: &str) -> Result<(), BankTrouble>;
}
