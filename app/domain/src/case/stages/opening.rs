//! First contact, intake, the shop's turn, the consumer's choice.

use crate::calendar::{Roll, Term};
use crate::case::decide::{Answer, Ask};
use crate::case::side::exhibits::number;
use crate::case::side::support::own_days;
use crate::case::stages::closing::close;
use crate::case::{ChoiceCause, Event, FiledWith, Ground, NewExhibit, Outcome, ShopAnswer, StageKey, file::take_in};
use crate::people::Side;
use crate::values::{Message, Moment, Reasons};

/// Closes the case: the consumer says it is solved.
pub fn solved(ask: &Ask) -> Vec<Event> {
    close(ask, Outcome::Resolved, None)
}

/// Takes what was missing, and lets the mediator look again.
pub fn complete(ask: &Ask, text: &Message, exhibits: &[NewExhibit]) -> Answer {
    let exhibits = number(ask, Side::Consumer, exhibits, FiledWith::Complaint)?;
    let term = Term::working_days(ask.now, ask.rules.intake_working_days);
    Ok(vec![Event::Completed { text: text.clone(), exhibits, term }])
}

/// Lets the complaint pass by a mediator's judgment.
pub fn pass(ask: &Ask) -> Vec<Event> {
    let term = Term::days(ask.now, ask.rules.shop_turn_days, Roll::WorkingDays);
    vec![Event::IntakePassed { automatic: false, term }]
}

/// Asks the consumer for what is missing.
pub fn ask_completion(ask: &Ask, text: &Message) -> Vec<Event> {
    let term = Term::days(ask.now, own_days(ask, ask.rules.completing_days), Roll::WorkingDays);
    vec![Event::CompletionAsked { text: text.clone(), term }]
}

/// Refuses the complaint with a ground and reasons.
pub fn refuse(ask: &Ask, ground: Ground, reasons: &Reasons) -> Vec<Event> {
    close(ask, Outcome::NotTaken { ground, reasons: reasons.clone() }, None)
}

/// Takes the shop's answer. A refusal at first contact makes it a dispute; else the consumer chooses.
pub fn answer(ask: &Ask, answer: ShopAnswer, text: &Message, exhibits: &[NewExhibit]) -> Answer {
    let first = ask.case.answer.is_none();
    let filed_with = if first { FiledWith::Answer } else { FiledWith::Talks };
    let exhibits = number(ask, Side::Shop, exhibits, filed_with)?;
    let mut events = vec![Event::Answered { first, answer, text: text.clone(), exhibits }];
    match (ask.case.stage.key(), answer) {
        // The consumer has the rest of the term to say whether it is solved.
        (StageKey::FirstContact, ShopAnswer::Solved) => {}
        (StageKey::FirstContact, ShopAnswer::Contested) => events.extend(end_first_contact(ask, None)),
        (_, ShopAnswer::Solved | ShopAnswer::Contested) => events.push(open_choice(ask, ChoiceCause::Answered, None)),
    }
    Ok(events)
}

/// Ends the first contact: the complaint becomes a dispute.
pub fn end_first_contact(ask: &Ask, due: Option<Moment>) -> Vec<Event> {
    vec![Event::FirstContactEnded { due }, take_in(&ask.case.complaint, ask.now, ask.rules)]
}

/// Gives the consumer the choice of the next step.
pub fn open_choice(ask: &Ask, cause: ChoiceCause, due: Option<Moment>) -> Event {
    let term = Term::days(ask.now, own_days(ask, ask.rules.consumer_choice_days), Roll::WorkingDays);
    Event::ChoiceOpened { cause, due, term }
}

/// Lets the talks go on: the shop gets another week.
pub fn choose_pending(ask: &Ask) -> Vec<Event> {
    let term = Term::days(ask.now, ask.rules.pending_extra_days, Roll::WorkingDays);
    vec![Event::TalksContinued { term }]
}

/// Starts mediation. Its time runs at once, so that nobody waits for a mediator without end.
pub fn choose_mediation(ask: &Ask) -> Vec<Event> {
    let term = Term::days(ask.now, ask.rules.mediation_days, Roll::WorkingDays);
    vec![Event::MediationStarted { term }]
}

/// Opens a case that silence closed.
pub fn reopen(ask: &Ask) -> Vec<Event> {
    vec![open_choice(ask, ChoiceCause::Reopened, None)]
}
