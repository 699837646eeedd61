//! The trust mark: a round rosette that stays legible at 48 px.
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Twenty-four petals around a circle of 200.
const EDGE: &str = "M182 100.0Q197.2 112.8 179.2 121.2Q190.5 137.5 171 141.0Q177.7 159.7 158 158.0Q159.7 177.7 141 171.0Q137.\
    5 190.5 121.2 179.2Q112.8 197.2 100 182.0Q87.2 197.2 78.8 179.2Q62.5 190.5 59 171.0Q40.3 177.7 42 158.0Q2\
    2.3 159.7 29 141.0Q9.5 137.5 20.8 121.2Q2.8 112.8 18 100.0Q2.8 87.2 20.8 78.8Q9.5 62.5 29 59.0Q22.3 40.3 \
    42 42.0Q40.3 22.3 59 29.0Q62.5 9.5 78.8 20.8Q87.2 2.8 100 18.0Q112.8 2.8 121.2 20.8Q137.5 9.5 141 29.0Q15\
    9.7 22.3 158 42.0Q177.7 40.3 171 59.0Q190.5 62.5 179.2 78.8Q197.2 87.2 182 100.0Z";
const CHECK: &str = "M76 101l17 17 33-36";
const BAR: &str = "M76 100h48";

/// How large the seal is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SealSize {
    /// With words around it.
    #[default]
    Large,
    /// Without words, beside a name.
    Small,
}

/// Draws the seal: `<Seal valid=true />`. The page says in words what it shows.
#[component]
pub fn Seal(
    /// Whether the certificate is valid now; if not, the seal is grey and has a bar.
    valid: bool,
    /// How large it is.
    #[prop(optional)]
    size: SealSize,
) -> impl IntoView {
    let l = words();
    let standing = if valid { "valid" } else { "none" };
    let ring = match size {
        SealSize::Large => {
            let said = if valid { td_string!(l, parts.seal_words) } else { td_string!(l, parts.seal_words_ended) };
            view! {
                <path id="seal-ring" fill="none" d="M100 100m-63 0a63 63 0 1 1 126 0a63 63 0 1 1-126 0" />
                <circle class="seal__ring" cx="100" cy="100" r="76" />
                <circle class="seal__ring" cx="100" cy="100" r="52" />
                <text class="seal__words">
                    <textPath href="#seal-ring" textLength="390">
                        {said}
                    </textPath>
                </text>
            }
            .into_any()
        }
        SealSize::Small => view! { <circle class="seal__ring" cx="100" cy="100" r="66" /> }.into_any(),
    };
    let small = (size == SealSize::Small).then_some("small");
    view! {
        <svg class="seal" viewBox="0 0 200 200" aria-hidden="true" data-size=small data-standing=standing>
            <path class="seal__edge" d=EDGE />
            {ring}
            <path class="seal__check" d=if valid { CHECK } else { BAR } />
        </svg>
    }
}
