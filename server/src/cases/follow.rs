//! What must follow a change: letters, refunds, the next alarm. Planned in the transaction of the change, done after it.

use super::{Cases, Trouble};
use crate::live::Wake;
use crate::store::errands::{self, Errand};
use crate::store::{Line, StoreTrouble, alarms, decision_drafts, written};
use domain::case::{AlarmKind, Case, Event, Notice, errands as errands_of, notices, receipts, timers};
use domain::people::Actor;
use domain::rules::Rules;
use domain::values::{CaseId, Moment};
use serde::{Deserialize, Serialize};

/// A letter to be written: the errand's body. The worker finds who gets it and in which words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Letter {
    /// The case.
    pub case: CaseId,
    /// The entry that it is about.
    pub version: u64,
    /// To whom, and which letter.
    pub notice: Notice,
}

/// An alarm as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredAlarm {
    /// When it is due.
    pub due: Moment,
    /// What for.
    pub kind: AlarmKind,
}

/// The kind of errand that writes a letter.
pub const LETTER: &str = "letter";
/// The kind of errand that gives money back.
pub const REFUND: &str = "refund";

/// An errand to plan: key, kind, body.
pub(super) struct Planned {
    case: CaseId,
    key: String,
    kind: &'static str,
    body: String,
}

/// Lists what must follow one event; the case is the one after it. Letters prove the act as a whole, by its `last` entry: so
/// does the receipt on the page.
pub(super) fn letters(
    id: CaseId,
    version: u64,
    last: u64,
    event: &Event,
    case: &Case,
) -> Result<Vec<Planned>, StoreTrouble> {
    let mut planned = Vec::new();
    for (number, notice) in notices(event, case).into_iter().enumerate() {
        let letter = Letter { case: id, version: last, notice };
        let key = format!("letter {id} {version} {number}");
        planned.push(Planned { case: id, key, kind: LETTER, body: written(&letter)? });
    }
    for (number, errand) in errands_of(event).into_iter().enumerate() {
        let key = format!("refund {id} {version} {number}");
        planned.push(Planned { case: id, key, kind: REFUND, body: written(&errand)? });
    }
    Ok(planned)
}

/// Lists what must follow an act as a whole: its receipt, at its last entry.
pub(super) fn receipted(
    id: CaseId,
    events: &[Event],
    case: &Case,
    actor: &Actor,
) -> Result<Vec<Planned>, StoreTrouble> {
    let mut planned = Vec::new();
    for (number, notice) in receipts(events, case, actor).into_iter().enumerate() {
        let letter = Letter { case: id, version: case.version, notice };
        let key = format!("receipt {id} {} {number}", case.version);
        planned.push(Planned { case: id, key, kind: LETTER, body: written(&letter)? });
    }
    Ok(planned)
}

/// Plans errands in the transaction of the change.
pub(super) async fn plan(room: &Cases, line: &mut Line, planned: Vec<Planned>) -> Result<(), Trouble> {
    if planned.is_empty() {
        return Ok(());
    }
    for one in planned {
        let errand = Errand {
            id: room.house.id()?,
            key: one.key,
            kind: one.kind.to_owned(),
            body: one.body,
            case: Some(one.case),
            tries: 0,
            trouble: None,
            made: room.house.clocks.wall_now(),
        };
        errands::plan(line, &errand).await?;
    }
    Ok(line.wake(Wake::Errands.text()).await?)
}

/// Lets go of the assessor's draft once it is the decision, and where none will be given any more.
pub(super) async fn clear_draft(line: &mut Line, id: CaseId, case: &Case, events: &[Event]) -> Result<(), Trouble> {
    let given = events.iter().any(|event| matches!(event, Event::Decided { .. } | Event::Served(_)));
    if given || case.is_closed() {
        decision_drafts::forget(line, id).await?;
    }
    Ok(())
}

/// Sets the moment at which the clock must knock next, or none.
pub(super) async fn set_alarm(line: &mut Line, id: CaseId, case: &Case) -> Result<(), Trouble> {
    let rules = Rules::version(case.rules);
    let Some(alarm) = timers(case, &rules).into_iter().min_by_key(|alarm| alarm.due) else {
        return Ok(alarms::clear(line, id).await?);
    };
    let body = written(&StoredAlarm { due: alarm.due, kind: alarm.kind })?;
    alarms::set(line, id, alarm.due, &body).await?;
    Ok(line.wake(Wake::Clock.text()).await?)
}
