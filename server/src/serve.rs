//! Serves until somebody says stop, then closes in order: streams and workers first, the database last.

use crate::accounts;
use crate::desk;
use crate::house::{House, HouseTrouble};
use crate::http;
use crate::log::say;
use tokio::signal::unix::{SignalKind, signal};

/// Opens the rooms and serves until SIGTERM or SIGINT.
///
/// # Errors
/// The address is taken, or a room cannot open.
pub async fn until_told(house: House) -> Result<(), HouseTrouble> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let opened = desk::open(&house).map_err(HouseTrouble::Settings)?;
    // Before the first door opens: whoever asks at once must not hear that a demonstration is there that is still to be made.
    opened.workers.announce();
    let serving = http::serve(house.clone(), opened.doors).await?;
    desk::start(&house, opened.workers);
    say(&format!("serving {} on {}", house.config.public_url, serving.address));
    if !house.config.demo {
        first_admin(&house).await;
    }
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    say("closing");
    house.close().await;
    Ok(())
}

/// Shows the code for the first admin, as long as there is none.
async fn first_admin(house: &House) {
    match accounts::announce(house).await {
        Ok(None) => {}
        Ok(Some(code)) => {
            let address = format!("{}{}", house.config.public_url, app::links::FIRST_ADMIN);
            say(&format!("there is no admin yet. Open {address} and type the code {code}"));
        }
        Err(fault) => tracing::error!(?fault, "cannot make a code for the first admin"),
    }
}
