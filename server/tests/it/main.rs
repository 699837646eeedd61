//! Journeys and laws of the server: one binary, two engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod world;
mod store;
mod settings;
mod signing_in;
mod doorstep;
mod uploads;
mod pieces;
mod resumed;
mod calendars;
mod helped;
mod papered;
mod scanned;
mod lettered;
mod wrecks;
mod register;
mod zone;
mod played;
mod cases;
mod two_forms;
mod drafted;
mod typing;
mod ahead;
mod asked;
mod landing;
mod full;
mod crowd;
mod beside;
mod late;
mod left;
mod titled;
mod doors;
mod killed;
mod broken;
