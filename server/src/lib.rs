//! The server of Beslecht: it touches the world (database, mail, bank, files) and fulfils the traits of `app::desk`.
//!
//! Never here: a rule about a case (that is `domain`) or a sentence that people read (that is `app/locales`).
//! Called by `main.rs` and by the tests. Start at `main.rs`, then `http/router.rs`, then the room you came for.

pub mod config;
pub mod clock;
pub mod chance;
pub mod broken;
pub mod store;
pub mod live;
pub mod house;
pub mod log;
pub mod http;
pub mod payments;
pub mod cases;
pub mod files;
pub mod uploads;
pub mod trouble;
pub mod accounts;
pub mod outbox;
pub mod mail;
pub mod shops;
pub mod staff;
pub mod desk;
pub mod serve;
pub mod verify;
pub mod sweep;
pub mod scans;
pub mod qr;
pub mod letters;
pub mod complaints;
pub mod demo;
