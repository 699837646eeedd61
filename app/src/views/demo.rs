//! The demonstration: people, mailbox, bank, time machine. Outside demo mode none of this exists.
use domain::values::{Cents, Moment};
use serde::{Deserialize, Serialize};

/// `/demo`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoView {
    /// The case clock at the server.
    pub case_now: Moment,
    /// People one can be.
    pub people: Vec<DemoPerson>,
    /// Who the viewer is now.
    pub me: Option<String>,
    /// When the next term ends, if any runs.
    pub next_alarm: Option<Moment>,
}

/// Somebody to be in one click.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoPerson {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// What they are: a key of `demo.role.*`.
    pub role: String,
    /// The shop's name, for a shop's agent.
    pub shop: Option<String>,
    /// Where they start.
    pub home: String,
}

/// `/demo/mail`: all mail that was sent, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailboxView {
    /// Only mail to this address.
    pub to: Option<String>,
    /// The mails.
    pub mails: Vec<MailRow>,
}

/// One mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailRow {
    /// Identity.
    pub id: String,
    /// When.
    pub at: Moment,
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// `/demo/bank/{payment}`: the sandbox bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankView {
    /// The payment.
    pub payment: String,
    /// What is to be paid, in cents.
    pub amount: Cents,
    /// What for.
    pub description: String,
    /// Whether it was answered already, and how: a key of `bank.state.*`.
    pub state: String,
    /// Where the bank sends the person back to.
    pub back: String,
}
