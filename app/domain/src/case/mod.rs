//! Lives here: the case, the ladder it climbs, who may do and see what, what follows from it.
//! Never here: a clock, a database, words that people read, how a mail is sent.
//! Called by: the server's `cases/act.rs` and `look.rs`, and by pages that draw moves and standing.
//! Start at `decide.rs` (what somebody asks), then `apply.rs` (what becomes of it); `stage.rs` is the map.

mod decide;
mod gate;
mod stages;
mod side;
mod apply;
mod triage;
mod file;
mod stage;
mod stage_key;
mod outcome;
mod action;
mod move_kind;
mod event;
mod refusal;
mod complaint;
mod media;
mod exhibit;
mod offer;
mod binding;
mod decision;
mod moves;
mod audience;
mod sight;
mod timers;
mod standing;
mod ladder;
mod notices;
mod support;
mod presence;

pub use action::{Action, ShopAnswer};
pub use apply::{apply, replay};
pub use audience::{Audience, audience, reaches};
pub use binding::{
    Agreement, Claim, ClaimHead, Consent, Defence, HeadLeft, Money, Payment, RefundReason, WithdrawalRequest,
};
pub use complaint::{
    CaseShop, Channel, Complaint, Consumer, Contact, Country, Delivery, Happening, Order, Proceedings, Wish, WishLine,
};
pub use decide::decide;
pub use decision::{
    CostLine, Decision, DecisionDraft, DecisionOrder, FeeBearer, HeadResult, HeadRuling, InterestLine, MoneyTable,
};
pub use event::Event;
pub use event::beside::Beside;
pub use event::facts::{Filing, MediationEnd, NewDate, NextSanction, Performing, Proposed, Served, Talk, Writer};
pub use exhibit::{Exhibit, FiledWith, NewExhibit};
pub use file::{doubts, file};
pub use ladder::{Rung, RungState, Step, cost_so_far, ladder};
pub use media::Media;
pub use move_kind::MoveKind;
pub use moves::{Move, moves};
pub use notices::{Errand, Notice, NoticeKind, To, errands, notices, receipts};
pub use offer::{Offer, Proposal, ProposalState, Proposer};
pub use outcome::{Ground, Outcome, Performance};
pub use presence::{seen_at_first, sees_present};
pub use refusal::{Bounded, Needed, Refusal};
pub use sight::{Opening, cut, may_open, opening, seen};
pub use stage::{ChoiceCause, Doubt, Phase, Sanction, Stage};
pub use stage_key::StageKey;
pub use standing::{Consequence, Standing, Waiting, standing};
pub use support::{Helper, HelperRights, Needs};
pub use timers::{Alarm, AlarmKind, Reminder, TermKind, timers};
pub use triage::{Closes, Exit, Matter, TriageAnswers, triage};

use crate::calendar::{Day, Term};
use crate::people::{Neutral, Side};
use crate::rules::RulesVersion;
use crate::values::{CaseNumber, Cents, Moment, PersonId};
use serde::{Deserialize, Serialize};

/// Is a case as it stands: folded from its events, nothing in it that they do not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The number.
    pub number: CaseNumber,
    /// The rules that decide it to its end.
    pub rules: RulesVersion,
    /// How many events it has.
    pub version: u64,
    /// When it was filed.
    pub filed: Moment,
    /// The consumer.
    pub consumer: Consumer,
    /// The shop.
    pub shop: CaseShop,
    /// What the consumer said.
    pub complaint: Complaint,
    /// Where it is.
    pub stage: Stage,
    /// Since when it is there.
    pub since: Moment,
    /// When each stage of the path began, in order.
    pub path: Vec<Visit>,
    /// The first day on which the shop knew of the complaint.
    pub contacted: Day,
    /// The documents.
    pub exhibits: Vec<Exhibit>,
    /// The offers.
    pub proposals: Vec<Proposal>,
    /// The mediator.
    pub mediator: Option<Neutral>,
    /// The assessor.
    pub assessor: Option<Neutral>,
    /// Everybody who was ever its mediator; none of them can be its assessor.
    pub mediators_ever: Vec<PersonId>,
    /// Everybody who was ever its assessor.
    pub assessors_ever: Vec<PersonId>,
    /// The shop's first answer to the dispute.
    pub answer: Option<ShopAnswer>,
    /// How often the consumer let the talks go on.
    pub pending_used: u32,
    /// Whether mediation was extended.
    pub mediation_extended: bool,
    /// Who had an extension, in which stage.
    pub extended: Vec<(Side, StageKey)>,
    /// The reminders sent in this stage.
    pub reminded: Vec<Reminder>,
    /// The consumer's consent to a binding decision.
    pub consent: Option<Consent>,
    /// The shop's agreement to binding decisions.
    pub agreement: Option<Agreement>,
    /// The time for the shop to agree, when it was asked.
    pub agreement_asked: Option<Term>,
    /// The claim.
    pub claim: Option<Claim>,
    /// The defence.
    pub defence: Option<Defence>,
    /// What was paid and given back.
    pub money: Money,
    /// When claim and fee were in; starts the 21 days.
    pub complaint_complete_at: Option<Moment>,
    /// When the defence was in or its term over; starts the 90 days.
    pub file_complete_at: Option<Moment>,
    /// Whether the case was declared very complex.
    pub complex: bool,
    /// The consumer's request to withdraw, while it waits.
    pub withdrawal: Option<WithdrawalRequest>,
    /// The decision, also before it is served.
    pub decision: Option<Decision>,
    /// When the decision was served.
    pub served_at: Option<Moment>,
    /// The sanctions imposed.
    pub sanctions: Vec<Sanction>,
    /// Who helps the consumer now.
    #[serde(default)]
    pub helper: Option<Helper>,
    /// Everybody who ever did; none of them can be its neutral.
    #[serde(default)]
    pub helpers_ever: Vec<Helper>,
    /// The support that the consumer needs.
    #[serde(default)]
    pub needs: Option<Needs>,
    /// The lower amount that the consumer asks for since the talks began, in cents.
    #[serde(default)]
    pub narrowed: Option<Cents>,
    /// When a party last acted.
    pub party_acted: Moment,
}

/// Is the start of a stage on the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Which stage.
    pub stage: StageKey,
    /// Since when.
    pub at: Moment,
}

impl Case {
    /// Says whether the consumer consented, so that everything from now on is for the assessor too.
    #[must_use]
    pub const fn is_binding(&self) -> bool {
        self.consent.is_some()
    }

    /// Says whether money that comes in now counts as the fee.
    #[must_use]
    pub fn fee_is_due(&self, now: Moment) -> bool {
        let running = self.stage.term().is_some_and(|term| !term.over(now));
        matches!(self.stage, Stage::Claim { .. }) && running && self.money.fee.is_none()
    }

    /// Says whether the fee goes back when the parties end the case now: until the defence is in or its term over
    /// (rules.md 6).
    #[must_use]
    pub const fn fee_comes_back(&self) -> bool {
        self.money.fee.is_some() && self.file_complete_at.is_none()
    }

    /// Gives what the shop has to pay by the settlement or the decision that counts now, in cents; nothing when no money
    /// goes over.
    #[must_use]
    pub fn to_be_paid(&self) -> Option<Cents> {
        if let Stage::PerformingSettlement { proposal, .. } = &self.stage {
            return self.proposal(*proposal).and_then(|agreed| agreed.offer.amount);
        }
        let counts = matches!(
            self.stage,
            Stage::Served { .. }
                | Stage::PerformingDecision { .. }
                | Stage::NotComplied { .. }
                | Stage::Closed { outcome: Outcome::Decided { .. }, .. }
        );
        let decided = self.decision.as_ref().filter(|_| counts).map(|decision| decision.money.total);
        decided.filter(|sum| *sum > Cents::ZERO)
    }

    /// Gives the money that the consumer asks for now, in cents: as filed, or what was left of it in the talks.
    #[must_use]
    pub fn asks(&self) -> Option<Cents> {
        self.narrowed.or(self.complaint.amount)
    }

    /// Says whether the consumer's terms are longer.
    #[must_use]
    pub fn more_time(&self) -> bool {
        self.needs.as_ref().is_some_and(|needs| needs.more_time)
    }

    /// Says whether the case is closed, be it with a way back.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        matches!(self.stage, Stage::Closed { .. })
    }

    /// Says whether an inspector watches: a decision is not complied with, or was not.
    #[must_use]
    pub fn watched(&self) -> bool {
        self.path.iter().any(|visit| visit.stage == StageKey::NotComplied)
    }

    /// Finds a proposal by its number.
    #[must_use]
    pub fn proposal(&self, number: u32) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.number == number)
    }

    /// Finds the open proposal; there is at most one.
    #[must_use]
    pub fn open_proposal(&self) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.is_open())
    }
}
