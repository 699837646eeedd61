//! Lives here: folding, what an event makes of a case.
//! Never here: rules and refusals; what is written has happened. Terms come with the events.
//! Called by: the server after `decide`, and by every replay. Start at `fold`.

mod born;
mod changes;

use crate::case::{Case, Event, Phase, Stage, WithdrawalRequest};
use crate::people::{Actor, Hat};
use crate::values::Moment;

/// Folds one event in. Only `Filed` makes a case out of nothing; another event without a case gives none.
#[must_use]
pub fn apply(case: Option<Case>, event: &Event, at: Moment, by: &Actor) -> Option<Case> {
    let mut case = match (case, event) {
        (Some(case), _) => case,
        (None, Event::Filed(filing)) => born::born(filing, at),
        (None, _) => return None,
    };
    case.version += 1;
    if matches!(by.hat, Hat::Consumer | Hat::Helper | Hat::ShopAgent(_)) {
        case.party_acted = at;
    }
    case.fold(event, at);
    Some(case)
}

/// Folds a whole record.
#[must_use]
pub fn replay<'a>(entries: impl IntoIterator<Item = (&'a Event, Moment, Actor)>) -> Option<Case> {
    entries.into_iter().fold(None, |case, (event, at, by)| apply(case, event, at, &by))
}

impl Case {
    fn fold(&mut self, event: &Event, at: Moment) {
        match event {
            Event::Filed(_)
            | Event::FirstContactEnded { .. }
            | Event::FrameworkSent { .. }
            | Event::LetterSent { .. }
            | Event::PerformanceConfirmed { .. } => {}
            Event::FirstContactStarted { term } => self.enter(Stage::FirstContact { term: *term }, at),
            Event::IntakeStarted { doubts, term } => self.doubted(doubts.clone(), *term, at),
            Event::CompletionAsked { term, .. } => self.completing(*term, at),
            Event::Completed { exhibits, term, .. } => self.completed(exhibits, *term, at),
            Event::IntakePassed { term, .. } => self.enter(Stage::ShopTurn { term: *term }, at),
            Event::MediatorTook { mediator } => self.mediated_by(mediator),
            Event::AssessorTook { assessor } => self.assessed_by(assessor),
            Event::SteppedBack { from, .. } => self.stepped_back(*from),
            Event::MessageSent { exhibits, .. } | Event::PerformanceDenied { exhibits, .. } => self.filed(exhibits),
            Event::Answered { answer, exhibits, .. } => self.answered(*answer, exhibits),
            Event::ChoiceOpened { cause, term, .. } => self.choosing(*cause, *term, at),
            Event::TalksContinued { term } => self.talks_continued(*term, at),
            Event::MediationStarted { term } => self.enter(Stage::Mediation { term: *term }, at),
            Event::MediationExtended { term, .. } => self.mediation_extended(*term),
            Event::MediationEnded { term, .. } => self.enter(Stage::MediationFailed { term: *term }, at),
            Event::Proposed(made) => self.proposed(made, at),
            Event::ProposalAccepted { proposal, by, .. } => self.accepted(*proposal, *by, at),
            Event::ProposalRejected { proposal, by, resumed, .. } => self.rejected(*proposal, *by, *resumed, at),
            Event::ProposalLapsed { proposal, resumed, .. } => self.lapsed(*proposal, *resumed, at),
            Event::SettlementReached { proposal, term } => self.settled(*proposal, *term, at),
            Event::PerformanceReported { exhibits, term, .. } => self.reported(exhibits, *term),
            Event::PerformanceAsked { term, .. } => self.phase(Phase::Asked, *term),
            Event::BindingResumed { term, agreement } => self.resume_binding(*term, *agreement, at),
            Event::ConsentGiven { consent, term } => self.consented(consent, *term, at),
            Event::AgreementRecorded { agreement, .. } => self.agreement = Some(agreement.clone()),
            Event::AgreementAsked { term } => self.agreement_asked = Some(*term),
            Event::ClaimFiled { claim, exhibits } => self.claimed(claim, exhibits),
            Event::FeeReceived { payment, cents, counts } => self.paid(*payment, *cents, *counts, at),
            Event::RefundDue { cents, .. } => self.money.refunded = self.money.refunded.plus(*cents),
            Event::ClaimComplete { term } => self.claim_complete(*term, at),
            Event::Admitted { term, .. } => self.enter(Stage::Defence { term: *term }, at),
            Event::DefenceFiled { defence, exhibits } => self.defended(defence, exhibits),
            Event::FileComplete { term, .. } => self.file_complete(*term, at),
            Event::Extended { by, stage, term, .. } => self.extended(*by, *stage, *term),
            Event::DeclaredComplex(date) => self.declared_complex(date.term),
            Event::IntakeEscalated { term, .. }
            | Event::DecisionLate { term, .. }
            | Event::SanctionDue { term, .. } => self.set_term(*term),
            Event::Decided { decision } => self.decided(decision, at),
            Event::Served(served) => self.served(served, at),
            Event::NotComplied { term, .. } => self.not_complied(*term, at),
            Event::Sanctioned { sanction, next, .. } => self.sanctioned(*sanction, *next),
            Event::WithdrawalAsked { term, .. } => self.withdrawal = Some(WithdrawalRequest { term: *term }),
            Event::WithdrawalAnswered { .. } => self.withdrawal = None,
            Event::Beside(beside) => self.stood_beside(beside),
            Event::Reminded { reminder, .. } => self.reminded.push(*reminder),
            Event::Closed { outcome, .. } => self.closed(outcome, at),
        }
    }
}
