//! Asking for less: in the talks the amount, before the assessor the heads of the claim. Never for more.

use crate::case::decide::{Answer, Ask};
use crate::case::stages::claim;
use crate::case::{Beside, Bounded, ClaimHead, Event, HeadLeft, MoveKind, Refusal};
use crate::values::{Cents, Message};

/// Takes a lower amount than was asked for. It is part of the talks: the assessor does not read it.
pub fn wish(ask: &Ask, amount: Cents, reason: Option<&Message>) -> Answer {
    let asked = ask.case.asks().ok_or(Refusal::NotNow { asked: MoveKind::NarrowWish, stage: ask.case.stage.key() })?;
    less(amount, asked)?;
    Ok(vec![Event::Beside(Beside::WishNarrowed { amount, reason: reason.cloned() })])
}

/// Takes off heads of the claim, or some of their money.
pub fn heads(ask: &Ask, left: &[HeadLeft], reason: Option<&Message>) -> Answer {
    let Some(filed) = &ask.case.claim else {
        return Err(Refusal::NotNow { asked: MoveKind::NarrowClaim, stage: ask.case.stage.key() });
    };
    if left.len() != filed.heads.len() {
        let most = i64::try_from(filed.heads.len()).unwrap_or(i64::MAX);
        return Err(Refusal::OutOfBounds { what: Bounded::Heads, least: most, most });
    }
    let mut heads = Vec::new();
    for (head, left) in filed.heads.iter().zip(left) {
        heads.extend(narrowed(head, *left)?);
    }
    if heads == filed.heads {
        return Err(Refusal::NotLess { asked: filed.total() });
    }
    claim::check_value(ask, &heads)?;
    Ok(vec![Event::Beside(Beside::ClaimNarrowed { heads, reason: reason.cloned() })])
}

fn narrowed(head: &ClaimHead, left: HeadLeft) -> Result<Option<ClaimHead>, Refusal> {
    match (left, head.amount) {
        (HeadLeft::Dropped, _) => Ok(None),
        (HeadLeft::Kept, _) => Ok(Some(head.clone())),
        (HeadLeft::Lowered(amount), Some(asked)) if amount == asked => Ok(Some(head.clone())),
        (HeadLeft::Lowered(amount), asked) => {
            less(amount, asked.unwrap_or(Cents::ZERO))?;
            Ok(Some(ClaimHead { amount: Some(amount), ..head.clone() }))
        }
    }
}

fn less(amount: Cents, asked: Cents) -> Result<(), Refusal> {
    let right = amount > Cents::ZERO && amount < asked;
    if right { Ok(()) } else { Err(Refusal::NotLess { asked }) }
}
