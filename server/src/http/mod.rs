//! The web server: one router, one accept loop, and what stands before every door.
//!
//! Here live headers, cookies, limits, assets, downloads and health. Never a rule, a sentence or SQL.
//! Called by `main.rs` and the tests. Start at [`serve`], then `router.rs`, the router on one screen.

mod router;
mod accept;
mod guard;
mod headers;
mod faults;
mod parts;
mod limits;
mod visit;
mod pages;
mod problem;
mod assets;
mod downloads;
mod calendars;
mod uploads;
mod health;
mod live;
mod streams;
pub mod cookies;

pub use accept::Serving;
pub use assets::{Build, build};
pub use downloads::Gate;
pub use pages::own_pages;
pub use router::{Doors, own_doors};

use crate::house::{House, HouseTrouble};

/// Binds the configured address and starts serving.
///
/// # Errors
/// The address is taken or not ours.
pub async fn serve(house: House, doors: Doors) -> Result<Serving, HouseTrouble> {
    let listen = house.config.listen;
    let listener = tokio::net::TcpListener::bind(listen).await.map_err(|error| HouseTrouble::Listen(listen, error))?;
    let address = listener.local_addr()?;
    let router = router::router(&house, doors);
    house.work(accept::accept(house.clone(), listener, router));
    Ok(Serving { address })
}
