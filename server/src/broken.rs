//! Promises broken on purpose, so that the tests of the promises prove that they would notice.
//!
//! A release build has no switch at all. In other builds only a test turns it, in its own process: no setting, variable or
//! request reaches it, and `tests/tidy.rs` sees to it that nothing in this crate does.

/// A promise that can be broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// Acts are answered before they are durable.
    Durability,
    /// A repeated request is another request.
    Keys,
    /// Acts are decided on a case that others changed meanwhile.
    Order,
    /// Files open to everybody.
    Doors,
    /// Entries are shown to everybody in the case.
    Sight,
    /// Foreign pages may change things.
    CrossSite,
}

/// The switch of a house; clones share it.
#[derive(Clone, Debug, Default)]
pub struct Switch {
    #[cfg(debug_assertions)]
    turned: std::sync::Arc<std::sync::OnceLock<Broken>>,
}

impl Switch {
    /// Breaks one promise for as long as the house stands.
    #[cfg(debug_assertions)]
    pub fn turn_on(&self, broken: Broken) {
        self.turned.get_or_init(|| broken);
    }

    /// Tells whether a promise is broken on purpose.
    #[cfg(debug_assertions)]
    pub(crate) fn breaks(&self, promise: Broken) -> bool {
        self.turned.get() == Some(&promise)
    }

    /// Nothing is broken on purpose here.
    #[cfg(not(debug_assertions))]
    pub(crate) const fn breaks(&self, _: Broken) -> bool {
        false
    }
}
