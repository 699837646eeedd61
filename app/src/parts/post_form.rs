//! Any form: a plain `<form method="post">` that works without script, and sends itself when script runs.
//!
//! Sent by script it goes to the same address with the same body, only asking for JSON: the answer then puts errors at
//! the fields while the text stays, or leads on.
#[cfg(feature = "hydrate")]
use super::ahead::Arrival;
use super::changing::word;
use super::error_summary::ErrorSummary;
use super::form_state::FormState;
use crate::calls::Answer;
use crate::forms::{Echo, FormErrors};
use crate::words::words;
use leptos::html::Form;
use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// Grows when a form changed what the page shows; pages read it as the source of their resource.
#[derive(Clone, Copy)]
pub struct Refresh(pub RwSignal<u32>);

impl Refresh {
    /// Makes the app's refresher.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(0))
    }

    /// Gives how often this app was refreshed; reading it makes a resource load again.
    #[must_use]
    pub fn count() -> u32 {
        use_context::<Self>().map_or(0, |refresh| refresh.0.get())
    }
}

impl Default for Refresh {
    fn default() -> Self {
        Self::new()
    }
}

/// Holds the fields of one form, and draws the error summary above them.
///
/// ```text
/// <PostForm action="/api/sign-in-code" name="code" echo=view.echo.clone()>
///     <TextField name="email" label=… kind=FieldKind::Email />
///     <Submit>"Stuur mij een code"</Submit>
/// </PostForm>
/// ```
#[component]
pub fn PostForm(
    /// The address of the server function.
    #[prop(into)]
    action: String,
    /// The form's name on this page: sent as `form`, its id, and the start of the ids of its fields.
    #[prop(into)]
    name: String,
    /// Whether the call takes multipart: forms with files, and all calls with `MultipartFormData`.
    #[prop(optional)]
    multipart: bool,
    /// The form that came back to this page without script; used only when it is this one.
    #[prop(default = None)]
    echo: Option<Echo>,
    /// What the fields hold before anybody typed, by name.
    #[prop(default = Vec::new())]
    start: Vec<(String, String)>,
    /// Hears the answer `Done`; otherwise the form leads to where the answer says.
    #[prop(optional, into)]
    on_done: Option<Callback<Answer>>,
    /// A class for the form; the space between the fields is a stack by default.
    #[prop(default = "stack")]
    class: &'static str,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let l = words();
    let echo = echo.filter(|echo| echo.form == name);
    let errors = echo.as_ref().map(|echo| sentences(&echo.errors)).unwrap_or_default();
    let typed = echo.map(|echo| echo.typed).or_else(|| (!start.is_empty()).then_some(start));
    let form = FormState::new(name.clone(), typed, errors);
    provide_context(form);
    let send = sender(l, form, multipart, on_done);
    let node = NodeRef::<Form>::new();
    Effect::new(move |_| bring_back(node));
    let (id, key) = (name.clone(), name.clone());
    // Made before the summary is drawn, which names the fields by their labels.
    let fields = Arc::new(Mutex::new(Some(children())));
    view! {
        <form
            id=id
            method="post"
            action=action
            enctype=multipart.then_some("multipart/form-data")
            novalidate
            class=class
            aria-busy=word(move || form.busy.get().then_some("true"))
            on:submit=send
            on:input=move |event| typed_in(form, &event)
            node_ref=node
        >
            <input type="hidden" name="form" value=name />
            <ErrorSummary />
            // Another form in the same place gets fields of its own: what was typed in this one must not stay in them.
            <For
                each=move || [key.clone()]
                key=String::clone
                children=move |_| fields.lock().ok().and_then(|mut fields| fields.take())
            />
        </form>
    }
}

/// Turns errors into (field, sentence).
pub(super) fn sentences(errors: &FormErrors) -> Vec<(String, String)> {
    let mut said: Vec<_> = errors.fields.iter().map(|error| (error.field.clone(), error.said.clone())).collect();
    said.extend(errors.refusal.iter().map(|refused| (String::new(), refused.said.clone())));
    said
}

/// Without hydration nothing is intercepted.
#[cfg(not(feature = "hydrate"))]
fn sender(
    _l: crate::words::Locale,
    _form: FormState,
    _multipart: bool,
    _on_done: Option<Callback<Answer>>,
) -> impl Fn(leptos::ev::SubmitEvent) + 'static {
    |_| {}
}

#[cfg(not(feature = "hydrate"))]
fn bring_back(_node: NodeRef<Form>) {}

#[cfg(not(feature = "hydrate"))]
fn typed_in(_form: FormState, _event: &leptos::ev::Event) {}

/// Brings back what was typed here before the page was lost.
#[cfg(feature = "hydrate")]
fn bring_back(node: NodeRef<Form>) {
    if Arrival::is_here()
        && let Some(node) = node.get()
    {
        super::kept::bring_back(&node);
    }
}

/// Keeps what is typed, and takes the word "wrong" off the field that is being mended.
#[cfg(feature = "hydrate")]
fn typed_in(form: FormState, event: &leptos::ev::Event) {
    if let Some(element) = super::quietly::form_of(event) {
        super::kept::keep(&element);
    }
    form.mended(event);
}

#[cfg(feature = "hydrate")]
use super::sending::sender;
