//! Journeys and laws of the server: one binary, two engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod world;
mod store;
mod settings;
mod signing_in;
mod doorstep;
mod uploads;
mod register;
mod zone;
mod played;
mod cases;
mod doors;
mod killed;
