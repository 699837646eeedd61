//! From consent to the decision.
use super::talks::{day, ids};
use crate::parts::say;
use crate::views::case::Said;
use crate::words::{Locale, td_string};
use domain::calendar::day_of;
use domain::case::{Agreement, Claim, Event, HeadResult, NewDate, RefundReason};

pub(super) fn said(l: Locale, event: &Event) -> Option<Said> {
    asked(l, event).or_else(|| heard(l, event)).or_else(|| decided(l, event))
}

fn asked(l: Locale, event: &Event) -> Option<Said> {
    Some(match event {
        Event::ConsentGiven { term, .. } => {
            Said::person(td_string!(l, event.consent_given)).and(td_string!(l, event.consent_until, day = day(l, term)))
        }
        Event::AgreementRecorded { agreement, advance: true, .. } => Said::system(advance(l, agreement)),
        Event::AgreementRecorded { advance: false, .. } => Said::person(td_string!(l, event.agreement_now)),
        Event::AgreementAsked { term } => Said::system(td_string!(l, event.agreement_asked, day = day(l, term))),
        Event::ClaimFiled { claim, exhibits } => filed(l, claim).papers(ids(exhibits)),
        Event::FeeReceived { cents, counts: true, .. } => {
            Said::system(td_string!(l, event.fee_received, amount = say::money(l, *cents)))
        }
        Event::FeeReceived { cents, counts: false, .. } => {
            Said::system(td_string!(l, event.fee_not_counted, amount = say::money(l, *cents)))
        }
        Event::RefundDue { cents, reason, .. } => {
            Said::system(td_string!(l, event.refund, amount = say::money(l, *cents), reason = refund(l, *reason)))
        }
        Event::ClaimComplete { term } => Said::system(td_string!(l, event.claim_complete, day = day(l, term))),
        _ => return None,
    })
}

fn advance(l: Locale, agreement: &Agreement) -> String {
    td_string!(
        l,
        event.agreement_advance,
        name = agreement.name.as_str().to_owned(),
        day = say::long_day(l, day_of(agreement.at)),
        version = agreement.text_version.as_str().to_owned()
    )
}

fn filed(l: Locale, claim: &Claim) -> Said {
    let mut said = Said::person(td_string!(l, event.claim_filed)).with(claim.grounds.as_str());
    for head in &claim.heads {
        let amount = head.amount.map_or_else(|| td_string!(l, event.head_no_money).to_owned(), |c| say::money(l, c));
        said = said.and(format!("{}: {} ({amount})", head.title, head.demand));
    }
    said = said.and(td_string!(l, event.claim_total, amount = say::money(l, claim.total())));
    match claim.interest_from {
        Some(from) => said.and(td_string!(l, event.claim_interest, day = say::long_day(l, from))),
        None => said,
    }
}

fn refund(l: Locale, reason: RefundReason) -> &'static str {
    match reason {
        RefundReason::ClaimLapsed => td_string!(l, event.refund_reason.claim_lapsed),
        RefundReason::NotAdmissible => td_string!(l, event.refund_reason.not_admissible),
        RefundReason::EndedBeforeDefence => td_string!(l, event.refund_reason.ended_before_defence),
        RefundReason::PaidTwice => td_string!(l, event.refund_reason.paid_twice),
        RefundReason::PaidTooMuch => td_string!(l, event.refund_reason.paid_too_much),
        RefundReason::PaidTooLittle => td_string!(l, event.refund_reason.paid_too_little),
        RefundReason::NotDue => td_string!(l, event.refund_reason.not_due),
    }
}

fn heard(l: Locale, event: &Event) -> Option<Said> {
    Some(match event {
        Event::Admitted { automatic: false, term, .. } => {
            Said::system(td_string!(l, event.admitted, day = day(l, term)))
        }
        Event::Admitted { automatic: true, term, .. } => {
            Said::system(td_string!(l, event.admitted_automatic, day = day(l, term)))
        }
        Event::DefenceFiled { defence, exhibits } => {
            Said::person(td_string!(l, event.defence_filed)).with(defence.grounds.as_str()).papers(ids(exhibits))
        }
        Event::FileComplete { due: None, term } => Said::system(td_string!(l, event.file_complete, day = day(l, term))),
        Event::FileComplete { due: Some(_), term } => {
            Said::system(td_string!(l, event.file_complete_default, day = day(l, term)))
        }
        Event::Extended { reason, term, .. } => {
            Said::person(td_string!(l, event.extended, day = day(l, term))).why(Some(reason))
        }
        Event::DeclaredComplex(NewDate { reason, term }) => {
            Said::person(td_string!(l, event.declared_complex, day = day(l, term))).why(Some(reason))
        }
        Event::DecisionLate { term, .. } => Said::system(td_string!(l, event.decision_late, day = day(l, term))),
        _ => return None,
    })
}

fn decided(l: Locale, event: &Event) -> Option<Said> {
    Some(match event {
        Event::Decided { .. } => Said::person(td_string!(l, event.decided)),
        Event::Served(served) => {
            let said = Said::person(match served.decision.result() {
                HeadResult::Granted => td_string!(l, event.served_granted),
                HeadResult::Partly => td_string!(l, event.served_partly),
                HeadResult::Rejected => td_string!(l, event.served_rejected),
            });
            let total = served.decision.money.total;
            let said = if total.cents() > 0 {
                said.and(td_string!(l, event.served_total, amount = say::money(l, total)))
            } else {
                said
            };
            said.and(match served.debtor {
                Some(_) => td_string!(l, event.served_until, day = day(l, &served.term)),
                None => td_string!(l, event.served_correct, day = day(l, &served.term)),
            })
        }
        _ => return None,
    })
}
