//! Who the viewer is in a case: one of their hats, by their tie to it.

use crate::store::{Line, StoreTrouble};
use app::desk::{Person, Viewer};
use domain::case::Case;
use domain::people::{Actor, Hat, Tie, tie};

/// Finds in which hat a person meets a case: as a party before anything else, as a neutral of the case before one who might
/// take it. `None`: to this person the case does not exist.
#[must_use]
pub fn actor(case: &Case, person: &Person) -> Option<Actor> {
    person
        .hats
        .iter()
        .map(|hat| Actor::person(person.id, *hat))
        .filter_map(|actor| Some((nearness(tie(case, &actor))?, actor)))
        .min_by_key(|(nearness, _)| *nearness)
        .map(|(_, actor)| actor)
}

fn nearness(tie: Tie) -> Option<u8> {
    match tie {
        Tie::Party(_) | Tie::Helper(_) => Some(0),
        Tie::MediatorOfCase | Tie::AssessorOfCase => Some(1),
        Tie::MediatorFree | Tie::AssessorFree | Tie::Inspector => Some(2),
        Tie::Conflicted => Some(3),
        Tie::Clock | Tie::Bank | Tie::Stranger => None,
    }
}

/// Lists the hats of a person as they are now; streams ask again before each delivery.
///
/// # Errors
/// The store's trouble.
pub async fn hats(line: &mut Line, id: domain::values::PersonId) -> Result<Vec<Hat>, StoreTrouble> {
    let mut hats = vec![Hat::Consumer, Hat::Helper];
    hats.extend(crate::store::people::shops_of(line, id).await?.into_iter().map(Hat::ShopAgent));
    for role in crate::store::people::roles(line, id).await? {
        hats.extend(match role.role.as_str() {
            "mediator" => Some(Hat::Mediator),
            "assessor" => Some(Hat::Assessor),
            "inspector" => Some(Hat::Inspector),
            "admin" => Some(Hat::Admin),
            _ => None,
        });
    }
    Ok(hats)
}

/// The signed-in person behind a viewer.
///
/// # Errors
/// Nobody is signed in.
pub fn signed_in(viewer: &Viewer) -> Result<&Person, app::calls::Fault> {
    viewer.person.as_ref().ok_or(app::calls::Fault::SignedOut)
}
