//! What was written in a case, sorted out of its entries; what `sight` cut away is not there to be sorted.
use super::complaint::facts;
use super::entry::said;
use super::told::Written;
use crate::views::file::Papers;
use crate::words::Locale;
use domain::case::Event;

pub(super) fn sorted(l: Locale, entries: &[Written]) -> Papers {
    let mut papers = Papers::default();
    for entry in entries {
        if is_step(&entry.event) {
            papers.course.push((entry.at, said(l, &entry.event, entry.at).what));
        }
        if let Event::Filed(filing) = &entry.event {
            papers.story = filing.complaint.story.to_string();
            papers.facts = facts(l, &filing.complaint);
        }
        sort(&mut papers, entry);
    }
    papers
}

fn sort(papers: &mut Papers, entry: &Written) {
    let at = entry.at;
    match &entry.event {
        Event::Answered { text, .. } => papers.answer = Some((at, text.to_string())),
        Event::ClaimFiled { claim, .. } => papers.claim = Some((at, claim.clone())),
        Event::DefenceFiled { defence, .. } => papers.defence = Some((at, defence.grounds.to_string())),
        Event::MessageSent { text, .. } => papers.messages.push((at, entry.name.clone(), text.to_string())),
        Event::SettlementReached { proposal, term } => papers.settled.push((*proposal, term.last_day)),
        Event::Decided { decision } => papers.decision = Some(decision.clone()),
        Event::Served(made) => {
            papers.decision = Some(Box::new(made.decision.clone()));
            papers.served = Some((at, made.term.last_day));
        }
        _ => {}
    }
}

/// The steps that a decision names as the course of the procedure.
fn is_step(event: &Event) -> bool {
    matches!(
        event,
        Event::Filed(_)
            | Event::ConsentGiven { .. }
            | Event::AgreementRecorded { .. }
            | Event::ClaimFiled { .. }
            | Event::ClaimComplete { .. }
            | Event::Admitted { .. }
            | Event::DefenceFiled { .. }
            | Event::FileComplete { .. }
            | Event::DeclaredComplex { .. }
    )
}
