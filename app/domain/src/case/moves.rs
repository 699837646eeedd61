//! What a person may do now, and until when. Buttons are drawn from it; a property test holds it equal to `decide`.

use crate::case::gate::Gate;
use crate::case::{Case, MoveKind};
use crate::people::{Actor, tie};
use crate::rules::Rules;
use crate::values::Moment;
use serde::{Deserialize, Serialize};

/// Is something that a person may do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// What.
    pub kind: MoveKind,
    /// Until when, if that is certain.
    pub until: Option<Moment>,
    /// The proposal it is about, if it is about one.
    pub proposal: Option<u32>,
}

/// Lists what an actor may do in a case now.
#[must_use]
pub fn moves(case: &Case, actor: &Actor, now: Moment, rules: &Rules) -> Vec<Move> {
    let tie = tie(case, actor);
    let may = |kind: &MoveKind| {
        let until = Gate { case, tie, now, rules, kind: *kind }.pass().ok()?;
        Some(Move { kind: *kind, until, proposal: about(case, *kind) })
    };
    MoveKind::ALL.iter().filter_map(may).collect()
}

fn about(case: &Case, kind: MoveKind) -> Option<u32> {
    let proposal = matches!(kind, MoveKind::CounterProposal | MoveKind::AcceptProposal | MoveKind::RejectProposal);
    case.open_proposal().filter(|_| proposal).map(|open| open.number)
}
