//! What runs along while the assessor types: the sums, and what is still missing.
use crate::forms::decision::{Measure, Sums, draft, sums};
use crate::forms::{FormErrors, Posted};
use crate::parts::Saved;
use leptos::prelude::*;

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
}

impl Live {
    /// Starts from the saved draft.
    pub fn new(typed: &[(String, String)], measure: &Measure) -> Self {
        let posted = Posted { fields: typed.to_vec() };
        Self {
            sums: RwSignal::new(sums(&posted, measure)),
            todo: RwSignal::new(missing(&posted, measure)),
            saved: RwSignal::new(Saved::Before),
            measure: StoredValue::new(measure.clone()),
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
    use super::{Live, missing};
    use crate::forms::Posted;
    use crate::forms::decision::sums;
    use crate::parts::form_of;
    use leptos::prelude::*;
    use wasm_bindgen::JsValue;
    use web_sys::FormData;

    impl Live {
        /// Adds up what is typed.
        pub fn hear(self, event: &leptos::ev::Event) {
            let Some(data) = form_of(event).and_then(|form| FormData::new_with_form(&form).ok()) else { return };
            let posted = read(&data);
            self.measure.with_value(|measure| {
                self.sums.set(sums(&posted, measure));
                self.todo.set(missing(&posted, measure));
            });
        }
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
