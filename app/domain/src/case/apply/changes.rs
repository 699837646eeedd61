//! What each kind of event changes, in the order of the ladder.

use crate::calendar::Term;
use crate::case::side::settlement::opened;
use crate::case::{
    Beside, Case, ChoiceCause, Claim, Consent, Decision, Defence, Doubt, Exhibit, FiledWith, NextSanction, Outcome,
    Payment, Phase, Proposal, ProposalState, Proposed, Sanction, Served, ShopAnswer, Stage, StageKey, Talk, Visit,
};
use crate::people::{Neutral, Side};
use crate::values::{Cents, ExhibitId, Moment, PaymentId};

impl Case {
    /// Enters a stage; reminders start anew.
    pub(super) fn enter(&mut self, stage: Stage, at: Moment) {
        self.path.push(Visit { stage: stage.key(), at });
        self.stage = stage;
        self.since = at;
        self.reminded.clear();
    }

    /// Gives the stage another term; it stays the same stage.
    pub(super) fn set_term(&mut self, term: Term) {
        self.stage = self.stage.clone().with_term(term);
    }

    fn doubts(&self) -> Vec<Doubt> {
        if let Stage::Intake { doubts, .. } | Stage::Completing { doubts, .. } = &self.stage {
            return doubts.clone();
        }
        Vec::new()
    }

    pub(super) fn doubted(&mut self, doubts: Vec<Doubt>, term: Term, at: Moment) {
        self.enter(Stage::Intake { term, doubts }, at);
    }

    pub(super) fn completing(&mut self, term: Term, at: Moment) {
        let doubts = self.doubts();
        self.enter(Stage::Completing { term, doubts }, at);
    }

    pub(super) fn completed(&mut self, exhibits: &[Exhibit], term: Term, at: Moment) {
        self.exhibits.extend_from_slice(exhibits);
        let doubts = self.doubts();
        self.enter(Stage::Intake { term, doubts }, at);
    }

    pub(super) fn filed(&mut self, exhibits: &[Exhibit]) {
        self.exhibits.extend_from_slice(exhibits);
    }

    pub(super) fn mediated_by(&mut self, mediator: &Neutral) {
        self.mediators_ever.push(mediator.person);
        self.mediator = Some(mediator.clone());
    }

    pub(super) fn assessed_by(&mut self, assessor: &Neutral) {
        self.assessors_ever.push(assessor.person);
        self.assessor = Some(assessor.clone());
    }

    pub(super) fn stepped_back(&mut self, from: Talk) {
        match from {
            Talk::Talks => self.mediator = None,
            Talk::Binding => self.assessor = None,
        }
    }

    pub(super) fn answered(&mut self, answer: ShopAnswer, exhibits: &[Exhibit]) {
        // What the shop said at first contact was no answer to a dispute yet.
        if self.stage.key() == StageKey::ShopTurn {
            self.answer = self.answer.or(Some(answer));
        }
        self.exhibits.extend_from_slice(exhibits);
    }

    pub(super) fn choosing(&mut self, cause: ChoiceCause, term: Term, at: Moment) {
        self.enter(Stage::ConsumerChoice { term, cause }, at);
    }

    pub(super) fn talks_continued(&mut self, term: Term, at: Moment) {
        self.pending_used += 1;
        self.enter(Stage::ShopTurn { term }, at);
    }

    pub(super) fn stood_beside(&mut self, beside: &Beside) {
        match beside {
            Beside::HelperAppointed { helper } => {
                self.helpers_ever.push(helper.clone());
                self.helper = Some(helper.clone());
            }
            Beside::HelpEnded { .. } => self.helper = None,
            Beside::NeedsTold { needs, term } => {
                self.needs = Some(needs.clone());
                if let Some(term) = term {
                    self.set_term(*term);
                }
            }
            Beside::WishNarrowed { amount, .. } => self.narrowed = Some(*amount),
            Beside::ClaimNarrowed { heads, .. } => {
                if let Some(claim) = &mut self.claim {
                    claim.heads.clone_from(heads);
                }
            }
        }
    }

    pub(super) fn mediation_extended(&mut self, term: Term) {
        self.mediation_extended = true;
        self.set_term(term);
    }

    pub(super) fn proposed(&mut self, made: &Proposed, at: Moment) {
        if let Some(replaced) = made.replaces {
            self.set_state(replaced, ProposalState::Replaced { by: made.proposal });
        }
        self.proposals.push(Proposal {
            number: made.proposal,
            by: made.by,
            offer: made.offer.clone(),
            text_hash: made.text_hash,
            made: at,
            term: made.term,
            state: opened(made.by),
        });
        if made.interrupts {
            let back = Box::new(self.stage.talking().clone());
            self.enter(Stage::SettlementProposed { term: made.term, proposal: made.proposal, back }, at);
        }
    }

    pub(super) fn accepted(&mut self, number: u32, by: Side, at: Moment) {
        let Some(proposal) = self.proposals.iter_mut().find(|proposal| proposal.number == number) else {
            return;
        };
        if let ProposalState::Open { consumer, shop } = &mut proposal.state {
            match by {
                Side::Consumer => *consumer = true,
                Side::Shop => *shop = true,
            }
            if *consumer && *shop {
                proposal.state = ProposalState::Accepted { at };
            }
        }
    }

    pub(super) fn rejected(&mut self, number: u32, by: Side, resumed: Option<Term>, at: Moment) {
        self.set_state(number, ProposalState::Rejected { by });
        self.resume(resumed, at);
    }

    pub(super) fn lapsed(&mut self, number: u32, resumed: Option<Term>, at: Moment) {
        self.set_state(number, ProposalState::Lapsed);
        self.resume(resumed, at);
    }

    pub(super) fn settled(&mut self, number: u32, term: Term, at: Moment) {
        let back = Box::new(self.stage.talking().clone());
        self.withdrawal = None;
        self.enter(Stage::PerformingSettlement { term, proposal: number, phase: Phase::Awaited, back }, at);
    }

    fn set_state(&mut self, number: u32, state: ProposalState) {
        if let Some(proposal) = self.proposals.iter_mut().find(|proposal| proposal.number == number) {
            proposal.state = state;
        }
    }

    fn resume(&mut self, term: Option<Term>, at: Moment) {
        if let Some(term) = term {
            self.enter(self.stage.talking().clone().with_term(term), at);
        }
    }

    pub(super) fn reported(&mut self, exhibits: &[Exhibit], term: Option<Term>) {
        self.exhibits.extend_from_slice(exhibits);
        if let Some(term) = term {
            self.phase(Phase::Reported, term);
        }
    }

    pub(super) fn phase(&mut self, new: Phase, term: Term) {
        if let Stage::PerformingSettlement { phase, .. } | Stage::PerformingDecision { phase, .. } = &mut self.stage {
            *phase = new;
            self.reminded.clear();
            self.set_term(term);
        }
    }

    pub(super) fn resume_binding(&mut self, term: Term, agreement: Option<Term>, at: Moment) {
        self.agreement_asked = agreement.or(self.agreement_asked);
        self.resume(Some(term), at);
    }

    pub(super) fn consented(&mut self, consent: &Consent, term: Term, at: Moment) {
        self.consent = Some(consent.clone());
        self.enter(Stage::Claim { term }, at);
    }

    pub(super) fn claimed(&mut self, claim: &Claim, exhibits: &[Exhibit]) {
        self.file_again(&claim.again);
        self.exhibits.extend_from_slice(exhibits);
        self.claim = Some(claim.clone());
    }

    pub(super) fn paid(&mut self, payment: PaymentId, cents: Cents, counts: bool, at: Moment) {
        let payment = Payment { payment, cents, at };
        self.money.payments.push(payment);
        if counts {
            self.money.fee = Some(payment);
        }
    }

    pub(super) fn claim_complete(&mut self, term: Term, at: Moment) {
        self.complaint_complete_at = Some(at);
        self.enter(Stage::Admissibility { term }, at);
    }

    pub(super) fn defended(&mut self, defence: &Defence, exhibits: &[Exhibit]) {
        self.file_again(&defence.again);
        self.exhibits.extend_from_slice(exhibits);
        self.defence = Some(defence.clone());
    }

    fn file_again(&mut self, again: &[ExhibitId]) {
        for exhibit in self.exhibits.iter_mut().filter(|exhibit| again.contains(&exhibit.file.id)) {
            if exhibit.filed_with == FiledWith::Talks {
                exhibit.filed_with = FiledWith::Both;
            }
        }
    }

    pub(super) fn file_complete(&mut self, term: Term, at: Moment) {
        self.file_complete_at = Some(at);
        self.enter(Stage::Deliberation { term }, at);
    }

    pub(super) fn extended(&mut self, by: Side, stage: StageKey, term: Term) {
        self.extended.push((by, stage));
        self.set_term(term);
    }

    pub(super) fn declared_complex(&mut self, term: Term) {
        self.complex = true;
        self.set_term(term);
    }

    pub(super) fn decided(&mut self, decision: &Decision, at: Moment) {
        self.decision = Some(decision.clone());
        if let Stage::Deliberation { term } = self.stage {
            // Not yet served: the reminders go on, because the 90 days do.
            let reminded = std::mem::take(&mut self.reminded);
            self.enter(Stage::Decided { term }, at);
            self.reminded = reminded;
        }
    }

    pub(super) fn served(&mut self, served: &Served, at: Moment) {
        self.decision = Some(served.decision.clone());
        self.served_at = Some(at);
        self.drop_open();
        self.withdrawal = None;
        let term = served.term;
        let stage = match served.debtor {
            Some(by) => Stage::PerformingDecision { term, phase: Phase::Awaited, by },
            None => Stage::Served { term },
        };
        self.enter(stage, at);
    }

    pub(super) fn not_complied(&mut self, term: Term, at: Moment) {
        self.enter(Stage::NotComplied { term, next: Sanction::Warn, since: at }, at);
    }

    pub(super) fn sanctioned(&mut self, sanction: Sanction, following: Option<NextSanction>) {
        self.sanctions.push(sanction);
        if let (Stage::NotComplied { term, next, .. }, Some(following)) = (&mut self.stage, following) {
            *next = following.sanction;
            *term = following.term;
        }
    }

    pub(super) fn closed(&mut self, outcome: &Outcome, at: Moment) {
        self.drop_open();
        self.withdrawal = None;
        self.enter(Stage::Closed { outcome: outcome.clone(), at }, at);
    }

    fn drop_open(&mut self) {
        for proposal in self.proposals.iter_mut().filter(|proposal| proposal.is_open()) {
            proposal.state = ProposalState::Dropped;
        }
    }
}
