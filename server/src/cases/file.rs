//! Filing: the one act without a case. The draft's identity is its key, so a second click finds the first case.

use super::{Cases, Done, Trouble, write};
use crate::store::{Line, StoreTrouble, drafts, exhibits, parsed, shops};
use app::views::case::ReceiptView;
use domain::calendar::day_of;
use domain::case::{Complaint, Consumer, Needs, Refusal, file};
use domain::people::{Actor, Hat};
use domain::rules::Rules;
use domain::shop::Membership;
use domain::values::{CaseId, CaseNumber, Digest, DraftId, PersonId, ShopId};
use std::sync::Arc;

/// A complaint that is ready to be filed.
#[derive(Clone, Debug)]
pub struct Complaining {
    /// The draft it was written in; also the key of the act.
    pub draft: DraftId,
    /// Who complains, with a proved address.
    pub consumer: Consumer,
    /// About which shop.
    pub shop: ShopId,
    /// What was said.
    pub complaint: Complaint,
    /// The mediator who typed it in from paper.
    pub typed_by: Option<PersonId>,
    /// The support that is needed.
    pub needs: Needs,
}

impl Cases {
    /// Files a complaint: from now on the case exists and the shop hears of it. The same draft twice gives one case.
    ///
    /// # Errors
    /// Which exit of the rules the complaint meets, or what the database could not do.
    pub async fn file(&self, complaining: Complaining) -> Result<Done, Trouble> {
        let (room, complaining) = (self.clone(), Arc::new(complaining));
        self.house
            .store
            .write(move |line| {
                let (room, complaining) = (room.clone(), Arc::clone(&complaining));
                Box::pin(async move { room.file_on(line, &complaining).await })
            })
            .await
    }

    async fn file_on(&self, line: &mut Line, complaining: &Complaining) -> Result<Done, Trouble> {
        let draft = drafts::by_id(line, complaining.draft).await?;
        if let Some(id) = draft.and_then(|draft| draft.case) {
            return Ok(Done { receipt: filed_before(line, id).await?, again: true });
        }
        let now = self.house.clocks.case_now();
        let rules = Rules::current();
        let row = shops::by_id(line, complaining.shop).await?.ok_or(Refusal::NotMember)?;
        let shop: Membership = parsed("shops.snapshot", &row.snapshot)?;
        let shop = shop.for_case(complaining.complaint.order.day);
        let number = CaseNumber::make(day_of(now).year(), self.house.chance.bytes()?);
        let events =
            file(&number, &complaining.complaint, &complaining.consumer, &shop, &complaining.needs, now, &rules)?;
        let id = CaseId::new(self.house.id()?);
        let actor = match complaining.typed_by {
            Some(mediator) => Actor::person(mediator, Hat::Mediator),
            None => Actor::person(complaining.consumer.person, Hat::Consumer),
        };
        let receipt = write::append(self, line, id, None, &actor, &events, now).await?;
        exhibits::filed(line, complaining.draft, id, complaining.consumer.person).await?;
        if drafts::filed(line, complaining.draft, id, now).await? {
            Ok(Done { receipt, again: false })
        } else {
            Err(StoreTrouble::Clash("drafts.case_id".into()).into())
        }
    }
}

/// The receipt of the filing: what its first answer said.
async fn filed_before(line: &mut Line, id: CaseId) -> Result<ReceiptView, Trouble> {
    let super::Loaded { row, .. } = super::load::by_id(line, id).await?.ok_or(Trouble::NoCase)?;
    let entries = crate::store::entries::since(line, id, 0, 20).await?;
    let first = entries.first().ok_or(Trouble::NoCase)?.at;
    let last = entries.iter().take_while(|entry| entry.at == first).last().ok_or(Trouble::NoCase)?;
    let hash = Digest::parse(&last.hash).ok_or_else(|| StoreTrouble::Odd("entries.hash".into()))?;
    let version = u64::try_from(last.version).unwrap_or_default();
    Ok(ReceiptView { case: row.number, version, hash, at: first })
}
