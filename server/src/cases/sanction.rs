//! A sanction in a case suspends or ends the shop's membership, in the same transaction.

use super::Trouble;
use crate::store::{Line, StoreTrouble, parsed, shops, written};
use domain::case::{Case, Event, Sanction};
use domain::people::Actor;
use domain::shop::{Membership, ShopAction, ShopEvent, apply, decide};
use domain::values::Moment;

/// Lets the membership follow when the event is a sanction that touches it.
pub(super) async fn carry_over(
    line: &mut Line,
    case: &Case,
    event: &Event,
    actor: &Actor,
    now: Moment,
) -> Result<(), Trouble> {
    let Event::Sanctioned { sanction, reason, .. } = event else { return Ok(()) };
    let action = match sanction {
        Sanction::Warn => return Ok(()),
        Sanction::Suspend => ShopAction::Suspend { reason: reason.clone() },
        Sanction::Terminate => ShopAction::End { reason: reason.clone() },
    };
    let Some(mut row) = shops::by_id(line, case.shop.id).await? else { return Ok(()) };
    let mut membership: Membership = parsed("shops.snapshot", &row.snapshot)?;
    // A membership that is suspended or ended already stays so: the sanction finds nothing to do.
    let Ok(events) = decide(Some(&membership), actor, &action, now) else { return Ok(()) };
    let before = row.version;
    for event in events {
        row.version += 1;
        membership =
            apply(Some(membership), &event, now).ok_or_else(|| StoreTrouble::Odd("an event fell on no shop".into()))?;
        let noted = shops::ShopEvent {
            version: row.version,
            at: now,
            person: actor.person,
            kind: kind(&event).to_owned(),
            body: written(&event)?,
        };
        shops::note(line, row.id, &noted).await?;
    }
    membership.status.key().code().clone_into(&mut row.status);
    row.snapshot = written(&membership)?;
    row.updated = now;
    if shops::change(line, before, &row).await? {
        Ok(())
    } else {
        Err(StoreTrouble::Clash("shops.version".into()).into())
    }
}

fn kind(event: &ShopEvent) -> &'static str {
    match event {
        ShopEvent::Added { .. } => "added",
        ShopEvent::Certified { .. } => "certified",
        ShopEvent::Suspended { .. } => "suspended",
        ShopEvent::Ended { .. } => "ended",
        ShopEvent::Agreed { .. } => "agreed",
    }
}
