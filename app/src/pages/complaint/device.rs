//! What this device keeps of the wizard for when the line is lost: the worker `public/complaint-worker.js` keeps pages and
//! words sealed; here the page tells it what is typed, and brings back what was never sent.
//!
//! Words that were typed before another device changed the same step are not put over it: the person chooses.
use crate::parts::{Look, Notice, Saved, Tone, changing};
use crate::words::{Locale, td_string};
use leptos::prelude::*;

/// Offers words that were typed here and never sent, while the step was changed elsewhere.
pub(super) fn unsent(l: Locale, form: String, saved: RwSignal<Saved>) -> AnyView {
    let offered = RwSignal::new(false);
    begin(&form, saved, offered);
    let name = StoredValue::new(form);
    changing(move || {
        offered.get().then(|| {
            view! {
                <Notice tone=Tone::Soon title=td_string!(l, complaint.unsent)>
                    <p>{td_string!(l, complaint.unsent_note)}</p>
                    <div class="cluster" data-gap="s">
                        <button type="button" class=Look::Quiet.class() on:click=move |_| { back(name); offered.set(false) }>
                            {td_string!(l, complaint.unsent_back)}
                        </button>
                        <button type="button" class=Look::Text.class() on:click=move |_| { away(name); offered.set(false) }>
                            {td_string!(l, complaint.unsent_away)}
                        </button>
                    </div>
                </Notice>
            }
        })
    })
}

#[cfg(not(feature = "hydrate"))]
fn begin(_form: &str, _saved: RwSignal<Saved>, _offered: RwSignal<bool>) {}

#[cfg(not(feature = "hydrate"))]
fn back(_form: StoredValue<String>) {}

#[cfg(not(feature = "hydrate"))]
fn away(_form: StoredValue<String>) {}

#[cfg(feature = "hydrate")]
use here::{away, back, begin};

#[cfg(feature = "hydrate")]
mod here {
    use crate::parts::ahead::Arrival;
    use crate::parts::{Saved, kept};
    use js_sys::{Array, Object, Promise, Reflect};
    use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
    use leptos::prelude::*;
    use std::cell::RefCell;
    use std::time::Duration;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{
        FormData, HtmlFormElement, MessageChannel, MessageEvent, RegistrationOptions, ServiceWorker,
        ServiceWorkerRegistration, ServiceWorkerUpdateViaCache, UrlSearchParams,
    };

    /// How long the hands must rest before the worker keeps what was typed.
    const REST: Duration = Duration::from_millis(300);
    const WORKER: &str = "/complaint-worker.js";

    thread_local! {
        /// Waits for the hands to rest.
        static RESTS: RefCell<Option<TimeoutHandle>> = const { RefCell::new(None) };
        /// The step that was open before this one: its path and its form.
        static BEFORE: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
        /// The words that are offered.
        static OFFER: RefCell<Option<UrlSearchParams>> = const { RefCell::new(None) };
    }

    /// Begins to keep a step as soon as its form is on the page.
    pub(super) fn begin(form: &str, saved: RwSignal<Saved>, offered: RwSignal<bool>) {
        let name = form.to_owned();
        Effect::new(move |_| {
            let Some(form) = Arrival::is_here().then(|| element(&name)).flatten() else { return };
            listen(&form);
            leptos::task::spawn_local(open(form, name.clone(), offered));
        });
        let name = form.to_owned();
        Effect::new(move |_| {
            if saved.get() == Saved::Done {
                let (path, name) = (path(), name.clone());
                leptos::task::spawn_local(async move { taken(&path, &name).await });
            }
        });
    }

    fn element(form: &str) -> Option<HtmlFormElement> {
        document().get_element_by_id(form)?.dyn_into().ok()
    }

    fn path() -> String {
        window().location().pathname().unwrap_or_default()
    }

    /// Keeps what is typed, when the hands rest.
    fn listen(form: &HtmlFormElement) {
        let typed = form.clone();
        let hear = Closure::<dyn FnMut()>::new(move || {
            let typed = typed.clone();
            let rest = set_timeout_with_handle(move || keep(&typed), REST).ok();
            if let Some(before) = RESTS.replace(rest) {
                before.clear();
            }
        });
        // A browser that cannot listen keeps nothing.
        drop(form.add_event_listener_with_callback("input", hear.as_ref().unchecked_ref()));
        // It goes with the form.
        hear.forget();
    }

    fn keep(form: &HtmlFormElement) {
        let (path, name) = (path(), form.id());
        let data =
            FormData::new_with_form(form).and_then(|data| UrlSearchParams::new_with_str_sequence_sequence(&data));
        if let Ok(typed) = data {
            let fields = Array::from(&typed);
            leptos::task::spawn_local(async move {
                say("keep", &[("path", path.into()), ("form", name.into()), ("fields", fields.into())]).await;
            });
        }
    }

    /// Registers the worker, lets it keep this step, and brings back what was typed here and never sent.
    async fn open(form: HtmlFormElement, name: String, offered: RwSignal<bool>) {
        let path = path();
        let before = BEFORE.replace(Some((path.clone(), name.clone())));
        if let Some((then, form)) = before.filter(|(then, form)| *then != path && !kept::holds(then, form)) {
            taken(&then, &form).await;
        }
        let typed = match kept::typed(&form) {
            Some(typed) => Some(typed),
            None => asked(&path, &name).await,
        };
        if let Some(typed) = typed.filter(|typed| kept::differs(&form, typed)) {
            if kept::is_fresh(&form, &typed) {
                kept::put_back(&form, &typed);
            } else {
                OFFER.set(Some(typed));
                let _ = offered.try_set(true);
            }
        }
        say("hold", &[("path", path.into())]).await;
    }

    /// What the worker keeps of a form.
    async fn asked(path: &str, form: &str) -> Option<UrlSearchParams> {
        let found = say("ask", &[("path", path.into()), ("form", form.into())]).await?;
        let fields = Reflect::get(&found, &"fields".into()).ok()?;
        UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()
    }

    /// The server has it: the worker fetches the step anew, and need not keep the words.
    async fn taken(path: &str, form: &str) {
        say("hold", &[("path", path.into())]).await;
        say("forget", &[("path", path.into()), ("form", form.into())]).await;
    }

    /// Puts the offered words into the form.
    pub(super) fn back(form: StoredValue<String>) {
        if let (Some(form), Some(typed)) = (element(&form.get_value()), OFFER.take()) {
            kept::put_back(&form, &typed);
        }
    }

    /// Throws the offered words away.
    pub(super) fn away(form: StoredValue<String>) {
        OFFER.take();
        let (path, form) = (path(), form.get_value());
        kept::forget(&form);
        leptos::task::spawn_local(async move { taken(&path, &form).await });
    }

    /// Says something to the worker and gives its answer; nothing where there is no worker, or it could not.
    async fn say(what: &str, more: &[(&str, JsValue)]) -> Option<JsValue> {
        let worker = worker().await?;
        let channel = MessageChannel::new().ok()?;
        let message = Object::new();
        Reflect::set(&message, &"do".into(), &what.into()).ok()?;
        for (name, value) in more {
            Reflect::set(&message, &(*name).into(), value).ok()?;
        }
        let port = channel.port1();
        let answer = Promise::new(&mut |done, _| {
            let heard = Closure::once_into_js(move |event: MessageEvent| {
                // Nobody listens any more when the page is gone.
                drop(done.call1(&JsValue::NULL, &event.data()));
            });
            port.set_onmessage(Some(heard.unchecked_ref()));
        });
        worker.post_message_with_transferable(&message, &Array::of1(&channel.port2())).ok()?;
        JsFuture::from(answer).await.ok().filter(|answer| !answer.is_null())
    }

    /// The running worker; registered when it is not yet.
    async fn worker() -> Option<ServiceWorker> {
        let navigator = window().navigator();
        // Missing where the page did not come over a safe line.
        if !Reflect::has(&navigator, &"serviceWorker".into()).ok()? {
            return None;
        }
        let options = RegistrationOptions::new();
        options.set_scope("/complaint");
        options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
        let workers = navigator.service_worker();
        let registered = JsFuture::from(workers.register_with_options(WORKER, &options)).await.ok()?;
        let registered: ServiceWorkerRegistration = registered.dyn_into().ok()?;
        if registered.active().is_none() {
            // The page is in its scope, so it becomes ready.
            JsFuture::from(workers.ready().ok()?).await.ok()?;
        }
        registered.active()
    }
}
