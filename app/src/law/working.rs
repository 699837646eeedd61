//! What a calculator says, in sentences, with its working: from which day, by how much, and which days off it passed over.
use super::{basis, dated, steps};
use crate::parts::say;
use crate::views::guide::WorkingView;
use crate::words::{Locale, td_string};
use domain::calendar::Day;
use domain::law::guide::Working;
use domain::law::reckon::{
    Collection, CollectionFault, Complaining, ComplainingState, Dissolution, DissolutionGround, DissolutionState,
    LateInterest, Limitation, LimitationState, Presumption,
};

/// Says what each calculator came to; what a case with us does to a term only when one can be filed.
#[must_use]
pub fn workings(l: Locale, found: &[Working], today: Day, filing: bool) -> Vec<WorkingView> {
    found.iter().map(|working| said(l, working, today, filing)).collect()
}

fn said(l: Locale, working: &Working, today: Day, filing: bool) -> WorkingView {
    match working {
        Working::Withdrawal { end, in_time } => dated::withdrawal(l, end, *in_time, today),
        Working::Refund(refund) => dated::refund(l, refund, today),
        Working::Risk => risk(l),
        Working::Delivery { due, came } => dated::delivery(l, due, *came, today),
        Working::Dissolution(found) => dissolution(l, found),
        Working::Presumption(found) => presumption(l, found),
        Working::Complaining(found) => complaining(l, found),
        Working::Limitation(found) => limitation(l, found, today, filing),
        Working::Interest(found) => interest(l, found),
        Working::Collection(found) => collection(l, found),
    }
}

fn day(l: Locale, day: Day) -> String {
    say::long_day(l, day)
}

fn risk(l: Locale) -> WorkingView {
    WorkingView {
        title: td_string!(l, working.risk.title).to_owned(),
        answer: vec![td_string!(l, working.risk.said).to_owned()],
        steps: Vec::new(),
        basis: basis::said(l, &["BW 7:11".to_owned()]),
        unconfirmed: false,
    }
}

fn dissolution(l: Locale, found: &Dissolution) -> WorkingView {
    let suggested = found.steps.last().map(|step| step.last);
    let answer = match found.state {
        DissolutionState::NotLate { due } => vec![td_string!(l, working.dissolution.not_late, day = day(l, due))],
        DissolutionState::NoticeFirst { too_early } => {
            let early = too_early.map(|sent| td_string!(l, working.dissolution.too_early, day = day(l, sent)));
            let first = suggested.map(|last| td_string!(l, working.dissolution.notice_first, day = day(l, last)));
            early.into_iter().chain(first).collect()
        }
        DissolutionState::NoticeRuns { until } => vec![td_string!(l, working.dissolution.runs, day = day(l, until))],
        DissolutionState::May { from, ground } => vec![may(l, ground, day(l, from))],
    };
    steps::drawn(l, td_string!(l, working.dissolution.title), answer, &found.steps)
}

fn may(l: Locale, ground: DissolutionGround, from: String) -> String {
    match ground {
        DissolutionGround::TermPassed => td_string!(l, working.dissolution.term_passed, day = from),
        DissolutionGround::Refused => td_string!(l, working.dissolution.refused, day = from),
        DissolutionGround::Essential => td_string!(l, working.dissolution.essential, day = from),
        DissolutionGround::ToldBefore => td_string!(l, working.dissolution.told, day = from),
    }
}

fn presumption(l: Locale, found: &Presumption) -> WorkingView {
    let last = day(l, found.last);
    let answer = if found.holds {
        td_string!(l, working.presumption.holds, day = last)
    } else {
        td_string!(l, working.presumption.gone, day = last)
    };
    steps::drawn(l, td_string!(l, working.presumption.title), vec![answer], std::slice::from_ref(&found.step))
}

fn complaining(l: Locale, found: &Complaining) -> WorkingView {
    let answer = match found.state {
        ComplainingState::InTime => td_string!(l, working.complaining.in_time).to_owned(),
        ComplainingState::Open => td_string!(l, working.complaining.open, day = day(l, found.last)),
        ComplainingState::Doubtful => td_string!(l, working.complaining.doubtful).to_owned(),
    };
    steps::drawn(l, td_string!(l, working.complaining.title), vec![answer], std::slice::from_ref(&found.step))
}

fn limitation(l: Locale, found: &Limitation, today: Day, filing: bool) -> WorkingView {
    let answer = match found.state {
        LimitationState::Until(last) if today > last => {
            vec![td_string!(l, working.limitation.passed, day = day(l, last))]
        }
        LimitationState::Until(last) => {
            let until = td_string!(l, working.limitation.until, day = day(l, last));
            let case = filing.then(|| td_string!(l, working.limitation.case).to_owned());
            std::iter::once(until).chain(case).collect()
        }
        // Before a case is filed no procedure runs.
        LimitationState::Interrupted { .. } => Vec::new(),
    };
    steps::drawn(l, td_string!(l, working.limitation.title), answer, &found.steps)
}

fn interest(l: Locale, found: &LateInterest) -> WorkingView {
    let (first, last) = (day(l, found.first), day(l, found.last));
    let (principal, sum) = (say::money(l, found.principal), say::money(l, found.sum));
    let answer = td_string!(l, working.interest.sum, principal = principal, first = first, last = last, sum = sum);
    let step = |step: &domain::law::InterestStep| {
        let (rate, base) = (steps::percent(l, step.hundredths), say::money(l, step.base));
        td_string!(l, working.interest.step, days = step.days, rate = rate, base = base)
    };
    WorkingView {
        title: td_string!(l, working.interest.title).to_owned(),
        answer: vec![answer],
        steps: found.steps.iter().map(step).collect(),
        basis: basis::said(l, &["BW 6:119".to_owned()]),
        unconfirmed: !found.confirmed,
    }
}

fn collection(l: Locale, found: &Collection) -> WorkingView {
    let most = td_string!(l, working.collection.most, most = say::money(l, found.most));
    let fine = found.faults.is_empty().then(|| td_string!(l, working.collection.fine).to_owned());
    let answer = std::iter::once(most).chain(found.faults.iter().map(|one| fault(l, *one))).chain(fine).collect();
    let line = |line: &domain::law::reckon::ScaleLine| {
        let (of, gives) = (say::money(l, line.of), say::money(l, line.gives));
        td_string!(l, working.collection.step, rate = steps::percent(l, line.hundredths), of = of, gives = gives)
    };
    WorkingView {
        title: td_string!(l, working.collection.title).to_owned(),
        answer,
        steps: found.scale.iter().map(line).chain(found.reminder.iter().map(|step| steps::counted(l, step))).collect(),
        basis: basis::said(l, &["BW 6:96(6)".to_owned(), "BIK 2".to_owned()]),
        unconfirmed: false,
    }
}

fn fault(l: Locale, fault: CollectionFault) -> String {
    match fault {
        CollectionFault::NoReminder => td_string!(l, working.collection.no_reminder).to_owned(),
        CollectionFault::TermTooShort { days } => td_string!(l, working.collection.too_short, days = days),
        CollectionFault::AmountNotNamed => td_string!(l, working.collection.amount_not_named).to_owned(),
        CollectionFault::TooEarly { last } => td_string!(l, working.collection.too_early, day = day(l, last)),
        CollectionFault::PaidInTime { last } => td_string!(l, working.collection.paid_in_time, day = day(l, last)),
        CollectionFault::AboveMost { by } => td_string!(l, working.collection.above, amount = say::money(l, by)),
    }
}
