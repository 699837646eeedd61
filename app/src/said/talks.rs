//! From filing to the end of mediation.
use super::complaint::facts;
use crate::parts::say;
use crate::views::case::Said;
use crate::words::{Locale, td_string};
use domain::calendar::{Term, day_of};
use domain::case::{ChoiceCause, Doubt, Event, Exhibit, Filing, MediationEnd, ShopAnswer, Wish};
use domain::people::Side;
use domain::values::ExhibitId;

pub(super) fn said(l: Locale, event: &Event) -> Option<Said> {
    started(l, event).or_else(|| answered(l, event)).or_else(|| mediated(l, event)).or_else(|| offered(l, event))
}

/// The last day of a term, with its year when that is another one than it started in.
pub(super) fn day(l: Locale, term: &Term) -> String {
    let same = day_of(term.started).year() == term.last_day.year();
    if same { say::weekday_day(l, term.last_day) } else { say::long_day(l, term.last_day) }
}

pub(super) fn ids(exhibits: &[Exhibit]) -> Vec<ExhibitId> {
    exhibits.iter().map(|exhibit| exhibit.file.id).collect()
}

/// What a consumer wants, in a few words.
#[must_use]
pub fn wish(l: Locale, wish: Wish) -> &'static str {
    match wish {
        Wish::Money => td_string!(l, event.wish.money),
        Wish::Repair => td_string!(l, event.wish.repair),
        Wish::Replacement => td_string!(l, event.wish.replacement),
        Wish::Delivery => td_string!(l, event.wish.delivery),
        Wish::Cancel => td_string!(l, event.wish.cancel),
        Wish::Correction => td_string!(l, event.wish.correction),
        Wish::Apology => td_string!(l, event.wish.apology),
    }
}

fn filed(l: Locale, filing: &Filing) -> Said {
    let complaint = &filing.complaint;
    let asked = wish(l, complaint.wish);
    let asked = match complaint.amount {
        Some(amount) => td_string!(l, event.filed_wish_money, wish = asked, amount = say::money(l, amount)),
        None => td_string!(l, event.filed_wish, wish = asked),
    };
    let said = Said::person(td_string!(l, event.filed)).and(asked).with(complaint.story.as_str());
    let mut said = match &complaint.wish_note {
        Some(note) => said.and(note.as_str()),
        None => said,
    };
    said.facts = facts(l, complaint);
    said.papers(complaint.exhibits.iter().map(|file| file.id))
}

fn started(l: Locale, event: &Event) -> Option<Said> {
    Some(match event {
        Event::Filed(filing) => filed(l, filing),
        Event::FirstContactStarted { term } => {
            Said::system(td_string!(l, event.first_contact_started, day = day(l, term)))
        }
        Event::FirstContactEnded { due: None } => Said::system(td_string!(l, event.first_contact_ended)),
        Event::FirstContactEnded { due: Some(_) } => Said::system(td_string!(l, event.first_contact_over)),
        Event::IntakeStarted { doubts, term } => {
            let said = Said::system(td_string!(l, event.intake_started, day = day(l, term)));
            if doubts.is_empty() {
                said
            } else {
                let doubts: Vec<_> = doubts.iter().map(|one| doubt(l, *one)).collect();
                said.and(td_string!(l, event.doubts, doubts = doubts.join("; ")))
            }
        }
        Event::IntakeEscalated { term, .. } => Said::system(td_string!(l, event.intake_escalated, day = day(l, term))),
        Event::CompletionAsked { text, term } => {
            Said::person(td_string!(l, event.completion_asked, day = day(l, term))).with(text.as_str())
        }
        Event::Completed { text, exhibits, .. } => {
            Said::person(td_string!(l, event.completed)).with(text.as_str()).papers(ids(exhibits))
        }
        Event::IntakePassed { term, .. } => Said::system(td_string!(l, event.intake_passed, day = day(l, term))),
        Event::MediatorTook { .. } => Said::person(td_string!(l, event.mediator_took)),
        Event::AssessorTook { .. } => Said::person(td_string!(l, event.assessor_took)),
        Event::SteppedBack { reason, .. } => Said::person(td_string!(l, event.stepped_back)).why(Some(reason)),
        _ => return None,
    })
}

fn doubt(l: Locale, doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Country => td_string!(l, event.doubt.country),
        Doubt::OtherBody => td_string!(l, event.doubt.other_body),
        Doubt::Category => td_string!(l, event.doubt.category),
        Doubt::Marketplace => td_string!(l, event.doubt.marketplace),
        Doubt::Amount => td_string!(l, event.doubt.amount),
    }
}

fn answered(l: Locale, event: &Event) -> Option<Said> {
    Some(match event {
        Event::MessageSent { text, exhibits, .. } => {
            let mut said = Said::default().with(text.as_str()).papers(ids(exhibits));
            said.aloud = true;
            said
        }
        Event::Answered { answer, text, exhibits, .. } => {
            let what = match answer {
                ShopAnswer::Solved => td_string!(l, event.answered_solved),
                ShopAnswer::Contested => td_string!(l, event.answered_contested),
            };
            Said::person(what).with(text.as_str()).papers(ids(exhibits))
        }
        Event::ChoiceOpened { cause, term, .. } => {
            let day = day(l, term);
            Said::system(match cause {
                ChoiceCause::Answered => td_string!(l, event.choice_answered, day = day),
                ChoiceCause::Silent => td_string!(l, event.choice_silent, day = day),
                ChoiceCause::NotPerformed => td_string!(l, event.choice_not_performed, day = day),
                ChoiceCause::Reopened => td_string!(l, event.choice_reopened, day = day),
            })
        }
        Event::TalksContinued { term } => Said::person(td_string!(l, event.talks_continued, day = day(l, term))),
        _ => return None,
    })
}

fn mediated(l: Locale, event: &Event) -> Option<Said> {
    Some(match event {
        Event::MediationStarted { term } => Said::system(td_string!(l, event.mediation_started, day = day(l, term))),
        Event::FrameworkSent { text } => Said::person(td_string!(l, event.framework_sent)).with(text.as_str()),
        Event::MediationExtended { reason, term } => {
            Said::person(td_string!(l, event.mediation_extended, day = day(l, term))).why(Some(reason))
        }
        Event::MediationEnded { how, term, .. } => {
            let day = day(l, term);
            Said::system(match how {
                MediationEnd::NoSolution => td_string!(l, event.mediation_ended_no_solution, day = day),
                MediationEnd::TermOver => td_string!(l, event.mediation_ended_over, day = day),
                MediationEnd::Left { by: Side::Consumer } => {
                    td_string!(l, event.mediation_ended_left_consumer, day = day)
                }
                MediationEnd::Left { by: Side::Shop } => td_string!(l, event.mediation_ended_left_shop, day = day),
                MediationEnd::NotPerformed => td_string!(l, event.mediation_ended_not_performed, day = day),
            })
        }
        Event::LetterSent { text } => Said::person(td_string!(l, event.letter_sent)).with(text.as_str()),
        _ => return None,
    })
}

fn offered(l: Locale, event: &Event) -> Option<Said> {
    let resumed = |said: Said, term: &Option<Term>| match term {
        Some(term) => said.and(td_string!(l, event.resumed, day = day(l, term))),
        None => said,
    };
    Some(match event {
        Event::Proposed(made) => Said { offer: Some(made.proposal), ..Said::default() },
        Event::ProposalAccepted { proposal, .. } => Said::person(td_string!(l, event.accepted, number = *proposal)),
        Event::ProposalRejected { proposal, reason, resumed: term, .. } => {
            let said = Said::person(td_string!(l, event.rejected, number = *proposal)).why(reason.as_ref());
            resumed(said, term)
        }
        Event::ProposalLapsed { proposal, resumed: term, .. } => {
            resumed(Said::system(td_string!(l, event.lapsed, number = *proposal)), term)
        }
        Event::SettlementReached { term, .. } => {
            Said::system(td_string!(l, event.settlement_reached, day = day(l, term)))
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::calendar::{Day, time_of};

    #[test]
    fn a_term_that_ends_in_another_year_says_which() {
        let day_on = |year, month, day| Day::new(year, month, day).expect("a day");
        let term = |last_day: Day| Term {
            started: time_of(day_on(2026, 10, 28), 16, 30),
            ends: time_of(last_day.plus(1), 0, 0),
            last_day,
        };
        assert_eq!(day(Locale::nl, &term(day_on(2026, 11, 4))), "woensdag 4 november");
        assert_eq!(day(Locale::nl, &term(day_on(2027, 8, 25))), "woensdag 25 augustus 2027");
    }
}
