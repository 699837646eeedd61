//! What has to be told after an event (rules.md 13), and what has to be done: pure, the server's outbox does it.

use crate::case::{Case, Event, RefundReason, Reminder};
use crate::people::Side;
use crate::values::{Cents, PaymentId};
use serde::{Deserialize, Serialize};

/// Is a letter that follows an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// To whom.
    pub to: To,
    /// Which letter.
    pub kind: NoticeKind,
}

/// Names to whom a letter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum To {
    /// A party.
    Party(Side),
    /// The mediator of the case.
    Mediator,
    /// The assessor of the case.
    Assessor,
    /// All mediators, or the supervisor of them.
    Mediators,
    /// All assessors, or the supervisor of them.
    Assessors,
    /// All inspectors.
    Inspectors,
}

/// Names a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// Your complaint is filed, and this is how it goes on.
    Filed,
    /// A customer has a complaint; you can still solve it.
    FirstContact,
    /// A dispute was filed against you.
    NewDispute,
    /// The complaint is a dispute now.
    DisputeStarted,
    /// A complaint waits for a mediator.
    IntakeWaiting,
    /// Please complete the complaint.
    CompletionAsked,
    /// The complaint was completed.
    Completed,
    /// There is a message.
    Message,
    /// The shop answered.
    ShopAnswered,
    /// You can choose the next step.
    ChoiceOpened,
    /// The talks go on.
    TalksContinued,
    /// Mediation starts.
    MediationStarted,
    /// A case waits for a mediator.
    MediatorWanted,
    /// This is your mediator.
    MediatorTook,
    /// The legal framework.
    Framework,
    /// Mediation is extended.
    MediationExtended,
    /// Mediation ended; these are the options.
    MediationEnded,
    /// There is a proposal to think about.
    Proposal,
    /// The other party accepted.
    ProposalAccepted,
    /// The other party said no.
    ProposalRejected,
    /// The proposal lapsed.
    ProposalLapsed,
    /// A settlement was reached.
    Settlement,
    /// It was reported as performed: please confirm.
    PerformanceReported,
    /// Was it performed?
    PerformanceAsked,
    /// It was confirmed.
    PerformanceConfirmed,
    /// It was denied.
    PerformanceDenied,
    /// The binding stage goes on.
    BindingResumed,
    /// Your consent is recorded; file the claim and pay the fee.
    ClaimOpened,
    /// Your customer asked for a binding decision.
    ConsentGiven,
    /// Do you agree to a binding decision?
    AgreementAsked,
    /// The shop agreed.
    Agreed,
    /// Claim received.
    ClaimReceived,
    /// Fee received.
    FeeReceived,
    /// Money goes back.
    Refund,
    /// The claim is complete; the shop reads it.
    ClaimComplete,
    /// A claim waits for an assessor.
    AssessorWanted,
    /// This is your assessor.
    AssessorTook,
    /// The neutral stepped back.
    SteppedBack,
    /// The claim is admitted.
    Admitted,
    /// The claim is admitted: your defence is due.
    DefenceAsked,
    /// The defence is in.
    DefenceReceived,
    /// All documents are in; the 90 days start.
    FileComplete,
    /// The other party got more time.
    Extended,
    /// The case is very complex; there is a new date.
    Complex,
    /// The decision is late; there is a new date.
    DecisionLate,
    /// The decision.
    Decision,
    /// The decision was not complied with.
    NotComplied,
    /// A sanction was imposed.
    Sanctioned,
    /// A sanction is due.
    SanctionDue,
    /// The consumer asks to withdraw.
    WithdrawalAsked,
    /// The withdrawal was answered.
    WithdrawalAnswered,
    /// A reminder.
    Reminder(Reminder),
    /// The case is reopened.
    Reopened,
    /// The dated end notice.
    EndNotice,
}

/// Is something to do outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// Gives money back.
    Refund {
        /// The payment that it comes from.
        payment: PaymentId,
        /// How much, in cents.
        cents: Cents,
        /// Why.
        reason: RefundReason,
    },
}

/// Lists the letters that follow an event; the case is the one after it.
#[must_use]
pub fn notices(event: &Event, case: &Case) -> Vec<Notice> {
    let _ = (event, case);
    Vec::new()
}

/// Lists what has to be done after an event.
#[must_use]
pub fn errands(event: &Event) -> Vec<Errand> {
    let _ = event;
    Vec::new()
}
