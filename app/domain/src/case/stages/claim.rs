//! The way into the binding stage: consent, agreement, claim, admissibility, defence.

use crate::calendar::{Roll, Term, day_of};
use crate::case::decide::{Answer, Ask};
use crate::case::file::amount;
use crate::case::side::exhibits::{number, own};
use crate::case::side::support::own_days;
use crate::case::stages::closing::close;
use crate::case::{
    Agreement, Bounded, Claim, ClaimHead, Consent, Defence, Event, FiledWith, Ground, Needed, Outcome, Refusal,
};
use crate::people::Side;
use crate::values::{Cents, Digest, HEADS, Moment, Name, Reasons};

/// Takes the consumer's express consent, and copies or asks the shop's agreement.
pub fn consent(ask: &Ask, text_version: &Name, text_hash: Digest, advance: Option<&Agreement>) -> Vec<Event> {
    let rules = ask.rules;
    let consent = Consent { text_version: text_version.clone(), text_hash, at: ask.now };
    let term = Term::days(ask.now, own_days(ask, rules.claim_days), Roll::WorkingDays);
    let advance = advance.or(ask.case.shop.agreement.as_ref());
    let agreement = match advance {
        Some(agreement) => Event::AgreementRecorded { agreement: agreement.clone(), advance: true, text_hash: None },
        None => Event::AgreementAsked { term: Term::days(ask.now, rules.agreement_days, Roll::WorkingDays) },
    };
    vec![Event::ConsentGiven { consent, term }, agreement]
}

/// Takes the shop's agreement for this case.
pub fn agree(ask: &Ask, text_version: &Name, text_hash: Digest, name: &Name) -> Answer {
    let person = ask.actor.person.ok_or(Refusal::Missing { what: Needed::Person })?;
    let agreement = Agreement { text_version: text_version.clone(), at: ask.now, person, name: name.clone() };
    Ok(vec![Event::AgreementRecorded { agreement, advance: false, text_hash: Some(text_hash) }])
}

/// Takes the claim; with the fee in, it is complete.
pub fn file(ask: &Ask, claim: &Claim) -> Answer {
    check_value(ask, &claim.heads)?;
    if claim.interest_from.is_some_and(|day| day > day_of(ask.now)) {
        return Err(Refusal::Missing { what: Needed::PastDay });
    }
    own(ask.case, Side::Consumer, &claim.again)?;
    let exhibits = number(ask, Side::Consumer, &claim.exhibits, FiledWith::Binding)?;
    let mut events = vec![Event::ClaimFiled { claim: Box::new(claim.clone()), exhibits }];
    if ask.case.money.fee.is_some() {
        events.push(complete(ask));
    }
    Ok(events)
}

/// Refuses heads that are too many, out of bounds, or together worth less than the binding body takes.
pub fn check_value(ask: &Ask, heads: &[ClaimHead]) -> Result<(), Refusal> {
    let most = HEADS;
    if heads.is_empty() || heads.len() > most {
        return Err(Refusal::OutOfBounds { what: Bounded::Heads, least: 1, most: i64::try_from(most).unwrap_or(1) });
    }
    heads.iter().filter_map(|head| head.amount).try_for_each(|cents| amount(cents, 1))?;
    let total = heads.iter().filter_map(|head| head.amount).fold(Cents::ZERO, Cents::plus);
    amount(total, 0)?;
    // A claim without money is worth what was ordered.
    let value = if total > Cents::ZERO { total } else { ask.case.complaint.order.total };
    if value < ask.rules.min_claim_value {
        return Err(Refusal::ValueTooLow { least: ask.rules.min_claim_value });
    }
    Ok(())
}

/// Starts the 21 days: claim and fee are in.
pub fn complete(ask: &Ask) -> Event {
    Event::ClaimComplete { term: Term::days(ask.now, ask.rules.admissibility_max_days, Roll::Strict) }
}

/// Admits the claim by the assessor's ruling.
pub fn admit(ask: &Ask) -> Answer {
    if ask.case.agreement.is_none() {
        return Err(Refusal::Missing { what: Needed::Agreement });
    }
    Ok(vec![admitted(ask, None)])
}

/// Starts the defence.
pub fn admitted(ask: &Ask, due: Option<Moment>) -> Event {
    let term = Term::days(ask.now, ask.rules.defence_days, Roll::WorkingDays);
    Event::Admitted { automatic: due.is_some(), due, term }
}

/// Refuses the claim on one of the grounds.
pub fn refuse(ask: &Ask, ground: Ground, reasons: &Reasons) -> Vec<Event> {
    close(ask, Outcome::NotAdmissible { ground, reasons: Some(reasons.clone()) }, None)
}

/// Closes for lack of competence: the shop never agreed to a binding decision.
pub fn without_agreement(ask: &Ask, due: Moment) -> Vec<Event> {
    close(ask, Outcome::NotAdmissible { ground: Ground::NoCompetence, reasons: None }, Some(due))
}

/// Takes the defence; the file is complete.
pub fn defend(ask: &Ask, defence: &Defence) -> Answer {
    own(ask.case, Side::Shop, &defence.again)?;
    let exhibits = number(ask, Side::Shop, &defence.exhibits, FiledWith::Binding)?;
    Ok(vec![Event::DefenceFiled { defence: Box::new(defence.clone()), exhibits }, file_complete(ask, None)])
}

/// Starts the 90 days.
pub fn file_complete(ask: &Ask, due: Option<Moment>) -> Event {
    Event::FileComplete { due, term: Term::days(ask.now, ask.rules.decision_max_days, Roll::Strict) }
}
