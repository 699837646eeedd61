//! Everything that anyone can ask of a case.

use crate::calendar::Day;
use crate::case::{
    Agreement, Claim, DecisionDraft, Defence, Ground, HeadLeft, HelperRights, Needs, NewExhibit, Offer, Reminder,
    Sanction, TermKind,
};
use crate::values::{Cents, Digest, Message, Moment, Name, PaymentId, PersonId, Reasons};
use serde::{Deserialize, Serialize};

/// Is one thing that somebody asks. What it contains comes from a form, the clock or the bank, never from a screen state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// A party or neutral writes to the others.
    SendMessage {
        /// The words.
        text: Message,
        /// Documents; only from a party.
        exhibits: Vec<NewExhibit>,
    },
    /// The consumer says it is solved.
    ConfirmSolved,
    /// The consumer completes the complaint.
    Complete {
        /// The missing facts.
        text: Message,
        /// The missing documents.
        exhibits: Vec<NewExhibit>,
    },
    /// A mediator takes the case.
    TakeMediation {
        /// The name that the parties read.
        name: Name,
        /// The declaration that no interest conflicts.
        no_conflict: bool,
    },
    /// An assessor takes the case.
    TakeAssessment {
        /// The name that the parties read.
        name: Name,
        /// The declaration that no interest conflicts.
        no_conflict: bool,
    },
    /// The mediator or assessor steps back.
    StepBack {
        /// Why.
        reason: Message,
    },
    /// The mediator takes the complaint.
    PassIntake,
    /// The mediator asks the consumer to complete the complaint.
    AskCompletion {
        /// What is missing.
        text: Message,
    },
    /// The mediator refuses the complaint.
    RefuseIntake {
        /// The ground.
        ground: Ground,
        /// The reasons, for both parties.
        reasons: Reasons,
    },
    /// The shop answers.
    Answer {
        /// What it comes down to.
        answer: ShopAnswer,
        /// The words.
        text: Message,
        /// Documents.
        exhibits: Vec<NewExhibit>,
    },
    /// The consumer lets the talks go on.
    ChoosePending,
    /// The consumer chooses mediation.
    ChooseMediation,
    /// The consumer opens a case that silence closed.
    Reopen,
    /// The mediator explains the legal framework.
    SendFramework {
        /// The framework.
        text: Reasons,
    },
    /// The mediator extends mediation, once.
    ExtendMediation {
        /// Why.
        reason: Message,
    },
    /// The mediator ends mediation.
    EndMediation {
        /// The closing letter.
        letter: Reasons,
    },
    /// A party leaves mediation.
    LeaveMediation {
        /// Why.
        reason: Option<Message>,
    },
    /// A party or the mediator puts an offer on the table.
    Propose {
        /// The offer.
        offer: Offer,
    },
    /// A party puts another offer in the place of one.
    CounterProposal {
        /// The number of the one that goes.
        proposal: u32,
        /// The offer.
        offer: Offer,
    },
    /// A party accepts.
    AcceptProposal {
        /// The number.
        proposal: u32,
        /// The hash of the text that was read.
        text_hash: Digest,
    },
    /// A party says no.
    RejectProposal {
        /// The number.
        proposal: u32,
        /// Why.
        reason: Option<Message>,
    },
    /// The one who performs reports it.
    ReportPerformance {
        /// What was done.
        text: Message,
        /// Proof.
        exhibits: Vec<NewExhibit>,
    },
    /// The other confirms it.
    ConfirmPerformance,
    /// The other denies it.
    DenyPerformance {
        /// What is missing.
        text: Message,
        /// Documents.
        exhibits: Vec<NewExhibit>,
    },
    /// The consumer consents to a binding decision, and thereby escalates.
    GiveConsent {
        /// The version of the text.
        text_version: Name,
        /// The hash of the text as shown.
        text_hash: Digest,
        /// The shop's advance agreement, put in by the server from the shop's membership, never from a form.
        agreement: Option<Agreement>,
    },
    /// The shop agrees to a binding decision in this case.
    AgreeToBinding {
        /// The version of the text.
        text_version: Name,
        /// The hash of the text as shown.
        text_hash: Digest,
        /// The name of the one who agrees.
        name: Name,
    },
    /// The consumer files the claim.
    FileClaim {
        /// The claim.
        claim: Claim,
    },
    /// The bank says that money came in.
    FeePaid {
        /// The payment.
        payment: PaymentId,
        /// How much, in cents.
        cents: Cents,
    },
    /// The assessor takes the claim.
    Admit,
    /// The assessor refuses the claim.
    RefuseClaim {
        /// The ground.
        ground: Ground,
        /// The reasons, for both parties.
        reasons: Reasons,
    },
    /// The shop files its defence.
    FileDefence {
        /// The defence.
        defence: Defence,
    },
    /// A party asks for more time.
    AskExtension {
        /// How many days.
        days: u32,
        /// Why.
        reason: Message,
    },
    /// The assessor declares the case very complex, with a new date.
    DeclareComplex {
        /// The new last day.
        until: Day,
        /// Why.
        reason: Message,
    },
    /// The assessor decides.
    Decide {
        /// What the assessor filled in.
        draft: DecisionDraft,
    },
    /// The assessor serves the decision on both parties.
    ServeDecision {
        /// The hash of the decision that was read again.
        text_hash: Digest,
    },
    /// The consumer withdraws.
    Withdraw {
        /// Why.
        reason: Option<Message>,
    },
    /// The consumer asks to withdraw after the defence.
    AskWithdrawal {
        /// Why.
        reason: Option<Message>,
    },
    /// The shop agrees to the withdrawal.
    ConsentWithdrawal,
    /// The shop does not agree to the withdrawal.
    RefuseWithdrawal,
    /// The consumer lets somebody help.
    AppointHelper {
        /// Who, put in by the server, which finds the person by the address; never from a form.
        person: Option<PersonId>,
        /// The name that the others read.
        name: Name,
        /// What the mandate lets them do.
        rights: HelperRights,
    },
    /// The consumer or the helper ends that.
    EndHelp,
    /// The consumer says what support is needed.
    TellNeeds {
        /// The support.
        needs: Needs,
    },
    /// The consumer asks for less money, in the talks.
    NarrowWish {
        /// How much is still asked for, in cents.
        amount: Cents,
        /// Why.
        reason: Option<Message>,
    },
    /// The consumer claims less, before the assessor.
    NarrowClaim {
        /// What is left of each head, in their order.
        heads: Vec<HeadLeft>,
        /// Why.
        reason: Option<Message>,
    },
    /// The inspector imposes a sanction.
    ImposeSanction {
        /// Which.
        sanction: Sanction,
        /// Why.
        reason: Message,
    },
    /// The clock says that a term is over.
    TermEnded {
        /// Which term.
        term: TermKind,
        /// When it was over.
        due: Moment,
    },
    /// The clock says that a reminder is due.
    Remind {
        /// Which reminder.
        reminder: Reminder,
        /// When it was due.
        due: Moment,
    },
}

/// Says what a shop's answer comes down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShopAnswer {
    /// The shop says that it solved it.
    Solved,
    /// The shop disagrees.
    Contested,
}
