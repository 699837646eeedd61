//! The names of the actions.

use crate::case::{Action, AlarmKind};
use crate::values::Moment;
use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $code:literal,)*) => {
        /// Names an action without its content.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each name is documented at the action of the same name")]
        pub enum MoveKind {
            $($kind,)*
        }

        impl MoveKind {
            /// Lists all kinds.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// Gives the key, as stored and as key of the texts.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$kind => $code,)*
                }
            }

            /// Finds a kind by its key.
            #[must_use]
            pub fn parse(raw: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == raw)
            }
        }
    };
}

kinds! {
    SendMessage "send_message",
    ConfirmSolved "confirm_solved",
    Complete "complete",
    TakeMediation "take_mediation",
    TakeAssessment "take_assessment",
    StepBack "step_back",
    PassIntake "pass_intake",
    AskCompletion "ask_completion",
    RefuseIntake "refuse_intake",
    Answer "answer",
    ChoosePending "choose_pending",
    ChooseMediation "choose_mediation",
    Reopen "reopen",
    SendFramework "send_framework",
    ExtendMediation "extend_mediation",
    EndMediation "end_mediation",
    LeaveMediation "leave_mediation",
    Propose "propose",
    CounterProposal "counter_proposal",
    AcceptProposal "accept_proposal",
    RejectProposal "reject_proposal",
    ReportPerformance "report_performance",
    ConfirmPerformance "confirm_performance",
    DenyPerformance "deny_performance",
    GiveConsent "give_consent",
    AgreeToBinding "agree_to_binding",
    FileClaim "file_claim",
    FeePaid "fee_paid",
    Admit "admit",
    RefuseClaim "refuse_claim",
    FileDefence "file_defence",
    AskExtension "ask_extension",
    DeclareComplex "declare_complex",
    Decide "decide",
    ServeDecision "serve_decision",
    Withdraw "withdraw",
    AskWithdrawal "ask_withdrawal",
    ConsentWithdrawal "consent_withdrawal",
    RefuseWithdrawal "refuse_withdrawal",
    AppointHelper "appoint_helper",
    EndHelp "end_help",
    TellNeeds "tell_needs",
    NarrowWish "narrow_wish",
    NarrowClaim "narrow_claim",
    ImposeSanction "impose_sanction",
    TermEnded "term_ended",
    Remind "remind",
}

impl MoveKind {
    /// Says whether it stands beside the ladder: help, support and asking for less, which have a page of their own.
    #[must_use]
    pub const fn beside(self) -> bool {
        matches!(self, Self::AppointHelper | Self::EndHelp | Self::TellNeeds | Self::NarrowWish | Self::NarrowClaim)
    }
}

impl Action {
    /// Names the action without its content.
    #[must_use]
    pub const fn kind(&self) -> MoveKind {
        match self {
            Self::SendMessage { .. } => MoveKind::SendMessage,
            Self::ConfirmSolved => MoveKind::ConfirmSolved,
            Self::Complete { .. } => MoveKind::Complete,
            Self::TakeMediation { .. } => MoveKind::TakeMediation,
            Self::TakeAssessment { .. } => MoveKind::TakeAssessment,
            Self::StepBack { .. } => MoveKind::StepBack,
            Self::PassIntake => MoveKind::PassIntake,
            Self::AskCompletion { .. } => MoveKind::AskCompletion,
            Self::RefuseIntake { .. } => MoveKind::RefuseIntake,
            Self::Answer { .. } => MoveKind::Answer,
            Self::ChoosePending => MoveKind::ChoosePending,
            Self::ChooseMediation => MoveKind::ChooseMediation,
            Self::Reopen => MoveKind::Reopen,
            Self::SendFramework { .. } => MoveKind::SendFramework,
            Self::ExtendMediation { .. } => MoveKind::ExtendMediation,
            Self::EndMediation { .. } => MoveKind::EndMediation,
            Self::LeaveMediation { .. } => MoveKind::LeaveMediation,
            Self::Propose { .. } => MoveKind::Propose,
            Self::CounterProposal { .. } => MoveKind::CounterProposal,
            Self::AcceptProposal { .. } => MoveKind::AcceptProposal,
            Self::RejectProposal { .. } => MoveKind::RejectProposal,
            Self::ReportPerformance { .. } => MoveKind::ReportPerformance,
            Self::ConfirmPerformance => MoveKind::ConfirmPerformance,
            Self::DenyPerformance { .. } => MoveKind::DenyPerformance,
            Self::GiveConsent { .. } => MoveKind::GiveConsent,
            Self::AgreeToBinding { .. } => MoveKind::AgreeToBinding,
            Self::FileClaim { .. } => MoveKind::FileClaim,
            Self::FeePaid { .. } => MoveKind::FeePaid,
            Self::Admit => MoveKind::Admit,
            Self::RefuseClaim { .. } => MoveKind::RefuseClaim,
            Self::FileDefence { .. } => MoveKind::FileDefence,
            Self::AskExtension { .. } => MoveKind::AskExtension,
            Self::DeclareComplex { .. } => MoveKind::DeclareComplex,
            Self::Decide { .. } => MoveKind::Decide,
            Self::ServeDecision { .. } => MoveKind::ServeDecision,
            Self::Withdraw { .. } => MoveKind::Withdraw,
            Self::AskWithdrawal { .. } => MoveKind::AskWithdrawal,
            Self::ConsentWithdrawal => MoveKind::ConsentWithdrawal,
            Self::RefuseWithdrawal => MoveKind::RefuseWithdrawal,
            Self::AppointHelper { .. } => MoveKind::AppointHelper,
            Self::EndHelp => MoveKind::EndHelp,
            Self::TellNeeds { .. } => MoveKind::TellNeeds,
            Self::NarrowWish { .. } => MoveKind::NarrowWish,
            Self::NarrowClaim { .. } => MoveKind::NarrowClaim,
            Self::ImposeSanction { .. } => MoveKind::ImposeSanction,
            Self::TermEnded { .. } => MoveKind::TermEnded,
            Self::Remind { .. } => MoveKind::Remind,
        }
    }

    /// Gives the action with which an alarm comes back in.
    #[must_use]
    pub const fn of_alarm(kind: AlarmKind, due: Moment) -> Self {
        match kind {
            AlarmKind::Term(term) => Self::TermEnded { term, due },
            AlarmKind::Reminder(reminder) => Self::Remind { reminder, due },
        }
    }
}
