//! What a step of the complaint wizard says around its fields: of a case with us, or of a letter to a shop that is no member.
use crate::forms::Posted;
use crate::forms::complaint::{amount_so_far, names};
use crate::parts::say;
use crate::views::complaint::{Step, StepWords};
use crate::words::{Locale, td_string};
use domain::calendar::Day;
use domain::case::{Exit, TriageAnswers, triage};
use domain::rules::Rules;

/// Says it; with `letter` nothing speaks of a case.
#[must_use]
pub fn step_words(l: Locale, step: Step, letter: bool) -> StepWords {
    if letter { of_letter(l, step) } else { of_case(l, step) }
}

fn of_case(l: Locale, step: Step) -> StepWords {
    let rules = Rules::current();
    match step {
        Step::Shop => told(td_string!(l, complaint.shop.lead), "", ""),
        Step::Problem => StepWords::default(),
        Step::Details => told(td_string!(l, complaint.details.lead), "", ""),
        Step::About => told(td_string!(l, complaint.about.lead), "", ""),
        Step::Story => {
            let never = td_string!(l, complaint.story.contact_never_note, days = rules.first_contact_days);
            told("", td_string!(l, complaint.story.story_hint), &never)
        }
        Step::Evidence => told(td_string!(l, complaint.evidence.lead), "", ""),
        Step::Wish => {
            let least = say::money_short(l, rules.min_claim_value);
            told("", &td_string!(l, complaint.wish.amount_hint, least = least), "")
        }
        Step::You => told(td_string!(l, complaint.you.lead), td_string!(l, complaint.you.email_hint), ""),
        Step::Check => told(
            td_string!(l, complaint.check.lead),
            td_string!(l, complaint.check.unfinished_text),
            td_string!(l, complaint.letter.lead),
        ),
    }
}

fn of_letter(l: Locale, step: Step) -> StepWords {
    match step {
        Step::Shop => told(td_string!(l, complaint.shop.lead), "", ""),
        Step::Problem => told(td_string!(l, complaint.letter.problem_lead), "", ""),
        Step::Details => told(td_string!(l, complaint.details.lead), "", ""),
        Step::About => told(td_string!(l, complaint.about.lead), "", ""),
        Step::Story => told("", td_string!(l, complaint.letter.story_hint), ""),
        Step::Evidence => told(td_string!(l, complaint.letter.evidence_lead), "", ""),
        Step::Wish => told("", td_string!(l, complaint.letter.amount_hint), ""),
        Step::You => told(td_string!(l, complaint.letter.you_lead), td_string!(l, complaint.letter.email_hint), ""),
        Step::Check => told(
            td_string!(l, complaint.letter.page_lead),
            td_string!(l, complaint.letter.unfinished_text),
            td_string!(l, complaint.letter.lead_alone),
        ),
    }
}

/// What follows when this is filed: whose turn comes first, mediation, the decision, and what stays open. `looked_at` says
/// that a mediator looks first.
#[must_use]
pub fn course(l: Locale, typed: &Posted, looked_at: bool, today: Day) -> Vec<String> {
    let rules = Rules::current();
    let first = if looked_at {
        td_string!(l, complaint.check.next_1_looked_at, days = rules.intake_working_days)
    } else if typed.text(names::CONTACT) == "never" {
        td_string!(l, complaint.check.next_1_first, days = rules.first_contact_days)
    } else {
        td_string!(l, complaint.check.next_1, days = rules.shop_turn_days)
    };
    let answers = TriageAnswers { value: amount_so_far(typed), ..TriageAnswers::default() };
    let below = triage(&answers, &rules, today).into_iter().find_map(|exit| match exit {
        Exit::BelowBinding { least, .. } => Some(least),
        _ => None,
    });
    let third = match below {
        Some(least) => td_string!(l, complaint.check.next_3_below, least = say::money_short(l, least)),
        None => td_string!(l, complaint.check.next_3, fee = say::money_short(l, rules.fee)),
    };
    let (second, last) = (td_string!(l, complaint.check.next_2), td_string!(l, complaint.check.next_4));
    vec![first, second.to_owned(), third, last.to_owned()]
}

fn told(lead: &str, hint: &str, note: &str) -> StepWords {
    StepWords { lead: lead.to_owned(), hint: hint.to_owned(), note: note.to_owned() }
}
