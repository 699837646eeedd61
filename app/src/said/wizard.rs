//! What a step of the complaint wizard says around its fields: of a case with us, or of a letter to a shop that is no member.
use crate::parts::say;
use crate::views::complaint::{Step, StepWords};
use crate::words::{Locale, td_string};
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

fn told(lead: &str, hint: &str, note: &str) -> StepWords {
    StepWords { lead: lead.to_owned(), hint: hint.to_owned(), note: note.to_owned() }
}
