//! What happened, as a sentence, the words that came with it, and the documents.
use super::{beside, binding, ending, talks};
use crate::views::case::{Said, Shown};
use crate::words::{Locale, td_string};
use domain::case::{Event, Ground};
use domain::values::{ExhibitId, Moment};

impl Said {
    pub(super) fn person(what: impl Into<String>) -> Self {
        Self { what: what.into(), ..Self::default() }
    }

    pub(super) fn system(what: impl Into<String>) -> Self {
        Self { what: what.into(), system: true, ..Self::default() }
    }

    pub(super) fn with(mut self, words: impl Into<String>) -> Self {
        self.words = Some(words.into());
        self
    }

    pub(super) fn why(self, reason: Option<&domain::values::Message>) -> Self {
        match reason {
            Some(reason) => self.with(reason.as_str()),
            None => self,
        }
    }

    pub(super) fn and(mut self, sentence: impl Into<String>) -> Self {
        self.more.push(sentence.into());
        self
    }

    pub(super) fn papers(mut self, papers: impl IntoIterator<Item = ExhibitId>) -> Self {
        self.papers = papers.into_iter().collect();
        self
    }
}

/// Says what an event that happened then is about.
#[must_use]
pub fn said(l: Locale, event: &Event, at: Moment) -> Said {
    let said = talks::said(l, event).or_else(|| binding::said(l, event)).or_else(|| ending::said(l, event));
    let said = said.or_else(|| beside::said(l, event));
    let mut said = said.unwrap_or_default();
    said.shown = match event {
        Event::Served(_) => Shown::WithDecision,
        // Reminders are told by mail; in the story they would only be noise.
        Event::Reminded { .. } => Shown::Nowhere,
        _ => Shown::Plain,
    };
    if let Event::Closed { outcome, .. } = event {
        said.more.extend(ending::notice(l, outcome, at));
    }
    said
}

/// Says a ground as the reason of a refusal.
pub(super) fn on_ground(l: Locale, why: Ground) -> String {
    td_string!(l, event.reason, ground = ending::ground(l, why))
}
