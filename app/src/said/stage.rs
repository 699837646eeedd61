//! Where a case is, whose turn it is and what happens otherwise, in words.
use crate::parts::say;
use crate::words::{Locale, td_string};
use domain::case::{Case, ChoiceCause, Consequence, HeadResult, Outcome, Performance, Phase, Stage, StageKey, Waiting};
use domain::people::Side;
use domain::rules::Rules;

/// Says where the case is: the stage with its facts.
pub(super) fn place(l: Locale, case: &Case, me: Option<Side>) -> String {
    let here = named(l, &case.stage, me);
    match case.to_be_paid() {
        Some(amount) => td_string!(l, case.stage.with_amount, stage = here, amount = say::money(l, amount)),
        None => here.to_owned(),
    }
}

fn named(l: Locale, stage: &Stage, me: Option<Side>) -> &'static str {
    match stage {
        Stage::SettlementProposed { back, .. } if back.key() == StageKey::Mediation => {
            td_string!(l, case.stage.offer_mediation)
        }
        Stage::PerformingSettlement { phase, .. } => match phase {
            Phase::Awaited => td_string!(l, case.stage.settlement),
            Phase::Reported if me == Some(Side::Shop) => td_string!(l, case.stage.settlement_reported_you),
            Phase::Reported => td_string!(l, case.stage.settlement_reported),
            Phase::Asked => td_string!(l, case.stage.settlement_asked),
        },
        Stage::PerformingDecision { phase, by, .. } => match phase {
            Phase::Awaited => td_string!(l, case.stage.performing),
            Phase::Reported if me == Some(*by) => td_string!(l, case.stage.performing_reported_you),
            Phase::Reported if me.is_none() => td_string!(l, case.stage.performing_reported_staff),
            Phase::Reported => td_string!(l, case.stage.performing_reported),
            Phase::Asked => td_string!(l, case.stage.performing_asked),
        },
        Stage::ConsumerChoice { cause, .. } if me == Some(Side::Consumer) => match cause {
            ChoiceCause::Answered => td_string!(l, case.stage.choice_answered),
            ChoiceCause::Silent => td_string!(l, case.stage.choice_silent),
            ChoiceCause::NotPerformed => td_string!(l, case.stage.choice_not_performed),
            ChoiceCause::Reopened => td_string!(l, case.stage.consumer_choice_you),
        },
        Stage::Closed { outcome, .. } => ending(l, outcome),
        other => self::stage(l, other.key()),
    }
}

/// Says a stage by its name alone.
#[must_use]
pub fn stage(l: Locale, key: StageKey) -> &'static str {
    match key {
        StageKey::FirstContact => td_string!(l, case.stage.first_contact),
        StageKey::Intake => td_string!(l, case.stage.intake),
        StageKey::Completing => td_string!(l, case.stage.completing),
        StageKey::ShopTurn => td_string!(l, case.stage.shop_turn),
        StageKey::ConsumerChoice => td_string!(l, case.stage.consumer_choice),
        StageKey::Mediation => td_string!(l, case.stage.mediation),
        StageKey::SettlementProposed => td_string!(l, case.stage.offer),
        StageKey::PerformingSettlement => td_string!(l, case.stage.settlement),
        StageKey::MediationFailed => td_string!(l, case.stage.mediation_failed),
        StageKey::Claim => td_string!(l, case.stage.claim),
        StageKey::Admissibility => td_string!(l, case.stage.admissibility),
        StageKey::Defence => td_string!(l, case.stage.defence),
        StageKey::Deliberation => td_string!(l, case.stage.deliberation),
        StageKey::Decided => td_string!(l, case.stage.decided),
        StageKey::Served => td_string!(l, case.stage.served),
        StageKey::PerformingDecision => td_string!(l, case.stage.performing),
        StageKey::NotComplied => td_string!(l, case.stage.not_complied),
        StageKey::Closed => td_string!(l, inbox.closed),
    }
}

/// Says how a case ended.
pub(super) fn ending(l: Locale, outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Resolved => td_string!(l, case.outcome.resolved),
        Outcome::Settled { confirmed: true, .. } => td_string!(l, case.outcome.settled),
        Outcome::Settled { confirmed: false, .. } => td_string!(l, case.outcome.settled_silent),
        Outcome::Withdrawn => td_string!(l, case.outcome.withdrawn),
        Outcome::Silent { .. } => td_string!(l, case.outcome.silent),
        Outcome::NotTaken { .. } => td_string!(l, case.outcome.not_taken),
        Outcome::Lapsed { at: StageKey::Claim } => td_string!(l, case.outcome.lapsed_claim),
        Outcome::Lapsed { .. } => td_string!(l, case.outcome.lapsed),
        Outcome::NotAdmissible { .. } => td_string!(l, case.outcome.not_admissible),
        Outcome::Unresolved => td_string!(l, case.outcome.unresolved),
        Outcome::Inactive => td_string!(l, case.outcome.inactive),
        Outcome::Decided { result: HeadResult::Granted, .. } => td_string!(l, case.outcome.decided_granted),
        Outcome::Decided { result: HeadResult::Partly, .. } => td_string!(l, case.outcome.decided_partly),
        Outcome::Decided { result: HeadResult::Rejected, .. } => td_string!(l, case.outcome.decided_rejected),
    }
}

/// Says what became of a decision.
pub(super) fn performance(l: Locale, performance: Performance) -> &'static str {
    match performance {
        Performance::Nothing => td_string!(l, case.performance.nothing),
        Performance::Complied => td_string!(l, case.performance.complied),
        Performance::NotComplied => td_string!(l, case.performance.not_complied),
        Performance::Late => td_string!(l, case.performance.late),
    }
}

/// Says whose turn it is, to this viewer.
#[must_use]
pub fn turn(l: Locale, waiting: Waiting, me: Option<Side>, mine: bool) -> &'static str {
    match (waiting, me) {
        (Waiting::Both, Some(Side::Consumer)) => td_string!(l, case.who_you_and_shop),
        (Waiting::Both, Some(Side::Shop)) => td_string!(l, case.who_you_and_consumer),
        (Waiting::Both, None) => td_string!(l, case.who_both),
        (Waiting::Consumer, Some(Side::Consumer)) | (Waiting::Shop, Some(Side::Shop)) => td_string!(l, case.you),
        (Waiting::Consumer, _) => td_string!(l, case.who_consumer),
        (Waiting::Shop, _) => td_string!(l, case.who_shop),
        (Waiting::Mediator | Waiting::Assessor | Waiting::Inspector, None) if mine => td_string!(l, case.you),
        (Waiting::Mediator, _) => td_string!(l, case.who_mediator),
        (Waiting::Assessor, _) => td_string!(l, case.who_assessor),
        (Waiting::Inspector, _) => td_string!(l, case.who_inspector),
        (Waiting::Nobody, _) => td_string!(l, case.who_nobody),
    }
}

/// Says what happens if nobody acts, to this viewer.
pub(super) fn otherwise(l: Locale, consequence: Consequence, rules: &Rules, me: Option<Side>) -> String {
    let (shop, reopen) = (rules.shop_turn_days, rules.reopen_days);
    let consumer = me == Some(Side::Consumer);
    match consequence {
        Consequence::BecomesDispute => td_string!(l, case.otherwise.becomes_dispute, days = shop),
        Consequence::ClosesSilent if consumer => td_string!(l, case.otherwise.closes_silent_you, days = reopen),
        Consequence::ClosesSilent => td_string!(l, case.otherwise.closes_silent, days = reopen),
        Consequence::ConsumerChooses if consumer => td_string!(l, case.otherwise.consumer_chooses_you).to_owned(),
        Consequence::MediationEnds if consumer => td_string!(l, case.otherwise.mediation_ends_you).to_owned(),
        Consequence::ClaimLapses if consumer => td_string!(l, case.otherwise.claim_lapses_you).to_owned(),
        other => plain_otherwise(l, other).to_owned(),
    }
}

/// The consequences that read the same to everybody.
fn plain_otherwise(l: Locale, consequence: Consequence) -> &'static str {
    match consequence {
        Consequence::Escalates => td_string!(l, case.otherwise.escalates),
        Consequence::ComplaintLapses => td_string!(l, case.otherwise.complaint_lapses),
        Consequence::ConsumerChooses => td_string!(l, case.otherwise.consumer_chooses),
        Consequence::MediationEnds => td_string!(l, case.otherwise.mediation_ends),
        Consequence::ProposalLapses => td_string!(l, case.otherwise.proposal_lapses),
        Consequence::OtherIsAsked => td_string!(l, case.otherwise.other_is_asked),
        Consequence::CountsAsPerformed => td_string!(l, case.otherwise.counts_as_performed),
        Consequence::ClosesUnresolved => td_string!(l, case.otherwise.closes_unresolved),
        Consequence::ClaimLapses => td_string!(l, case.otherwise.claim_lapses),
        Consequence::CountsAsAdmitted => td_string!(l, case.otherwise.counts_as_admitted),
        Consequence::GoesOnWithoutDefence => td_string!(l, case.otherwise.goes_on_without_defence),
        Consequence::BothAreTold => td_string!(l, case.otherwise.both_are_told),
        Consequence::DecisionStands => td_string!(l, case.otherwise.decision_stands),
        Consequence::CountsAsNotComplied => td_string!(l, case.otherwise.counts_as_not_complied),
        Consequence::SanctionFollows => td_string!(l, case.otherwise.sanction_follows),
        Consequence::StaysClosed => td_string!(l, case.otherwise.stays_closed),
        Consequence::BecomesDispute | Consequence::ClosesSilent | Consequence::Nothing => {
            td_string!(l, case.otherwise.nothing)
        }
    }
}
