//! Starts hydration in the browser. Nothing else ever lives here.
use leptos::mount::hydrate_from_async;
use leptos::tachys::dom::{body, document};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

/// Called by the page's script once the module is loaded.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    // The module of this page's room is on its way: hydration waits for it where the page needs it.
    spawn_local(async {
        hydrate_from_async(body(), app::App).await.forget();
        // Style and journeys may wait for this sign that the page is alive; without it nothing else changes.
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-hydrated", "");
        }
    });
}
