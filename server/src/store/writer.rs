//! The one task that owns SQLite's writing line: it takes waiting closures, gives each a savepoint, commits once, then answers
//! all. A disconnecting browser cannot stop a closure half-way, and one `fsync` serves many.

use super::gateway::Line;
use super::{StoreTrouble, Work};
use crate::live::Wakes;
use futures::FutureExt as _;
use futures::future::BoxFuture;
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// More closures than this wait for the next transaction, so that nobody waits long for the first.
const BATCH: usize = 64;
/// A closure only talks to the database; one that takes longer than this is stuck.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a closure leaves until the batch is durable: whether its savepoint stays, and how to answer its asker.
pub(super) struct Left {
    stays: bool,
    answer: Box<dyn FnOnce(Result<(), StoreTrouble>) + Send>,
}

pub(super) type Job = Box<dyn for<'a> FnOnce(&'a mut Line) -> BoxFuture<'a, Left> + Send>;

/// Packs a closure as a job; its answer arrives after the commit.
pub(super) fn job<T, E>(work: Work<T, E>) -> (Job, oneshot::Receiver<Result<T, E>>)
where
    T: Send + 'static,
    E: From<StoreTrouble> + Send + 'static,
{
    let (sender, receiver) = oneshot::channel();
    let job: Job = Box::new(move |line| {
        Box::pin(async move {
            let result = work(line).await;
            Left {
                stays: result.is_ok(),
                answer: Box::new(move |committed| {
                    // Nobody may wait any more: the browser left. The work stands all the same.
                    drop(sender.send(match (result, committed) {
                        (Ok(value), Ok(())) => Ok(value),
                        (Ok(_), Err(trouble)) => Err(E::from(trouble)),
                        (Err(refusal), _) => Err(refusal),
                    }));
                }),
            }
        })
    });
    (job, receiver)
}

/// Runs until every asker is gone, and hands out wake-ups after each commit.
pub(super) async fn own(mut line: Line, mut waiting: mpsc::Receiver<Job>, wakes: Wakes) {
    while let Some(first) = waiting.recv().await {
        let mut batch = vec![first];
        while batch.len() < BATCH
            && let Ok(next) = waiting.try_recv()
        {
            batch.push(next);
        }
        let mut left = Vec::with_capacity(batch.len());
        let committed = commit_all(&mut line, batch, &mut left).await.map_err(unwritten);
        if committed.is_ok() {
            line.wakes.drain(..).for_each(|what| wakes.tell(what));
        } else {
            line.wakes.clear();
            // The engine may have rolled back by itself; then this word finds nothing to do.
            drop(line.word("rollback").await);
        }
        for one in left {
            (one.answer)(committed.clone());
        }
    }
}

/// An engine that is full rolls back by itself, and then knows none of our words: nothing was written, later it may be.
fn unwritten(trouble: StoreTrouble) -> StoreTrouble {
    match trouble {
        StoreTrouble::Other(why) => StoreTrouble::Gone(why),
        known => known,
    }
}

async fn commit_all(line: &mut Line, batch: Vec<Job>, left: &mut Vec<Left>) -> Result<(), StoreTrouble> {
    if let Err(trouble) = line.word("begin immediate").await {
        // Nothing ran: the askers hear it because their senders are dropped with the jobs' closures.
        tracing::error!(%trouble, "the writer cannot begin");
        for job in batch {
            left.push(unrun(job));
        }
        return Err(trouble);
    }
    for job in batch {
        let told = line.wakes.len();
        line.word("savepoint one").await?;
        let ended = tokio::time::timeout(PATIENCE, AssertUnwindSafe(job(line)).catch_unwind()).await;
        let stays = if let Ok(Ok(one)) = ended {
            left.push(one);
            left.last().is_some_and(|one| one.stays)
        } else {
            tracing::error!("a database closure broke or was stuck; it is rolled back alone");
            false
        };
        if !stays {
            line.wakes.truncate(told);
            line.word("rollback to one").await?;
        }
        line.word("release one").await?;
    }
    line.word("commit").await
}

/// A job that never ran has nothing to keep; dropping it tells its asker.
fn unrun(job: Job) -> Left {
    Left { stays: false, answer: Box::new(move |_| drop(job)) }
}
