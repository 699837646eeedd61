//! The store: the only room that says SQL.
//!
//! Here live rows, statements and transactions. Never rules, never mail, never a network call inside a transaction.
//! Called by every room of the server that keeps something. Start at [`Store`], then read one subject, say `sessions.rs`.

mod gateway;
mod value;
mod writer;
mod migrate;
mod registry;
pub mod people;
pub mod scans;
pub mod sessions;
pub mod codes;
pub mod invitations;
pub mod throttles;
pub mod shops;
pub mod drafts;
pub mod draft_keys;
pub mod cases;
pub mod entries;
pub mod keys;
pub mod alarms;
pub mod errands;
pub mod exhibits;
pub mod uploads;
pub mod payments;
pub mod decision_drafts;
pub mod echoes;
pub mod mails;
pub mod calendars;
pub mod offset;

pub use gateway::{Line, Listener, Row, administer};
pub use registry::every_statement;
pub(crate) use value::statements;
pub use value::{Statement, Value, like, parsed, written};

use crate::live::Wakes;
use futures::future::BoxFuture;
use gateway::Engine;
use std::sync::Arc;
use tokio::sync::mpsc;

/// So many can write the same thing at once: each try that clashes is one that somebody else won, so the last of them is
/// through at the latest in this many.
const TRIES: u32 = 16;

/// Why the store could not do what was asked. Absence is not among them: look-ups answer `Option`.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreTrouble {
    /// A unique row exists already: someone was faster, or the name is taken.
    #[error("taken: {0}")]
    Taken(String),
    /// Two transactions stood in each other's way; trying again helps.
    #[error("clash: {0}")]
    Clash(String),
    /// The database is not there, or not answering.
    #[error("the database does not answer: {0}")]
    Gone(String),
    /// The disk is full.
    #[error("the disk is full: {0}")]
    Full(String),
    /// This SQLite can lose committed writes.
    #[error("SQLite {0} is older than 3.51.3, which can lose committed writes; build with the pinned libsqlite3-sys")]
    TooOld(String),
    /// A row is not what this program writes.
    #[error("a row does not read: {0}")]
    Odd(String),
    /// Anything else the engine said.
    #[error("{0}")]
    Other(String),
}

impl StoreTrouble {
    /// Tells whether the same closure may simply run again.
    #[must_use]
    pub fn passes(&self) -> bool {
        matches!(self, Self::Clash(_))
    }
}

/// Errors of closures tell the store whether trying again helps.
pub trait MayPass {
    /// Tells whether the same closure may simply run again.
    fn passes(&self) -> bool;
}

impl MayPass for StoreTrouble {
    fn passes(&self) -> bool {
        StoreTrouble::passes(self)
    }
}

/// A retryable closure: it may run more than once, so its effects go to the outbox.
pub type Work<T, E> = Arc<dyn for<'a> Fn(&'a mut Line) -> BoxFuture<'a, Result<T, E>> + Send + Sync>;

/// The opened database; clones share it.
#[derive(Clone)]
pub struct Store(Arc<Inside>);

struct Inside {
    engine: Engine,
    /// Present with SQLite: the way to its one writer.
    writer: Option<mpsc::Sender<writer::Job>>,
}

impl Store {
    /// Opens the database, brings its schema up to date and starts the writer.
    ///
    /// # Errors
    /// The URL, the folder, the engine's version or the schema does not serve; the text says what to do.
    pub async fn open(url: &str, wakes: Wakes, now: i64) -> Result<Self, StoreTrouble> {
        let (engine, mut line) = Engine::open(url).await?;
        gateway::bring_up_to_date(&engine, line.as_mut(), now).await?;
        let writer = line.map(|line| {
            let (sender, receiver) = mpsc::channel(1024);
            tokio::spawn(writer::own(line, receiver, wakes));
            sender
        });
        Ok(Self(Arc::new(Inside { engine, writer })))
    }

    /// Gets a line for reading; it cannot write.
    ///
    /// # Errors
    /// The database is not there.
    pub async fn reader(&self) -> Result<Line, StoreTrouble> {
        self.0.engine.reader().await
    }

    /// Runs a closure in one transaction and answers when it is durable.
    ///
    /// # Errors
    /// What the closure refused, or what the database could not do; then nothing of it was written.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'a> Fn(&'a mut Line) -> BoxFuture<'a, Result<T, E>> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<StoreTrouble> + MayPass + Send + 'static,
    {
        let work: Work<T, E> = Arc::new(work);
        if let Some(writer) = &self.0.writer {
            let (job, answer) = writer::job(work);
            writer.send(job).await.map_err(|_| E::from(stopped()))?;
            return answer.await.unwrap_or_else(|_| Err(E::from(stopped())));
        }
        let store = self.clone();
        // A task of its own, so that a disconnecting browser cannot stop it half-way.
        let task = tokio::spawn(async move { store.write_with_retries(&work).await });
        task.await.unwrap_or_else(|_| Err(E::from(stopped())))
    }

    async fn write_with_retries<T, E>(&self, work: &Work<T, E>) -> Result<T, E>
    where
        E: From<StoreTrouble> + MayPass,
    {
        let mut tries = 0_u32;
        loop {
            tries += 1;
            match self.write_once(work).await {
                Err(refusal) if refusal.passes() && tries < TRIES => {
                    tokio::time::sleep(std::time::Duration::from_millis(5 << tries.min(5))).await;
                }
                ended => return ended,
            }
        }
    }

    async fn write_once<T, E>(&self, work: &Work<T, E>) -> Result<T, E>
    where
        E: From<StoreTrouble>,
    {
        let Some(mut line) = self.0.engine.transaction().await? else { return Err(E::from(stopped())) };
        let value = work(&mut line).await?;
        line.commit().await?;
        Ok(value)
    }

    /// Listens to what other servers changed; `None` where the engine has no such thing.
    ///
    /// # Errors
    /// The database is not there.
    pub async fn listen(&self) -> Result<Option<Listener>, StoreTrouble> {
        self.0.engine.listen().await
    }

    /// Closes the readers; the writer ends when the last asker is gone.
    pub async fn close(&self) {
        self.0.engine.close().await;
    }
}

fn stopped() -> StoreTrouble {
    StoreTrouble::Gone("the writer stopped before it could answer".into())
}
