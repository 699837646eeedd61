//! Stories about mails: honest ones, hostile ones, sealed ones.

mod hostile;
mod names;
mod reading;
mod sealed;
