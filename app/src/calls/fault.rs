//! What can go wrong with a call, as data: the sentence is in `locales/`, the HTTP status is here.
use crate::wire::FaultText;
use serde::{Deserialize, Serialize};
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
    /// The page is of another build than the server: it has to be loaded anew (409). Only our own pages find that out.
    Outdated,
    /// The line is gone; only a browser finds that out (503).
    Offline,
    /// The form did not arrive whole, or is no form (400).
    Unreadable,
    /// More was sent than is taken (413).
    TooBig,
    /// The server cannot look up or write anything right now, or took too long (503).
    Away,
    /// The file waits for the virus scanner, or was found wanting (423).
    Held,
    /// There is no room left to write; reading goes on (507).
    Full,
    /// The server failed; the reference is in our log (500).
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
            Fault::Outdated => 409,
            Fault::Offline => 503,
            Fault::TooMany { .. } => 429,
            Fault::Unreadable => 400,
            Fault::TooBig => 413,
            Fault::Away => 503,
            Fault::Held => 423,
            Fault::Full => 507,
            Fault::Trouble { .. } => 500,
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Fault::SignedOut => f.write_str("SignedOut"),
            Fault::NotFound => f.write_str("NotFound"),
            Fault::Outdated => f.write_str("Outdated"),
            Fault::Offline => f.write_str("Offline"),
            Fault::TooMany { seconds } => write!(f, "TooMany {seconds}"),
            Fault::Unreadable => f.write_str("Unreadable"),
            Fault::TooBig => f.write_str("TooBig"),
            Fault::Away => f.write_str("Away"),
            Fault::Held => f.write_str("Held"),
            Fault::Full => f.write_str("Full"),
            Fault::Trouble { reference } => write!(f, "Trouble {reference}"),
        }
    }
}

impl std::error::Error for Fault {}

/// A room that did not arrive is a lost line; the page offers to load anew, which mends an old build too.
impl From<leptos::wasm_split::SplitLoaderError> for Fault {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Fault::Offline
    }
}

impl FromServerFnError for Fault {
    type Encoder = FaultText;

    /// What came in and does not read is the sender's to mend; whatever else the framework could not carry is trouble of
    /// ours, without detail for the outside.
    #[cfg(feature = "ssr")]
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        leptos::logging::warn!("server function failed: {error}");
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Fault::Unreadable
            }
            ServerFnErrorErr::Registration(_)
            | ServerFnErrorErr::UnsupportedRequestMethod(_)
            | ServerFnErrorErr::Request(_)
            | ServerFnErrorErr::ServerError(_)
            | ServerFnErrorErr::MiddlewareError(_)
            | ServerFnErrorErr::Serialization(_)
            | ServerFnErrorErr::Response(_) => Fault::Trouble { reference: String::new() },
        }
    }

    /// In the browser: no answer is a lost line, an answer that cannot be read is one of another build.
    #[cfg(not(feature = "ssr"))]
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => Fault::Offline,
            ServerFnErrorErr::Deserialization(_) => Fault::Outdated,
            _ => Fault::Trouble { reference: String::new() },
        }
    }
}
