//! THE door: somebody asks, the rules decide, the answer is written down in one transaction with all that must follow.

use super::{Cases, load, write};
use crate::broken::Broken;
use crate::chance::NoChance;
use crate::scans;
use crate::store::exhibits::{self, ExhibitRow};
use crate::store::{Line, MayPass, StoreTrouble, keys, parsed, shops, written};
use crate::trouble::Cause;
use app::calls::Fault;
use app::views::case::ReceiptView;
use domain::case::{Action, Case, Refusal, decide};
use domain::people::Actor;
use domain::rules::Rules;
use domain::shop::Membership;
use domain::values::{CaseId, Digest};
use std::sync::Arc;

/// A request to change a case.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Which case.
    pub case: CaseId,
    /// Who asks, in which role.
    pub actor: Actor,
    /// For what.
    pub action: Action,
    /// Under which key; none for those who cannot click twice.
    pub key: Option<Asked>,
    /// Files that came with it; they belong to the case from the same moment on.
    pub files: Vec<ExhibitRow>,
}

/// The key of a request, and what was asked under it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The key, made by the page.
    pub key: String,
    /// Digest of what was typed and uploaded.
    pub request: Digest,
}

/// What was written down.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// Proof for the one who asked.
    pub receipt: ReceiptView,
    /// Whether the key had this answer already.
    pub again: bool,
}

/// Why nothing was written down.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The rules say no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The key was used for another request.
    #[error("the key was used for another request")]
    OtherRequest,
    /// There is no such case.
    #[error("there is no such case")]
    NoCase,
    /// The database could not.
    #[error(transparent)]
    Store(#[from] StoreTrouble),
    /// The operating system gave no random bytes.
    #[error(transparent)]
    Chance(#[from] NoChance),
}

impl MayPass for Trouble {
    fn passes(&self) -> bool {
        matches!(self, Self::Store(trouble) if trouble.passes())
    }
}

impl Cause for Trouble {
    fn cause(&self) -> Option<Fault> {
        match self {
            Self::Store(trouble) => trouble.cause(),
            Self::Refused(_) | Self::OtherRequest | Self::NoCase | Self::Chance(_) => None,
        }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Cases {
    /// Asks for a change; when it returns, the change is durable and everybody who may know is being told.
    ///
    /// Nothing else in the server changes a case. When someone was faster, the case is loaded and decided again.
    ///
    /// # Errors
    /// Why nothing was written down.
    pub async fn act(&self, ask: Ask) -> Result<Done, Trouble> {
        let stale = self.read_beforehand(&ask).await?;
        let (room, ask) = (self.clone(), Arc::new(ask));
        if self.house.broken.breaks(Broken::Durability) {
            return self.answered_early(ask).await;
        }
        self.house
            .store
            .write(move |line| {
                let (room, ask, stale) = (room.clone(), Arc::clone(&ask), stale.clone());
                Box::pin(async move { room.act_on(line, &ask, stale).await })
            })
            .await
    }

    pub(super) async fn act_on(&self, line: &mut Line, ask: &Ask, stale: Option<Case>) -> Result<Done, Trouble> {
        let key = ask.key.as_ref().filter(|_| !self.house.broken.breaks(Broken::Keys));
        if let Some(done) = first_answer(line, ask, key).await? {
            return Ok(done);
        }
        let load::Loaded { row, case } = load::by_id(line, ask.case).await?.ok_or(Trouble::NoCase)?;
        // Servers' clocks differ a little; a record never goes back in time.
        let now = self.house.clocks.case_now().max(row.updated);
        let rules = Rules::version(case.rules);
        let action = completed(line, &case, &ask.action).await?;
        let events = decide(stale.as_ref().unwrap_or(&case), &ask.actor, &action, now, &rules)?;
        for file in &ask.files {
            exhibits::add(line, &ExhibitRow { case: Some(ask.case), person: ask.actor.person, ..file.clone() }).await?;
            scans::hold(&self.house, line, file.id).await?;
        }
        let receipt = write::append(self, line, ask.case, Some(case), &ask.actor, &events, now).await?;
        if let Some(asked) = key {
            let kept = keys::Kept { request: asked.request.to_string(), outcome: written(&receipt)? };
            let kept = keys::keep(line, ask.case, &who(&ask.actor), &asked.key, &kept, now).await;
            kept.map_err(load::someone_was_faster)?;
        }
        Ok(Done { receipt, again: false })
    }
}

/// A repeated request gets the first answer; the same key for something else gets none.
async fn first_answer(line: &mut Line, ask: &Ask, key: Option<&Asked>) -> Result<Option<Done>, Trouble> {
    let Some(asked) = key else { return Ok(None) };
    match keys::find(line, ask.case, &who(&ask.actor), &asked.key).await? {
        None => Ok(None),
        Some(kept) if kept.request == asked.request.to_string() => {
            Ok(Some(Done { receipt: parsed("act_keys.outcome", &kept.outcome)?, again: true }))
        }
        Some(_) => Err(Trouble::OtherRequest),
    }
}

/// Names the actor among the keys: a person's keys are their own, in whatever role.
fn who(actor: &Actor) -> String {
    actor.person.map_or_else(|| actor.hat.code().to_owned(), |person| person.to_string())
}

/// What no form may say is put in here: the shop's advance agreement comes from its row.
async fn completed(line: &mut Line, case: &Case, action: &Action) -> Result<Action, Trouble> {
    let Action::GiveConsent { text_version, text_hash, .. } = action else { return Ok(action.clone()) };
    let agreement = match shops::by_id(line, case.shop.id).await? {
        Some(row) => parsed::<Membership>("shops.snapshot", &row.snapshot)?.agreement,
        None => None,
    };
    Ok(Action::GiveConsent { text_version: text_version.clone(), text_hash: *text_hash, agreement })
}
