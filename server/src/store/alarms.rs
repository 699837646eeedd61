//! The next moment of each case at which the clock must act. One row per case, written with the change that set it.

use super::{Line, StoreTrouble, statements};
use domain::values::{CaseId, Moment};

/// A due alarm.
#[derive(Clone, Debug)]
pub struct AlarmRow {
    /// Which case.
    pub case: CaseId,
    /// When, by the clock of the cases.
    pub due: Moment,
    /// What is due, as JSON.
    pub body: String,
    /// How often a worker tried.
    pub tries: i64,
}

statements! {
    SET = "insert into alarms (case_id, due, body, lease, tries, trouble) values ($1, $2, $3, 0, 0, null)
        on conflict (case_id) do update set due = excluded.due, body = excluded.body, lease = 0, tries = 0, trouble = null";
    CLEAR = "delete from alarms where case_id = $1";
    NEXT = "select min(due) as due from alarms";
    DUE = "select case_id, due, body, tries from alarms where due <= $1 and lease <= $2 order by due, case_id limit $3";
    LEASE = "update alarms set lease = $3, tries = tries + 1 where case_id = $1 and due = $2 and lease <= $4";
    FAILED = "update alarms set trouble = $3 where case_id = $1 and due = $2";
}

/// Sets the next alarm of a case.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn set(line: &mut Line, case: CaseId, due: Moment, body: &str) -> Result<(), StoreTrouble> {
    line.run(&SET, &[case.into(), due.into(), body.into()]).await.map(drop)
}

/// Clears the alarm of a case: nothing is due any more.
///
/// # Errors
/// See [`set`].
pub async fn clear(line: &mut Line, case: CaseId) -> Result<(), StoreTrouble> {
    line.run(&CLEAR, &[case.into()]).await.map(drop)
}

/// Tells when the earliest alarm of all is due.
///
/// # Errors
/// See [`set`].
pub async fn next(line: &mut Line) -> Result<Option<Moment>, StoreTrouble> {
    line.one(&NEXT, &[]).await?.map_or(Ok(None), |row| Ok(row.maybe_int("due")?.map(Moment::new)))
}

/// Lists alarms due by the clock of the cases that no worker holds by the wall clock.
///
/// # Errors
/// See [`set`].
pub async fn due(
    line: &mut Line,
    case_now: Moment,
    wall_now: Moment,
    limit: i64,
) -> Result<Vec<AlarmRow>, StoreTrouble> {
    let rows = line.all(&DUE, &[case_now.into(), wall_now.into(), limit.into()]).await?;
    rows.iter()
        .map(|row| {
            Ok(AlarmRow {
                case: CaseId::new(row.id("case_id")?),
                due: Moment::new(row.int("due")?),
                body: row.text("body")?,
                tries: row.int("tries")?,
            })
        })
        .collect()
}

/// Takes an alarm until a wall time. Tells whether this worker got it.
///
/// # Errors
/// See [`set`].
pub async fn lease(line: &mut Line, alarm: &AlarmRow, until: Moment, wall_now: Moment) -> Result<bool, StoreTrouble> {
    Ok(line.run(&LEASE, &[alarm.case.into(), alarm.due.into(), until.into(), wall_now.into()]).await? > 0)
}

/// Notes why an alarm could not act; it is tried again when its lease ends.
///
/// # Errors
/// See [`set`].
pub async fn failed(line: &mut Line, alarm: &AlarmRow, trouble: &str) -> Result<(), StoreTrouble> {
    line.run(&FAILED, &[alarm.case.into(), alarm.due.into(), trouble.into()]).await.map(drop)
}
