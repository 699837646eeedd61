//! What runs along while the assessor types: the sums, what is still missing, and the quiet saving of the draft.
use crate::forms::decision::{Measure, Sums, draft, sums};
use crate::forms::{FormErrors, Posted};
use domain::values::Moment;
use leptos::prelude::*;

/// Whether the draft is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser saves while somebody types"))]
pub(super) enum Saved {
    /// Nothing was saved yet.
    Never,
    /// Saved before this page was loaded.
    At(Moment),
    /// On its way.
    Busy,
    /// Saved while this page was open.
    Done,
    /// The server did not take it; the text is still here.
    Failed,
    /// Another window changed it; this one saves nothing by itself any more.
    Elsewhere,
}

/// The state beside the form; the typed text itself stays in the fields.
#[derive(Clone, Copy)]
pub(super) struct Live {
    /// The money table of what is typed now.
    pub sums: RwSignal<Sums>,
    /// What is missing or wrong now.
    pub todo: RwSignal<FormErrors>,
    /// Whether the draft is safe.
    pub saved: RwSignal<Saved>,
    measure: StoredValue<Measure>,
    #[cfg(feature = "hydrate")]
    timer: StoredValue<Option<leptos::leptos_dom::helpers::TimeoutHandle>>,
}

impl Live {
    /// Starts from the saved draft.
    pub fn new(typed: &[(String, String)], measure: &Measure, saved: Option<Moment>) -> Self {
        let posted = Posted { fields: typed.to_vec() };
        Self {
            sums: RwSignal::new(sums(&posted, measure)),
            todo: RwSignal::new(missing(&posted, measure)),
            saved: RwSignal::new(saved.map_or(Saved::Never, Saved::At)),
            measure: StoredValue::new(measure.clone()),
            #[cfg(feature = "hydrate")]
            timer: StoredValue::new(None),
        }
    }

    /// Without hydration nothing is typed.
    #[cfg(not(feature = "hydrate"))]
    pub fn hear(self, _event: &leptos::ev::Event) {
        let _ = self.measure;
    }
}

fn missing(posted: &Posted, measure: &Measure) -> FormErrors {
    draft(posted, measure).err().unwrap_or_default()
}

#[cfg(feature = "hydrate")]
mod typing {
    use super::{Live, Saved, missing};
    use crate::calls::Answer;
    use crate::forms::Posted;
    use crate::forms::decision::{name, sums};
    use crate::wire::post;
    use leptos::leptos_dom::helpers::set_timeout_with_handle;
    use leptos::prelude::*;
    use std::time::Duration;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Element, FormData, HtmlFormElement};

    /// How long the hands must rest before the draft is saved.
    const REST: Duration = Duration::from_millis(1500);

    impl Live {
        /// Adds up what is typed, and saves it when the hands rest.
        pub fn hear(self, event: &leptos::ev::Event) {
            let Some(form) = form_of(event) else { return };
            let Some(data) = FormData::new_with_form(&form).ok() else { return };
            let posted = read(&data);
            self.measure.with_value(|measure| {
                self.sums.set(sums(&posted, measure));
                self.todo.set(missing(&posted, measure));
            });
            if self.saved.get_untracked() == Saved::Elsewhere {
                return;
            }
            if let Some(waiting) = self.timer.get_value() {
                waiting.clear();
            }
            let later = set_timeout_with_handle(move || self.save(&form), REST);
            self.timer.set_value(later.ok());
        }

        /// Saves without a word; only the line in the bar changes.
        fn save(self, form: &HtmlFormElement) {
            let Some(data) = FormData::new_with_form(form).ok() else { return };
            if data.append_with_str(name::THEN, "quiet").is_err() {
                return;
            }
            self.saved.set(Saved::Busy);
            let action = form.get_attribute("action").unwrap_or_default();
            leptos::task::spawn_local(async move {
                let saved = match post(&action, data, true).await {
                    Ok(Answer::Done { .. }) => Saved::Done,
                    Ok(Answer::Refused(_)) => Saved::Elsewhere,
                    Err(_) => Saved::Failed,
                };
                // The page may be gone by now.
                let _ = self.saved.try_set(saved);
            });
        }
    }

    fn form_of(event: &leptos::ev::Event) -> Option<HtmlFormElement> {
        let field = event.target()?.dyn_into::<Element>().ok()?;
        field.closest("form").ok()??.dyn_into().ok()
    }

    /// The texts of the form, in the order of the page.
    fn read(data: &FormData) -> Posted {
        let pairs = js_sys::try_iter(data).ok().flatten().into_iter().flatten().flatten();
        let text = |pair: &js_sys::Array, at| JsValue::as_string(&pair.get(at));
        let fields = pairs
            .filter_map(|pair| {
                let pair = js_sys::Array::from(&pair);
                Some((text(&pair, 0)?, text(&pair, 1)?))
            })
            .collect();
        Posted { fields }
    }
}
