//! Performing a settlement or a decision, not complying, the ladder of sanctions.

use crate::calendar::{Day, Roll, Term, day_of};
use crate::case::decide::{Answer, Ask};
use crate::case::gate::sanction_from;
use crate::case::side::exhibits::number;
use crate::case::stages::closing::close;
use crate::case::stages::mediation::ended;
use crate::case::stages::opening::open_choice;
use crate::case::{
    Case, ChoiceCause, Decision, Event, FiledWith, HeadResult, MediationEnd, Needed, NewExhibit, NextSanction, Outcome,
    Performance, Performing, Phase, Refusal, Sanction, Stage, StageKey,
};
use crate::people::Side;
use crate::values::{Message, Moment};

/// Takes the report of the one who performs; the other gets time to confirm.
pub fn report(ask: &Ask, text: &Message, exhibits: &[NewExhibit]) -> Answer {
    let by = ask.side().ok_or(Refusal::Missing { what: Needed::Person })?;
    let of = of(ask.case);
    let filed_with = match of {
        Performing::Settlement => FiledWith::Talks,
        Performing::Decision => FiledWith::Performance,
    };
    let exhibits = number(ask, by, exhibits, filed_with)?;
    let days = match of {
        Performing::Settlement => ask.rules.settlement_asked_days,
        Performing::Decision => ask.rules.compliance_asked_days,
    };
    let answered = ask.case.stage.key() != StageKey::NotComplied;
    let term = answered.then(|| Term::days(ask.now, days, Roll::WorkingDays));
    Ok(vec![Event::PerformanceReported { by, of, text: text.clone(), exhibits, term }])
}

/// Takes the confirmation, and closes.
pub fn confirm(ask: &Ask) -> Answer {
    let by = ask.side().ok_or(Refusal::Missing { what: Needed::Person })?;
    let mut events = vec![Event::PerformanceConfirmed { by, of: of(ask.case) }];
    events.extend(if let Stage::PerformingSettlement { proposal, .. } = &ask.case.stage {
        close(ask, Outcome::Settled { proposal: *proposal, confirmed: true }, None)
    } else if matches!(&ask.case.stage, Stage::PerformingDecision { .. }) {
        close_decided(ask, Performance::Complied, None)
    } else {
        // It had counted as not complied with: late, and still recorded.
        close_decided(ask, Performance::Late, None)
    });
    Ok(events)
}

/// Takes the denial: a settlement is broken, a decision not complied with.
pub fn deny(ask: &Ask, text: &Message, exhibits: &[NewExhibit]) -> Answer {
    let by = ask.side().ok_or(Refusal::Missing { what: Needed::Person })?;
    let of = of(ask.case);
    let filed_with = match of {
        Performing::Settlement => FiledWith::Talks,
        Performing::Decision => FiledWith::Performance,
    };
    let exhibits = number(ask, by, exhibits, filed_with)?;
    let mut events = vec![Event::PerformanceDenied { by, of, text: text.clone(), exhibits }];
    events.extend(match of {
        Performing::Settlement => vec![broken(ask)],
        Performing::Decision => not_complied(ask, None),
    });
    Ok(events)
}

/// Goes back to where the settlement came from.
fn broken(ask: &Ask) -> Event {
    let back = ask.case.stage.talking();
    if matches!(back.key(), StageKey::Mediation | StageKey::MediationFailed) {
        return ended(ask, MediationEnd::NotPerformed, None);
    }
    if !ask.case.is_binding() {
        return open_choice(ask, ChoiceCause::NotPerformed, None);
    }
    let least = ask.rules.resume_min_days;
    let again = |term: Term| term.at_least(least, ask.now);
    let term = back.term().map_or_else(|| Term::days(ask.now, least, Roll::WorkingDays), again);
    let agreement = ask.case.agreement_asked.filter(|_| ask.case.agreement.is_none()).map(again);
    Event::BindingResumed { term, agreement }
}

/// Starts the ladder of sanctions; only a shop climbs it.
pub fn not_complied(ask: &Ask, due: Option<Moment>) -> Vec<Event> {
    if matches!(&ask.case.stage, Stage::PerformingDecision { by: Side::Consumer, .. }) {
        return close_decided(ask, Performance::NotComplied, due);
    }
    vec![Event::NotComplied { due, term: Term::working_days(ask.now, ask.rules.take_working_days) }]
}

/// Closes a decided case.
pub fn close_decided(ask: &Ask, performance: Performance, due: Option<Moment>) -> Vec<Event> {
    let result = ask.case.decision.as_ref().map_or(HeadResult::Rejected, Decision::result);
    close(ask, Outcome::Decided { result, performance }, due)
}

/// Says what happens when the time of a phase is over.
pub fn phase_over(ask: &Ask, phase: Phase, due: Moment) -> Vec<Event> {
    let settlement =
        if let Stage::PerformingSettlement { proposal, .. } = &ask.case.stage { Some(*proposal) } else { None };
    let days = if settlement.is_some() { ask.rules.settlement_asked_days } else { ask.rules.compliance_asked_days };
    match (phase, settlement) {
        (Phase::Awaited, _) => {
            let term = Term::days(ask.now, days, Roll::WorkingDays);
            vec![Event::PerformanceAsked { of: of(ask.case), due, term }]
        }
        // Who was asked and says nothing, has nothing to complain of.
        (Phase::Reported | Phase::Asked, Some(proposal)) => {
            close(ask, Outcome::Settled { proposal, confirmed: false }, Some(due))
        }
        (Phase::Reported, None) => close_decided(ask, Performance::Complied, Some(due)),
        (Phase::Asked, None) => not_complied(ask, Some(due)),
    }
}

/// Imposes the sanction that is due; after the last one the ladder ends.
pub fn sanction(ask: &Ask, sanction: Sanction, reason: &Message) -> Answer {
    let Stage::NotComplied { next, since, .. } = &ask.case.stage else {
        return Err(Refusal::AlreadyDone);
    };
    if sanction < *next {
        return Err(Refusal::AlreadyDone);
    }
    if sanction > *next {
        return Err(Refusal::TooEarly { from: sanction_from(sanction, *since, ask.rules) });
    }
    let following = match sanction {
        Sanction::Warn => Some(Sanction::Suspend),
        Sanction::Suspend => Some(Sanction::Terminate),
        Sanction::Terminate => None,
    };
    let next = following.map(|sanction| NextSanction { sanction, term: until_due(ask, sanction, *since) });
    let last = next.is_none();
    let mut events = vec![Event::Sanctioned { sanction, reason: reason.clone(), next }];
    if last {
        events.extend(close_decided(ask, Performance::NotComplied, None));
    }
    Ok(events)
}

/// Reminds of a sanction that is due and not imposed.
pub fn sanction_due(ask: &Ask, sanction: Sanction, due: Moment) -> Event {
    let term = Term::days(ask.now, ask.rules.sanction_repeat_days, Roll::WorkingDays);
    Event::SanctionDue { sanction, due, term }
}

fn until_due(ask: &Ask, sanction: Sanction, since: Moment) -> Term {
    let from: Day = day_of(sanction_from(sanction, since, ask.rules));
    Term::until(ask.now, from.plus(-1).max(day_of(ask.now)))
}

fn of(case: &Case) -> Performing {
    if case.stage.key() == StageKey::PerformingSettlement { Performing::Settlement } else { Performing::Decision }
}
