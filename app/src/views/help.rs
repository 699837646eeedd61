//! Help and changes in one case: what stands beside its ladder.
use super::case::{MoveView, ReceiptView};
use crate::forms::Echo;
use domain::case::Needs;
use domain::values::{CaseNumber, Cents, PersonId};
use serde::{Deserialize, Serialize};

/// The page of a consumer, or of whoever helps them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HelpView {
    /// The case.
    pub number: CaseNumber,
    /// What the case is about.
    pub title: String,
    /// Who reads this: a page of somebody who signed out meanwhile must not become another one's.
    pub me: PersonId,
    /// Who helps whom now, and what they may do, in the reader's words.
    pub helper: Option<(String, String)>,
    /// The support that is noted.
    pub needs: Needs,
    /// The money asked for now, in cents.
    pub asks: Option<Cents>,
    /// The heads of the claim: what each is called, and its money in cents.
    pub heads: Vec<(String, Option<Cents>)>,
    /// How many days longer the terms are of whoever needs more time.
    pub extra_days: u32,
    /// What may be done here now.
    pub moves: Vec<MoveView>,
    /// What the keys of the forms begin with.
    pub key: String,
    /// How many entries the record has.
    pub version: u64,
    /// The receipt of what was done just before.
    pub receipt: Option<ReceiptView>,
    /// What that was, in words.
    pub did: String,
    /// A form that came back without script.
    pub echo: Option<Echo>,
}
