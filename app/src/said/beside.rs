//! What stands beside the ladder: help, support, asking for less.
use super::{Told, side_of};
use crate::forms::case::field;
use crate::parts::say;
use crate::views::case::Said;
use crate::words::{Locale, td_string};
use domain::case::{Beside, Case, Event, Helper, HelperRights, MoveKind, Needs};
use domain::people::{Actor, Hat, Side};

/// Says what happened.
pub(super) fn said(l: Locale, event: &Event) -> Option<Said> {
    let Event::Beside(beside) = event else { return None };
    Some(match beside {
        Beside::HelperAppointed { helper } => {
            let said = Said::person(td_string!(l, help.event.appointed, name = helper.name.to_string()));
            said.and(rights(l, helper.rights))
        }
        Beside::HelpEnded { helper, .. } => {
            Said::person(td_string!(l, help.event.ended, name = helper.name.to_string()))
        }
        Beside::NeedsTold { needs, .. } => {
            let said = Said::person(td_string!(l, help.event.needs));
            needed(l, needs).into_iter().fold(said, Said::and)
        }
        Beside::WishNarrowed { amount, reason } => {
            Said::person(td_string!(l, help.event.wish, amount = say::money(l, *amount))).why(reason.as_ref())
        }
        Beside::ClaimNarrowed { heads, reason } => {
            let said = Said::person(td_string!(l, help.event.claim)).why(reason.as_ref());
            let lines = heads.iter().map(|head| match head.amount {
                Some(amount) => format!("{}: {}", head.title, say::money(l, amount)),
                None => head.title.to_string(),
            });
            said.and(lines.collect::<Vec<_>>().join("\n"))
        }
    })
}

/// What the mandate lets a helper do.
#[must_use]
fn rights(l: Locale, rights: HelperRights) -> &'static str {
    match rights {
        HelperRights::Read => td_string!(l, help.rights.read),
        HelperRights::Write => td_string!(l, help.rights.write),
    }
}

/// The support that is needed, a line each.
fn needed(l: Locale, needs: &Needs) -> Vec<String> {
    if needs.is_empty() {
        return vec![td_string!(l, help.needs.none).to_owned()];
    }
    let lines = [
        needs.call.as_ref().map(|number| td_string!(l, help.needs.call, number = number.to_string())),
        needs.interpreter.as_ref().map(|lang| td_string!(l, help.needs.interpreter, lang = lang.to_string())),
        needs.more_time.then(|| td_string!(l, help.needs.more_time).to_owned()),
        needs.other.as_ref().map(ToString::to_string),
    ];
    lines.into_iter().flatten().collect()
}

/// What everybody at the case's page should know beside the four questions: who helps, what is needed, what is asked now.
pub(super) fn notes(told: &Told) -> Vec<String> {
    let (l, cut, own) = (told.l, told.cut, side_of(told.me) == Some(Side::Consumer));
    let helper = cut.helper.as_ref().map(|helper| {
        let (who, rights) = helps(told, helper);
        if side_of(told.me) == Some(Side::Shop) { format!("{who}.") } else { format!("{who}. {rights}") }
    });
    let asks = cut.narrowed.zip(cut.complaint.amount).map(|(now, filed)| {
        let (now, filed) = (say::money(l, now), say::money(l, filed));
        if own {
            td_string!(l, help.note.you_ask, now = now, filed = filed)
        } else {
            td_string!(l, help.note.asks, now = now, filed = filed)
        }
    });
    let needs = cut.needs.as_ref().filter(|needs| !needs.is_empty()).map(|needs| {
        let needs = needed(l, needs).join("; ");
        if own {
            td_string!(l, help.note.you_need, needs = needs)
        } else {
            td_string!(l, help.note.needs, needs = needs)
        }
    });
    [helper, asks, needs].into_iter().flatten().collect()
}

/// Who helps whom, and what they may do, to this reader.
pub(super) fn helps(told: &Told, helper: &Helper) -> (String, String) {
    let (l, name, consumer) = (told.l, helper.name.to_string(), told.cut.consumer.name.to_string());
    if Some(helper.person) == told.me.person {
        let may = match helper.rights {
            HelperRights::Read => td_string!(l, help.rights.you_read),
            HelperRights::Write => td_string!(l, help.rights.you_write),
        };
        (td_string!(l, help.note.you_help, consumer = consumer), may.to_owned())
    } else if side_of(told.me) == Some(Side::Consumer) {
        (td_string!(l, help.note.helps_you, name = name), rights(l, helper.rights).to_owned())
    } else {
        (td_string!(l, help.note.helps, name = name, consumer = consumer), rights(l, helper.rights).to_owned())
    }
}

/// What an act beside the ladder is called.
pub(super) fn label(l: Locale, kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::AppointHelper => td_string!(l, help.appoint.label),
        MoveKind::EndHelp => td_string!(l, help.end.label),
        MoveKind::TellNeeds => td_string!(l, help.tell.label),
        MoveKind::NarrowWish => td_string!(l, help.wish.label),
        _ => td_string!(l, help.claim.label),
    }
}

/// What follows from it.
pub(super) fn lead(told: &Told, kind: MoveKind) -> String {
    let l = told.l;
    match kind {
        MoveKind::AppointHelper => td_string!(l, help.appoint.lead).to_owned(),
        MoveKind::EndHelp if told.me.hat == Hat::Helper => td_string!(l, help.end.lead_helper).to_owned(),
        MoveKind::EndHelp => td_string!(l, help.end.lead).to_owned(),
        MoveKind::TellNeeds => td_string!(l, help.tell.lead).to_owned(),
        MoveKind::NarrowWish => {
            let asked = told.whole.asks().map(|asked| say::money(l, asked)).unwrap_or_default();
            td_string!(l, help.wish.lead, asked = asked)
        }
        _ => td_string!(l, help.claim.lead, least = say::money_short(l, told.rules().min_claim_value)),
    }
}

/// What its button says.
pub(super) fn button(l: Locale, kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::AppointHelper => td_string!(l, help.appoint.button),
        MoveKind::EndHelp => td_string!(l, help.end.button),
        MoveKind::TellNeeds => td_string!(l, help.tell.button),
        MoveKind::NarrowWish => td_string!(l, help.wish.button),
        _ => td_string!(l, help.claim.button),
    }
}

/// What the fields of an act beside the ladder hold before anybody typed.
pub(super) fn start(told: &Told, kind: MoveKind) -> Vec<(String, String)> {
    let mut start = Vec::new();
    match (kind, &told.whole.needs, &told.whole.claim) {
        (MoveKind::TellNeeds, Some(needs), _) => {
            start.extend(needs.call.as_ref().map(|call| (field::CALL, call.to_string())));
            start.extend(needs.interpreter.as_ref().map(|lang| (field::INTERPRETER, lang.to_string())));
            start.extend(needs.other.as_ref().map(|other| (field::OTHER, other.to_string())));
            start.extend(needs.more_time.then(|| (field::MORE_TIME, "yes".to_owned())));
        }
        (MoveKind::NarrowClaim, _, Some(claim)) => {
            let amounts = field::HEAD_AMOUNTS.into_iter().zip(&claim.heads);
            start.extend(amounts.filter_map(|(name, head)| head.amount.map(|amount| (name, amount.typed()))));
        }
        _ => {}
    }
    start.into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
}

/// Says who else has a case open, by name.
#[must_use]
pub fn present(l: Locale, case: &Case, others: &[Actor]) -> String {
    let name = |other: &Actor| match other.hat {
        Hat::Consumer => Some(case.consumer.name.to_string()),
        Hat::ShopAgent(_) => Some(case.shop.name.to_string()),
        Hat::Helper => case.helper.as_ref().map(|helper| helper.name.to_string()),
        Hat::Mediator => case.mediator.as_ref().map(|mediator| mediator.name.to_string()),
        Hat::Assessor | Hat::Inspector | Hat::Admin | Hat::Clock | Hat::Bank => None,
    };
    let mut names: Vec<_> = others.iter().filter_map(name).collect();
    names.sort();
    names.dedup();
    if names.is_empty() { String::new() } else { td_string!(l, case.present, names = names.join(", ")) }
}

/// Says why a document cannot be opened now.
#[must_use]
pub fn held(l: Locale, infected: bool) -> &'static str {
    if infected { td_string!(l, case.held_infected) } else { td_string!(l, case.held_waiting) }
}
