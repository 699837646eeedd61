//! What anybody may ask for, with a content that is right as far as can be known outside.

use crate::world::*;
use domain::calendar::day_of;
use domain::case::{
    Action, Alarm, Claim, ClaimHead, Decision, DecisionOrder, FeeBearer, Ground, HeadLeft, HeadResult, HelperRights,
    MoveKind, Needs, Offer, Sanction, ShopAnswer, Stage, timers,
};
use domain::people::Side;
use domain::values::{Cents, Digest, Moment, PaymentId};

/// An action of a kind, with a content that is right for this case as far as can be known outside.
pub fn action(world: &World, kind: MoveKind, seed: u8) -> Action {
    let text = message("Some words.");
    let open = world.case.open_proposal();
    let proposal = open.map_or(1, |open| open.number);
    let text_hash = open.map_or(Digest::of(b""), |open| open.text_hash);
    let offer =
        Offer { amount: Some(Cents::new(i64::from(seed) + 1)), text: text.clone(), days: 1 + u32::from(seed) % 60 };
    let fresh = u8::try_from(world.record.len() % 200).unwrap_or(0).wrapping_add(50);
    let exhibits = if seed.is_multiple_of(3) { vec![unused(world, fresh)] } else { Vec::new() };
    let none = Vec::new();
    match kind {
        MoveKind::SendMessage => Action::SendMessage { text, exhibits: none },
        MoveKind::ConfirmSolved => Action::ConfirmSolved,
        MoveKind::Complete => Action::Complete { text, exhibits },
        MoveKind::TakeMediation => Action::TakeMediation { name: name("N"), no_conflict: true },
        MoveKind::TakeAssessment => Action::TakeAssessment { name: name("N"), no_conflict: true },
        MoveKind::StepBack => Action::StepBack { reason: text },
        MoveKind::PassIntake => Action::PassIntake,
        MoveKind::AskCompletion => Action::AskCompletion { text },
        MoveKind::RefuseIntake => {
            Action::RefuseIntake { ground: Ground::ALL[usize::from(seed) % 7], reasons: reasons("So.") }
        }
        MoveKind::Answer => {
            let answer = if seed.is_multiple_of(2) { ShopAnswer::Solved } else { ShopAnswer::Contested };
            Action::Answer { answer, text, exhibits }
        }
        MoveKind::ChoosePending => Action::ChoosePending,
        MoveKind::ChooseMediation => Action::ChooseMediation,
        MoveKind::Reopen => Action::Reopen,
        MoveKind::SendFramework => Action::SendFramework { text: reasons("Law.") },
        MoveKind::ExtendMediation => Action::ExtendMediation { reason: text },
        MoveKind::EndMediation => Action::EndMediation { letter: reasons("End.") },
        MoveKind::LeaveMediation => Action::LeaveMediation { reason: Some(text) },
        MoveKind::Propose => Action::Propose { offer },
        MoveKind::CounterProposal => Action::CounterProposal { proposal, offer },
        MoveKind::AcceptProposal => Action::AcceptProposal { proposal, text_hash },
        MoveKind::RejectProposal => Action::RejectProposal { proposal, reason: None },
        MoveKind::ReportPerformance => Action::ReportPerformance { text, exhibits },
        MoveKind::ConfirmPerformance => Action::ConfirmPerformance,
        MoveKind::DenyPerformance => Action::DenyPerformance { text, exhibits },
        MoveKind::GiveConsent => Action::GiveConsent {
            text_version: name("2026-1"),
            text_hash: Digest::of(b"text"),
            agreement: seed.is_multiple_of(2).then(agreement),
        },
        MoveKind::AgreeToBinding => {
            Action::AgreeToBinding { text_version: name("2026-1"), text_hash: Digest::of(b"text"), name: name("Bo") }
        }
        MoveKind::FileClaim => {
            let head = ClaimHead { title: name("H"), demand: text, amount: Some(Cents::new(5_000)) };
            let again = world.case.exhibits.iter().filter(|e| e.by == Side::Consumer).map(|e| e.file.id).take(1);
            Action::FileClaim { claim: Claim { heads: vec![head], exhibits, again: again.collect(), ..claim() } }
        }
        MoveKind::FeePaid => Action::FeePaid {
            payment: PaymentId::new([seed; 16]),
            cents: Cents::new(2_400 + i64::from(seed % 3) * 100),
        },
        MoveKind::Admit => Action::Admit,
        MoveKind::RefuseClaim => Action::RefuseClaim { ground: Ground::Value, reasons: reasons("So.") },
        MoveKind::FileDefence => Action::FileDefence { defence: domain::case::Defence { exhibits, ..defence() } },
        MoveKind::AskExtension => Action::AskExtension { days: 1 + u32::from(seed) % 14, reason: text },
        MoveKind::DeclareComplex => {
            let until = world.case.stage.term().map_or(day_of(world.now), |term| term.last_day).max(day_of(world.now));
            Action::DeclareComplex { until: until.plus(30), reason: text }
        }
        MoveKind::Decide => Action::Decide { draft: drafted(world, seed) },
        MoveKind::ServeDecision => {
            let text_hash = world.case.decision.as_ref().map_or(Digest::of(b""), Decision::hash);
            Action::ServeDecision { text_hash }
        }
        MoveKind::Withdraw => Action::Withdraw { reason: None },
        MoveKind::AskWithdrawal => Action::AskWithdrawal { reason: None },
        MoveKind::ConsentWithdrawal => Action::ConsentWithdrawal,
        MoveKind::RefuseWithdrawal => Action::RefuseWithdrawal,
        MoveKind::AppointHelper => {
            let rights = HelperRights::ALL[usize::from(seed) % 2];
            Action::AppointHelper { person: Some(HANNA), name: name("Hanna"), rights }
        }
        MoveKind::EndHelp => Action::EndHelp,
        MoveKind::TellNeeds => {
            let needs = Needs { more_time: seed.is_multiple_of(2), other: Some(text), ..Needs::default() };
            Action::TellNeeds { needs }
        }
        MoveKind::NarrowWish => {
            let less = world.case.asks().unwrap_or(Cents::new(2)).minus(Cents::new(1));
            Action::NarrowWish { amount: less, reason: Some(text) }
        }
        MoveKind::NarrowClaim => Action::NarrowClaim { heads: less(world), reason: None },
        MoveKind::ImposeSanction => {
            let next = if let Stage::NotComplied { next, .. } = &world.case.stage { *next } else { Sanction::Warn };
            Action::ImposeSanction { sanction: next, reason: text }
        }
        MoveKind::TermEnded | MoveKind::Remind => alarm_of(world, kind),
    }
}

/// A cent less under each head of money.
fn less(world: &World) -> Vec<HeadLeft> {
    let heads = world.case.claim.iter().flat_map(|claim| &claim.heads);
    let left = |head: &ClaimHead| head.amount.map_or(HeadLeft::Kept, |sum| HeadLeft::Lowered(sum.minus(Cents::new(1))));
    heads.map(left).collect()
}

/// The first alarm of that kind, or one that the case never set.
fn alarm_of(world: &World, kind: MoveKind) -> Action {
    let alarms = timers(&world.case, &world.rules).into_iter();
    let mut actions = alarms.map(|Alarm { due, kind }| Action::of_alarm(kind, due));
    let (term, reminder, due) = (domain::case::TermKind::Stage, domain::case::Reminder::Take, Moment::new(0));
    let never =
        if kind == MoveKind::Remind { Action::Remind { reminder, due } } else { Action::TermEnded { term, due } };
    actions.find(|action| action.kind() == kind).unwrap_or(never)
}

fn unused(world: &World, from: u8) -> domain::case::NewExhibit {
    let used = |number: u8| world.case.exhibits.iter().any(|exhibit| exhibit.file.id == paper(number).id);
    let free = (0..=u8::MAX).map(|step| from.wrapping_add(step)).find(|number| !used(*number));
    paper(free.unwrap_or(from))
}

fn drafted(world: &World, seed: u8) -> domain::case::DecisionDraft {
    let heads = world.case.claim.as_ref().map_or(0, |claim| claim.heads.len());
    let mut draft = world.rejection();
    draft.heads = vec![ruling(HeadResult::Rejected, 0); heads];
    match (seed % 4, draft.heads.first_mut()) {
        (0, Some(head)) => *head = ruling(HeadResult::Granted, 5_000),
        (1, Some(head)) => {
            *head = ruling(HeadResult::Partly, 1_234);
            draft.fee = FeeBearer::Shop;
            draft.interest_from = Some(day("2026-10-01"));
        }
        (2, _) => draft.orders = vec![DecisionOrder { by: Side::Consumer, text: message("Return it.") }],
        _ => {}
    }
    let decision = Decision::from_draft(&draft, &world.case, world.now, &world.rules);
    draft.total = decision.map_or(Cents::ZERO, |decision| decision.money.total);
    draft
}
