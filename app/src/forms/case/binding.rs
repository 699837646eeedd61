//! The forms of the binding stage: consent, claim, defence, service of the decision.
use super::read::Read;
use super::{consent, field};
use crate::forms::Problem;
use domain::case::{Action, Claim, ClaimHead, Defence, MoveKind, NewExhibit};
use domain::people::Side;
use domain::values::{Digest, ExhibitId, HEADS, Name};

pub(super) fn parse(kind: MoveKind, read: &mut Read<'_>, exhibits: Vec<NewExhibit>) -> Option<Action> {
    match kind {
        MoveKind::GiveConsent => {
            let (text_version, text_hash) = agreed_text(read, Side::Consumer);
            // The shop's advance agreement is added by the server, from the shop's membership.
            Some(Action::GiveConsent { text_version: text_version?, text_hash: text_hash?, agreement: None })
        }
        MoveKind::AgreeToBinding => {
            let name = read.text(field::NAME);
            let (text_version, text_hash) = agreed_text(read, Side::Shop);
            Some(Action::AgreeToBinding { text_version: text_version?, text_hash: text_hash?, name: name? })
        }
        MoveKind::FileClaim => claim(read, exhibits).map(|claim| Action::FileClaim { claim }),
        MoveKind::FileDefence => {
            let (grounds, again) = (read.text(field::GROUNDS), again(read));
            Some(Action::FileDefence { defence: Defence { grounds: grounds?, exhibits, again: again? } })
        }
        _ => {
            read.agreed(field::AGREE);
            Some(Action::ServeDecision { text_hash: read.choice(field::TEXT_HASH, Digest::parse)? })
        }
    }
}

/// The text that was shown, which must be one of ours, and a box that was ticked.
fn agreed_text(read: &mut Read<'_>, side: Side) -> (Option<Name>, Option<Digest>) {
    read.agreed(field::AGREE);
    let version =
        read.choice(field::TEXT_VERSION, |raw| (raw == consent::VERSION).then(|| Name::parse(raw).ok()).flatten());
    let hash = read.choice(field::TEXT_HASH, |raw| Digest::parse(raw).filter(|hash| consent::is_ours(*hash, side)));
    (version, hash)
}

fn claim(read: &mut Read<'_>, exhibits: Vec<NewExhibit>) -> Option<Claim> {
    let heads = heads(read);
    let grounds = read.text(field::GROUNDS);
    let interest_from = if read.posted.text(field::INTEREST_FROM).is_empty() {
        Some(None)
    } else {
        read.day(field::INTEREST_FROM).map(Some)
    };
    let again = again(read);
    Some(Claim { heads: heads?, grounds: grounds?, interest_from: interest_from?, exhibits, again: again? })
}

/// Heads may be left empty between others; the first one is needed.
fn heads(read: &mut Read<'_>) -> Option<Vec<ClaimHead>> {
    let last = read
        .posted
        .fields
        .iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .filter_map(|(name, _)| {
            let number = ["head_title_", "head_demand_", "head_amount_"].iter().find_map(|p| name.strip_prefix(p))?;
            number.parse::<usize>().ok()
        })
        .max()
        .unwrap_or(1);
    if last > HEADS {
        read.wrong(field::HEADS, Problem::TooMany { limit: HEADS });
        return None;
    }
    let mut heads = Vec::new();
    let mut whole = true;
    for number in 1..=last.max(1) {
        let at = number - 1;
        let (title, demand, amount) = (field::HEAD_TITLES[at], field::HEAD_DEMANDS[at], field::HEAD_AMOUNTS[at]);
        let empty = [title, demand, amount].iter().all(|name| read.posted.text(name).is_empty());
        if empty && last > 1 {
            continue;
        }
        let (title, demand, amount) = (read.text(title), read.text(demand), read.money(amount));
        match (title, demand, amount) {
            (Some(title), Some(demand), Some(amount)) => heads.push(ClaimHead { title, demand, amount }),
            _ => whole = false,
        }
    }
    whole.then_some(heads)
}

fn again(read: &mut Read<'_>) -> Option<Vec<ExhibitId>> {
    let ids: Option<Vec<_>> = read.posted.all(field::AGAIN).map(|raw| ExhibitId::parse(raw).ok()).collect();
    if ids.is_none() {
        read.wrong(field::AGAIN, Problem::NotAChoice);
    }
    ids
}
