//! Runs errands that give money back.

use super::{Cases, PayTrouble};
use crate::outbox::{Runner, WorkTrouble};
use crate::store::errands::Errand;
use crate::store::parsed;
use async_trait::async_trait;

#[async_trait]
impl Runner for Cases {
    async fn run(&self, errand: &Errand) -> Result<(), WorkTrouble> {
        let refund = parsed("errands.body", &errand.body).map_err(|error| WorkTrouble::Never(error.to_string()))?;
        match self.give_back(&refund, &errand.key).await {
            Ok(()) => Ok(()),
            Err(error @ PayTrouble::NoBank) => Err(WorkTrouble::Never(error.to_string())),
            Err(error) => Err(WorkTrouble::Later(error.to_string())),
        }
    }
}
