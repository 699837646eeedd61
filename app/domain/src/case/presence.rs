//! Who may see that somebody has the case open. Reading is never an act, and no term depends on it.

use crate::case::Case;
use crate::people::{Actor, Hat, Tie, tie};

/// Says whether a viewer may see that somebody else has the case open: the parties, their helper and the mediator see each
/// other. The assessor is seen by nobody and sees nobody, so that nobody reads a decision out of it.
#[must_use]
pub fn sees_present(case: &Case, viewer: &Actor, other: &Actor) -> bool {
    let at_the_table = |actor: &Actor| match tie(case, actor) {
        Tie::Party(_) | Tie::Helper(_) => true,
        Tie::MediatorOfCase => !case.is_binding(),
        Tie::AssessorOfCase
        | Tie::MediatorFree
        | Tie::AssessorFree
        | Tie::Conflicted
        | Tie::Inspector
        | Tie::Clock
        | Tie::Bank
        | Tie::Stranger => false,
    };
    viewer.person != other.person && at_the_table(viewer) && at_the_table(other)
}

/// Says whether somebody is seen who never chose: who works here is; a consumer, and whoever helps one, has to want it.
#[must_use]
pub const fn seen_at_first(who: &Actor) -> bool {
    !matches!(who.hat, Hat::Consumer | Hat::Helper)
}
