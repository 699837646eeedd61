//! Payments asked for and what became of them. The record says what they mean.

use super::{Line, StoreTrouble, statements};
use domain::values::{CaseId, Cents, Moment, PaymentId, PersonId};

/// A payment.
#[derive(Clone, Debug)]
pub struct PaymentRow {
    /// Identity.
    pub id: PaymentId,
    /// For which case.
    pub case: CaseId,
    /// What for, say `fee`.
    pub purpose: String,
    /// How much.
    pub amount: Cents,
    /// `open`, `paid`, `cancelled`, `failed`, `expired`.
    pub state: String,
    /// Which bank.
    pub provider: String,
    /// The bank's own reference.
    pub reference: String,
    /// Who pays.
    pub person: Option<PersonId>,
    /// When it was asked for, by the clock of the cases.
    pub made: Moment,
    /// Latest change.
    pub updated: Moment,
    /// How much went back.
    pub refunded: Cents,
    /// Anything staff should know.
    pub note: Option<String>,
}

statements! {
    ADD = "insert into payments (id, case_id, purpose, cents, state, provider, reference, person, made, updated, refunded, note)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 0, null)";
    BY_ID = "select * from payments where id = $1";
    BY_REFERENCE = "select * from payments where provider = $1 and reference = $2";
    OF_CASE = "select * from payments where case_id = $1 order by made, id limit 200";
    OPEN = "select * from payments where state = 'open' and updated < $1 order by updated, id limit $2";
    BECOME = "update payments set state = $3, updated = $4, note = $5 where id = $1 and state = $2";
    REFUND = "update payments set refunded = refunded + $2, updated = $3 where id = $1 and refunded + $2 <= cents";
}

fn payment(row: &super::Row) -> Result<PaymentRow, StoreTrouble> {
    Ok(PaymentRow {
        id: PaymentId::new(row.id("id")?),
        case: CaseId::new(row.id("case_id")?),
        purpose: row.text("purpose")?,
        amount: Cents::new(row.int("cents")?),
        state: row.text("state")?,
        provider: row.text("provider")?,
        reference: row.text("reference")?,
        person: row.maybe_id("person")?.map(PersonId::new),
        made: Moment::new(row.int("made")?),
        updated: Moment::new(row.int("updated")?),
        refunded: Cents::new(row.int("refunded")?),
        note: row.maybe_text("note")?,
    })
}

/// Notes a payment that was asked for.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn add(line: &mut Line, new: &PaymentRow) -> Result<(), StoreTrouble> {
    let values = [
        new.id.into(),
        new.case.into(),
        (&new.purpose).into(),
        new.amount.cents().into(),
        (&new.state).into(),
        (&new.provider).into(),
        (&new.reference).into(),
        new.person.into(),
        new.made.into(),
    ];
    line.run(&ADD, &values).await.map(drop)
}

/// Finds a payment.
///
/// # Errors
/// See [`add`].
pub async fn by_id(line: &mut Line, id: PaymentId) -> Result<Option<PaymentRow>, StoreTrouble> {
    line.one(&BY_ID, &[id.into()]).await?.as_ref().map(payment).transpose()
}

/// Finds a payment by the bank's reference.
///
/// # Errors
/// See [`add`].
pub async fn by_reference(
    line: &mut Line,
    provider: &str,
    reference: &str,
) -> Result<Option<PaymentRow>, StoreTrouble> {
    line.one(&BY_REFERENCE, &[provider.into(), reference.into()]).await?.as_ref().map(payment).transpose()
}

/// Lists the payments of a case, oldest first.
///
/// # Errors
/// See [`add`].
pub async fn of_case(line: &mut Line, case: CaseId) -> Result<Vec<PaymentRow>, StoreTrouble> {
    line.all(&OF_CASE, &[case.into()]).await?.iter().map(payment).collect()
}

/// Lists open payments untouched since a moment: their truth is fetched from the bank.
///
/// # Errors
/// See [`add`].
pub async fn open(line: &mut Line, before: Moment, limit: i64) -> Result<Vec<PaymentRow>, StoreTrouble> {
    line.all(&OPEN, &[before.into(), limit.into()]).await?.iter().map(payment).collect()
}

/// Moves a payment from one state to another. Tells whether it was in the first: of two answers one counts.
///
/// # Errors
/// See [`add`].
pub async fn become_state(
    line: &mut Line,
    id: PaymentId,
    from: &str,
    to: &str,
    now: Moment,
    note: Option<&str>,
) -> Result<bool, StoreTrouble> {
    Ok(line.run(&BECOME, &[id.into(), from.into(), to.into(), now.into(), note.into()]).await? > 0)
}

/// Notes money that went back. Tells whether it was still there to give back.
///
/// # Errors
/// See [`add`].
pub async fn refund(line: &mut Line, id: PaymentId, amount: Cents, now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&REFUND, &[id.into(), amount.cents().into(), now.into()]).await? > 0)
}
