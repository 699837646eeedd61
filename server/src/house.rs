//! The opened house: settings, clocks, chance, store and bell, handed to every room.

use crate::broken::Switch;
use crate::chance::Chance;
use crate::clock::Clocks;
use crate::config::Config;
use crate::http::Build;
use crate::live::{Presence, Wakes};
use crate::store::{Store, StoreTrouble, offset};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// What every room needs; clones share it.
#[derive(Clone)]
pub struct House {
    /// Settings.
    pub config: Arc<Config>,
    /// Both clocks.
    pub clocks: Clocks,
    /// Randomness.
    pub chance: Chance,
    /// The database.
    pub store: Store,
    /// Rung after each commit.
    pub wakes: Wakes,
    /// Who has which case open.
    pub presence: Presence,
    /// Cancelled when the house closes: streams and workers end first.
    pub closing: CancellationToken,
    /// The built site: pages and calls of one build belong together.
    pub build: Arc<Build>,
    /// What is still being made before the house is ready, in words for whoever watches; `None` when it is ready.
    pub progress: Arc<watch::Sender<Option<String>>>,
    /// What a test broke on purpose; nothing else turns it.
    pub broken: Switch,
    /// Workers that closing waits for.
    pub workers: TaskTracker,
}

/// Why the house cannot open; the text says what to do.
#[derive(Debug, thiserror::Error)]
pub enum HouseTrouble {
    /// The data folder does not serve.
    #[error("cannot write in the data folder {0}: {1}. Make it writable, or set BESLECHT_DATA to another folder.")]
    Data(String, std::io::Error),
    /// The database does not serve.
    #[error("{0}. Check BESLECHT_DATABASE_URL.")]
    Store(#[from] StoreTrouble),
    /// The address is taken or not ours.
    #[error("cannot listen on {0}: {1}. Stop the program that uses it, or set BESLECHT_LISTEN to another address.")]
    Listen(std::net::SocketAddr, std::io::Error),
    /// A room cannot open with these settings.
    #[error("{0}. Mend this setting.")]
    Settings(String),
    /// The operating system refused something else.
    #[error("{0}")]
    System(#[from] std::io::Error),
}

impl House {
    /// Opens the rooms: data folder, database (migrated first), case clock.
    ///
    /// # Errors
    /// The folder or the database does not serve; nothing is half-open then.
    pub async fn open(config: Config, clocks: Clocks, chance: Chance) -> Result<Self, HouseTrouble> {
        writable(&config.data).map_err(|error| HouseTrouble::Data(config.data.display().to_string(), error))?;
        let wakes = Wakes::default();
        let presence = Presence::new(wakes.clone());
        let store = Store::open(&config.database_url, wakes.clone(), clocks.wall_now().millis()).await?;
        clocks.set_offset(offset::read(&mut store.reader().await?).await?);
        let (closing, workers) = (CancellationToken::new(), TaskTracker::new());
        let progress = Arc::new(watch::Sender::new(None));
        let build = crate::http::build(&config.site).into();
        let (config, broken) = (Arc::new(config), Switch::default());
        Ok(Self { config, clocks, chance, store, wakes, presence, closing, build, progress, broken, workers })
    }

    /// Makes an id whose rows lie beside others of this moment.
    ///
    /// # Errors
    /// The operating system has no random bytes to give.
    pub fn id(&self) -> Result<[u8; 16], crate::chance::NoChance> {
        self.chance.id(self.clocks.wall_now().millis())
    }

    /// Starts a worker that closing waits for.
    pub fn work<F>(&self, worker: F)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        self.workers.spawn(worker);
    }

    /// Closes: streams and workers end, then the database's readers.
    pub async fn close(&self) {
        self.closing.cancel();
        self.workers.close();
        let patience = std::time::Duration::from_millis(1_500);
        if tokio::time::timeout(patience, self.workers.wait()).await.is_err() {
            tracing::warn!("some workers did not end in time; what they held runs again after the start");
        }
        self.store.close().await;
    }
}

/// Tries to write, because permissions alone do not tell (read-only disks, quotas).
fn writable(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let probe = folder.join(".probe");
    std::fs::write(&probe, b"probe")?;
    std::fs::remove_file(&probe)
}
