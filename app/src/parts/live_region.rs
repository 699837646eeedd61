//! Politely tells screen readers what changed, without moving anybody's focus.
use super::changing::changing;
use leptos::prelude::*;

/// Lets any part of a page say something aloud; there is one per page.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// Makes the announcer of the app.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Gives the announcer of this page.
    #[must_use]
    pub fn here() -> Option<Self> {
        use_context::<Self>()
    }

    /// Says a sentence. The same sentence twice is made different, so that it is heard twice.
    pub fn say(&self, sentence: impl Into<String>) {
        let sentence = sentence.into();
        self.0.update(|said| {
            let again = *said == sentence;
            *said = sentence;
            if again {
                said.push('\u{a0}');
            }
        });
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// Is the one place of the page that is read aloud when it changes.
#[component]
pub fn LiveRegion(
    /// Whose sentences.
    announcer: Announcer,
) -> impl IntoView {
    view! {
        <p class="unseen" role="status" aria-live="polite">
            {changing(move || announcer.0.get())}
        </p>
    }
}
