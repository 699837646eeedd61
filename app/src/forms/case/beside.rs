//! What stands beside the ladder: a helper, support, asking for less.
use super::field;
use super::read::Read;
use crate::forms::{FormErrors, Posted, Problem};
use domain::case::{Action, HeadLeft, HelperRights, MoveKind, Needs};
use domain::values::{Cents, Email, EmailFault, HEADS, MoneyFault};

pub(super) fn parse(kind: MoveKind, read: &mut Read<'_>) -> Option<Action> {
    match kind {
        MoveKind::AppointHelper => {
            if let Err(problem) = address(read.posted) {
                read.wrong(field::EMAIL, problem);
            }
            let (name, rights) = (read.text(field::NAME), read.choice(field::RIGHTS, HelperRights::parse));
            read.agreed(field::AGREE);
            // The person behind the address is found by the server.
            Some(Action::AppointHelper { person: None, name: name?, rights: rights? })
        }
        MoveKind::EndHelp => Some(Action::EndHelp),
        MoveKind::TellNeeds => {
            let (call, interpreter) = (read.phone(field::CALL), read.short(field::INTERPRETER));
            let (other, more_time) = (read.optional(field::OTHER), read.posted.ticked(field::MORE_TIME));
            Some(Action::TellNeeds {
                needs: Needs { call: call?, interpreter: interpreter?, more_time, other: other? },
            })
        }
        MoveKind::NarrowWish => {
            let (amount, reason) = (read.money(field::AMOUNT), read.optional(field::REASON));
            read.agreed(field::AGREE);
            if amount == Some(None) {
                read.wrong(field::AMOUNT, Problem::Missing);
            }
            Some(Action::NarrowWish { amount: amount??, reason: reason? })
        }
        _ => {
            let (heads, reason) = (heads(read), read.optional(field::REASON));
            read.agreed(field::AGREE);
            Some(Action::NarrowClaim { heads: heads?, reason: reason? })
        }
    }
}

/// The address of whoever is asked to help.
///
/// # Errors
/// What is wrong with it.
pub fn helper(posted: &Posted) -> Result<Email, FormErrors> {
    address(posted).map_err(|problem| FormErrors::one(field::EMAIL, problem))
}

fn address(posted: &Posted) -> Result<Email, Problem> {
    Email::parse(posted.text(field::EMAIL))
        .map_err(|fault| if fault == EmailFault::Empty { Problem::Missing } else { Problem::NotAnEmail })
}

/// What is left of each head: dropped by a tick; with an amount lowered to it; else all of it.
fn heads(read: &mut Read<'_>) -> Option<Vec<HeadLeft>> {
    let count = read.days(field::HEADS).and_then(|count| usize::try_from(count).ok())?;
    if count > HEADS {
        read.wrong(field::HEADS, Problem::TooMany { limit: HEADS });
        return None;
    }
    let mut left = Vec::with_capacity(count);
    for at in 0..count {
        let amount = field::HEAD_AMOUNTS[at];
        left.push(match Cents::parse(read.posted.text(amount)) {
            _ if read.posted.ticked(field::HEAD_DROPS[at]) => HeadLeft::Dropped,
            Err(MoneyFault::Empty) => HeadLeft::Kept,
            Ok(cents) => HeadLeft::Lowered(cents),
            Err(_) => {
                read.money(amount);
                HeadLeft::Kept
            }
        });
    }
    Some(left)
}
