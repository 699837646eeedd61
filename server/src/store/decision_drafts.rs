//! The assessor's unfinished decision: an ordinary row outside the record.

use super::{Line, StoreTrouble, statements};
use domain::values::{CaseId, Moment, PersonId};

/// A decision being written.
#[derive(Clone, Debug)]
pub struct DecisionDraft {
    /// Who writes it.
    pub person: PersonId,
    /// The typed form, as JSON.
    pub body: String,
    /// Counts the saves.
    pub version: i64,
    /// Latest save.
    pub updated: Moment,
}

statements! {
    OF_CASE = "select person, body, version, updated from decision_drafts where case_id = $1";
    BEGIN = "insert into decision_drafts (case_id, person, body, version, updated) values ($1, $2, $3, 1, $4) on conflict (case_id) do nothing";
    SAVE = "update decision_drafts set person = $2, body = $4, version = version + 1, updated = $5 where case_id = $1 and version = $3";
    FORGET = "delete from decision_drafts where case_id = $1";
}

/// Finds the draft of a case.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn of_case(line: &mut Line, case: CaseId) -> Result<Option<DecisionDraft>, StoreTrouble> {
    let Some(row) = line.one(&OF_CASE, &[case.into()]).await? else { return Ok(None) };
    Ok(Some(DecisionDraft {
        person: PersonId::new(row.id("person")?),
        body: row.text("body")?,
        version: row.int("version")?,
        updated: Moment::new(row.int("updated")?),
    }))
}

/// Saves a draft over a version (0: there is none yet). Tells whether it still was at that version.
///
/// # Errors
/// See [`of_case`].
pub async fn save(
    line: &mut Line,
    case: CaseId,
    person: PersonId,
    expected: i64,
    body: &str,
    now: Moment,
) -> Result<bool, StoreTrouble> {
    let rows = if expected == 0 {
        line.run(&BEGIN, &[case.into(), person.into(), body.into(), now.into()]).await?
    } else {
        line.run(&SAVE, &[case.into(), person.into(), expected.into(), body.into(), now.into()]).await?
    };
    Ok(rows > 0)
}

/// Forgets the draft: the decision was given.
///
/// # Errors
/// See [`of_case`].
pub async fn forget(line: &mut Line, case: CaseId) -> Result<(), StoreTrouble> {
    line.run(&FORGET, &[case.into()]).await.map(drop)
}
