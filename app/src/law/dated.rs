//! What was or is to be done by a day. What the day has passed for, or what was done, is not asked for again.
use super::steps;
use crate::parts::say;
use crate::views::guide::WorkingView;
use crate::words::{Locale, td_string};
use domain::calendar::Day;
use domain::law::reckon::{DeliveryDue, Refund, RefundDue, SendingBack, Withdrawal};

fn day(l: Locale, day: Day) -> String {
    say::long_day(l, day)
}

/// Until when one can or could withdraw, and whether it was in time.
pub(super) fn withdrawal(l: Locale, end: &Withdrawal, in_time: Option<bool>, today: Day) -> WorkingView {
    let last = day(l, end.last);
    let until = if today > end.last {
        td_string!(l, working.withdrawal.was_until, day = last)
    } else {
        td_string!(l, working.withdrawal.until, day = last)
    };
    let (timely, late) = (td_string!(l, working.withdrawal.in_time), td_string!(l, working.withdrawal.too_late));
    let told = in_time.map(|in_time| if in_time { timely } else { late }.to_owned());
    let answer = std::iter::once(until).chain(told).collect();
    steps::drawn(l, td_string!(l, working.withdrawal.title), answer, &end.steps)
}

/// When the shop refunds or had to, and how sending back stands.
pub(super) fn refund(l: Locale, refund: &Refund, today: Day) -> WorkingView {
    let answer = due(l, refund, today).into_iter().chain(back(l, refund, today)).collect();
    let counted: Vec<_> = refund.steps.iter().chain(&refund.send_back).cloned().collect();
    let mut drawn = steps::drawn(l, td_string!(l, working.refund.title), answer, &counted);
    if refund.send_back.is_some() {
        // Both terms often end on the same day: without their names they read like one line twice.
        let pay = td_string!(l, working.refund.step_pay);
        let send = td_string!(l, working.refund.step_send);
        let pays = refund.steps.len();
        for (at, step) in drawn.steps.iter_mut().enumerate() {
            *step = format!("{}: {step}", if at < pays { pay } else { send });
        }
    }
    drawn
}

fn due(l: Locale, refund: &Refund, today: Day) -> Vec<String> {
    match refund.due {
        RefundDue::On(on) => match refund.late(today) {
            Some(1) => {
                vec![
                    td_string!(l, working.refund.was_on, day = day(l, on)),
                    td_string!(l, working.refund.late_one).into(),
                ]
            }
            Some(days) => vec![
                td_string!(l, working.refund.was_on, day = day(l, on)),
                td_string!(l, working.refund.late, days = days),
            ],
            None => vec![td_string!(l, working.refund.on, day = day(l, on))],
        },
        RefundDue::Waits { not_before } => {
            let early = td_string!(l, working.refund.not_before, day = day(l, not_before));
            let early = (today < not_before).then_some(early);
            std::iter::once(td_string!(l, working.refund.waits).to_owned()).chain(early).collect()
        }
    }
}

fn back(l: Locale, refund: &Refund, today: Day) -> Option<String> {
    let last = day(l, refund.send_back.as_ref()?.last);
    Some(match refund.sending_back(today)? {
        SendingBack::Open => td_string!(l, working.refund.send_back, day = last),
        SendingBack::Passed => td_string!(l, working.refund.back_passed, day = last),
        SendingBack::InTime { by } => td_string!(l, working.refund.back_in_time, day = last, by = day(l, by)),
        SendingBack::Done => td_string!(l, working.refund.back_done, day = last),
    })
}

/// When the shop delivers or had to, and whether it came in time.
pub(super) fn delivery(l: Locale, due: &DeliveryDue, came: Option<Day>, today: Day) -> WorkingView {
    let last = day(l, due.last);
    let answer = match came {
        Some(came) if due.in_time(came) => td_string!(l, working.delivery.in_time, day = last, came = day(l, came)),
        Some(came) => td_string!(l, working.delivery.too_late, day = last, came = day(l, came)),
        None if due.in_time(today) => td_string!(l, working.delivery.last, day = last),
        None => td_string!(l, working.delivery.passed, day = last),
    };
    steps::drawn(l, td_string!(l, working.delivery.title), vec![answer], std::slice::from_ref(&due.step))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::law::reckon::{
        DeliveryFacts, Informed, RefundFacts, Returned, WithdrawalFacts, WithdrawalStart, delivery as due_by,
        refund as refund_of, withdrawal as withdrawal_of,
    };

    fn on(raw: &str) -> Day {
        Day::parse(raw).expect("a day")
    }

    fn said(view: WorkingView) -> String {
        view.answer.join(" ")
    }

    #[test]
    fn nobody_is_told_to_send_back_what_went_back_or_after_the_day() {
        let told = |returned, today| {
            said(refund(Locale::en, &refund_of(RefundFacts { withdrawn: on("2026-10-30"), returned }), on(today)))
        };
        let sent = Returned::Sent { shown: Some(on("2026-11-10")), received: None };
        let in_time = told(sent, "2026-11-25");
        assert!(in_time.contains("had to send the product back by Friday 13 November 2026"), "{in_time}");
        assert!(in_time.contains("On Tuesday 10 November 2026 it had been sent back: in time."), "{in_time}");
        assert!(in_time.contains("The shop had to refund by Friday 13 November 2026"), "{in_time}");
        assert!(told(Returned::NotYet, "2026-11-13").contains("You send the product back by"));
        let passed = told(Returned::NotYet, "2026-11-14");
        assert!(passed.contains("That day has passed.") && !passed.contains("need not pay before"), "{passed}");
        assert!(told(Returned::Nothing, "2026-11-14").ends_with("That was yesterday."));
    }

    #[test]
    fn a_delivery_that_was_due_is_told_as_past() {
        let due = due_by(DeliveryFacts { ordered: on("2026-10-01"), agreed: Some(on("2026-10-08")) });
        let told = |came: Option<&str>, today| said(delivery(Locale::nl, &due, came.map(on), on(today)));
        assert!(told(None, "2026-10-08").starts_with("De webshop levert uiterlijk"));
        assert!(told(None, "2026-10-09").ends_with("Die dag is voorbij."));
        assert!(told(Some("2026-10-08"), "2026-11-25").ends_with("op tijd."));
        assert!(told(Some("2026-10-12"), "2026-11-25").ends_with("te laat."));
    }

    #[test]
    fn a_withdrawal_is_possible_until_its_day_and_was_after_it() {
        let start = WithdrawalStart::LastItem(on("2026-10-06"));
        let end = withdrawal_of(WithdrawalFacts { start, informed: Informed::InTime });
        let told = |today| said(withdrawal(Locale::nl, &end, None, on(today)));
        assert!(told("2026-10-20").contains(" kan tot en met "));
        assert!(told("2026-10-21").contains(" kon tot en met "));
    }
}
