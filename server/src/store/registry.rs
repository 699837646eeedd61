//! Every statement of the house, so that one test lets both engines read each.

use super::Statement;

/// Lists every registered statement.
#[must_use]
pub fn every_statement() -> Vec<&'static Statement> {
    [
        super::migrate::ALL,
        super::people::ALL,
        super::sessions::ALL,
        super::codes::ALL,
        super::invitations::ALL,
        super::throttles::ALL,
        super::shops::ALL,
        super::drafts::ALL,
        super::draft_keys::ALL,
        super::cases::ALL,
        super::entries::ALL,
        super::keys::ALL,
        super::alarms::ALL,
        super::errands::ALL,
        super::exhibits::ALL,
        super::uploads::ALL,
        super::payments::ALL,
        super::decision_drafts::ALL,
        super::echoes::ALL,
        super::mails::ALL,
        super::calendars::ALL,
        super::scans::ALL,
        super::offset::ALL,
    ]
    .into_iter()
    .flatten()
    .collect()
}
