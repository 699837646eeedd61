//! What the front page asks.
use crate::calls::Fault;
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// Tells how many webshops take part.
#[server(prefix = "/api", endpoint = "home", input = GetUrl)]
pub async fn home_page() -> Result<u32, Fault> {
    Ok(40)
}
