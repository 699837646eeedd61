//! What can go wrong with a call, as data: the sentence is in `locales/`, the HTTP status is here.
use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};

/// Why a call has no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// Nobody is signed in, and this needs somebody (401).
    SignedOut,
    /// It does not exist, or it is not yours: we do not say which (404).
    NotFound,
    /// Too many attempts; try again after this many seconds (429).
    TooMany {
        /// Seconds to wait.
        seconds: u32,
    },
    /// The line or the server failed; the reference is in our log (500).
    Trouble {
        /// What a person can quote when asking for help.
        reference: String,
    },
}

impl Fault {
    /// The HTTP status of this fault, for answers that are not pages.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Fault::SignedOut => 401,
            Fault::NotFound => 404,
            Fault::TooMany { .. } => 429,
            Fault::Trouble { .. } => 500,
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Fault {}

impl FromServerFnError for Fault {
    type Encoder = JsonEncoding;

    /// Whatever the framework could not carry is trouble of ours, without detail for the outside.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        leptos::logging::warn!("server function failed: {error}");
        Fault::Trouble { reference: String::new() }
    }
}
