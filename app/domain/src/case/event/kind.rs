//! The key of each kind of event, as it is stored.

use crate::case::Event;
use crate::people::{Actor, Hat};

impl Event {
    /// Says whether this is a complaint that came in on paper: a mediator filed it for the consumer.
    #[must_use]
    pub fn came_on_paper(&self, by: &Actor) -> bool {
        matches!(self, Self::Filed(_)) && by.hat == Hat::Mediator
    }

    /// Gives the key of the kind, as stored in the header of an entry.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Filed(_) => "filed",
            Self::FirstContactStarted { .. } => "first_contact_started",
            Self::FirstContactEnded { .. } => "first_contact_ended",
            Self::IntakeStarted { .. } => "intake_started",
            Self::IntakeEscalated { .. } => "intake_escalated",
            Self::CompletionAsked { .. } => "completion_asked",
            Self::Completed { .. } => "completed",
            Self::IntakePassed { .. } => "intake_passed",
            Self::MediatorTook { .. } => "mediator_took",
            Self::AssessorTook { .. } => "assessor_took",
            Self::SteppedBack { .. } => "stepped_back",
            Self::MessageSent { .. } => "message_sent",
            Self::Answered { .. } => "answered",
            Self::ChoiceOpened { .. } => "choice_opened",
            Self::TalksContinued { .. } => "talks_continued",
            Self::MediationStarted { .. } => "mediation_started",
            Self::FrameworkSent { .. } => "framework_sent",
            Self::MediationExtended { .. } => "mediation_extended",
            Self::MediationEnded { .. } => "mediation_ended",
            Self::LetterSent { .. } => "letter_sent",
            Self::Proposed(_) => "proposed",
            Self::ProposalAccepted { .. } => "proposal_accepted",
            Self::ProposalRejected { .. } => "proposal_rejected",
            Self::ProposalLapsed { .. } => "proposal_lapsed",
            Self::SettlementReached { .. } => "settlement_reached",
            Self::PerformanceReported { .. } => "performance_reported",
            Self::PerformanceAsked { .. } => "performance_asked",
            Self::PerformanceConfirmed { .. } => "performance_confirmed",
            Self::PerformanceDenied { .. } => "performance_denied",
            Self::BindingResumed { .. } => "binding_resumed",
            Self::ConsentGiven { .. } => "consent_given",
            Self::AgreementRecorded { .. } => "agreement_recorded",
            Self::AgreementAsked { .. } => "agreement_asked",
            Self::ClaimFiled { .. } => "claim_filed",
            Self::FeeReceived { .. } => "fee_received",
            Self::RefundDue { .. } => "refund_due",
            Self::ClaimComplete { .. } => "claim_complete",
            Self::Admitted { .. } => "admitted",
            Self::DefenceFiled { .. } => "defence_filed",
            Self::FileComplete { .. } => "file_complete",
            Self::Extended { .. } => "extended",
            Self::DeclaredComplex { .. } => "declared_complex",
            Self::DecisionLate { .. } => "decision_late",
            Self::Decided { .. } => "decided",
            Self::Served(_) => "served",
            Self::NotComplied { .. } => "not_complied",
            Self::Sanctioned { .. } => "sanctioned",
            Self::SanctionDue { .. } => "sanction_due",
            Self::WithdrawalAsked { .. } => "withdrawal_asked",
            Self::WithdrawalAnswered { .. } => "withdrawal_answered",
            Self::Beside(beside) => beside.kind(),
            Self::Reminded { .. } => "reminded",
            Self::Closed { .. } => "closed",
        }
    }
}
