//! The time machine: every alarm on the way acts at its own moment, and what follows from it is done, before time goes on.

use crate::cases::Cases;
use crate::house::House;
use crate::live::Wake;
use crate::outbox::{self, Errands};
use crate::store::{StoreTrouble, alarms, offset};
use domain::values::Moment;

/// Moves the case clock.
#[derive(Clone)]
pub struct Machine {
    /// The house whose clock it is.
    pub house: House,
    /// Where alarms act.
    pub cases: Cases,
    /// What follows from acts.
    pub errands: Errands,
}

impl Machine {
    /// Goes to a moment, step by step through every alarm on the way. Never back.
    ///
    /// # Errors
    /// The store's trouble; the clock then stands at the last step.
    pub async fn go(&self, target: Moment) -> Result<(), StoreTrouble> {
        loop {
            let next = alarms::next(&mut self.house.store.reader().await?).await?;
            let Some(due) = next.filter(|due| *due <= target) else { break };
            self.set(due.max(self.house.clocks.case_now())).await?;
            if outbox::step(&self.house, &self.cases).await? == 0 {
                // An alarm that cannot act is noted where staff see it; time goes on all the same.
                break;
            }
            self.follow().await?;
        }
        self.set(target.max(self.house.clocks.case_now())).await?;
        self.follow().await
    }

    /// Sets the clock, in the database first: its row is the truth.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn set(&self, moment: Moment) -> Result<(), StoreTrouble> {
        let new = moment.millis() - self.house.clocks.wall_now().millis();
        self.house
            .store
            .write(move |line| {
                Box::pin(async move {
                    offset::write(line, new).await?;
                    line.wake(Wake::Clock.text()).await
                })
            })
            .await?;
        self.house.clocks.set_offset(new);
        // Streams that woke before the hands moved look again.
        self.house.wakes.ring(Wake::Clock);
        Ok(())
    }

    /// Does what follows: errands, and what the bank has to say by now.
    async fn follow(&self) -> Result<(), StoreTrouble> {
        self.errands.run_due().await?;
        let now = self.house.clocks.case_now();
        if let Err(trouble) = self.cases.ask_bank(now.plus_millis(1)).await {
            tracing::warn!(%trouble, "the bank could not be asked");
        }
        self.errands.run_due().await.map(drop)
    }
}
