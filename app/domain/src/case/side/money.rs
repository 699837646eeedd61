//! Money from the bank: what counts as the fee, and what goes straight back.

use crate::case::decide::{Answer, Ask};
use crate::case::stages::claim::complete;
use crate::case::{Bounded, Event, RefundReason, Refusal};
use crate::values::{Cents, PaymentId};

/// Takes a payment. The bank may say the same thing twice; one payment counts once.
pub fn fee_paid(ask: &Ask, payment: PaymentId, cents: Cents) -> Answer {
    let money = &ask.case.money;
    if money.payments.iter().any(|known| known.payment == payment) {
        return Err(Refusal::AlreadyDone);
    }
    if cents <= Cents::ZERO || cents > Cents::MOST {
        return Err(Refusal::OutOfBounds { what: Bounded::Amount, least: 1, most: Cents::MOST.cents() });
    }
    let fee = ask.rules.fee;
    let back = |cents, reason| Event::RefundDue { payment, cents, reason };
    let received = |counts| Event::FeeReceived { payment, cents, counts };
    if money.fee.is_some() {
        return Ok(vec![received(false), back(cents, RefundReason::PaidTwice)]);
    }
    if !ask.case.fee_is_due(ask.now) {
        return Ok(vec![received(false), back(cents, RefundReason::NotDue)]);
    }
    if cents < fee {
        return Ok(vec![received(false), back(cents, RefundReason::PaidTooLittle)]);
    }
    let mut events = vec![received(true)];
    if cents > fee {
        events.push(back(cents.minus(fee), RefundReason::PaidTooMuch));
    }
    if ask.case.claim.is_some() {
        events.push(complete(ask));
    }
    Ok(events)
}
