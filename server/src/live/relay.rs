//! Brings other servers' changes to this server's bell: by notification where the engine has it, by looking where it has not.

use super::{Wake, Wakes};
use crate::store::Store;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// After a broken line everybody looks again, and the line is tried again this much later.
const AGAIN: Duration = Duration::from_secs(2);

/// Runs until the house closes. With SQLite there is one server, whose writer rings the bell itself.
pub async fn relay(store: Store, wakes: Wakes, closing: CancellationToken) {
    loop {
        let mut listener = match store.listen().await {
            Ok(None) => return,
            Ok(Some(listener)) => listener,
            Err(trouble) => {
                tracing::warn!(%trouble, "cannot listen to the database; looking again instead");
                wakes.ring(Wake::All);
                tokio::select! {
                    () = closing.cancelled() => return,
                    () = tokio::time::sleep(AGAIN) => continue,
                }
            }
        };
        // What changed before the line stood was not heard.
        wakes.ring(Wake::All);
        loop {
            tokio::select! {
                () = closing.cancelled() => return,
                news = listener.news() => match news {
                    Ok(text) => wakes.tell(text),
                    Err(trouble) => {
                        tracing::warn!(%trouble, "the listening line broke");
                        break;
                    }
                },
            }
        }
    }
}
