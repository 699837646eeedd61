//! Lives here: handing files to a virus scanner (`clamd`), when the settings name one.
//! Never here: what a file is (that is `files`), who may open it (that is `cases`).
//! Called by `desk.rs`, which starts the worker, and by whoever adds a file. Start at [`work`].

use crate::house::House;
use crate::live::Wake;
use crate::store::scans::{self, Held, Scan};
use crate::store::{Line, StoreTrouble};
use clamav_client::tokio::{Socket, Tcp, scan_file};
use domain::values::ExhibitId;
use std::path::Path;
use std::time::Duration;

/// How often to look for files that wait.
const LOOK: Duration = Duration::from_secs(2);
/// After a scanner that does not answer.
const AGAIN: Duration = Duration::from_secs(20);
/// A scanner that says nothing for this long has hung up.
const PATIENCE: Duration = Duration::from_mins(2);

/// Holds a new file when there is a scanner. In the transaction that adds it, so that nobody opens it in between.
///
/// # Errors
/// The store's trouble.
pub async fn hold(house: &House, line: &mut Line, exhibit: ExhibitId) -> Result<(), StoreTrouble> {
    match house.config.clamd {
        Some(_) => scans::hold(line, exhibit, house.clocks.wall_now()).await,
        None => Ok(()),
    }
}

/// Scans what waits until the house closes. Nothing is given out while the scanner is away.
pub async fn work(house: House) {
    let Some(address) = house.config.clamd.clone() else { return };
    loop {
        let wait = match round(&house, &address).await {
            Ok(()) => LOOK,
            Err(trouble) => {
                tracing::warn!(%trouble, "the virus scanner cannot look now; new files stay closed");
                AGAIN
            }
        };
        tokio::select! {
            () = house.closing.cancelled() => return,
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Why a round stopped.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Store(#[from] StoreTrouble),
    #[error("clamd: {0}")]
    Scanner(#[from] std::io::Error),
    #[error("clamd says {0:?}")]
    Odd(String),
}

async fn round(house: &House, address: &str) -> Result<(), Trouble> {
    let waiting = scans::held(&mut house.store.reader().await?).await?;
    for held in waiting {
        let place = house.config.data.join(&held.path);
        // A draft's file that was taken back meanwhile has nothing to scan.
        if !tokio::fs::try_exists(&place).await? {
            continue;
        }
        let said = scanned(address, &place).await?;
        let (scan, found) = verdict(&said)?;
        if scan == Scan::Infected {
            tracing::warn!(exhibit = %held.exhibit, found, "the virus scanner found something; the file stays closed");
        }
        tell(house, held, scan, found).await?;
    }
    Ok(())
}

async fn scanned(address: &str, place: &Path) -> Result<String, std::io::Error> {
    let scan = async {
        match address.strip_prefix('/') {
            Some(_) => scan_file(place, Socket { socket_path: address }, None).await,
            None => scan_file(place, Tcp { host_address: address }, None).await,
        }
    };
    let answer = tokio::time::timeout(PATIENCE, scan).await.map_err(|_| std::io::ErrorKind::TimedOut)??;
    Ok(String::from_utf8_lossy(&answer).trim_matches(['\0', '\n', ' ']).to_owned())
}

/// Reads `stream: OK` and `stream: Eicar-Signature FOUND`; everything else is no verdict.
fn verdict(said: &str) -> Result<(Scan, Option<&str>), Trouble> {
    let result = said.strip_prefix("stream: ").unwrap_or(said);
    match result.strip_suffix(" FOUND") {
        Some(name) => Ok((Scan::Infected, Some(name))),
        None if result == "OK" => Ok((Scan::Clean, None)),
        None => Err(Trouble::Odd(said.to_owned())),
    }
}

async fn tell(house: &House, held: Held, scan: Scan, found: Option<&str>) -> Result<(), StoreTrouble> {
    let (exhibit, case, found) = (held.exhibit, held.case, found.map(str::to_owned));
    house
        .store
        .write(move |line| {
            let found = found.clone();
            Box::pin(async move {
                scans::say(line, exhibit, scan, found.as_deref()).await?;
                // Open pages draw the file anew.
                match case {
                    Some(case) => line.wake(Wake::Drawn { case }.text()).await,
                    None => Ok(()),
                }
            })
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_word_is_a_verdict() {
        assert_eq!(verdict("stream: OK").expect("a verdict"), (Scan::Clean, None));
        let found = verdict("stream: Eicar-Signature FOUND").expect("a verdict");
        assert_eq!(found, (Scan::Infected, Some("Eicar-Signature")));
        for odd in ["", "INSTREAM size limit exceeded. ERROR", "stream: OKAY"] {
            assert!(verdict(odd).is_err(), "{odd}");
        }
    }
}
