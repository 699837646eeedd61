//! The web server: one router, one accept loop.
//!
//! Here live headers, cookies, limits, uploads, downloads and streams. Never a rule or a sentence.
//! Called by `main.rs` and the tests. Start at [`serve`].

pub mod live;

use crate::house::{House, HouseTrouble};
use app::{App, shell};
use axum::Router;
use leptos::config::LeptosOptions;
use leptos_axum::{LeptosRoutes, generate_route_list};

/// Serves until the house closes.
///
/// # Errors
/// The address is taken or not ours.
pub async fn serve(house: House) -> Result<(), HouseTrouble> {
    let site = house.config.site.display().to_string();
    let name = std::fs::read_to_string(house.config.site.join("pkg/name")).unwrap_or_else(|_| "beslecht".into());
    let options = LeptosOptions::builder().output_name(name.trim().to_owned()).site_root(site).build();
    let routes = generate_route_list(App);
    let app = Router::new()
        .leptos_routes(&options, routes, {
            let options = options.clone();
            move || shell(options.clone())
        })
        .fallback(leptos_axum::file_and_error_handler(shell))
        .with_state(options);
    let listen = house.config.listen;
    let listener = tokio::net::TcpListener::bind(listen).await.map_err(|error| HouseTrouble::Listen(listen, error))?;
    axum::serve(listener, app).await?;
    Ok(())
}
