//! The in-process bell: rung after each commit, heard by every open stream.

use domain::values::CaseId;
use tokio::sync::broadcast;

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    /// A case is at a new version.
    Case {
        /// Which.
        case: CaseId,
        /// Its version now.
        version: i64,
    },
    /// Something that is not in the record changed on a case's page: who has it open, whether a file can be opened.
    Drawn {
        /// Which.
        case: CaseId,
    },
    /// There are errands to run.
    Errands,
    /// An alarm was set or the clock was moved.
    Clock,
    /// News may have been missed: look at everything again.
    All,
}

impl Wake {
    /// Writes the wake-up as the text that goes through the database.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Case { case, version } => format!("case {case} {version}"),
            Self::Drawn { case } => format!("drawn {case}"),
            Self::Errands => "errands".into(),
            Self::Clock => "clock".into(),
            Self::All => "all".into(),
        }
    }

    /// Reads the text back; what is not understood means: look at everything.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut words = text.split(' ');
        match (words.next(), words.next(), words.next()) {
            (Some("case"), Some(case), Some(version)) => match (CaseId::parse(case), version.parse()) {
                (Ok(case), Ok(version)) => Self::Case { case, version },
                _ => Self::All,
            },
            (Some("drawn"), Some(case), None) => CaseId::parse(case).map_or(Self::All, |case| Self::Drawn { case }),
            (Some("errands"), None, None) => Self::Errands,
            (Some("clock"), None, None) => Self::Clock,
            _ => Self::All,
        }
    }
}

/// The bell; clones ring and hear the same one.
#[derive(Clone)]
pub struct Wakes(broadcast::Sender<Wake>);

impl Default for Wakes {
    fn default() -> Self {
        // A listener that falls further behind hears `Lagged` and looks at everything again.
        Self(broadcast::channel(1024).0)
    }
}

impl Wakes {
    /// Rings for a text that came through the database.
    pub fn tell(&self, text: impl AsRef<str>) {
        self.ring(Wake::parse(text.as_ref()));
    }

    /// Rings.
    pub fn ring(&self, wake: Wake) {
        // Nobody listening is no trouble.
        drop(self.0.send(wake));
    }

    /// Listens from now on.
    #[must_use]
    pub fn hear(&self) -> Ear {
        Ear(self.0.subscribe())
    }
}

/// Hears the bell.
pub struct Ear(broadcast::Receiver<Wake>);

impl Ear {
    /// Waits for the next ring; whoever fell behind hears [`Wake::All`]. `None` once the house closes.
    pub async fn next(&mut self) -> Option<Wake> {
        match self.0.recv().await {
            Ok(wake) => Some(wake),
            Err(broadcast::error::RecvError::Lagged(_)) => Some(Wake::All),
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}
