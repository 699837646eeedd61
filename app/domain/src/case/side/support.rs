//! A helper comes and goes; support that somebody needs is noted, and honoured.

use crate::case::decide::{Answer, Ask};
use crate::case::{Beside, Event, Helper, HelperRights, Needed, Needs, Refusal, StageKey};
use crate::people::Tie;
use crate::values::{Name, PersonId};

/// The stages in which the consumer is the one who has to act, and so the ones that more time makes longer.
const OWN: [StageKey; 3] = [StageKey::Completing, StageKey::ConsumerChoice, StageKey::Claim];

/// Puts a mandate on record. Whoever is or was something else in the case cannot help in it.
pub fn appoint(ask: &Ask, person: Option<PersonId>, name: &Name, rights: HelperRights) -> Answer {
    let (case, person) = (ask.case, person.ok_or(Refusal::Missing { what: Needed::Person })?);
    let other_role = case.consumer.person == person
        || case.mediators_ever.contains(&person)
        || case.assessors_ever.contains(&person)
        || case.shop.certified_by == Some(person);
    if other_role {
        return Err(Refusal::CannotHelp);
    }
    Ok(vec![Event::Beside(Beside::HelperAppointed { helper: Helper { person, name: name.clone(), rights } })])
}

/// Ends the mandate, by the consumer or by the helper.
pub fn end(ask: &Ask) -> Answer {
    let helper = ask.case.helper.clone().ok_or(Refusal::AlreadyDone)?;
    Ok(vec![Event::Beside(Beside::HelpEnded { helper, by_helper: matches!(ask.tie, Tie::Helper(_)) })])
}

/// Notes what is needed. More time counts at once, for the term that runs too.
pub fn tell_needs(ask: &Ask, needs: &Needs) -> Vec<Event> {
    let had = ask.case.more_time();
    let needs = Needs { more_time: needs.more_time || had, ..needs.clone() };
    let first = needs.more_time && !had && OWN.contains(&ask.case.stage.key());
    let term = ask.case.stage.term().filter(|term| first && !term.over(ask.now));
    vec![Event::Beside(Beside::NeedsTold { needs, term: term.map(|term| term.longer(ask.rules.support_extra_days)) })]
}

/// Gives the days of a term of the consumer: longer for whoever needs more time.
pub fn own_days(ask: &Ask, days: u32) -> u32 {
    if ask.case.more_time() { days + ask.rules.support_extra_days } else { days }
}
