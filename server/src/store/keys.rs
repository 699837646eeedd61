//! Keys of acts: a repeated request gets the first answer.

use super::{Line, StoreTrouble, statements};
use domain::values::{CaseId, Moment};

/// What a key already stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// SHA-256 of the request.
    pub request: String,
    /// The first answer, as JSON.
    pub outcome: String,
}

statements! {
    KEEP = "insert into act_keys (case_id, actor, key, request, outcome, at) values ($1, $2, $3, $4, $5, $6)";
    FIND = "select request, outcome from act_keys where case_id = $1 and actor = $2 and key = $3";
}

/// Keeps an outcome under its key, in the transaction of the act.
///
/// # Errors
/// `Taken` when the same request is being answered at the same time; else the store's trouble.
pub async fn keep(
    line: &mut Line,
    case: CaseId,
    actor: &str,
    key: &str,
    kept: &Kept,
    now: Moment,
) -> Result<(), StoreTrouble> {
    let values = [case.into(), actor.into(), key.into(), (&kept.request).into(), (&kept.outcome).into(), now.into()];
    line.run(&KEEP, &values).await.map(drop)
}

/// Finds what a key stands for. Keys are the actor's own: another person's key says nothing.
///
/// # Errors
/// The store's trouble.
pub async fn find(line: &mut Line, case: CaseId, actor: &str, key: &str) -> Result<Option<Kept>, StoreTrouble> {
    let Some(row) = line.one(&FIND, &[case.into(), actor.into(), key.into()]).await? else { return Ok(None) };
    Ok(Some(Kept { request: row.text("request")?, outcome: row.text("outcome")? }))
}
