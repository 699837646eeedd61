//! Sends letters through a mail server.

use super::{Letter, MailTrouble, Post};
use crate::config::Smtp;
use async_trait::async_trait;
use lettre::message::Mailbox as Address;
use lettre::message::header::ContentType;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use std::time::Duration;

/// A mail server.
pub struct Server {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

impl Server {
    /// Names the mail server; the line is opened with the first letter.
    ///
    /// # Errors
    /// The sender's address or the server's name does not read.
    pub fn new(smtp: &Smtp, from: &str) -> Result<Self, String> {
        type Transport = AsyncSmtpTransport<Tokio1Executor>;
        let from = from.parse().map_err(|error| format!("BESLECHT_MAIL_FROM \"{from}\": {error}"))?;
        let builder = match (smtp.tls, smtp.port) {
            (false, _) => Ok(Transport::builder_dangerous(&smtp.host)),
            (true, 465) => Transport::relay(&smtp.host),
            (true, _) => Transport::starttls_relay(&smtp.host),
        };
        let mut builder = builder.map_err(|error| format!("BESLECHT_SMTP_HOST \"{}\": {error}", smtp.host))?;
        if let Some((user, password)) = &smtp.login {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        let transport = builder.port(smtp.port).timeout(Some(Duration::from_secs(20))).build();
        Ok(Self { transport, from })
    }
}

#[async_trait]
impl Post for Server {
    async fn send(&self, id: [u8; 16], letter: &Letter) -> Result<(), MailTrouble> {
        let to: Address = letter.to.parse().map_err(|error| MailTrouble::Never(format!("the address: {error}")))?;
        // The same errand keeps the same Message-ID, so mail programs show a repeat once.
        let domain = self.from.email.domain().to_owned();
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(letter.subject.clone())
            .message_id(Some(format!("<{}@{domain}>", crate::chance::hex(&id))))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())
            .map_err(|error| MailTrouble::Never(error.to_string()))?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(MailTrouble::Never(error.to_string())),
            Err(error) => Err(MailTrouble::Later(error.to_string())),
        }
    }
}
