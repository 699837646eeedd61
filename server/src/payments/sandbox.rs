//! The sandbox bank: it does what a person of the demonstration, or a test, tells it to. It keeps its own book in a file.

use super::{Bank, BankTrouble, Order, Told};
use async_trait::async_trait;
use domain::values::{Cents, Moment};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;
use tokio::sync::Mutex;

/// A payment in the sandbox bank's book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SandboxPayment {
    /// How much, in cents.
    pub amount: Cents,
    /// What for.
    pub description: String,
    /// Where the payer goes back to.
    pub back: String,
    /// `open`, `paid`, `cancelled`, `failed`, `expired`.
    pub state: String,
    /// Before this moment of the case clock the bank says nothing: an answer that comes late.
    pub from: Option<Moment>,
    /// What went back, by key.
    pub refunds: BTreeMap<String, Cents>,
}

/// What a person tells the sandbox bank to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SandboxAnswer {
    /// Pays.
    Pay,
    /// The payer stops.
    Cancel,
    /// The payer's bank says no.
    Fail,
    /// The payer never comes back.
    Expire,
    /// Pays, and says so only from a moment of the case clock on.
    PayFrom(Moment),
}

/// The sandbox bank.
pub struct Sandbox {
    file: PathBuf,
    book: Mutex<Option<BTreeMap<String, SandboxPayment>>>,
}

impl Sandbox {
    /// Opens the bank with its book in a file, which is made when something is written.
    #[must_use]
    pub fn new(file: PathBuf) -> Self {
        Self { file, book: Mutex::new(None) }
    }

    /// Finds a payment.
    ///
    /// # Errors
    /// The book does not read.
    pub async fn find(&self, reference: &str) -> Result<Option<SandboxPayment>, BankTrouble> {
        self.with(|book| (book.get(reference).cloned(), false)).await
    }

    /// Lets the bank answer. A payment that was answered stays so, except that a cancelled one can still be paid late.
    /// Tells whether there is such a payment.
    ///
    /// # Errors
    /// The book does not read or write.
    pub async fn answer(&self, reference: &str, answer: SandboxAnswer) -> Result<bool, BankTrouble> {
        self.with(|book| {
            let Some(payment) = book.get_mut(reference) else { return (false, false) };
            let (state, from) = match answer {
                SandboxAnswer::Pay => ("paid", None),
                SandboxAnswer::PayFrom(moment) => ("paid", Some(moment)),
                SandboxAnswer::Cancel => ("cancelled", None),
                SandboxAnswer::Fail => ("failed", None),
                SandboxAnswer::Expire => ("expired", None),
            };
            if payment.state != "paid" {
                state.clone_into(&mut payment.state);
                payment.from = from;
            }
            (true, true)
        })
        .await
    }

    async fn with<T>(
        &self,
        work: impl FnOnce(&mut BTreeMap<String, SandboxPayment>) -> (T, bool),
    ) -> Result<T, BankTrouble> {
        let mut open = self.book.lock().await;
        let mut book = match open.take() {
            Some(book) => book,
            None => self.read().await?,
        };
        let (answer, changed) = work(&mut book);
        let written = if changed { self.write(&book).await } else { Ok(()) };
        *open = written.is_ok().then_some(book);
        written.map(|()| answer)
    }

    async fn read(&self) -> Result<BTreeMap<String, SandboxPayment>, BankTrouble> {
        match tokio::fs::read_to_string(&self.file).await {
            Ok(text) => serde_json::from_str(&text).map_err(trouble),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(BTreeMap::new()),
            Err(error) => Err(trouble(error)),
        }
    }

    /// Writes beside the book and renames, so that a crash leaves the old book or the new one.
    async fn write(&self, book: &BTreeMap<String, SandboxPayment>) -> Result<(), BankTrouble> {
        let beside = self.file.with_extension("new");
        let text = serde_json::to_string_pretty(book).map_err(trouble)?;
        tokio::fs::write(&beside, text).await.map_err(trouble)?;
        tokio::fs::rename(&beside, &self.file).await.map_err(trouble)
    }
}

fn trouble(error: impl std::fmt::Display) -> BankTrouble {
    BankTrouble(error.to_string())
}

#[async_trait]
impl Bank for Sandbox {
    fn name(&self) -> &'static str {
        "sandbox"
    }

    async fn create(&self, order: &Order) -> Result<String, BankTrouble> {
        let reference = order.payment.to_string();
        self.with(|book| {
            book.entry(reference.clone()).or_insert_with(|| SandboxPayment {
                amount: order.amount,
                description: order.description.clone(),
                back: order.back.clone(),
                state: "open".to_owned(),
                from: None,
                refunds: BTreeMap::new(),
            });
            ((), true)
        })
        .await?;
        Ok(reference)
    }

    fn checkout(&self, reference: &str) -> String {
        app::links::bank(reference)
    }

    async fn fetch(&self, reference: &str, case_now: Moment) -> Result<Told, BankTrouble> {
        let payment = self.find(reference).await?.ok_or_else(|| trouble("no such payment"))?;
        if payment.from.is_some_and(|from| case_now < from) {
            return Ok(Told::Open);
        }
        Ok(match payment.state.as_str() {
            "paid" => Told::Paid,
            "cancelled" => Told::Cancelled,
            "failed" => Told::Failed,
            "expired" => Told::Expired,
            _ => Told::Open,
        })
    }

    async fn refund(&self, reference: &str, amount: Cents, key: &str) -> Result<(), BankTrouble> {
        let known = self
            .with(|book| {
                let Some(payment) = book.get_mut(reference) else { return (false, false) };
                payment.refunds.insert(key.to_owned(), amount);
                (true, true)
            })
            .await?;
        if known { Ok(()) } else { Err(trouble("no such payment")) }
    }
}
