//! How a form post is answered, with script and without.
use crate::forms::FormErrors;
use crate::views::case::ReceiptView;
use serde::{Deserialize, Serialize};

/// The answer to a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// It was done.
    Done {
        /// Where to go: a path of ours.
        go: String,
        /// Proof, when the record of a case grew.
        receipt: Option<ReceiptView>,
        /// Whether the browser must load the page anew, because who is signed in, or the language, changed.
        reload: bool,
        /// The page at `go`, packed, when the server drew it along: then nobody asks for it. Never in JSON.
        page: Option<String>,
    },
    /// Nothing was written: this is what has to be mended.
    Refused(FormErrors),
}

impl Answer {
    /// Done, without a receipt.
    pub fn go(path: impl Into<String>) -> Self {
        Answer::Done { go: path.into(), receipt: None, reload: false, page: None }
    }

    /// Done, and the browser loads the page anew.
    pub fn anew(path: impl Into<String>) -> Self {
        Answer::Done { go: path.into(), receipt: None, reload: true, page: None }
    }
}
