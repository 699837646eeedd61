//! Room views.
