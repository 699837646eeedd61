//! What every page knows about the person looking at it.
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The frame around a page: who is signed in, and whether this is the demonstration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Whether the demonstration is running: a banner says so.
    pub demo: bool,
}

impl Frame {
    /// Reads the frame from the request, and in the browser from what the server wrote into the page.
    #[must_use]
    pub fn shared() -> Self {
        SharedValue::new(|| use_context::<Frame>().unwrap_or_default()).into_inner()
    }
}
