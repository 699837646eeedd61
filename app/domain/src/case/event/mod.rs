//! Lives here: everything that is written into the record. Never here: what it makes of a case, who sees it.
//! Called by: all of `case`. Start at `Event`. It carries its terms, so a replay needs no rules.

pub(super) mod beside;
pub(super) mod facts;
mod kind;

use crate::calendar::Term;
use crate::case::{
    Agreement, Beside, ChoiceCause, Claim, Consent, Decision, Defence, Doubt, Exhibit, Filing, MediationEnd, NewDate,
    NextSanction, Outcome, Performing, Proposed, RefundReason, Reminder, Sanction, Served, ShopAnswer, StageKey, Talk,
    Writer,
};
use crate::people::{Neutral, Side};
use crate::values::{Cents, Digest, Message, Moment, PaymentId, Reasons};
use serde::{Deserialize, Serialize};

/// Is one thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The complaint was filed; the case exists.
    Filed(Box<Filing>),
    /// The platform delivered the complaint; the shop may still solve it.
    FirstContactStarted {
        /// The time for the shop.
        term: Term,
    },
    /// The first contact brought no solution.
    FirstContactEnded {
        /// When the term was over; none when the shop refused.
        due: Option<Moment>,
    },
    /// The complaint waits for a mediator.
    IntakeStarted {
        /// What is not clear.
        doubts: Vec<Doubt>,
        /// The time for the mediator.
        term: Term,
    },
    /// No mediator looked in time; the supervisor knows.
    IntakeEscalated {
        /// When the term was over.
        due: Moment,
        /// The next time for the mediator.
        term: Term,
    },
    /// The consumer was asked to complete the complaint.
    CompletionAsked {
        /// What is missing.
        text: Message,
        /// The time for the consumer.
        term: Term,
    },
    /// The consumer completed the complaint.
    Completed {
        /// The missing facts.
        text: Message,
        /// The documents.
        exhibits: Vec<Exhibit>,
        /// The time for the mediator.
        term: Term,
    },
    /// The complaint is a dispute now; the shop has its turn.
    IntakePassed {
        /// Whether it passed by clear answers, without a person.
        automatic: bool,
        /// The time for the shop.
        term: Term,
    },
    /// A mediator took the case and declared no conflict.
    MediatorTook {
        /// Who.
        mediator: Neutral,
    },
    /// An assessor took the case and declared no conflict.
    AssessorTook {
        /// Who.
        assessor: Neutral,
    },
    /// The mediator or assessor stepped back.
    SteppedBack {
        /// Who.
        neutral: Neutral,
        /// From the talks (a mediator) or from the binding stage (an assessor).
        from: Talk,
        /// Why.
        reason: Message,
    },
    /// Somebody wrote.
    MessageSent {
        /// In which conversation; it decides who reads it.
        talk: Talk,
        /// Who wrote.
        by: Writer,
        /// The words.
        text: Message,
        /// The documents.
        exhibits: Vec<Exhibit>,
    },
    /// The shop answered.
    Answered {
        /// Whether it is the first answer, which the assessor may read.
        first: bool,
        /// What it comes down to.
        answer: ShopAnswer,
        /// The words.
        text: Message,
        /// The documents.
        exhibits: Vec<Exhibit>,
    },
    /// The consumer has the choice.
    ChoiceOpened {
        /// What led here.
        cause: ChoiceCause,
        /// When the term before was over, if a term brought it.
        due: Option<Moment>,
        /// The time for the consumer.
        term: Term,
    },
    /// The consumer let the talks go on.
    TalksContinued {
        /// The time for the shop.
        term: Term,
    },
    /// Mediation started.
    MediationStarted {
        /// The time for all.
        term: Term,
    },
    /// The mediator explained the legal framework.
    FrameworkSent {
        /// The framework.
        text: Reasons,
    },
    /// The mediator extended mediation.
    MediationExtended {
        /// Why.
        reason: Message,
        /// The time now.
        term: Term,
    },
    /// Mediation ended without a solution; this is the dated end notice of the non-binding procedure.
    MediationEnded {
        /// How.
        how: MediationEnd,
        /// When the term was over, if that ended it.
        due: Option<Moment>,
        /// How long the consumer may still escalate.
        term: Term,
    },
    /// The mediator's closing letter.
    LetterSent {
        /// The letter.
        text: Reasons,
    },
    /// An offer lies on the table.
    Proposed(Box<Proposed>),
    /// A party accepted.
    ProposalAccepted {
        /// The number.
        proposal: u32,
        /// Who.
        by: Side,
        /// The hash of the text that was read.
        text_hash: Digest,
    },
    /// A party said no.
    ProposalRejected {
        /// The number.
        proposal: u32,
        /// Who.
        by: Side,
        /// Why.
        reason: Option<Message>,
        /// The term of the stage it returns to, when it was interrupted.
        resumed: Option<Term>,
    },
    /// Nobody answered a proposal in time.
    ProposalLapsed {
        /// The number.
        proposal: u32,
        /// When.
        due: Moment,
        /// The term of the stage it returns to, when it was interrupted.
        resumed: Option<Term>,
    },
    /// Both agreed; the settlement is to be performed.
    SettlementReached {
        /// The number of the proposal.
        proposal: u32,
        /// The time to perform.
        term: Term,
    },
    /// The one who performs reported it.
    PerformanceReported {
        /// Who.
        by: Side,
        /// Of a settlement or of a decision.
        of: Performing,
        /// What was done.
        text: Message,
        /// Proof.
        exhibits: Vec<Exhibit>,
        /// The time for the other to confirm; none when no answer is needed.
        term: Option<Term>,
    },
    /// The time to perform is over; the other party is asked.
    PerformanceAsked {
        /// Of a settlement or of a decision.
        of: Performing,
        /// When the term was over.
        due: Moment,
        /// The time for the other to answer.
        term: Term,
    },
    /// The other party confirmed.
    PerformanceConfirmed {
        /// Who.
        by: Side,
        /// Of a settlement or of a decision.
        of: Performing,
    },
    /// The other party denied.
    PerformanceDenied {
        /// Who.
        by: Side,
        /// Of a settlement or of a decision.
        of: Performing,
        /// What is missing.
        text: Message,
        /// The documents.
        exhibits: Vec<Exhibit>,
    },
    /// The settlement was not performed; the binding stage goes on.
    BindingResumed {
        /// The term of the stage.
        term: Term,
        /// The time for the shop to agree, when it was asked and has not.
        agreement: Option<Term>,
    },
    /// The consumer consented to a binding decision.
    ConsentGiven {
        /// The consent.
        consent: Consent,
        /// The time for claim and fee.
        term: Term,
    },
    /// The shop's agreement is on the file.
    AgreementRecorded {
        /// The agreement.
        agreement: Agreement,
        /// Whether it was given in advance, or for this case.
        advance: bool,
        /// The hash of the text as shown, when it was given for this case.
        text_hash: Option<Digest>,
    },
    /// The shop was asked to agree to a binding decision.
    AgreementAsked {
        /// The time for the shop.
        term: Term,
    },
    /// The claim was filed.
    ClaimFiled {
        /// The claim.
        claim: Box<Claim>,
        /// The documents, numbered.
        exhibits: Vec<Exhibit>,
    },
    /// Money came in.
    FeeReceived {
        /// The payment.
        payment: PaymentId,
        /// How much, in cents.
        cents: Cents,
        /// Whether it counts as the fee.
        counts: bool,
    },
    /// Money goes back to the consumer.
    RefundDue {
        /// The payment that it comes from.
        payment: PaymentId,
        /// How much, in cents.
        cents: Cents,
        /// Why.
        reason: RefundReason,
    },
    /// Claim and fee are in: the complaint is complete, and the claim is served on the shop.
    ClaimComplete {
        /// The time in which it can be refused.
        term: Term,
    },
    /// The claim was admitted; the shop defends itself.
    Admitted {
        /// Whether the term for refusing was over, so that no person ruled.
        automatic: bool,
        /// When that term was over.
        due: Option<Moment>,
        /// The time for the defence.
        term: Term,
    },
    /// The defence was filed.
    DefenceFiled {
        /// The defence.
        defence: Box<Defence>,
        /// The documents, numbered.
        exhibits: Vec<Exhibit>,
    },
    /// All documents are in; the 90 days start.
    FileComplete {
        /// When the defence term was over; none when the defence is in.
        due: Option<Moment>,
        /// The time for the decision.
        term: Term,
    },
    /// A party got more time.
    Extended {
        /// Who.
        by: Side,
        /// In which stage.
        stage: StageKey,
        /// Why.
        reason: Message,
        /// The time now.
        term: Term,
    },
    /// The case is very complex; the decision has a new date.
    DeclaredComplex(NewDate),
    /// The decision is late; both parties and the supervisor are told.
    DecisionLate {
        /// When it was due.
        due: Moment,
        /// The next alarm.
        term: Term,
    },
    /// The decision is written; nobody but the assessor sees it.
    Decided {
        /// The decision.
        decision: Box<Decision>,
    },
    /// The decision is served on both parties.
    Served(Box<Served>),
    /// The decision was not performed; the ladder of sanctions starts.
    NotComplied {
        /// When the term was over; none when the winner denied performance.
        due: Option<Moment>,
        /// The time until the first sanction is due.
        term: Term,
    },
    /// The inspector imposed a sanction.
    Sanctioned {
        /// Which.
        sanction: Sanction,
        /// Why.
        reason: Message,
        /// The next one, and when it is due; none after the last.
        next: Option<NextSanction>,
    },
    /// A sanction is due and not imposed yet.
    SanctionDue {
        /// Which.
        sanction: Sanction,
        /// Since when.
        due: Moment,
        /// The next alarm.
        term: Term,
    },
    /// The consumer asked to withdraw after the defence.
    WithdrawalAsked {
        /// Why.
        reason: Option<Message>,
        /// The time for the shop.
        term: Term,
    },
    /// The shop agreed, or not, or did not answer.
    WithdrawalAnswered {
        /// Whether it agreed.
        agreed: bool,
        /// When the term was over; none when the shop answered.
        due: Option<Moment>,
    },
    /// Something beside the ladder: help, support, asking for less.
    Beside(Beside),
    /// A reminder went out.
    Reminded {
        /// Which.
        reminder: Reminder,
        /// When it was due.
        due: Moment,
    },
    /// The case was closed; this is the dated end notice.
    Closed {
        /// How.
        outcome: Outcome,
        /// When a term was over, if that closed it.
        due: Option<Moment>,
    },
}
