//! Drafts of decisions.

use super::{World, day, name, ruling};
use domain::case::{CostLine, Decision, DecisionDraft, FeeBearer, HeadResult};
use domain::values::{Cents, ExhibitId};

impl World {
    /// A draft that grants the money, and whose total is right.
    pub fn draft(&self) -> DecisionDraft {
        let mut draft = DecisionDraft {
            heads: vec![ruling(HeadResult::Granted, 8_995), ruling(HeadResult::Rejected, 0)],
            interest_from: Some(day("2026-10-01")),
            costs: vec![CostLine { label: name("Parcel"), cents: Cents::new(695) }],
            fee: FeeBearer::Shop,
            total: Cents::ZERO,
            orders: Vec::new(),
            days: 14,
            considered: self.before_the_assessor(),
            mandatory_law_checked: true,
        };
        draft.total = self.computed(&draft);
        draft
    }

    /// A draft that rejects everything: nothing to perform.
    pub fn rejection(&self) -> DecisionDraft {
        DecisionDraft {
            heads: vec![ruling(HeadResult::Rejected, 0), ruling(HeadResult::Rejected, 0)],
            interest_from: None,
            costs: Vec::new(),
            fee: FeeBearer::Consumer,
            total: Cents::ZERO,
            orders: Vec::new(),
            days: 14,
            considered: self.before_the_assessor(),
            mandatory_law_checked: true,
        }
    }

    pub fn before_the_assessor(&self) -> Vec<ExhibitId> {
        let before = self.case.exhibits.iter().filter(|exhibit| exhibit.filed_with.for_assessor());
        before.map(|exhibit| exhibit.file.id).collect()
    }

    pub fn computed(&self, draft: &DecisionDraft) -> Cents {
        let decision = Decision::from_draft(draft, &self.case, self.now, &self.rules);
        decision.expect("a draft that holds").money.total
    }
}
