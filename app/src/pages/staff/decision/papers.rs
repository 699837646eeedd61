//! What the assessor decides on, taken from the entries of the case that the assessor may see.
use crate::forms::decision::Measure;
use crate::views::case::CaseView;
use domain::case::{Claim, Defence, Event, Filing};
use domain::rules::Rules;
use domain::values::Moment;

/// The papers of a case in the binding stage.
#[derive(Clone)]
pub(super) struct Papers {
    /// The complaint as filed.
    pub filing: Option<Box<Filing>>,
    /// The shop's first answer.
    pub answer: Option<(Moment, String)>,
    /// The claim.
    pub claim: Option<(Moment, Box<Claim>)>,
    /// The defence.
    pub defence: Option<(Moment, Box<Defence>)>,
    /// Messages since the claim: when, who, what.
    pub messages: Vec<(Moment, String, String)>,
    /// The rules that the case was filed under.
    pub rules: Rules,
}

impl Papers {
    /// Sorts the entries; what `sight` cut away is not there to be sorted.
    pub fn of(case: &CaseView) -> Self {
        let mut papers = Self {
            filing: None,
            answer: None,
            claim: None,
            defence: None,
            messages: Vec::new(),
            rules: Rules::current(),
        };
        for entry in &case.entries {
            match &entry.event {
                Event::Filed(filing) => {
                    papers.rules = Rules::version(filing.rules);
                    papers.filing = Some(filing.clone());
                }
                Event::Answered { text, .. } => papers.answer = Some((entry.at, text.to_string())),
                Event::ClaimFiled { claim, .. } => papers.claim = Some((entry.at, claim.clone())),
                Event::DefenceFiled { defence, .. } => papers.defence = Some((entry.at, defence.clone())),
                Event::MessageSent { text, .. } => {
                    papers.messages.push((entry.at, entry.name.clone(), text.to_string()));
                }
                _ => {}
            }
        }
        papers
    }

    /// What the form is measured by; none before a claim was filed.
    pub fn measure(&self, case: &CaseView) -> Option<Measure> {
        let (_, claim) = self.claim.as_ref()?;
        Some(Measure::of(&claim.heads, &self.rules, case.now.case_now))
    }
}
