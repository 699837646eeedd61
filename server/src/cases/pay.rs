//! The fee: attempts to pay it, what the bank says of them, and money that goes back.

use super::{Ask, Asked, Cases, Trouble, look};
use crate::payments::{BankTrouble, Order, Told};
use crate::store::StoreTrouble;
use crate::store::payments::{self, PaymentRow};
use crate::trouble::Cause;
use app::calls::Fault;
use app::desk::Person;
use app::links;
use app::views::case::{PayState, PayView};
use domain::case::{Action, Errand};
use domain::people::{Actor, Side, Tie, tie};
use domain::rules::Rules;
use domain::values::{CaseId, Digest, Moment, PaymentId};

/// How often the bank is asked about payments that are still open.
const ASK_AGAIN: std::time::Duration = std::time::Duration::from_mins(1);

/// Why a payment could not be started or followed.
#[derive(Debug, thiserror::Error)]
pub enum PayTrouble {
    /// No fee is due from this person in this case.
    #[error("no fee is due")]
    NotDue,
    /// This server has no bank.
    #[error("there is no bank")]
    NoBank,
    /// The bank could not.
    #[error(transparent)]
    Bank(#[from] BankTrouble),
    /// The case could not.
    #[error(transparent)]
    Case(#[from] Trouble),
    /// The database could not.
    #[error(transparent)]
    Store(#[from] StoreTrouble),
}

impl Cause for PayTrouble {
    fn cause(&self) -> Option<Fault> {
        match self {
            Self::Case(trouble) => trouble.cause(),
            Self::Store(trouble) => trouble.cause(),
            Self::NotDue | Self::NoBank | Self::Bank(_) => None,
        }
    }
}

impl Cases {
    /// Draws the payment page. `None` when the case is not theirs to pay for.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn payment_page(&self, person: &Person, number: &str) -> Result<Option<PayView>, PayTrouble> {
        let mut line = self.house.store.reader().await?;
        let Some(met) = look::meet(&mut line, person, number).await? else { return Ok(None) };
        if tie(&met.loaded.case, &met.me) != Tie::Party(Side::Consumer) {
            return Ok(None);
        }
        let case = &met.loaded.case;
        let last = payments::of_case(&mut line, met.loaded.row.id).await?.into_iter().last();
        let state = match case.money.fee {
            Some(_) if case.money.refunded >= Rules::version(case.rules).fee => PayState::Refunded,
            Some(_) => PayState::Paid,
            None => state_of(last.as_ref()),
        };
        let due = case.fee_is_due(self.house.clocks.case_now());
        let open = last.filter(|last| last.state == "open" && due);
        let bank = self.bank.as_ref().zip(open).map(|(bank, open)| bank.checkout(&open.reference));
        Ok(Some(PayView {
            number: case.number.clone(),
            amount: Rules::version(case.rules).fee,
            state,
            bank,
            until: case.stage.term().filter(|_| due).map(|term| term.ends),
            payer: case.consumer.person,
            key: crate::chance::hex(&self.house.chance.bytes::<16>().map_err(Trouble::from)?),
        }))
    }

    /// Starts an attempt to pay the fee; the same key twice is one attempt. `None` when the case is not theirs.
    ///
    /// # Errors
    /// No fee is due, or bank or store could not.
    pub async fn start_payment(
        &self,
        person: &Person,
        number: &str,
        key: &str,
    ) -> Result<Option<PaymentId>, PayTrouble> {
        let bank = self.bank.as_ref().ok_or(PayTrouble::NoBank)?;
        let met = look::meet(&mut self.house.store.reader().await?, person, number).await?;
        let Some(met) = met else { return Ok(None) };
        let case = &met.loaded.case;
        if tie(case, &met.me) != Tie::Party(Side::Consumer) || !case.fee_is_due(self.house.clocks.case_now()) {
            return Err(PayTrouble::NotDue);
        }
        let id = attempt(met.loaded.row.id, person, key);
        let order = Order {
            payment: id,
            amount: Rules::version(case.rules).fee,
            description: case.number.to_string(),
            back: links::pay(&case.number),
        };
        let reference = bank.create(&order).await?;
        let row = PaymentRow {
            id,
            case: met.loaded.row.id,
            purpose: "fee".to_owned(),
            amount: order.amount,
            state: "open".to_owned(),
            provider: bank.name().to_owned(),
            reference,
            person: Some(person.id),
            made: self.house.clocks.case_now(),
            updated: self.house.clocks.case_now(),
            refunded: domain::values::Cents::ZERO,
            note: None,
        };
        let added = self
            .house
            .store
            .write(move |line| {
                let row = row.clone();
                Box::pin(async move { payments::add(line, &row).await })
            })
            .await;
        match added {
            // The same key again: the attempt exists already.
            Ok(()) | Err(StoreTrouble::Taken(_)) => Ok(Some(id)),
            Err(trouble) => Err(trouble.into()),
        }
    }

    /// The bank said that something happened to a payment: fetch the truth and let it through the door. Twice does no harm.
    ///
    /// # Errors
    /// Bank, case or store could not; the bank will be asked again.
    pub async fn bank_says(&self, reference: &str) -> Result<(), PayTrouble> {
        let bank = self.bank.as_ref().ok_or(PayTrouble::NoBank)?;
        let row = payments::by_reference(&mut self.house.store.reader().await?, bank.name(), reference).await?;
        let Some(row) = row else { return Ok(()) };
        let state = match bank.fetch(reference, self.house.clocks.case_now()).await? {
            Told::Open => return Ok(()),
            Told::Paid => "paid",
            Told::Cancelled => "cancelled",
            Told::Failed => "failed",
            Told::Expired => "expired",
        };
        if state == "paid" {
            let action = Action::FeePaid { payment: row.id, cents: row.amount };
            let request = Digest::of(format!("{} {}", row.id, row.amount.cents()).as_bytes());
            let key = Some(Asked { key: row.id.to_string(), request });
            self.act(Ask { case: row.case, actor: Actor::BANK, action, key, files: Vec::new() }).await?;
        }
        let (id, before, now) = (row.id, row.state, self.house.clocks.case_now());
        if before == state {
            return Ok(());
        }
        self.house
            .store
            .write(move |line| {
                let before = before.clone();
                Box::pin(async move {
                    payments::become_state(line, id, &before, state, now, None).await?;
                    Ok::<(), StoreTrouble>(())
                })
            })
            .await?;
        Ok(())
    }

    /// Asks the bank about every payment that is open since before a moment: a notification may have been lost.
    ///
    /// # Errors
    /// The store's trouble; a bank that does not answer is asked again the next time.
    pub async fn ask_bank(&self, before: Moment) -> Result<(), PayTrouble> {
        let open = payments::open(&mut self.house.store.reader().await?, before, 100).await?;
        for payment in open {
            if let Err(trouble) = self.bank_says(&payment.reference).await {
                tracing::warn!(%trouble, payment = %payment.id, "the bank could not be asked; again later");
            }
        }
        Ok(())
    }

    /// Asks the bank about open payments now and then, until the house closes.
    pub async fn watch_bank(self) {
        while self.bank.is_some() {
            tokio::select! {
                () = self.house.closing.cancelled() => return,
                () = tokio::time::sleep(ASK_AGAIN) => {}
            }
            let before = self.house.clocks.case_now().plus_millis(-60_000);
            if let Err(trouble) = self.ask_bank(before).await {
                tracing::warn!(%trouble, "open payments wait");
            }
        }
    }

    /// Gives money back, once for each errand.
    ///
    /// # Errors
    /// Bank or store could not; the errand is tried again.
    pub async fn give_back(&self, errand: &Errand, key: &str) -> Result<(), PayTrouble> {
        let bank = self.bank.as_ref().ok_or(PayTrouble::NoBank)?;
        let Errand::Refund { payment, cents, .. } = *errand;
        let row = payments::by_id(&mut self.house.store.reader().await?, payment).await?;
        let row = row.ok_or_else(|| StoreTrouble::Odd("a refund of no payment".into()))?;
        bank.refund(&row.reference, cents, key).await?;
        let now = self.house.clocks.case_now();
        self.house
            .store
            .write(move |line| {
                Box::pin(async move {
                    payments::refund(line, payment, cents, now).await?;
                    Ok::<(), StoreTrouble>(())
                })
            })
            .await?;
        Ok(())
    }
}

/// The identity of an attempt follows from its key, so that a second click finds the first one.
fn attempt(case: CaseId, person: &Person, key: &str) -> PaymentId {
    let digest = Digest::of(format!("{case} {} {key}", person.id).as_bytes());
    let mut id = [0; 16];
    id.copy_from_slice(&digest.bytes()[..16]);
    PaymentId::new(id)
}

fn state_of(last: Option<&PaymentRow>) -> PayState {
    match last.map(|last| last.state.as_str()) {
        None => PayState::None,
        Some("paid") => PayState::Paid,
        Some("cancelled") => PayState::Cancelled,
        Some("failed") => PayState::Failed,
        Some("expired") => PayState::Expired,
        Some(_) => PayState::Waiting,
    }
}
