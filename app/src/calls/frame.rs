//! What every page knows about the person looking at it.
use crate::wire::PackedCodec;
use domain::people::Hat;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The frame around a page: who is signed in, and whether this is the demonstration.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// The signed-in person.
    pub me: Option<Me>,
    /// Whether the demonstration is running: a banner says so.
    pub demo: bool,
    /// Who runs this platform, in lines parted by ` | `; the page about us shows it.
    pub contact: String,
    /// Digest of the build: calls of another build offer to load the page anew.
    pub build: String,
    /// Seconds until the session ends without a sign of life, for the warning two minutes before.
    pub session_seconds: Option<u32>,
}

/// The signed-in person, as far as a page needs to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Me {
    /// Name.
    pub name: String,
    /// What they may be here.
    pub hats: Vec<Hat>,
    /// Addresses and names of the shops they answer for.
    pub shops: Vec<(String, String)>,
}

impl Frame {
    /// Reads the frame from the request, and in the browser from what the server wrote into the page.
    #[must_use]
    pub fn shared() -> Self {
        SharedValue::<Self, PackedCodec>::new_with_encoding(|| use_context().unwrap_or_default()).into_inner()
    }
}
