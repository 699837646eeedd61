//! Starts hydration in the browser. Nothing else ever lives here.
use leptos::prelude::document;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page's script once the module is loaded.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(app::App);
    // Style and journeys may wait for this sign that the page is alive; without it nothing else changes.
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-hydrated", "");
    }
}
