//! Warns two minutes before a session ends, and lets it go on: no time limit without a way to ask for more.
use crate::parts::changing;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// How long before the end the warning comes, in seconds.
#[cfg(feature = "hydrate")]
const WARNING: u32 = 120;

/// Shows the warning when its time has come; needs script, because a page without script stands still anyway.
#[component]
pub fn SessionWarning(
    /// Seconds until the session ends without a sign of life; nothing when nobody is signed in.
    seconds: Option<u32>,
) -> impl IntoView {
    let l = words();
    let shown = RwSignal::new(false);
    if let Some(seconds) = seconds {
        Effect::new(move |_| wait(seconds, shown));
    }
    let stay = move |_| {
        if let Some(seconds) = seconds {
            go_on(seconds, shown);
        }
    };
    view! {
        <div role="alert">
            {changing(move || shown.get().then(|| view! {
                <div class="session">
                    <p>{td_string!(l, shell.session_ends)}</p>
                    <button type="button" class="button" on:click=stay>{td_string!(l, shell.session_stay)}</button>
                </div>
            }))}
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn wait(seconds: u32, shown: RwSignal<bool>) {
    let until = std::time::Duration::from_secs(u64::from(seconds.saturating_sub(WARNING)));
    // The page may be gone by then; then nobody needs the warning.
    set_timeout(
        move || {
            let _ = shown.try_set(true);
        },
        until,
    );
}

/// Any call of a signed-in person is a sign of life.
#[cfg(feature = "hydrate")]
fn go_on(seconds: u32, shown: RwSignal<bool>) {
    leptos::task::spawn_local(async move {
        if crate::calls::account::account_page().await.is_ok() {
            shown.set(false);
            wait(seconds, shown);
        }
    });
}

#[cfg(not(feature = "hydrate"))]
fn wait(_seconds: u32, _shown: RwSignal<bool>) {}

#[cfg(not(feature = "hydrate"))]
fn go_on(_seconds: u32, _shown: RwSignal<bool>) {}
