//! Mail: gives a letter to the mail server.
//!
//! Never here: what a letter says, when one is due, or the store. Called by the outbox only. Start at [`Post`].

mod smtp;

pub use smtp::Server;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

/// Why a letter did not go.
#[derive(Debug, thiserror::Error)]
pub enum MailTrouble {
    /// It may go later: the mail server is away, or busy.
    #[error("{0}")]
    Later(String),
    /// It will never go: the address does not exist.
    #[error("{0}")]
    Never(String),
}

/// A letter, ready to go: plain text only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Address.
    pub to: String,
    /// Subject line.
    pub subject: String,
    /// Text.
    pub text: String,
}

/// Takes letters away.
#[async_trait]
pub trait Post: Send + Sync {
    /// Sends a letter; its id makes a repeat recognisable.
    async fn send(&self, id: [u8; 16], letter: &Letter) -> Result<(), MailTrouble>;
}
