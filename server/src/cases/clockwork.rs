//! The clock at the door: a due alarm becomes an act, a late one too, at the moment it really is.

use super::{Ask, Cases, StoredAlarm, Trouble, follow, load};
use crate::outbox::Clockwork;
use crate::store::alarms::AlarmRow;
use crate::store::parsed;
use async_trait::async_trait;
use domain::case::{Action, timers};
use domain::people::Actor;
use domain::rules::Rules;
use domain::values::CaseId;

#[async_trait]
impl Clockwork for Cases {
    async fn act(&self, alarm: &AlarmRow) -> Result<(), String> {
        self.ring(alarm).await.map_err(|trouble| trouble.to_string())
    }
}

impl Cases {
    async fn ring(&self, alarm: &AlarmRow) -> Result<(), Trouble> {
        let stored: StoredAlarm = parsed("alarms.body", &alarm.body)?;
        let action = Action::of_alarm(stored.kind, stored.due);
        let ask = Ask { case: alarm.case, actor: Actor::CLOCK, action, key: None, files: Vec::new() };
        match self.act(ask).await {
            Ok(_) => Ok(()),
            // Somebody acted since the alarm was read. When the case wants another alarm now, that one is set.
            Err(Trouble::Refused(_)) if self.has_moved_on(alarm.case, stored).await? => Ok(()),
            Err(trouble) => Err(trouble),
        }
    }

    /// Sets the alarm again when the case does not ask for this one any more.
    async fn has_moved_on(&self, id: CaseId, stored: StoredAlarm) -> Result<bool, Trouble> {
        self.house
            .store
            .write(move |line| {
                Box::pin(async move {
                    let case = load::by_id(line, id).await?.ok_or(Trouble::NoCase)?.case;
                    let mut wanted = timers(&case, &Rules::version(case.rules)).into_iter();
                    if wanted.any(|alarm| alarm.due == stored.due && alarm.kind == stored.kind) {
                        return Ok(false);
                    }
                    follow::set_alarm(line, id, &case).await?;
                    Ok(true)
                })
            })
            .await
    }
}
