//! Mail: gives a letter to the mail server, or in demo mode to the mailbox.
//!
//! Never here: what a letter says, or when one is due. Called by the outbox only. Start at [`Post`].

mod smtp;
mod mailbox;

pub use mailbox::Mailbox;
pub use smtp::Server;

use crate::house::House;
use crate::outbox::WorkTrouble;
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

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
    async fn send(&self, id: [u8; 16], letter: &Letter) -> Result<(), WorkTrouble>;
}

/// Opens the way for letters that the settings name.
///
/// # Errors
/// The sender's address or the mail server's name does not read.
pub fn open(house: &House) -> Result<Arc<dyn Post>, String> {
    match (&house.config.smtp, house.config.demo) {
        (Some(smtp), false) => Ok(Arc::new(Server::new(smtp, &house.config.mail_from)?)),
        // A demonstration never mails anybody, whatever its settings say.
        (_, true) | (None, _) => Ok(Arc::new(Mailbox::new(house.clone()))),
    }
}
