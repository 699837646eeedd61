//! Any form: a plain `<form method="post">` that works without script, and sends itself when script runs.
//!
//! Sent by script it goes to the same address with the same body, only asking for JSON: the answer then puts errors at
//! the fields while the text stays, or leads on.
use super::error_summary::ErrorSummary;
use super::form_state::FormState;
use super::say;
use crate::calls::Answer;
use crate::forms::{Echo, FormErrors};
use crate::words::{Locale, td_string, words};
use domain::case::Refusal;
use leptos::prelude::*;

/// Says why the rules of a case refused; the app gives it, because parts know nothing of cases.
#[derive(Clone, Copy)]
pub struct RefusalWords(pub fn(Locale, &Refusal) -> String);

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
    let errors = echo.as_ref().map(|echo| sentences(l, &echo.errors)).unwrap_or_default();
    let form = FormState::new(name.clone(), echo.map(|echo| echo.typed), errors);
    provide_context(form);
    let send = sender(l, form, multipart, on_done);
    let id = name.clone();
    view! {
        <form
            id=id
            method="post"
            action=action
            enctype=multipart.then_some("multipart/form-data")
            novalidate
            class=class
            aria-busy=move || form.busy.get().then_some("true")
            on:submit=send
        >
            <input type="hidden" name="form" value=name />
            <ErrorSummary />
            {children()}
        </form>
    }
}

/// Turns errors into (field, sentence).
fn sentences(l: Locale, errors: &FormErrors) -> Vec<(String, String)> {
    let mut said: Vec<_> =
        errors.fields.iter().map(|error| (error.field.clone(), say::problem(l, &error.problem))).collect();
    if let Some(refusal) = &errors.refusal {
        let sentence = use_context::<RefusalWords>()
            .map_or_else(|| td_string!(l, problem.refused).to_owned(), |words| (words.0)(l, refusal));
        said.push((String::new(), sentence));
    }
    said
}

/// Without hydration nothing is intercepted.
#[cfg(not(feature = "hydrate"))]
fn sender(
    _l: Locale,
    _form: FormState,
    _multipart: bool,
    _on_done: Option<Callback<Answer>>,
) -> impl Fn(leptos::ev::SubmitEvent) + 'static {
    |_| {}
}

#[cfg(feature = "hydrate")]
use sending::sender;

#[cfg(feature = "hydrate")]
mod sending {
    use super::{FormState, Refresh, RefusalWords, sentences};
    use crate::calls::{Answer, Fault};
    use crate::links;
    use crate::parts::kept;
    use crate::words::{Locale, td_string};
    use gloo_net::http::Request;
    use leptos::prelude::*;
    use leptos_router::NavigateOptions;
    use leptos_router::hooks::use_navigate;
    use wasm_bindgen::JsCast;
    use web_sys::{FormData, HtmlButtonElement, HtmlFormElement, SubmitEvent, UrlSearchParams};

    /// What to do with an answer.
    #[derive(Clone)]
    struct After {
        l: Locale,
        form: FormState,
        refresh: Option<Refresh>,
        words: Option<RefusalWords>,
        on_done: Option<Callback<Answer>>,
    }

    /// Sends the form in place of the browser.
    pub fn sender(
        l: Locale,
        form: FormState,
        multipart: bool,
        on_done: Option<Callback<Answer>>,
    ) -> impl Fn(SubmitEvent) + 'static {
        let after = After { l, form, refresh: use_context(), words: use_context(), on_done };
        let navigate = StoredValue::new_local(use_navigate());
        move |event: SubmitEvent| {
            let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else {
                return;
            };
            let Some(data) = filled(&element, &event) else { return };
            event.prevent_default();
            if form.busy.get_untracked() {
                return;
            }
            form.busy.set(true);
            let action = element.get_attribute("action").unwrap_or_default();
            let after = after.clone();
            leptos::task::spawn_local(async move {
                let answer = post(&action, data, multipart).await;
                form.busy.set(false);
                match answer {
                    Ok(answer) => after.answered(answer, |path| {
                        navigate.with_value(|go| go(path, NavigateOptions::default()));
                    }),
                    Err(fault) => after.failed(fault),
                }
            });
        }
    }

    /// The fields as the browser would send them, with the button that was pressed.
    fn filled(element: &HtmlFormElement, event: &SubmitEvent) -> Option<FormData> {
        let data = FormData::new_with_form(element).ok()?;
        if let Some(button) = event.submitter().and_then(|button| button.dyn_into::<HtmlButtonElement>().ok())
            && !button.name().is_empty()
        {
            data.append_with_str(&button.name(), &button.value()).ok()?;
        }
        Some(data)
    }

    /// Sends; a lost line is nothing, a fault is what the server says.
    async fn post(action: &str, data: FormData, multipart: bool) -> Result<Answer, Option<Fault>> {
        let request = Request::post(action).header("Accept", "application/json");
        let request = if multipart {
            request.body(data)
        } else {
            let pairs = UrlSearchParams::new_with_str_sequence_sequence(&data).map_err(|_| None)?;
            request.body(pairs)
        };
        let response = request.map_err(|_| None)?.send().await.map_err(|_| None)?;
        if response.ok() {
            response.json::<Answer>().await.map_err(|_| None)
        } else {
            Err(response.json::<Fault>().await.ok())
        }
    }

    impl After {
        fn answered(self, answer: Answer, navigate: impl Fn(&str)) {
            match &answer {
                Answer::Refused(errors) => {
                    let said = Owner::new().with(|| {
                        if let Some(words) = self.words {
                            provide_context(words);
                        }
                        sentences(self.l, errors)
                    });
                    self.form.refuse(said);
                }
                Answer::Done { go, reload, .. } => {
                    self.form.refuse(Vec::new());
                    kept::forget(&self.form.id(""));
                    if let Some(on_done) = self.on_done {
                        on_done.run(answer.clone());
                    } else if *reload {
                        load(go);
                    } else {
                        let here = here();
                        if here != *go {
                            navigate(go);
                        }
                        // The same page with another query keeps what it loaded; what it shows has changed nonetheless.
                        if path(&here) == path(go)
                            && let Some(refresh) = self.refresh
                        {
                            refresh.0.update(|count| *count += 1);
                        }
                    }
                }
            }
        }

        fn failed(self, fault: Option<Fault>) {
            let l = self.l;
            let sentence = match fault {
                Some(Fault::SignedOut) => return load(&links::sign_in(&here())),
                Some(Fault::TooMany { seconds }) => {
                    td_string!(l, error.too_many_text, minutes = seconds.div_ceil(60).max(1))
                }
                Some(Fault::NotFound) => td_string!(l, error.not_found_text).to_owned(),
                Some(Fault::Trouble { reference }) if !reference.is_empty() => {
                    let said = td_string!(l, error.reference, reference = reference);
                    format!("{} {said}", td_string!(l, error.trouble_text))
                }
                Some(Fault::Trouble { .. }) => td_string!(l, error.trouble_text).to_owned(),
                None => td_string!(l, error.offline).to_owned(),
            };
            self.form.refuse(vec![(String::new(), sentence)]);
        }
    }

    /// This page's path with its query.
    fn here() -> String {
        let location = window().location();
        location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
    }

    /// An address without its query and fragment.
    fn path(address: &str) -> &str {
        address.split(['?', '#']).next().unwrap_or_default()
    }

    /// Loads a page anew.
    fn load(path: &str) {
        drop(window().location().set_href(path));
    }
}
