//! How a case begins.

use crate::calendar::day_of;
use crate::case::{Case, Exhibit, FiledWith, Filing, Money, NewExhibit, Stage};
use crate::people::Side;
use crate::values::Moment;

/// Makes the case of a filing.
pub(super) fn born(filing: &Filing, at: Moment) -> Case {
    let stage = Stage::Intake { term: filing.term, doubts: Vec::new() };
    Case {
        number: filing.number.clone(),
        rules: filing.rules,
        version: 0,
        filed: at,
        consumer: filing.consumer.clone(),
        shop: filing.shop.clone(),
        complaint: filing.complaint.clone(),
        // The event after the filing says where the path begins.
        path: Vec::new(),
        stage,
        since: at,
        contacted: filing.complaint.contact.day().unwrap_or(day_of(at)),
        exhibits: numbered(filing, at),
        proposals: Vec::new(),
        mediator: None,
        assessor: None,
        mediators_ever: Vec::new(),
        assessors_ever: Vec::new(),
        answer: None,
        pending_used: 0,
        mediation_extended: false,
        extended: Vec::new(),
        reminded: Vec::new(),
        consent: None,
        agreement: None,
        agreement_asked: None,
        claim: None,
        defence: None,
        money: Money::default(),
        complaint_complete_at: None,
        file_complete_at: None,
        complex: false,
        withdrawal: None,
        decision: None,
        served_at: None,
        sanctions: Vec::new(),
        helper: None,
        helpers_ever: Vec::new(),
        needs: None,
        narrowed: None,
        party_acted: at,
    }
}

fn numbered(filing: &Filing, at: Moment) -> Vec<Exhibit> {
    let exhibit = |(number, file): (u32, &NewExhibit)| Exhibit {
        file: file.clone(),
        by: Side::Consumer,
        number,
        filed_with: FiledWith::Complaint,
        at,
    };
    (1..).zip(&filing.complaint.exhibits).map(exhibit).collect()
}
