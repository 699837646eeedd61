//! The files that were picked for a form: what the form itself has to know of them.
use leptos::prelude::*;

/// A picked file.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "on the server nobody picks files"))]
pub struct Picked {
    /// Tells it from the others of this page.
    pub(super) key: u32,
    pub(super) name: StoredValue<String>,
    /// Size.
    pub(super) bytes: u64,
    /// How far it is.
    pub(super) stage: RwSignal<Stage>,
    /// Its name at the server, as soon as it has one.
    pub(super) id: RwSignal<Option<String>>,
}

/// How far a picked file is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "on the server nobody picks files"))]
pub enum Stage {
    /// Its turn comes.
    Waiting,
    /// So many bytes are at the server.
    Going(u64),
    /// All of it is at the server.
    Here,
    /// The line was lost for too long; it can go on from where it was.
    Lost,
    /// It cannot be taken, for this reason.
    Wrong(String),
}

impl Picked {
    /// Says whether it is still on its way.
    #[cfg(feature = "hydrate")]
    pub(super) fn is_going(&self) -> bool {
        self.stage.with_untracked(|stage| matches!(stage, Stage::Waiting | Stage::Going(_)))
    }

    /// Says whether it will not come by itself.
    #[cfg(feature = "hydrate")]
    pub(super) fn is_stuck(&self) -> bool {
        self.stage.with_untracked(|stage| matches!(stage, Stage::Lost | Stage::Wrong(_)))
    }
}

/// How often to look whether all is there, in milliseconds.
#[cfg(feature = "hydrate")]
const LOOK: i32 = 200;

/// Waits until all files are at the server. Tells whether they are: a stuck one is for the person to decide about.
#[cfg(feature = "hydrate")]
pub(super) async fn all_here(files: RwSignal<Vec<Picked>>) -> bool {
    while let Some(now) = files.try_get_untracked() {
        if now.iter().any(Picked::is_stuck) {
            return false;
        }
        if !now.iter().any(Picked::is_going) {
            return true;
        }
        pause(LOOK).await;
    }
    false
}

/// Waits, in milliseconds.
#[cfg(feature = "hydrate")]
async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        // Without a clock it does not wait at all.
        drop(window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds));
    });
    drop(wasm_bindgen_futures::JsFuture::from(promise).await);
}
