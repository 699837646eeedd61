//! The well-trodden path, step by step.

use super::{World, agreement, ana, arie, bo, claim, defence, message, mia, name, paper, reasons};
use domain::case::{Action, Agreement, DecisionDraft, ShopAnswer};
use domain::people::Actor;
use domain::values::{Cents, Digest, PaymentId};

impl World {
    pub fn bo_contests(&mut self) -> &mut Self {
        self.must(
            bo(),
            Action::Answer {
                answer: ShopAnswer::Contested,
                text: message("It came back broken."),
                exhibits: vec![paper(10)],
            },
        )
    }

    pub fn reaches_mediation(&mut self) -> &mut Self {
        self.bo_contests().must(ana(), Action::ChooseMediation).mia_takes()
    }

    pub fn mia_takes(&mut self) -> &mut Self {
        self.must(mia(), Action::TakeMediation { name: name("Mia Mulder"), no_conflict: true })
    }

    pub fn mediation_fails(&mut self) -> &mut Self {
        self.must(mia(), Action::EndMediation { letter: reasons("We came close, and not there.") })
    }

    pub fn ana_consents(&mut self) -> &mut Self {
        self.ana_consents_with(Some(agreement()))
    }

    pub fn ana_consents_with(&mut self, agreement: Option<Agreement>) -> &mut Self {
        self.must(
            ana(),
            Action::GiveConsent { text_version: name("2026-1"), text_hash: Digest::of(b"text"), agreement },
        )
    }

    pub fn ana_claims(&mut self) -> &mut Self {
        self.must(ana(), Action::FileClaim { claim: claim() })
    }

    pub fn fee_comes(&mut self, payment: u8, cents: i64) -> &mut Self {
        self.must(Actor::BANK, Action::FeePaid { payment: PaymentId::new([payment; 16]), cents: Cents::new(cents) })
    }

    pub fn reaches_claim(&mut self) -> &mut Self {
        self.reaches_mediation().mediation_fails().ana_consents()
    }

    pub fn reaches_admissibility(&mut self) -> &mut Self {
        self.reaches_claim().ana_claims().fee_comes(1, 2_500).arie_takes()
    }

    pub fn arie_takes(&mut self) -> &mut Self {
        self.must(arie(), Action::TakeAssessment { name: name("Arie Aalders"), no_conflict: true })
    }

    pub fn reaches_defence(&mut self) -> &mut Self {
        self.reaches_admissibility().must(arie(), Action::Admit)
    }

    pub fn reaches_deliberation(&mut self) -> &mut Self {
        self.reaches_defence().must(bo(), Action::FileDefence { defence: defence() })
    }

    pub fn arie_decides(&mut self, draft: DecisionDraft) -> &mut Self {
        self.must(arie(), Action::Decide { draft }).arie_serves()
    }

    pub fn arie_serves(&mut self) -> &mut Self {
        let text_hash = self.case.decision.as_ref().expect("a decision").hash();
        self.must(arie(), Action::ServeDecision { text_hash })
    }

    pub fn reaches_performing(&mut self) -> &mut Self {
        self.reaches_deliberation();
        let draft = self.draft();
        self.arie_decides(draft)
    }

    pub fn accepts(&mut self, actor: Actor) -> &mut Self {
        let open = self.case.open_proposal().expect("an open proposal");
        let (proposal, text_hash) = (open.number, open.text_hash);
        self.must(actor, Action::AcceptProposal { proposal, text_hash })
    }
}
