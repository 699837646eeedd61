//! Something to know: a shape, a title, a few words.
use leptos::prelude::*;

/// What a notice or tag is about. The shape and the words say it too, never the colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Information.
    #[default]
    Plain,
    /// Agreed, done, in order.
    Go,
    /// Soon, or take care.
    Soon,
    /// Overdue, refused, dangerous.
    Danger,
}

impl Tone {
    /// The word in `data-tone`.
    #[must_use]
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Tone::Plain => None,
            Tone::Go => Some("go"),
            Tone::Soon => Some("soon"),
            Tone::Danger => Some("danger"),
        }
    }

    /// Drawn in a square of 24: a circle with i, a circle with a check, a clock, an octagon.
    const fn shape(self) -> &'static str {
        match self {
            Tone::Plain => "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M12 11v6M12 7.2v.2",
            Tone::Go => "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M7.5 12.3l3.2 3.2l5.8-6.6",
            Tone::Soon => "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M12 7v5.3l3.4 2",
            Tone::Danger => "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8ZM12 7v6M12 16.6v.2",
        }
    }
}

/// Shows a notice: `<Notice tone=Tone::Soon title="Nog twee dagen">…</Notice>`.
#[component]
pub fn Notice(
    /// What it is about.
    #[prop(optional)]
    tone: Tone,
    /// The news in one line.
    #[prop(into)]
    title: String,
    /// What it means and what one can do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="notice" data-tone=tone.word()>
            <svg class="notice__mark" viewBox="0 0 24 24" aria-hidden="true">
                <path
                    d=tone.shape()
                    fill="none"
                    stroke="currentColor"
                    stroke-width="2"
                    stroke-linecap="round"
                    stroke-linejoin="round"
                />
            </svg>
            <p class="notice__title">{title}</p>
            {children.map(|children| view! { <div class="notice__body">{children()}</div> })}
        </div>
    }
}
