//! The way back: a draft as the texts of the form, and a fresh form for a claim nobody has written about yet.
use super::{Measure, name};
use domain::case::{DecisionDraft, FeeBearer, HeadResult};
use domain::people::Side;

/// Writes a draft into the fields it was read from.
#[must_use]
pub fn fields(draft: &DecisionDraft) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut put = |name: &str, text: String| all.push((name.to_owned(), text));
    for (at, head) in draft.heads.iter().enumerate() {
        put(name::facts(at), head.facts.to_string());
        put(name::reasons(at), head.reasons.to_string());
        put(name::law(at), head.law.to_string());
        put(name::result(at), result(head.result).to_owned());
        put(name::awarded(at), head.awarded.typed());
    }
    put(name::INTEREST_FROM, draft.interest_from.map(|day| day.to_string()).unwrap_or_default());
    for (at, line) in draft.costs.iter().enumerate() {
        put(name::cost_label(at), line.label.to_string());
        put(name::cost(at), line.cents.typed());
    }
    let fee = match draft.fee {
        FeeBearer::Consumer => "consumer",
        FeeBearer::Shop => "shop",
    };
    put(name::FEE, fee.to_owned());
    put(name::TOTAL, draft.total.typed());
    for (at, order) in draft.orders.iter().enumerate() {
        let by = match order.by {
            Side::Consumer => "consumer",
            Side::Shop => "shop",
        };
        put(name::order_by(at), by.to_owned());
        put(name::order(at), order.text.to_string());
    }
    put(name::DAYS, draft.days.to_string());
    for exhibit in &draft.considered {
        put(name::CONSIDERED, exhibit.to_string());
    }
    if draft.mandatory_law_checked {
        put(name::MANDATORY, "yes".to_owned());
    }
    all
}

/// The form before anybody typed: the term for performance is proposed, and the articles that stood beside the complaint,
/// for the assessor to choose from. Nothing about the outcome is.
#[must_use]
pub fn fresh(measure: &Measure, basis: Option<&str>) -> Vec<(String, String)> {
    let law = basis.into_iter().flat_map(|basis| (0..measure.heads.len()).map(move |at| (name::law(at), basis)));
    let all = law.map(|(name, basis)| (name.to_owned(), basis.to_owned()));
    std::iter::once((name::DAYS.to_owned(), measure.days.to_string())).chain(all).collect()
}

const fn result(result: HeadResult) -> &'static str {
    match result {
        HeadResult::Granted => "granted",
        HeadResult::Partly => "partly",
        HeadResult::Rejected => "rejected",
    }
}
