//! Who may see what: the only filter. Pages, streams, letters, downloads and exports all ask here.

use crate::case::{Audience, Case, Event};
use crate::people::Actor;
use crate::values::ExhibitId;

/// Says for whom an event is written.
#[must_use]
pub fn audience(event: &Event) -> Audience {
    let _ = event;
    Audience::Chamber
}

/// Says whether a viewer may see an event.
#[must_use]
pub fn seen(event: &Event, case: &Case, viewer: &Actor) -> bool {
    let _ = (event, case, viewer);
    false
}

/// Says whether a viewer may open a document.
#[must_use]
pub fn may_open(case: &Case, exhibit: ExhibitId, viewer: &Actor) -> bool {
    let _ = (case, exhibit, viewer);
    false
}

/// Cuts a case to what a viewer may see; nothing when the case is not theirs.
#[must_use]
pub fn cut(case: &Case, viewer: &Actor) -> Option<Case> {
    let _ = (case, viewer);
    None
}
