//! Filing: the one act without a case. Checks the exits, pins the rules, starts the ladder.

use crate::calendar::{Day, Roll, Term, day_of};
use crate::case::side::exhibits::check_new;
use crate::case::{
    Beside, Bounded, CaseShop, Channel, Complaint, Consumer, Contact, Country, Doubt, Event, Exit, Filing, Needed,
    Needs, Proceedings, Refusal, TriageAnswers, Wish, triage,
};
use crate::law::Category;
use crate::rules::Rules;
use crate::values::{CaseNumber, Cents, Moment};

/// Files a complaint. The support that is needed goes into an event of its own, which the shop does not read.
///
/// # Errors
/// Says which exit the complaint meets, or what is missing.
pub fn file(
    number: &CaseNumber,
    complaint: &Complaint,
    consumer: &Consumer,
    shop: &CaseShop,
    needs: &Needs,
    now: Moment,
    rules: &Rules,
) -> Result<Vec<Event>, Refusal> {
    exits(complaint, shop, now, rules)?;
    check(complaint, now)?;
    let filing = Filing {
        number: number.clone(),
        rules: rules.version,
        consumer: consumer.clone(),
        shop: shop.clone(),
        complaint: complaint.clone(),
        term: Term::working_days(now, rules.intake_working_days),
    };
    let mut events = vec![Event::Filed(Box::new(filing))];
    match first_contact(complaint.contact, now, rules) {
        Some(term) => events.push(Event::FirstContactStarted { term }),
        None => events.push(take_in(complaint, now, rules)),
    }
    if !needs.is_empty() {
        events.push(Event::Beside(Beside::NeedsTold { needs: needs.clone(), term: None }));
    }
    Ok(events)
}

/// Passes a clear complaint on to the shop, and an unclear one to a mediator.
pub(super) fn take_in(complaint: &Complaint, now: Moment, rules: &Rules) -> Event {
    let doubts = doubts(complaint);
    if doubts.is_empty() {
        let term = Term::days(now, rules.shop_turn_days, Roll::WorkingDays);
        Event::IntakePassed { automatic: true, term }
    } else {
        Event::IntakeStarted { doubts, term: Term::working_days(now, rules.intake_working_days) }
    }
}

/// Says why a complaint cannot pass intake without a person; empty when all answers are clear.
#[must_use]
pub fn doubts(complaint: &Complaint) -> Vec<Doubt> {
    let money = complaint.wish == Wish::Money && complaint.amount.is_none();
    let unclear = [
        (complaint.country == Country::Elsewhere, Doubt::Country),
        (complaint.proceedings == Proceedings::OtherBody, Doubt::OtherBody),
        (matches!(complaint.category, Category::Oth | Category::Prv), Doubt::Category),
        (complaint.order.channel == Channel::Marketplace, Doubt::Marketplace),
        (money, Doubt::Amount),
    ];
    unclear.into_iter().filter_map(|(is, doubt)| is.then_some(doubt)).collect()
}

/// Turns away what is not for us, before anything is written.
fn exits(complaint: &Complaint, shop: &CaseShop, now: Moment, rules: &Rules) -> Result<(), Refusal> {
    let found = triage(&TriageAnswers::of(complaint, shop), rules, day_of(now));
    found.into_iter().find_map(Exit::refusal).map_or(Ok(()), Err)
}

/// Gives the last day on which a dispute can be filed \[L1 3(2)(e)\].
pub(super) fn bar(contacted: Day, rules: &Rules) -> Day {
    contacted.plus_years(i32::try_from(rules.filing_bar_years).unwrap_or(1))
}

fn check(complaint: &Complaint, now: Moment) -> Result<(), Refusal> {
    if !complaint.truthful {
        return Err(Refusal::Missing { what: Needed::Truth });
    }
    let days = [Some(complaint.order.day), complaint.delivery.actual, complaint.contact.day()];
    if days.into_iter().flatten().any(|day| day > day_of(now)) {
        return Err(Refusal::Missing { what: Needed::PastDay });
    }
    amount(complaint.order.total, 0)?;
    amount(complaint.order.paid, 0)?;
    complaint.amount.map_or(Ok(()), |wished| amount(wished, 1))?;
    adds_up(complaint)?;
    check_new(&[], &complaint.exhibits)
}

/// Refuses lines that do not add up to the money asked for.
fn adds_up(complaint: &Complaint) -> Result<(), Refusal> {
    let lines = &complaint.amount_lines;
    lines.iter().try_for_each(|line| amount(line.cents, 1))?;
    let computed = lines.iter().fold(Cents::ZERO, |sum, line| sum.plus(line.cents));
    let given = complaint.amount.unwrap_or(Cents::ZERO);
    if lines.is_empty() || computed == given { Ok(()) } else { Err(Refusal::DoesNotAddUp { computed, given }) }
}

/// Refuses money outside what a person may type.
pub(super) fn amount(cents: Cents, least: i64) -> Result<(), Refusal> {
    let most = Cents::MOST.cents();
    let right = (least..=most).contains(&cents.cents());
    if right { Ok(()) } else { Err(Refusal::OutOfBounds { what: Bounded::Amount, least, most }) }
}

/// Gives the shop its time to solve it, unless it has refused or let that time go by.
fn first_contact(contact: Contact, now: Moment, rules: &Rules) -> Option<Term> {
    let whole = Term::days(now, rules.first_contact_days, Roll::WorkingDays);
    match contact {
        Contact::Refused { .. } => None,
        Contact::Never => Some(whole),
        Contact::Waiting { on } => {
            let since = Term::days(crate::calendar::start_of(on), rules.first_contact_days, Roll::WorkingDays);
            let rest = Term::until(now, since.last_day).at_least(rules.resume_min_days, now);
            (!since.over(now)).then_some(rest)
        }
    }
}
