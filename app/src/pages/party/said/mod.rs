//! What happened, as a sentence, the words that came with it, and the documents.
//!
//! Here: one place that turns an event into what a person reads. Never here: markup beyond text, who may see it (that was
//! asked before). Called by the story and by letters. Start at [`said`].

mod talks;
mod binding;
mod ending;

use crate::words::{Locale, td_string};
use domain::case::{Event, Ground};
use domain::people::Hat;
use domain::values::ExhibitId;

pub use ending::{end_notice, ground, sanction};

/// What an event says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Whether the platform speaks: what follows from the rules, whoever brought it about.
    pub system: bool,
    /// What happened.
    pub what: String,
    /// More sentences of ours.
    pub more: Vec<String>,
    /// What somebody wrote.
    pub words: Option<String>,
    /// The documents that came with it.
    pub papers: Vec<ExhibitId>,
    /// The number of the proposal that is shown in full here.
    pub offer: Option<u32>,
    /// Whether it is read by both parties and a neutral.
    pub aloud: bool,
}

impl Said {
    fn person(what: impl Into<String>) -> Self {
        Self { what: what.into(), ..Self::default() }
    }

    fn system(what: impl Into<String>) -> Self {
        Self { what: what.into(), system: true, ..Self::default() }
    }

    fn with(mut self, words: impl Into<String>) -> Self {
        self.words = Some(words.into());
        self
    }

    fn why(self, reason: Option<&domain::values::Message>) -> Self {
        match reason {
            Some(reason) => self.with(reason.as_str()),
            None => self,
        }
    }

    fn and(mut self, sentence: impl Into<String>) -> Self {
        self.more.push(sentence.into());
        self
    }

    fn papers(mut self, papers: impl IntoIterator<Item = ExhibitId>) -> Self {
        self.papers = papers.into_iter().collect();
        self
    }
}

/// Says what an event is about.
#[must_use]
pub fn said(l: Locale, event: &Event) -> Said {
    talks::said(l, event).or_else(|| binding::said(l, event)).or_else(|| ending::said(l, event)).unwrap_or_default()
}

/// The role of a hat; none for the platform itself.
#[must_use]
pub const fn role(hat: Hat) -> Option<crate::parts::Role> {
    use crate::parts::Role;
    match hat {
        Hat::Consumer => Some(Role::Consumer),
        Hat::ShopAgent(_) => Some(Role::Shop),
        Hat::Mediator => Some(Role::Mediator),
        Hat::Assessor => Some(Role::Assessor),
        Hat::Inspector => Some(Role::Inspector),
        Hat::Admin | Hat::Clock | Hat::Bank => None,
    }
}

/// Says a ground as the reason of a refusal.
fn on_ground(l: Locale, why: Ground) -> String {
    td_string!(l, event.reason, ground = ground(l, why))
}
