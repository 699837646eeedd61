//! Every address as a function; nobody writes a path by hand.

/// The front page.
pub const HOME: &str = "/";
