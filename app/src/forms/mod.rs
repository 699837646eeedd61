//! Room forms.
