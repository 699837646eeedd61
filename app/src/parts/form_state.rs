//! What a form knows while it is on the page: what was typed last time, what is wrong, whether it is on its way.
use super::picked::Picked;
use leptos::prelude::*;

/// Is shared by a form with the fields inside it, so that a field needs only its name to show its error and its text.
#[derive(Clone, Copy)]
pub struct FormState {
    form: StoredValue<String>,
    typed: StoredValue<Option<Vec<(String, String)>>>,
    errors: RwSignal<Vec<(String, String)>>,
    labels: StoredValue<Vec<(String, String)>>,
    /// Whether the form was sent and has no answer yet.
    pub busy: RwSignal<bool>,
    /// The files that are on their way or here, for this form.
    pub(super) files: RwSignal<Vec<Picked>>,
    /// How often something was said to be wrong; mending a field says nothing new.
    pub(super) told: RwSignal<u32>,
    /// How often the server read the form and refused it while it was on the page.
    pub refusals: RwSignal<u32>,
}

impl FormState {
    /// Makes the state of one form: its name, what was typed when it came back, and the errors as (field, sentence).
    #[must_use]
    pub fn new(form: String, typed: Option<Vec<(String, String)>>, errors: Vec<(String, String)>) -> Self {
        Self {
            form: StoredValue::new(form),
            typed: StoredValue::new(typed),
            errors: RwSignal::new(errors),
            labels: StoredValue::new(Vec::new()),
            busy: RwSignal::new(false),
            files: RwSignal::new(Vec::new()),
            told: RwSignal::new(0),
            refusals: RwSignal::new(0),
        }
    }

    /// Gives the state of the form around this place, if there is one.
    #[must_use]
    pub fn here() -> Option<Self> {
        use_context::<Self>()
    }

    /// Gives the errors as (field, sentence); a field without a name means the form as a whole.
    #[must_use]
    pub fn errors(&self) -> Vec<(String, String)> {
        self.errors.try_get().unwrap_or_default()
    }

    /// Replaces the errors, as (field, sentence).
    pub fn refuse(&self, errors: Vec<(String, String)>) {
        self.errors.set(errors);
        self.told.update(|count| *count += 1);
    }

    /// Hears that a field is being mended: what was wrong with it is no longer said.
    #[cfg(feature = "hydrate")]
    pub(super) fn mended(&self, event: &leptos::ev::Event) {
        use wasm_bindgen::JsCast;
        let field = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        self.mend(&field.and_then(|field| field.get_attribute("name")).unwrap_or_default());
    }

    /// Takes back what was said to be wrong with a field.
    #[cfg(feature = "hydrate")]
    pub(super) fn mend(&self, name: &str) {
        if self.errors.with_untracked(|all| all.iter().any(|(field, _)| field == name)) {
            self.errors.update(|all| all.retain(|(field, _)| field != name));
        }
    }

    /// Gives the sentence at one field; none any more when the form is gone, which its fields may outlive by a moment.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<String> {
        let sentence = |all: &Vec<(String, String)>| {
            all.iter().find(|(name, _)| name == field).map(|(_, sentence)| sentence.clone())
        };
        self.errors.try_with(sentence).flatten()
    }

    /// Hears from a field what its label calls it, so that the summary can name it with the same words.
    pub(super) fn called(&self, field: &str, label: &str) {
        let name = match use_context::<FieldGroup>() {
            Some(FieldGroup(group)) => format!("{group}, {label}"),
            None => label.to_owned(),
        };
        self.labels.update_value(|labels| labels.push((field.to_owned(), name)));
    }

    /// Gives what the label of a field calls it.
    pub(super) fn label(&self, field: &str) -> Option<String> {
        self.labels
            .with_value(|labels| labels.iter().rev().find(|(name, _)| name == field).map(|(_, label)| label.clone()))
    }

    /// Gives what was typed in a field when the form came back.
    #[must_use]
    pub fn typed(&self, field: &str) -> Option<String> {
        self.typed
            .with_value(|typed| typed.as_ref()?.iter().find(|(name, _)| name == field).map(|(_, text)| text.clone()))
    }

    /// Says whether an option was picked when the form came back; nothing when the form is new.
    #[must_use]
    pub fn picked(&self, field: &str, value: &str) -> Option<bool> {
        self.typed
            .with_value(|typed| typed.as_ref().map(|all| all.iter().any(|(name, text)| name == field && text == value)))
    }

    /// Gives the form's name on its page, which is also its element id.
    #[cfg(feature = "hydrate")]
    pub(super) fn name(&self) -> String {
        self.form.get_value()
    }

    /// Gives the element id of a field, unique on the page.
    #[must_use]
    pub fn id(&self, field: &str) -> String {
        self.form.with_value(|form| format!("{form}-{field}"))
    }
}

/// Names the group that the fields inside it belong to, where several groups ask the same: "Onderdeel 2, de feiten".
#[derive(Clone)]
pub struct FieldGroup(pub String);

/// What a field needs to know about itself.
#[derive(Clone)]
pub(super) struct FieldFacts {
    name: String,
    pub id: String,
    pub value: String,
    pub error: Signal<Option<String>>,
}

impl FieldFacts {
    /// Asks the form around this field; outside a form the page's own value counts and nothing is wrong.
    pub fn of(name: &str, value: Option<String>) -> Self {
        let field = name.to_owned();
        match FormState::here() {
            Some(form) => Self {
                name: name.to_owned(),
                id: form.id(name),
                value: form.typed(name).or(value).unwrap_or_default(),
                error: Signal::derive(move || form.error(&field)),
            },
            None => {
                Self { name: name.to_owned(), id: field, value: value.unwrap_or_default(), error: Signal::stored(None) }
            }
        }
    }

    /// Tells the form around this field what its label calls it.
    pub fn called(&self, label: &str) {
        if let Some(form) = FormState::here() {
            form.called(&self.name, label);
        }
    }

    /// Joins the ids of hint, error and counter for `aria-describedby`.
    pub fn described(&self, hint: bool, count: bool) -> impl Fn() -> Option<String> + Clone + Send + Sync + 'static {
        let (id, error) = (self.id.clone(), self.error);
        move || {
            let mut ids = Vec::new();
            if hint {
                ids.push(format!("{id}-hint"));
            }
            if is_wrong(error) {
                ids.push(format!("{id}-error"));
            }
            if count {
                ids.push(format!("{id}-count"));
            }
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }

    /// Says `"true"` for `aria-invalid` when the field is wrong.
    pub fn invalid(&self) -> impl Fn() -> Option<&'static str> + Clone + Send + Sync + 'static {
        let error = self.error;
        move || is_wrong(error).then_some("true")
    }
}

/// Whether a field is wrong; not any more when its form is gone.
fn is_wrong(error: Signal<Option<String>>) -> bool {
    error.try_with(Option::is_some).unwrap_or_default()
}
