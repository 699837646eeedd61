//! Pages that come ahead of the turn to them: what came along with the answer to a form, and what was drawn before
//! anybody pressed. What is drawn ahead stands nowhere yet: it leads no focus and brings nothing back until it arrives.
use leptos::prelude::*;

/// Whether a page that was drawn ahead is the page by now; pages that are drawn where they stand have none.
#[derive(Clone)]
pub struct Arrival(ArcRwSignal<bool>);

impl Arrival {
    /// Of a page that is drawn ahead.
    #[must_use]
    pub fn later() -> Self {
        Self(ArcRwSignal::new(false))
    }

    /// It is the page now.
    pub fn now(&self) {
        self.0.set(true);
    }

    /// Whether it came, for who asks when it goes.
    #[must_use]
    pub fn came(&self) -> bool {
        self.0.get_untracked()
    }

    /// Whether the page around stands where people see it; an effect that asks runs anew when it does.
    #[must_use]
    pub fn is_here() -> bool {
        use_context::<Self>().is_none_or(|arrival| arrival.0.get())
    }
}

#[cfg(feature = "hydrate")]
pub use laid::{lay, take};

#[cfg(feature = "hydrate")]
mod laid {
    use std::cell::RefCell;

    thread_local! {
        /// The page that is being turned to: its path, and itself, packed.
        static LAID: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
    }

    /// Lays out a page for the turn that follows at once.
    pub fn lay(go: &str, page: String) {
        let path = go.split('#').next().unwrap_or_default();
        LAID.set(Some((path.to_owned(), page)));
    }

    /// Takes the page that was laid out for this path, once.
    pub fn take(path: &str) -> Option<String> {
        LAID.take().filter(|(go, _)| go == path).map(|(_, page)| page)
    }
}
