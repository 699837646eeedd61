//! Errands: planned in a transaction, leased by a worker, retried with growing patience, given up visibly.

use crate::house::House;
use crate::live::Wake;
use crate::mail::{Letter, MailTrouble, Post};
use crate::store::errands::{self, Errand};
use crate::store::{Line, Store, StoreTrouble, parsed, written};
use async_trait::async_trait;
use domain::values::Moment;
use futures::FutureExt as _;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// The kind of errand that sends a letter as it is.
const MAIL: &str = "mail";
/// The kind of errand that does nothing: it keeps the work for unknown addresses equal.
const NOTHING: &str = "nothing";
/// A worker that holds an errand longer than this is taken for dead, in milliseconds.
const LEASE: i64 = 60_000;
/// After this many tries an errand is given up; staff see it and can try again.
const TRIES: i64 = 8;

/// Why an errand could not be run.
#[derive(Debug, thiserror::Error)]
pub enum WorkTrouble {
    /// It may work later: the mail server is away, the bank does not answer.
    #[error("{0}")]
    Later(String),
    /// It will never work: staff must look.
    #[error("{0}")]
    Never(String),
}

impl From<StoreTrouble> for WorkTrouble {
    fn from(trouble: StoreTrouble) -> Self {
        Self::Later(trouble.to_string())
    }
}

impl From<MailTrouble> for WorkTrouble {
    fn from(trouble: MailTrouble) -> Self {
        match trouble {
            MailTrouble::Later(why) => Self::Later(why),
            MailTrouble::Never(why) => Self::Never(why),
        }
    }
}

/// Runs errands of one kind. The same errand may come twice: the second time must do no harm.
#[async_trait]
pub trait Runner: Send + Sync {
    /// Runs it.
    async fn run(&self, errand: &Errand) -> Result<(), WorkTrouble>;
}

/// Who runs which kind of errand; clones share it.
#[derive(Clone)]
pub struct Errands {
    house: House,
    post: Arc<dyn Post>,
    runners: BTreeMap<&'static str, Arc<dyn Runner>>,
}

/// Plans a letter, inside the transaction of what it speaks of. Without a letter the same work is done for nothing.
///
/// # Errors
/// The store's trouble.
pub async fn plan_mail(
    line: &mut Line,
    id: [u8; 16],
    letter: Option<&Letter>,
    now: Moment,
) -> Result<(), StoreTrouble> {
    let kind = if letter.is_some() { MAIL } else { NOTHING };
    let (key, body) = (format!("{kind}-{}", crate::chance::hex(&id)), written(&letter)?);
    let errand = Errand { id, key, kind: kind.to_owned(), body, case: None, tries: 0, trouble: None, made: now };
    errands::plan(line, &errand).await?;
    line.wake(Wake::Errands.text()).await
}

impl Errands {
    /// Makes the worker's book; other rooms add their runners.
    #[must_use]
    pub fn new(house: House, post: Arc<dyn Post>) -> Self {
        Self { house, post, runners: BTreeMap::new() }
    }

    /// Lets a room run errands of a kind.
    #[must_use]
    pub fn with(mut self, kind: &'static str, runner: Arc<dyn Runner>) -> Self {
        self.runners.insert(kind, runner);
        self
    }

    /// Runs everything that is due now; tells how much it ran. The demo's time machine calls it between steps.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn run_due(&self) -> Result<usize, StoreTrouble> {
        let mut ran = 0;
        loop {
            let now = self.house.clocks.wall_now();
            let mut line = self.house.store.reader().await?;
            let due = errands::due(&mut line, now, 50).await?;
            drop(line);
            if due.is_empty() || self.house.closing.is_cancelled() {
                return Ok(ran);
            }
            let mut progress = false;
            for errand in due {
                progress |= self.take(errand).await?;
                ran += usize::from(progress);
            }
            if !progress {
                // Another worker holds what is left.
                return Ok(ran);
            }
        }
    }

    /// Leases one errand and runs it. Tells whether this worker got it.
    async fn take(&self, mut errand: Errand) -> Result<bool, StoreTrouble> {
        let (id, now) = (errand.id, self.house.clocks.wall_now());
        let until = now.plus_millis(LEASE);
        let store = &self.house.store;
        let got: Result<bool, StoreTrouble> =
            store.write(move |line| errands::lease(line, id, until, now).boxed()).await;
        if !got? {
            return Ok(false);
        }
        errand.tries += 1;
        let ended = tokio::time::timeout(Duration::from_secs(45), self.run(&errand)).await;
        let ended = ended.unwrap_or_else(|_| Err(WorkTrouble::Later("it took too long".into())));
        let now = self.house.clocks.wall_now();
        let noted: Result<(), StoreTrouble> = match ended {
            Ok(()) => store.write(move |line| errands::done(line, id, now).boxed()).await,
            Err(WorkTrouble::Later(why)) if errand.tries < TRIES => {
                tracing::warn!(kind = errand.kind, tries = errand.tries, why, "an errand is put off");
                let due = now.plus_millis(patience(errand.tries));
                put_off(store, id, due, why).await
            }
            Err(trouble) => {
                let why = trouble.to_string();
                tracing::error!(kind = errand.kind, why, "an errand is given up");
                give_up(store, id, why).await
            }
        };
        noted.map(|()| true)
    }

    async fn run(&self, errand: &Errand) -> Result<(), WorkTrouble> {
        match errand.kind.as_str() {
            NOTHING => Ok(()),
            MAIL => {
                let letter: Option<Letter> =
                    parsed("errands.body", &errand.body).map_err(|t| WorkTrouble::Never(t.to_string()))?;
                let letter = letter.ok_or_else(|| WorkTrouble::Never("the letter is empty".into()))?;
                Ok(self.post.send(errand.id, &letter).await?)
            }
            other => match self.runners.get(other) {
                Some(runner) => runner.run(errand).await,
                None => Err(WorkTrouble::Never(format!("nobody runs errands of kind {other}"))),
            },
        }
    }
}

async fn put_off(store: &Store, id: [u8; 16], due: Moment, why: String) -> Result<(), StoreTrouble> {
    store
        .write(move |line| {
            let why = why.clone();
            async move { errands::later(line, id, due, &why).await }.boxed()
        })
        .await
}

async fn give_up(store: &Store, id: [u8; 16], why: String) -> Result<(), StoreTrouble> {
    store
        .write(move |line| {
            let why = why.clone();
            async move { errands::dead(line, id, &why).await }.boxed()
        })
        .await
}

/// Waits 10 s, 40 s, 3 min, 11 min … up to 3 hours, in milliseconds.
fn patience(tries: i64) -> i64 {
    let doubled = u32::try_from(tries.clamp(1, 8) - 1).unwrap_or(0) * 2;
    (10_000_i64 << doubled).min(3 * 3_600_000)
}

/// Works until the house closes: at every wake-up, and looking again now and then.
pub async fn work(book: Errands) {
    let (mut ear, closing) = (book.house.wakes.hear(), book.house.closing.clone());
    loop {
        if let Err(trouble) = book.run_due().await {
            tracing::error!(%trouble, "errands wait: the database does not answer");
        }
        let rung = async {
            while let Some(wake) = ear.next().await {
                if matches!(wake, Wake::Errands | Wake::All) {
                    return;
                }
            }
        };
        tokio::select! {
            () = closing.cancelled() => return,
            () = rung => {}
            () = tokio::time::sleep(Duration::from_secs(5)) => {}
        }
    }
}
