//! Turning the page: after a client-side navigation focus goes to the new title, which is said aloud; the router does neither.
use crate::parts::ahead::Arrival;
use crate::parts::{Announcer, changing};
use leptos::html::H1;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

/// Remembers which page was read last, so that a refresh of the same page moves nobody's focus. An address that asks
/// something else under another title, as signing in does when the code is on its way, is another page.
#[derive(Clone, Copy)]
pub struct Turn(StoredValue<Option<(String, String)>>);

impl Turn {
    /// Makes the memory of the app.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Says whether this is another page than the one before it.
    fn turned(self, path: String, title: String) -> bool {
        let page = (path, title);
        let before = self.0.try_update_value(|last| last.replace(page.clone())).flatten();
        before.is_some_and(|before| before != page)
    }
}

impl Default for Turn {
    fn default() -> Self {
        Self::new()
    }
}

/// Leads focus to the field or place that the address names, if there is one.
#[cfg(feature = "hydrate")]
fn named_place() -> bool {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').is_some_and(|id| !id.is_empty() && crate::parts::focus::to(id))
}

#[cfg(not(feature = "hydrate"))]
fn named_place() -> bool {
    false
}

/// Names the document. A page that is drawn ahead names it when it arrives: whatever is made inside an element counts as
/// being on the page already.
fn titled(text: String) -> AnyView {
    if use_context::<Arrival>().is_none() {
        return view! { <Title text=text /> }.into_any();
    }
    changing(move || {
        let text = text.clone();
        Arrival::is_here().then(|| view! { <Title text=text /> })
    })
}

/// Is the title of a page: the document's title, the one `h1`, a line above it and a line below it.
///
/// ```text
/// <PageHead title=td_string!(l, shops.title) lead=td_string!(l, shops.lead) />
/// ```
#[component]
pub fn PageHead(
    /// The title.
    #[prop(into)]
    title: String,
    /// The document's title, when it says more than the heading.
    #[prop(optional, into)]
    document: Option<String>,
    /// What the page is for.
    #[prop(optional, into)]
    lead: Option<String>,
    /// The line above the title: where one is.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let node = NodeRef::<H1>::new();
    let turn = use_context::<Turn>();
    let announcer = Announcer::here();
    let path = use_location().pathname;
    let said = title.clone();
    Effect::new(move |_| {
        let Some(heading) = node.get().filter(|_| Arrival::is_here()) else { return };
        if turn.is_some_and(|turn| turn.turned(path.get_untracked(), said.clone())) {
            // A new page may be made before it stands in the document, where nothing takes focus yet.
            // An address that names a place on the page leads there.
            request_animation_frame(move || {
                if !named_place() {
                    drop(heading.focus());
                }
            });
            if let Some(announcer) = announcer {
                announcer.say(said.clone());
            }
        }
    });
    let document = document.unwrap_or_else(|| title.clone());
    view! {
        {titled(document)}
        <div class="page-head">
            {children.map(|children| view! { <p class="eyebrow">{children()}</p> })}
            <h1 tabindex="-1" node_ref=node>{title}</h1>
            {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
        </div>
    }
}
