//! What holds for every day and every sum.

use domain::calendar::{Day, is_working_day};
use domain::law::reckon::{
    DeliveryFacts, Ending, Informed, Interruption, LawTerm, LimitationState, RefundDue, RefundFacts, Returned, Span,
    Step, Vat, WhyPassed, WithdrawalFacts, WithdrawalStart, collection_most, delivery, late_interest, limitation,
    refund, withdrawal,
};
use domain::rules::interest_rates;
use domain::values::Cents;
use proptest::prelude::*;

/// A day between 2016 and 2092.
fn days() -> impl Strategy<Value = Day> {
    (16_801..44_800_i32).prop_map(Day::from_number)
}

fn rules() -> impl Strategy<Value = LawTerm> {
    prop::sample::select(LawTerm::ALL.to_vec())
}

fn informed(start: Day) -> impl Strategy<Value = Informed> {
    prop_oneof![
        Just(Informed::InTime),
        Just(Informed::Never),
        (-40..500_i32).prop_map(move |n| Informed::Later(start.plus(n))),
    ]
}

proptest! {
    #[test]
    fn a_later_start_never_ends_earlier(rule in rules(), from in days(), later in 0..40_i32) {
        prop_assert!(Step::count(rule, from).last <= Step::count(rule, from.plus(later)).last);
    }

    #[test]
    fn a_longer_term_never_ends_earlier(rule in rules(), from in days(), length in 0..60_u32, more in 0..10_u32) {
        let last = |length| Step::spanning(rule, from, Span::Days(length)).last;
        prop_assert!(last(length) <= last(length + more));
    }

    #[test]
    fn weekends_and_holidays_never_end_a_term_that_moves(rule in rules(), from in days(), length in 0..60_u32) {
        let step = Step::spanning(rule, from, Span::Days(length));
        match rule.ending() {
            Ending::Eu | Ending::Dutch => prop_assert!(is_working_day(step.last)),
            Ending::Stays => prop_assert_eq!(step.last, step.counted),
        }
    }

    #[test]
    fn a_term_is_never_shorter_than_its_count_and_says_every_day_it_adds(rule in rules(), from in days()) {
        let step = Step::count(rule, from);
        prop_assert!(step.last >= step.counted && step.counted >= step.from);
        let said: Vec<Day> = step.passed.iter().map(|one| one.day).collect();
        let added: Vec<Day> = (0..step.last.since(step.counted)).map(|n| step.counted.plus(n)).collect();
        prop_assert_eq!(said, added);
        for one in step.passed {
            prop_assert_eq!(is_working_day(one.day), one.why == WhyPassed::TooFewWorkingDays);
        }
    }

    #[test]
    fn a_term_of_two_days_under_the_regulation_holds_two_working_days(from in days(), length in 2..30_u32) {
        let step = Step::spanning(LawTerm::Withdrawal, from, Span::Days(length));
        let working = (1..=step.last.since(from)).filter(|n| is_working_day(from.plus(*n))).count();
        prop_assert!(working >= 2);
    }

    #[test]
    fn telling_later_or_never_does_not_shorten_the_withdrawal_period(
        (from, informed) in days().prop_flat_map(|from| (Just(from), informed(from)))
    ) {
        let start = WithdrawalStart::LastItem(from);
        let end = |informed| withdrawal(WithdrawalFacts { start, informed }).last;
        prop_assert!(end(Informed::InTime) <= end(informed));
        prop_assert!(end(informed) <= end(Informed::Never));
        let found = withdrawal(WithdrawalFacts { start, informed });
        prop_assert_eq!(Some(found.last), found.steps.last().map(|step| step.last));
    }

    #[test]
    fn goods_that_come_later_never_end_the_withdrawal_period_earlier(
        from in days(), told in days(), later in 0..40_i32
    ) {
        for informed in [Informed::InTime, Informed::Never, Informed::Later(told)] {
            let end = |day| withdrawal(WithdrawalFacts { start: WithdrawalStart::LastItem(day), informed }).last;
            prop_assert!(end(from) <= end(from.plus(later)));
        }
    }

    #[test]
    fn proof_of_sending_never_makes_a_refund_later(
        withdrawn in days(), shown in 0..60_i32, received in 0..60_i32
    ) {
        let due = |shown, received| refund(RefundFacts { withdrawn, returned: Returned::Sent { shown, received } }).due;
        let (shown, received) = (Some(withdrawn.plus(shown)), Some(withdrawn.plus(received)));
        let (RefundDue::On(both), RefundDue::On(one)) = (due(shown, received), due(None, received)) else {
            return Err(TestCaseError::fail("the goods came: the money is due"));
        };
        prop_assert!(both <= one);
        let waits = matches!(due(None, None), RefundDue::Waits { .. });
        prop_assert!(waits);
    }

    #[test]
    fn ordering_later_never_makes_delivery_due_earlier(ordered in days(), later in 0..40_i32) {
        let last = |ordered| delivery(DeliveryFacts { ordered, agreed: None }).last;
        prop_assert!(last(ordered) <= last(ordered.plus(later)));
    }

    #[test]
    fn a_procedure_never_shortens_the_life_of_a_claim(
        complained in days(), since in -30..900_i32, length in 0..400_i32
    ) {
        let since = complained.plus(since);
        let LimitationState::Until(bare) = limitation(complained, Interruption::None).state else {
            return Err(TestCaseError::fail("nothing interrupted"));
        };
        let ended = limitation(complained, Interruption::Ended { since, on: since.plus(length) });
        let LimitationState::Until(until) = ended.state else {
            return Err(TestCaseError::fail("the procedure ended"));
        };
        prop_assert!(bare <= until);
    }

    #[test]
    fn more_principal_or_more_time_never_bears_less_interest(
        cents in 0..10_000_000_i64, more in 0..1_000_000_i64, due in days(), late in 0..1_500_i32, longer in 0..300_i32
    ) {
        let sum = |cents, late| {
            late_interest(Cents::new(cents), due, due.plus(late), &interest_rates()).sum
        };
        prop_assert!(sum(cents, late) <= sum(cents + more, late));
        prop_assert!(sum(cents, late) <= sum(cents, late + longer));
        prop_assert_eq!(sum(cents, 0), Cents::ZERO);
    }

    #[test]
    fn a_higher_bill_never_allows_less_collection_cost(cents in 0..1_000_000_000_i64, more in 0..10_000_000_i64) {
        for vat in [Vat::Reclaimed, Vat::OnTop] {
            let (less, most) = (collection_most(Cents::new(cents), vat), collection_most(Cents::new(cents + more), vat));
            prop_assert!(less <= most);
        }
        let bare = collection_most(Cents::new(cents + 1), Vat::Reclaimed);
        prop_assert!((4_000..=677_500).contains(&bare.cents()));
    }
}
