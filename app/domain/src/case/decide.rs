//! The door of the rules: somebody asks, the rules answer with events or with a refusal.

use crate::case::gate::Gate;
use crate::case::side::{clock, extension, money, narrowing, neutral, settlement, support, talk, withdrawal};
use crate::case::stages::{claim, mediation, opening, performance, ruling};
use crate::case::{Action, Case, Event, Refusal};
use crate::people::{Actor, Side, Tie, tie};
use crate::rules::Rules;
use crate::values::Moment;

/// Is what every rule may look at.
pub(super) struct Ask<'a> {
    pub case: &'a Case,
    pub actor: &'a Actor,
    pub tie: Tie,
    pub now: Moment,
    pub rules: &'a Rules,
}

/// Is what a rule answers.
pub(super) type Answer = Result<Vec<Event>, Refusal>;

/// Decides what follows from an action. Nothing is changed; `apply` does that with the events.
///
/// # Errors
/// Says why it cannot be, with the facts.
pub fn decide(case: &Case, actor: &Actor, action: &Action, now: Moment, rules: &Rules) -> Answer {
    let tie = tie(case, actor);
    Gate { case, tie, now, rules, kind: action.kind() }.pass()?;
    let ask = Ask { case, actor, tie, now, rules };
    match action {
        Action::SendMessage { text, exhibits } => talk::send(&ask, text, exhibits),
        Action::ConfirmSolved => Ok(opening::solved(&ask)),
        Action::Complete { text, exhibits } => opening::complete(&ask, text, exhibits),
        Action::TakeMediation { name, no_conflict } => neutral::take_mediation(&ask, name, *no_conflict),
        Action::TakeAssessment { name, no_conflict } => neutral::take_assessment(&ask, name, *no_conflict),
        Action::StepBack { reason } => neutral::step_back(&ask, reason),
        Action::PassIntake => Ok(opening::pass(&ask)),
        Action::AskCompletion { text } => Ok(opening::ask_completion(&ask, text)),
        Action::RefuseIntake { ground, reasons } => Ok(opening::refuse(&ask, *ground, reasons)),
        Action::Answer { answer, text, exhibits } => opening::answer(&ask, *answer, text, exhibits),
        Action::ChoosePending => Ok(opening::choose_pending(&ask)),
        Action::ChooseMediation => Ok(opening::choose_mediation(&ask)),
        Action::Reopen => Ok(opening::reopen(&ask)),
        Action::SendFramework { text } => Ok(mediation::framework(text)),
        Action::ExtendMediation { reason } => Ok(mediation::extend(&ask, reason)),
        Action::EndMediation { letter } => Ok(mediation::end(&ask, letter)),
        Action::LeaveMediation { reason } => mediation::leave(&ask, reason.as_ref()),
        Action::Propose { offer } => settlement::propose(&ask, offer),
        Action::CounterProposal { proposal, offer } => settlement::counter(&ask, *proposal, offer),
        Action::AcceptProposal { proposal, text_hash } => settlement::accept(&ask, *proposal, *text_hash),
        Action::RejectProposal { proposal, reason } => settlement::reject(&ask, *proposal, reason.as_ref()),
        Action::ReportPerformance { text, exhibits } => performance::report(&ask, text, exhibits),
        Action::ConfirmPerformance => performance::confirm(&ask),
        Action::DenyPerformance { text, exhibits } => performance::deny(&ask, text, exhibits),
        Action::GiveConsent { text_version, text_hash, agreement } => {
            Ok(claim::consent(&ask, text_version, *text_hash, agreement.as_ref()))
        }
        Action::AgreeToBinding { text_version, text_hash, name } => claim::agree(&ask, text_version, *text_hash, name),
        Action::FileClaim { claim } => claim::file(&ask, claim),
        Action::FeePaid { payment, cents } => money::fee_paid(&ask, *payment, *cents),
        Action::Admit => claim::admit(&ask),
        Action::RefuseClaim { ground, reasons } => Ok(claim::refuse(&ask, *ground, reasons)),
        Action::FileDefence { defence } => claim::defend(&ask, defence),
        Action::AskExtension { days, reason } => extension::ask(&ask, *days, reason),
        Action::DeclareComplex { until, reason } => ruling::declare_complex(&ask, *until, reason),
        Action::Decide { draft } => ruling::decide(&ask, draft),
        Action::ServeDecision { text_hash } => ruling::serve(&ask, *text_hash),
        Action::Withdraw { reason } => Ok(withdrawal::withdraw(&ask, reason.as_ref())),
        Action::AskWithdrawal { reason } => Ok(withdrawal::ask(&ask, reason.as_ref())),
        Action::ConsentWithdrawal => Ok(withdrawal::consent(&ask)),
        Action::RefuseWithdrawal => Ok(withdrawal::refuse()),
        Action::AppointHelper { person, name, rights } => support::appoint(&ask, *person, name, *rights),
        Action::EndHelp => support::end(&ask),
        Action::TellNeeds { needs } => Ok(support::tell_needs(&ask, needs)),
        Action::NarrowWish { amount, reason } => narrowing::wish(&ask, *amount, reason.as_ref()),
        Action::NarrowClaim { heads, reason } => narrowing::heads(&ask, heads, reason.as_ref()),
        Action::ImposeSanction { sanction, reason } => performance::sanction(&ask, *sanction, reason),
        Action::TermEnded { term, due } => clock::term_ended(&ask, *term, *due),
        Action::Remind { reminder, due } => clock::remind(&ask, *reminder, *due),
    }
}

impl Ask<'_> {
    /// Gives the party that asks, or for which somebody asks.
    pub fn side(&self) -> Option<Side> {
        match self.tie {
            Tie::Party(side) => Some(side),
            Tie::Helper(_) => Some(Side::Consumer),
            Tie::MediatorOfCase
            | Tie::AssessorOfCase
            | Tie::MediatorFree
            | Tie::AssessorFree
            | Tie::Conflicted
            | Tie::Inspector
            | Tie::Clock
            | Tie::Bank
            | Tie::Stranger => None,
        }
    }
}
