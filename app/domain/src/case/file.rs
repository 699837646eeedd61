//! Filing: the one act without a case. Checks the exits, pins the rules, starts the ladder.

use crate::case::{CaseShop, Complaint, Consumer, Doubt, Event, Refusal};
use crate::rules::Rules;
use crate::values::{CaseNumber, Moment};

/// Files a complaint.
///
/// # Errors
/// Says which exit the complaint meets, or what is missing.
pub fn file(
    number: &CaseNumber,
    complaint: &Complaint,
    consumer: &Consumer,
    shop: &CaseShop,
    now: Moment,
    rules: &Rules,
) -> Result<Vec<Event>, Refusal> {
    let _ = (number, complaint, consumer, shop, now, rules);
    Err(Refusal::NotMember)
}

/// Says why a complaint cannot pass intake without a person; empty when all answers are clear.
#[must_use]
pub fn doubts(complaint: &Complaint) -> Vec<Doubt> {
    let _ = complaint;
    Vec::new()
}
