//! Leading focus: to a place of this page that has an id, once it stands in the document.

/// Leads focus there at the next drawing. A browser that cannot focus still shows it.
pub fn focus(id: &'static str) {
    #[cfg(feature = "hydrate")]
    leptos::prelude::request_animation_frame(move || {
        let _ = to(id);
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = id;
}

/// The same, only when nothing has focus: what had it was drawn anew, as after a form was sent.
pub fn focus_if_lost(id: &'static str) {
    #[cfg(feature = "hydrate")]
    leptos::prelude::request_animation_frame(move || {
        let page = leptos::prelude::document();
        // Before the browser's half took the page over nobody had focus to lose.
        let alive = page.document_element().is_some_and(|root| root.has_attribute("data-hydrated"));
        if alive && page.active_element().is_none_or(|active| active.tag_name() == "BODY") {
            let _ = to(id);
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = id;
}

/// Leads focus to a place now; tells whether it is there.
#[cfg(feature = "hydrate")]
pub fn to(id: &str) -> bool {
    use wasm_bindgen::JsCast as _;
    let place = leptos::prelude::document().get_element_by_id(id);
    let place = place.and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok());
    place.is_some_and(|place| place.focus().is_ok())
}
