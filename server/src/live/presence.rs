//! Who has which case open, on this server. Nothing of it is kept.

use super::{Wake, Wakes};
use domain::people::Actor;
use domain::values::CaseId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// A page that is loaded anew, and a stream that comes back, is not somebody who left.
const LINGER: Duration = Duration::from_secs(8);

/// The open pages of a case, each by its number, with who has it open.
type Pages = Vec<(u64, Actor)>;

/// The open pages by case.
#[derive(Clone)]
pub struct Presence {
    pages: Arc<Mutex<HashMap<CaseId, Pages>>>,
    wakes: Wakes,
}

/// One open page; when it is dropped, somebody left.
pub struct Page {
    presence: Presence,
    case: CaseId,
    number: u64,
}

impl Presence {
    /// Makes an empty one, which rings this bell.
    #[must_use]
    pub fn new(wakes: Wakes) -> Self {
        Self { pages: Arc::default(), wakes }
    }

    /// Notes that somebody opened a case.
    #[must_use]
    pub fn open(&self, case: CaseId, who: Actor) -> Page {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let there = pages.entry(case).or_default();
        let number = there.iter().map(|(number, _)| number + 1).max().unwrap_or(0);
        let came = there.iter().all(|(_, other)| *other != who);
        there.push((number, who));
        drop(pages);
        if came {
            self.wakes.ring(Wake::Drawn { case });
        }
        Page { presence: self.clone(), case, number }
    }

    /// Lists who has a case open, each once.
    #[must_use]
    pub fn of(&self, case: CaseId) -> Vec<Actor> {
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let mut there: Vec<Actor> = Vec::new();
        for (_, who) in pages.get(&case).into_iter().flatten() {
            if !there.contains(who) {
                there.push(*who);
            }
        }
        there
    }

    fn close(&self, case: CaseId, number: u64) {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(there) = pages.get_mut(&case) else { return };
        let before = there.len();
        there.retain(|(other, _)| *other != number);
        let changed = there.len() != before;
        if there.is_empty() {
            pages.remove(&case);
        }
        drop(pages);
        if changed {
            self.wakes.ring(Wake::Drawn { case });
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let (presence, case, number) = (self.presence.clone(), self.case, self.number);
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(async move {
                tokio::time::sleep(LINGER).await;
                presence.close(case, number);
            })),
            Err(_) => presence.close(case, number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::people::Hat;
    use domain::values::PersonId;

    #[test]
    fn who_has_two_pages_open_is_there_once_until_both_are_closed() {
        let presence = Presence::new(Wakes::default());
        let (case, ana) = (CaseId::new([1; 16]), Actor::person(PersonId::new([2; 16]), Hat::Consumer));
        let (first, second) = (presence.open(case, ana), presence.open(case, ana));
        assert_eq!(presence.of(case), [ana]);
        drop(first);
        assert_eq!(presence.of(case), [ana]);
        drop(second);
        assert!(presence.of(case).is_empty());
    }
}
