//! Lives here: may this actor do this kind of thing now? One answer for `decide` and for `moves`, so they cannot disagree.
//! Never here: the content of an action, or what follows from it.
//! Called by: `decide`, `moves`. Start at `pass`.

mod parties;
mod support;
mod settling;
mod neutrals;

pub(super) use neutrals::sanction_from;
pub(super) use settling::BESIDE;

use crate::case::standing::waits;
use crate::case::{Case, HelperRights, MoveKind, Refusal, StageKey};
use crate::people::{Side, Tie};
use crate::rules::Rules;
use crate::values::Moment;

/// Is somebody at the door with a kind of action.
pub(super) struct Gate<'a> {
    pub case: &'a Case,
    pub tie: Tie,
    pub now: Moment,
    pub rules: &'a Rules,
    pub kind: MoveKind,
}

/// Says until when it may be done, or why it may not.
type Pass = Result<Option<Moment>, Refusal>;

impl Gate<'_> {
    /// Asks all that can be asked without the content of the action.
    pub fn pass(&self) -> Pass {
        if self.tie == Tie::Stranger {
            return Err(Refusal::NotYourCase);
        }
        match self.kind {
            MoveKind::SendMessage => self.send_message(),
            MoveKind::ConfirmSolved => self.confirm_solved(),
            MoveKind::Complete => self.complete(),
            MoveKind::TakeMediation => self.take(Tie::MediatorFree, Tie::MediatorOfCase),
            MoveKind::TakeAssessment => self.take(Tie::AssessorFree, Tie::AssessorOfCase),
            MoveKind::StepBack => self.step_back(),
            MoveKind::PassIntake | MoveKind::AskCompletion => self.rule_on_intake(),
            MoveKind::RefuseIntake => self.refuse_intake(),
            MoveKind::Answer => self.answer(),
            MoveKind::ChoosePending => self.choose_pending(),
            MoveKind::ChooseMediation => self.choose_mediation(),
            MoveKind::Reopen => self.reopen(),
            MoveKind::SendFramework => self.send_framework(),
            MoveKind::ExtendMediation => self.extend_mediation(),
            MoveKind::EndMediation => self.end_mediation(),
            MoveKind::LeaveMediation => self.leave_mediation(),
            MoveKind::Propose => self.propose(),
            MoveKind::CounterProposal | MoveKind::AcceptProposal | MoveKind::RejectProposal => self.answer_proposal(),
            MoveKind::ReportPerformance => self.report_performance(),
            MoveKind::ConfirmPerformance => self.confirm_performance(),
            MoveKind::DenyPerformance => self.deny_performance(),
            MoveKind::GiveConsent => self.give_consent(),
            MoveKind::AgreeToBinding => self.agree_to_binding(),
            MoveKind::FileClaim => self.file_claim(),
            MoveKind::FeePaid => self.fee_paid(),
            MoveKind::Admit | MoveKind::RefuseClaim => self.rule_on_claim(),
            MoveKind::FileDefence => self.file_defence(),
            MoveKind::AskExtension => self.ask_extension(),
            MoveKind::DeclareComplex => self.declare_complex(),
            MoveKind::Decide => self.decide(),
            MoveKind::ServeDecision => self.serve_decision(),
            MoveKind::Withdraw => self.withdraw(),
            MoveKind::AskWithdrawal => self.ask_withdrawal(),
            MoveKind::ConsentWithdrawal | MoveKind::RefuseWithdrawal => self.answer_withdrawal(),
            MoveKind::AppointHelper => self.appoint_helper(),
            MoveKind::EndHelp => self.end_help(),
            MoveKind::TellNeeds => self.tell_needs(),
            MoveKind::NarrowWish => self.narrow_wish(),
            MoveKind::NarrowClaim => self.narrow_claim(),
            MoveKind::ImposeSanction => self.impose_sanction(),
            MoveKind::TermEnded | MoveKind::Remind => self.ring(),
        }
    }

    fn party(&self, side: Side) -> Result<(), Refusal> {
        self.by(self.tie == Tie::Party(side))
    }

    /// Asks for the consumer, or for a helper who may write for them.
    fn consumer_or_helper(&self) -> Result<(), Refusal> {
        self.by(matches!(self.tie, Tie::Party(Side::Consumer) | Tie::Helper(HelperRights::Write)))
    }

    /// Asks whether it is this actor's to do.
    fn by(&self, right: bool) -> Result<(), Refusal> {
        if right { Ok(()) } else { Err(Refusal::NotYourMove { waiting_for: waits(self.case).0 }) }
    }

    /// Asks whether the case is where it can be done.
    fn when(&self, right: bool) -> Pass {
        if right { Ok(None) } else { Err(Refusal::NotNow { asked: self.kind, stage: self.case.stage.key() }) }
    }

    /// Asks for one of these stages; their terms are alarms that forbid nothing.
    fn inside(&self, stages: &[StageKey]) -> Pass {
        self.when(stages.contains(&self.case.stage.key()))
    }

    /// Asks for one of these stages, within its term.
    fn in_time(&self, stages: &[StageKey]) -> Pass {
        self.inside(stages)?;
        // These terms warn a neutral and take no right away.
        let alarm = [StageKey::Intake, StageKey::Deliberation, StageKey::Decided];
        match self.case.stage.term() {
            Some(_) if alarm.contains(&self.case.stage.key()) => Ok(None),
            Some(term) if term.over(self.now) => Err(Refusal::TooLate { ended: term.ends }),
            Some(term) => Ok(Some(term.ends)),
            None => Ok(None),
        }
    }
}
