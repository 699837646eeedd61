//! The facts of a complaint, each with its name: what was ordered, paid and delivered, and what the shop was asked before.
use super::questions::answered;
use crate::parts::say;
use crate::words::{Locale, td_string};
use domain::case::{Channel, Complaint, Contact, Happening, Proceedings};

/// A fact: its name, and what was told.
type Fact = (String, String);

/// Says the facts in the order in which they happened; what was not told is left out.
pub(super) fn facts(l: Locale, complaint: &Complaint) -> Vec<Fact> {
    let lines = [
        Some(ordered(l, complaint)),
        Some(paid(l, complaint)),
        delivered(l, complaint),
        Some(asked(l, complaint)),
        complaint.reply.as_ref().map(|reply| fact(td_string!(l, event.facts.reply), reply.to_string())),
        elsewhere(l, complaint.proceedings).map(|place| fact(td_string!(l, event.facts.elsewhere), place.to_owned())),
    ];
    let course = complaint.course.iter().map(|one| (say::long_day(l, one.day), one.what.to_string()));
    let money = complaint.amount_lines.iter().map(|one| {
        let (what, amount) = (one.what.to_string(), say::money(l, one.cents));
        let told = td_string!(l, event.facts.amount_line, what = what, amount = amount);
        fact(td_string!(l, event.facts.amount_line_name), told)
    });
    lines.into_iter().flatten().chain(money).chain(course).chain(answered(l, &complaint.answers)).collect()
}

fn fact(name: &str, told: String) -> Fact {
    (name.to_owned(), told)
}

/// One dated line.
#[must_use]
pub fn happened(l: Locale, one: &Happening) -> String {
    format!("{}: {}", say::long_day(l, one.day), one.what)
}

fn ordered(l: Locale, complaint: &Complaint) -> Fact {
    let order = &complaint.order;
    let how = match order.channel {
        Channel::Webshop => td_string!(l, event.facts.webshop),
        Channel::Marketplace => td_string!(l, event.facts.marketplace),
        Channel::Phone => td_string!(l, event.facts.phone),
        Channel::Chat => td_string!(l, event.facts.chat),
        Channel::Store => td_string!(l, event.facts.store),
    };
    let day = td_string!(l, event.facts.ordered, day = say::long_day(l, order.day), how = how);
    let number = order.number.as_ref().map(|number| td_string!(l, event.facts.number, number = number.to_string()));
    fact(td_string!(l, event.facts.ordered_name), joined([Some(day), number]))
}

fn paid(l: Locale, complaint: &Complaint) -> Fact {
    let order = &complaint.order;
    let (paid, total) = (say::money(l, order.paid), say::money(l, order.total));
    let told = joined([
        Some(td_string!(l, event.facts.paid, paid = paid, total = total)),
        order.means.as_ref().map(ToString::to_string),
    ]);
    fact(td_string!(l, event.facts.paid_name), told)
}

fn delivered(l: Locale, complaint: &Complaint) -> Option<Fact> {
    let delivery = &complaint.delivery;
    let promised = delivery.promised.map(|day| td_string!(l, event.facts.promised, day = say::long_day(l, day)));
    let actual = delivery.actual.map(|day| say::long_day(l, day)).map(|day| {
        if complaint.category.never_came() {
            td_string!(l, event.facts.said_delivered, day = day)
        } else {
            td_string!(l, event.facts.delivered, day = day)
        }
    });
    let tracking = delivery.tracking.as_ref().map(|code| td_string!(l, event.facts.tracking, code = code.to_string()));
    let said = joined([promised, actual, tracking]);
    (!said.is_empty()).then(|| fact(td_string!(l, event.facts.delivery_name), said))
}

fn asked(l: Locale, complaint: &Complaint) -> Fact {
    let when = match complaint.contact {
        Contact::Never => td_string!(l, event.facts.never).to_owned(),
        Contact::Waiting { on } => td_string!(l, event.facts.waiting, day = say::long_day(l, on)),
        Contact::Refused { on } => td_string!(l, event.facts.refused, day = say::long_day(l, on)),
    };
    let means = complaint.contact_means.as_ref().filter(|_| complaint.contact != Contact::Never);
    fact(td_string!(l, event.facts.asked), joined([Some(when), means.map(ToString::to_string)]))
}

fn elsewhere(l: Locale, proceedings: Proceedings) -> Option<&'static str> {
    match proceedings {
        Proceedings::None => None,
        Proceedings::Chargeback => Some(td_string!(l, event.facts.chargeback)),
        Proceedings::Police => Some(td_string!(l, event.facts.police)),
        Proceedings::OtherBody => Some(td_string!(l, event.facts.other_body)),
        Proceedings::Court => Some(td_string!(l, event.facts.court)),
    }
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
