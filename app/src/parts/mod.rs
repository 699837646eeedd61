//! Room parts.
