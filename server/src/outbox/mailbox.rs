//! The demonstration's mailbox: letters become rows that a page shows, and files beside the database.

use crate::house::House;
use crate::mail::{Letter, MailTrouble, Post, Server};
use crate::store::{StoreTrouble, mails};
use async_trait::async_trait;
use futures::FutureExt as _;
use std::sync::Arc;

/// Opens the way for letters that the settings name.
///
/// # Errors
/// The sender's address or the mail server's name does not read.
pub fn post(house: &House) -> Result<Arc<dyn Post>, String> {
    match (&house.config.smtp, house.config.demo) {
        (Some(smtp), false) => Ok(Arc::new(Server::new(smtp, &house.config.mail_from)?)),
        // A demonstration never mails anybody, whatever its settings say.
        (_, true) | (None, _) => Ok(Arc::new(Mailbox::new(house.clone()))),
    }
}

/// The mailbox.
pub struct Mailbox {
    house: House,
}

impl Mailbox {
    /// Opens the mailbox.
    #[must_use]
    pub fn new(house: House) -> Self {
        Self { house }
    }
}

#[async_trait]
impl Post for Mailbox {
    async fn send(&self, id: [u8; 16], letter: &Letter) -> Result<(), MailTrouble> {
        let mail = mails::Mail {
            id,
            recipient: letter.to.clone(),
            subject: letter.subject.clone(),
            body: letter.text.clone(),
            // The time machine moves the demo's letters too.
            at: self.house.clocks.case_now(),
        };
        let text = format!("To: {}\nSubject: {}\n\n{}\n", mail.recipient, mail.subject, mail.body);
        let folder = self.house.config.data.join("mail");
        let written = async {
            tokio::fs::create_dir_all(&folder).await?;
            tokio::fs::write(folder.join(format!("{}.txt", crate::chance::hex(&id))), text).await
        };
        written.await.map_err(|error| MailTrouble::Later(error.to_string()))?;
        let kept: Result<(), StoreTrouble> = self
            .house
            .store
            .write(move |line| {
                let mail = mail.clone();
                async move { mails::add(line, &mail).await }.boxed()
            })
            .await;
        kept.map_err(|trouble| MailTrouble::Later(trouble.to_string()))
    }
}
