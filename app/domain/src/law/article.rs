//! Where a rule stands in the law.

use serde::{Deserialize, Serialize};

/// Names a law, decree or regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Burgerlijk Wetboek, the Dutch Civil Code \[L2\]\[L3\]\[L4\].
    CivilCode,
    /// Besluit vergoeding voor buitengerechtelijke incassokosten \[L7\].
    CollectionCosts,
    /// Implementatiewet buitengerechtelijke geschillenbeslechting consumenten \[L1\].
    DisputeBodies,
    /// Algemene termijnenwet \[L6\].
    Terms,
    /// Regulation (EEC, Euratom) 1182/71 on periods, dates and time limits.
    EuTerms,
}

/// Is an article of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article {
    /// The act.
    pub act: Act,
    /// The number of the article, as in `6:230o`.
    pub number: &'static str,
    /// The paragraph (*lid*), when one is meant.
    pub paragraph: Option<u8>,
}

impl Article {
    /// Names an article of the Civil Code.
    #[must_use]
    pub const fn civil(number: &'static str) -> Self {
        Self::of(Act::CivilCode, number)
    }

    /// Names an article of an act.
    #[must_use]
    pub const fn of(act: Act, number: &'static str) -> Self {
        Self { act, number, paragraph: None }
    }

    /// Points at one paragraph of it.
    #[must_use]
    pub const fn paragraph(self, paragraph: u8) -> Self {
        Self { act: self.act, number: self.number, paragraph: Some(paragraph) }
    }
}

/// Says how sure a rule is (the marks of rules.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It was read in this source, by its code in rules.md section 15.
    Read(&'static str),
    /// It is general knowledge, not confirmed yet: \[K\]. It is not to be shown as settled law.
    Known,
    /// It is a choice of this project, because the law has no number: \[A\].
    Chosen,
}
