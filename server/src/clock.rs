//! The only source of time. Two clocks: `case_now` counts terms and can be moved by the demo's time machine;
//! `wall_now` is real and serves sessions, codes, throttles and leases. Both in UTC milliseconds.

use domain::values::Moment;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// Tells both times; clones share the same hands.
#[derive(Clone)]
pub struct Clocks(Arc<Hands>);

struct Hands {
    /// `None`: the machine's own clock. Tests hold one they can move.
    held: Option<AtomicI64>,
    /// What the time machine added to the wall clock, in milliseconds; its database row is the truth.
    offset: AtomicI64,
}

impl Clocks {
    /// Follows the machine's clock.
    #[must_use]
    pub fn real() -> Self {
        Self(Arc::new(Hands { held: None, offset: AtomicI64::new(0) }))
    }

    /// Stands still at a moment until somebody moves it.
    #[must_use]
    pub fn held(at: Moment) -> Self {
        Self(Arc::new(Hands { held: Some(AtomicI64::new(at.millis())), offset: AtomicI64::new(0) }))
    }

    /// Real time: sessions, codes, throttles, leases, streams.
    #[must_use]
    pub fn wall_now(&self) -> Moment {
        Moment::new(match &self.0.held {
            Some(held) => held.load(Ordering::SeqCst),
            None => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX)),
        })
    }

    /// Time of the cases: terms, events, reminders.
    #[must_use]
    pub fn case_now(&self) -> Moment {
        Moment::new(self.wall_now().millis() + self.0.offset.load(Ordering::SeqCst))
    }

    /// Tells the offset between the two, in milliseconds.
    #[must_use]
    pub fn offset(&self) -> i64 {
        self.0.offset.load(Ordering::SeqCst)
    }

    /// Takes over the offset found in (or just written to) its database row.
    pub fn set_offset(&self, offset: i64) {
        self.0.offset.store(offset, Ordering::SeqCst);
    }

    /// Moves a held wall clock forward; a real one does not listen.
    pub fn pass(&self, milliseconds: i64) {
        if let Some(held) = &self.0.held {
            held.fetch_add(milliseconds, Ordering::SeqCst);
        }
    }
}
