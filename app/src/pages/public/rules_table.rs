//! The numbers of the rules in groups, each with the source that `domain::rules::Rules` gives for it.
use crate::parts::say;
use crate::words::{Locale, td_string};
use domain::rules::Rules;
use domain::values::Cents;

/// Where a number comes from (rules.md section 15).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The Dutch act on alternative dispute resolution, with its article [L1].
    Law(&'static str),
    /// The trust mark's published way of working [W1]-[W25].
    Scheme,
    /// The dispute body's published rules [D1]-[D3].
    Body,
    /// A choice of this project [A].
    Own,
    /// The decree on statutory interest [E42].
    Decree,
    /// Not confirmed yet [K].
    Unconfirmed,
}

/// One number.
pub(super) struct Row {
    pub what: String,
    pub number: String,
    pub source: Vec<Source>,
}

/// Numbers that belong together.
pub(super) struct Group {
    pub id: &'static str,
    pub title: &'static str,
    pub rows: Vec<Row>,
}

/// All groups, in the order of a case.
pub(super) fn groups(l: Locale, rules: &Rules) -> Vec<Group> {
    vec![
        Group { id: "rules-start", title: td_string!(l, rules.g_start), rows: start(l, rules) },
        Group { id: "rules-mediation", title: td_string!(l, rules.g_mediation), rows: mediation(l, rules) },
        Group { id: "rules-settlement", title: td_string!(l, rules.g_settlement), rows: settlement(l, rules) },
        Group { id: "rules-binding", title: td_string!(l, rules.g_binding), rows: binding(l, rules) },
        Group { id: "rules-after", title: td_string!(l, rules.g_after), rows: after(l, rules) },
        Group { id: "rules-money", title: td_string!(l, rules.g_money), rows: money(l, rules) },
    ]
}

fn row(what: impl Into<String>, number: String, source: &[Source]) -> Row {
    Row { what: what.into(), number, source: source.to_vec() }
}

fn days(l: Locale, count: u32) -> String {
    td_string!(l, rules.days, count = count)
}

fn start(l: Locale, rules: &Rules) -> Vec<Row> {
    use Source::{Law, Own, Scheme};
    let bar = say::years(l, rules.filing_bar_years);
    let intake = td_string!(l, rules.working_days, count = rules.intake_working_days);
    vec![
        row(td_string!(l, rules.first_contact), days(l, rules.first_contact_days), &[Scheme, Own]),
        row(td_string!(l, rules.filing_bar), bar, &[Law("3(2)(e)"), Scheme]),
        row(td_string!(l, rules.intake), intake, &[Own]),
        row(td_string!(l, rules.completing), days(l, rules.completing_days), &[Own]),
        row(td_string!(l, rules.shop_turn), days(l, rules.shop_turn_days), &[Scheme]),
    ]
}

fn mediation(l: Locale, rules: &Rules) -> Vec<Row> {
    use Source::{Law, Own, Scheme};
    let times = td_string!(l, rules.times, count = rules.pending_max_times);
    let months = td_string!(l, rules.months, count = rules.inactivity_close_months);
    vec![
        row(td_string!(l, rules.consumer_choice), days(l, rules.consumer_choice_days), &[Own]),
        row(td_string!(l, rules.pending), days(l, rules.pending_extra_days), &[Scheme]),
        row(td_string!(l, rules.pending_times), times, &[Own]),
        row(td_string!(l, rules.reopen), days(l, rules.reopen_days), &[Own]),
        row(td_string!(l, rules.mediation), days(l, rules.mediation_days), &[Own]),
        row(td_string!(l, rules.mediation_extension), days(l, rules.mediation_extension_days), &[Own]),
        row(td_string!(l, rules.reflection), days(l, rules.reflection_days), &[Law("8(2)(d)"), Own]),
        row(td_string!(l, rules.extension), days(l, rules.step_extension_max_days), &[Own]),
        row(td_string!(l, rules.support), days(l, rules.support_extra_days), &[Own]),
        row(td_string!(l, rules.inactivity), months, &[Law("11(2)")]),
    ]
}

fn settlement(l: Locale, rules: &Rules) -> Vec<Row> {
    use Source::Own;
    vec![
        row(td_string!(l, rules.settlement), days(l, rules.settlement_days), &[Own]),
        row(td_string!(l, rules.settlement_max), days(l, rules.settlement_max_days), &[Own]),
        row(td_string!(l, rules.settlement_asked), days(l, rules.settlement_asked_days), &[Own]),
    ]
}

fn binding(l: Locale, rules: &Rules) -> Vec<Row> {
    use Source::{Body, Law, Own};
    vec![
        row(td_string!(l, rules.escalation), days(l, rules.escalation_min_days), &[Law("3(2)(e)"), Own]),
        row(td_string!(l, rules.claim), days(l, rules.claim_days), &[Body]),
        row(td_string!(l, rules.agreement), days(l, rules.agreement_days), &[Own]),
        row(td_string!(l, rules.admissibility), days(l, rules.admissibility_max_days), &[Law("3(3)")]),
        row(td_string!(l, rules.defence), days(l, rules.defence_days), &[Body]),
        row(td_string!(l, rules.withdrawal), days(l, rules.withdrawal_days), &[Own]),
        row(td_string!(l, rules.decision), days(l, rules.decision_max_days), &[Law("7(e)"), Body]),
        row(td_string!(l, rules.complex), days(l, rules.complex_max_days), &[Law("7(e)"), Own]),
    ]
}

fn after(l: Locale, rules: &Rules) -> Vec<Row> {
    use Source::Own;
    vec![
        row(td_string!(l, rules.correction), days(l, rules.correction_days), &[Own]),
        row(td_string!(l, rules.compliance), days(l, rules.compliance_days), &[Own]),
        row(td_string!(l, rules.compliance_asked), days(l, rules.compliance_asked_days), &[Own]),
        row(td_string!(l, rules.suspend), days(l, rules.suspend_after_days), &[Own]),
        row(td_string!(l, rules.terminate), days(l, rules.terminate_after_days), &[Own]),
    ]
}

fn money(l: Locale, rules: &Rules) -> Vec<Row> {
    use Source::{Body, Decree, Scheme, Unconfirmed};
    let mut rows = vec![
        row(td_string!(l, rules.free), say::money_short(l, Cents::ZERO), &[Scheme]),
        row(td_string!(l, rules.fee), say::money_short(l, rules.fee), &[Body, Scheme]),
        row(td_string!(l, rules.min_value), say::money_short(l, rules.min_claim_value), &[Body]),
    ];
    for rate in &rules.interest {
        let day = say::plain_day(l, rate.from);
        let percent = td_string!(l, rules.percent, count = rate.hundredths / 100);
        let source: &[Source] = if rate.confirmed { &[Decree] } else { &[Decree, Unconfirmed] };
        rows.push(row(td_string!(l, rules.interest, day = day), percent, source));
    }
    rows
}
