//! Going on with a draft on another device.
use super::complaint::Step;
use crate::forms::Echo;
use serde::{Deserialize, Serialize};

/// The page from which one goes on elsewhere, or on which one arrives with a key. It never shows what was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResumeView {
    /// Whether this device has a draft.
    pub draft: bool,
    /// The address typed in this device's draft, if any.
    pub email: String,
    /// Whether the key opens a draft.
    pub opens: bool,
    /// Whether that is the draft this device has already.
    pub same: bool,
    /// The first step of this device's draft that is not done.
    pub step: Step,
    /// What another device can be given.
    pub handed: Option<Handed>,
    /// The form that came back to the page.
    pub echo: Option<Echo>,
}

/// A code for another device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// The address.
    pub link: String,
    /// The same as a QR code, an SVG.
    pub drawn: String,
}
