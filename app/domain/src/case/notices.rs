//! What has to be told after an event (rules.md 13), and what has to be done: pure, the server's outbox does it.

use crate::case::{Beside, Case, ChoiceCause, Event, Proposer, RefundReason, Reminder, Stage, StageKey, Talk, Writer};
use crate::people::{Actor, Side, Tie, tie};
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
    /// Whoever helps the consumer.
    Helper,
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
    /// Somebody asks you to help; this is what you may do.
    HelperAsked,
    /// Somebody helps the consumer now.
    HelperNamed,
    /// The help ended.
    HelpEnded,
    /// There is news in a case in which you help.
    HelperNews,
    /// The consumer needs support.
    NeedsTold,
    /// The consumer asks for less.
    Narrowed,
    /// The case is reopened.
    Reopened,
    /// The dated end notice.
    EndNotice,
    /// What you did is on record.
    Receipt,
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
    let mut all = told(event, case);
    // Whoever helps the consumer hears that there is news, and reads it in the case.
    let news = all.iter().any(|notice| notice.to == CONSUMER) && case.helper.is_some();
    if news && !all.iter().any(|notice| notice.to == To::Helper) {
        all.push(To::Helper.gets(NoticeKind::HelperNews));
    }
    all
}

fn told(event: &Event, case: &Case) -> Vec<Notice> {
    use NoticeKind as N;
    match event {
        Event::Filed(_) => vec![CONSUMER.gets(N::Filed)],
        Event::FirstContactStarted { .. } => vec![SHOP.gets(N::FirstContact)],
        Event::IntakeStarted { .. } | Event::IntakeEscalated { .. } => vec![To::Mediators.gets(N::IntakeWaiting)],
        Event::CompletionAsked { .. } => vec![CONSUMER.gets(N::CompletionAsked)],
        Event::Completed { .. } => vec![To::Mediator.gets(N::Completed)],
        // Passed at filing, the letter about the filing says it.
        Event::IntakePassed { .. } if case.path.len() == 1 => vec![SHOP.gets(N::NewDispute)],
        Event::IntakePassed { .. } => vec![SHOP.gets(N::NewDispute), CONSUMER.gets(N::DisputeStarted)],
        Event::MediatorTook { .. } if case.stage.key() == StageKey::Mediation => both(N::MediatorTook),
        Event::AssessorTook { .. } => both(N::AssessorTook),
        Event::SteppedBack { from, .. } => stepped_back(*from),
        Event::Answered { .. } => vec![CONSUMER.gets(N::ShopAnswered)],
        Event::ChoiceOpened { cause: ChoiceCause::Reopened, .. } => both(N::Reopened),
        Event::ChoiceOpened { .. } => vec![CONSUMER.gets(N::ChoiceOpened)],
        Event::TalksContinued { .. } => vec![SHOP.gets(N::TalksContinued)],
        Event::MediationStarted { .. } => mediation_started(case),
        Event::FrameworkSent { .. } => both(N::Framework),
        Event::MediationExtended { .. } => both(N::MediationExtended),
        Event::MediationEnded { .. } => both(N::MediationEnded),
        Event::Proposed(made) => proposed(made.by),
        Event::ProposalAccepted { by, .. } => other(*by, N::ProposalAccepted, case),
        Event::ProposalRejected { by, .. } => other(*by, N::ProposalRejected, case),
        Event::ProposalLapsed { .. } => both(N::ProposalLapsed),
        Event::SettlementReached { .. } => both(N::Settlement),
        Event::PerformanceReported { by, .. } => vec![To::Party(by.other()).gets(N::PerformanceReported)],
        Event::PerformanceAsked { .. } => performance_asked(case),
        Event::PerformanceConfirmed { by, .. } => vec![To::Party(by.other()).gets(N::PerformanceConfirmed)],
        Event::PerformanceDenied { by, .. } => vec![To::Party(by.other()).gets(N::PerformanceDenied)],
        Event::BindingResumed { .. } => both(N::BindingResumed),
        Event::ConsentGiven { .. } => vec![CONSUMER.gets(N::ClaimOpened), SHOP.gets(N::ConsentGiven)],
        Event::AgreementAsked { .. } => vec![SHOP.gets(N::AgreementAsked)],
        Event::AgreementRecorded { advance: false, .. } => vec![CONSUMER.gets(N::Agreed)],
        Event::ClaimFiled { .. } => vec![CONSUMER.gets(N::ClaimReceived)],
        Event::FeeReceived { .. } => vec![CONSUMER.gets(N::FeeReceived)],
        Event::RefundDue { .. } => vec![CONSUMER.gets(N::Refund)],
        Event::ClaimComplete { .. } => with_assessor(both(N::ClaimComplete), N::AssessorWanted, case),
        Event::Admitted { .. } => vec![CONSUMER.gets(N::Admitted), SHOP.gets(N::DefenceAsked)],
        Event::DefenceFiled { .. } => vec![CONSUMER.gets(N::DefenceReceived)],
        Event::FileComplete { .. } => with_assessor(both(N::FileComplete), N::FileComplete, case),
        Event::Extended { by, .. } => vec![To::Party(by.other()).gets(N::Extended)],
        Event::DeclaredComplex { .. } => both(N::Complex),
        Event::DecisionLate { .. } => with_assessor(both(N::DecisionLate), N::DecisionLate, case),
        Event::Served(_) => both(N::Decision),
        Event::NotComplied { .. } => {
            both(N::NotComplied).into_iter().chain([To::Inspectors.gets(N::NotComplied)]).collect()
        }
        Event::Sanctioned { .. } => both(N::Sanctioned),
        Event::SanctionDue { .. } => vec![To::Inspectors.gets(N::SanctionDue)],
        Event::WithdrawalAsked { .. } => vec![SHOP.gets(N::WithdrawalAsked)],
        Event::WithdrawalAnswered { .. } => vec![CONSUMER.gets(N::WithdrawalAnswered)],
        Event::Reminded { reminder, .. } => reminded(*reminder, case),
        Event::Closed { .. } => both(N::EndNotice),
        Event::MessageSent { talk, by, .. } => message(*talk, *by, case),
        Event::Beside(beside) => stood_beside(beside, case),
        // These are told by the event beside them, or by nobody yet.
        Event::FirstContactEnded { .. }
        | Event::MediatorTook { .. }
        | Event::LetterSent { .. }
        | Event::AgreementRecorded { .. }
        | Event::Decided { .. } => Vec::new(),
    }
}

/// Gives the letter that proves an act to whoever did it, and tells a consumer what a helper did; none when another letter of the act, which bears the same proof,
/// goes to them anyway. The case is the one after the act.
#[must_use]
pub fn receipts(events: &[Event], case: &Case, actor: &Actor) -> Vec<Notice> {
    let to = match tie(case, actor) {
        Tie::Party(side) => To::Party(side),
        Tie::Helper(_) => To::Helper,
        Tie::MediatorOfCase => To::Mediator,
        Tie::AssessorOfCase => To::Assessor,
        Tie::MediatorFree
        | Tie::AssessorFree
        | Tie::Conflicted
        | Tie::Inspector
        | Tie::Clock
        | Tie::Bank
        | Tie::Stranger => return Vec::new(),
    };
    let all: Vec<Notice> = events.iter().flat_map(|event| notices(event, case)).collect();
    let untold = |to: To| all.iter().all(|notice| notice.to != to);
    let proof = untold(to).then(|| to.gets(NoticeKind::Receipt));
    // What was done in the consumer's name, the consumer hears.
    let named = (to == To::Helper && untold(CONSUMER)).then(|| CONSUMER.gets(NoticeKind::Message));
    proof.into_iter().chain(named).collect()
}

/// Lists what has to be done after an event.
#[must_use]
pub fn errands(event: &Event) -> Vec<Errand> {
    if let Event::RefundDue { payment, cents, reason } = event {
        return vec![Errand::Refund { payment: *payment, cents: *cents, reason: *reason }];
    }
    Vec::new()
}

const CONSUMER: To = To::Party(Side::Consumer);
const SHOP: To = To::Party(Side::Shop);

impl To {
    const fn gets(self, kind: NoticeKind) -> Notice {
        Notice { to: self, kind }
    }
}

/// Tells everybody in the conversation but the writer.
fn message(talk: Talk, by: Writer, case: &Case) -> Vec<Notice> {
    let neutral = match talk {
        Talk::Talks => case.mediator.is_some().then_some(To::Mediator),
        Talk::Binding => case.assessor.is_some().then_some(To::Assessor),
    };
    let all = [
        (Writer::Party(Side::Consumer), Some(CONSUMER)),
        (Writer::Party(Side::Shop), Some(SHOP)),
        (Writer::Neutral, neutral),
    ];
    let readers = all.into_iter().filter(|(writer, _)| *writer != by).filter_map(|(_, to)| to);
    readers.map(|to| to.gets(NoticeKind::Message)).collect()
}

fn stood_beside(beside: &Beside, case: &Case) -> Vec<Notice> {
    use NoticeKind as N;
    match beside {
        Beside::HelperAppointed { .. } => vec![To::Helper.gets(N::HelperAsked), SHOP.gets(N::HelperNamed)],
        Beside::HelpEnded { by_helper: true, .. } => vec![CONSUMER.gets(N::HelpEnded), SHOP.gets(N::HelpEnded)],
        Beside::HelpEnded { by_helper: false, .. } => vec![To::Helper.gets(N::HelpEnded), SHOP.gets(N::HelpEnded)],
        Beside::NeedsTold { .. } => neutral(case).map(|to| to.gets(N::NeedsTold)).into_iter().collect(),
        Beside::WishNarrowed { .. } => other(Side::Consumer, N::Narrowed, case),
        Beside::ClaimNarrowed { .. } => {
            let assessor = case.assessor.is_some().then_some(To::Assessor.gets(N::Narrowed));
            [SHOP.gets(N::Narrowed)].into_iter().chain(assessor).collect()
        }
    }
}

/// Gives the neutral who has the case now.
fn neutral(case: &Case) -> Option<To> {
    let (to, there) = if case.is_binding() {
        (To::Assessor, case.assessor.is_some())
    } else {
        (To::Mediator, case.mediator.is_some())
    };
    there.then_some(to)
}

fn both(kind: NoticeKind) -> Vec<Notice> {
    vec![CONSUMER.gets(kind), SHOP.gets(kind)]
}

fn with_assessor(notices: Vec<Notice>, kind: NoticeKind, case: &Case) -> Vec<Notice> {
    let to = if case.assessor.is_some() { To::Assessor } else { To::Assessors };
    notices.into_iter().chain([to.gets(kind)]).collect()
}

fn stepped_back(from: Talk) -> Vec<Notice> {
    let (to, wanted) = match from {
        Talk::Talks => (To::Mediators, NoticeKind::MediatorWanted),
        Talk::Binding => (To::Assessors, NoticeKind::AssessorWanted),
    };
    both(NoticeKind::SteppedBack).into_iter().chain([to.gets(wanted)]).collect()
}

fn mediation_started(case: &Case) -> Vec<Notice> {
    let to = if case.mediator.is_some() { To::Mediator } else { To::Mediators };
    both(NoticeKind::MediationStarted).into_iter().chain([to.gets(NoticeKind::MediatorWanted)]).collect()
}

fn proposed(by: Proposer) -> Vec<Notice> {
    match by {
        Proposer::Party(side) => vec![To::Party(side.other()).gets(NoticeKind::Proposal)],
        Proposer::Mediator => both(NoticeKind::Proposal),
    }
}

fn other(by: Side, kind: NoticeKind, case: &Case) -> Vec<Notice> {
    let mediator = case.mediator.as_ref().filter(|_| !case.is_binding()).map(|_| To::Mediator.gets(kind));
    [To::Party(by.other()).gets(kind)].into_iter().chain(mediator).collect()
}

fn performance_asked(case: &Case) -> Vec<Notice> {
    vec![To::Party(debtor(case).other()).gets(NoticeKind::PerformanceAsked)]
}

fn debtor(case: &Case) -> Side {
    if let Stage::PerformingDecision { by, .. } = &case.stage {
        return *by;
    }
    Side::Shop
}

fn reminded(reminder: Reminder, case: &Case) -> Vec<Notice> {
    let kind = NoticeKind::Reminder(reminder);
    let to = match reminder {
        Reminder::Shop { .. } | Reminder::Defence { .. } => SHOP,
        Reminder::Choice { .. } | Reminder::Claim { .. } => CONSUMER,
        Reminder::Take => To::Mediators,
        Reminder::Admissibility { .. } | Reminder::Decision { .. } => return with_assessor(Vec::new(), kind, case),
        Reminder::Perform { .. } => To::Party(debtor(case)),
        Reminder::Performed { .. } => To::Party(debtor(case).other()),
    };
    vec![to.gets(kind)]
}
