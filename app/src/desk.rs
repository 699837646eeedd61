//! Traits
