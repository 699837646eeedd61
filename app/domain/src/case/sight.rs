//! Who may see what: the only filter (rules.md 2.6). Pages, streams, letters, downloads and exports all ask here.

use crate::case::{Audience, Case, Event, FiledWith, Stage, StageKey, audience, reaches};
use crate::people::{Actor, Side, Tie, tie};
use crate::values::{ExhibitId, Story};

/// Says whether a viewer may see an event.
#[must_use]
pub fn seen(event: &Event, case: &Case, viewer: &Actor) -> bool {
    reaches(audience(event), tie(case, viewer))
}

/// Says how much of a document somebody may open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The file exactly as it was handed in: for the side that filed it.
    Original,
    /// What it shows, without where it was made: for everybody else in the case.
    Copy,
}

/// Says whether a viewer may open a document.
#[must_use]
pub fn may_open(case: &Case, exhibit: ExhibitId, viewer: &Actor) -> bool {
    opening(case, exhibit, viewer).is_some()
}

/// Says how much of a document a viewer may open; nothing when it does not exist to them.
#[must_use]
pub fn opening(case: &Case, exhibit: ExhibitId, viewer: &Actor) -> Option<Opening> {
    let tie = tie(case, viewer);
    let held = case.exhibits.iter().find(|held| held.file.id == exhibit && opens(held.filed_with, tie))?;
    Some(if tie == Tie::Party(held.by) { Opening::Original } else { Opening::Copy })
}

fn opens(filed_with: FiledWith, tie: Tie) -> bool {
    match tie {
        Tie::Party(_) | Tie::Helper(_) => true,
        Tie::MediatorOfCase => filed_with.for_mediator(),
        Tie::MediatorFree => filed_with == FiledWith::Complaint,
        Tie::AssessorOfCase | Tie::AssessorFree => filed_with.for_assessor(),
        Tie::Inspector => filed_with == FiledWith::Performance,
        Tie::Conflicted | Tie::Clock | Tie::Bank | Tie::Stranger => false,
    }
}

/// Cuts a case to what a viewer may see; nothing when the case is not theirs.
#[must_use]
pub fn cut(case: &Case, viewer: &Actor) -> Option<Case> {
    let tie = tie(case, viewer);
    if matches!(tie, Tie::Stranger | Tie::Conflicted | Tie::Clock | Tie::Bank) {
        return None;
    }
    let mut cut = case.clone();
    cut.reminded.clear();
    cut.exhibits.retain(|exhibit| opens(exhibit.filed_with, tie));
    let chamber = reaches(Audience::Chamber, tie);
    if cut.served_at.is_none() && !chamber {
        // A decision that is not served does not exist for others: not even the stage tells.
        cut.decision = None;
        cut.stage = unserved(&cut.stage);
        cut.since = cut.path.iter().rev().find(|visit| visit.stage != StageKey::Decided).map_or(cut.since, |v| v.at);
        cut.path.retain(|visit| visit.stage != StageKey::Decided);
    }
    if !reaches(Audience::Talks, tie) {
        cut.proposals.clear();
        cut.narrowed = None;
        cut.mediator = None;
    }
    if !reaches(Audience::Binding, tie) {
        cut.claim = None;
        cut.defence = None;
        cut.withdrawal = None;
    }
    if !reaches(Audience::Only(Side::Consumer), tie) {
        cut.money = crate::case::Money::default();
        cut.complaint.phone = cut.complaint.phone.filter(|_| tie == Tie::Party(Side::Shop));
    }
    if !reaches(Audience::Support, tie) {
        cut.needs = None;
    }
    if !reaches(Audience::Everyone, tie) {
        without_story(&mut cut);
    }
    if !reaches(Audience::Outcome, tie) && !reaches(Audience::Binding, tie) {
        cut.decision = None;
    }
    Some(cut)
}

fn unserved(stage: &Stage) -> Stage {
    match stage {
        Stage::Decided { term } => Stage::Deliberation { term: *term },
        Stage::PerformingSettlement { term, proposal, phase, back } => Stage::PerformingSettlement {
            term: *term,
            proposal: *proposal,
            phase: *phase,
            back: Box::new(unserved(back)),
        },
        Stage::FirstContact { .. }
        | Stage::Intake { .. }
        | Stage::Completing { .. }
        | Stage::ShopTurn { .. }
        | Stage::ConsumerChoice { .. }
        | Stage::Mediation { .. }
        | Stage::SettlementProposed { .. }
        | Stage::MediationFailed { .. }
        | Stage::Claim { .. }
        | Stage::Admissibility { .. }
        | Stage::Defence { .. }
        | Stage::Deliberation { .. }
        | Stage::Served { .. }
        | Stage::PerformingDecision { .. }
        | Stage::NotComplied { .. }
        | Stage::Closed { .. } => stage.clone(),
    }
}

/// Leaves an inspector the facts of performance, not the dispute.
fn without_story(case: &mut Case) {
    if let Ok(dash) = Story::parse("–") {
        case.complaint.story = dash;
    }
    case.complaint.phone = None;
    case.complaint.postcode = None;
    case.complaint.wish_note = None;
    case.complaint.exhibits.clear();
    case.claim = None;
    case.defence = None;
    case.helper = None;
    case.helpers_ever.clear();
}
