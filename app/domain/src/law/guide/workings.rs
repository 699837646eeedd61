//! Every calculator of a category, as far as the answers reach.

use crate::calendar::Day;
use crate::law::Category;
use crate::law::guide::{Answers, Calculator, Field, Pick, guide};
use crate::law::reckon::{
    Collection, CollectionFacts, Complaining, DeliveryDue, DeliveryFacts, Dissolution, DissolutionFacts, Informed,
    Interruption, LateInterest, Limitation, NoNotice, Notice, Presumption, Refund, RefundDue, RefundFacts, Reminder,
    Returned, Thing, Vat, Withdrawal, WithdrawalFacts, WithdrawalStart, collection, complaining, delivery, dissolution,
    late_interest, limitation, presumption, refund, withdrawal,
};
use crate::rules::InterestRate;
use crate::values::Cents;
use serde::{Deserialize, Serialize};

/// Holds the facts of every complaint that calculators use; what is not known yet is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommonFacts {
    /// The day of the order.
    pub ordered: Option<Day>,
    /// The promised day of delivery.
    pub promised: Option<Day>,
    /// The day of delivery.
    pub delivered: Option<Day>,
    /// The day on which the shop was first asked.
    pub contacted: Option<Day>,
    /// The amount that the consumer wants, in cents.
    pub amount: Option<Cents>,
}

/// Is a calculator's answer with its working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Working {
    /// Until when one may withdraw.
    Withdrawal {
        /// The answer.
        end: Withdrawal,
        /// Whether the withdrawal was in time, when its day is known.
        in_time: Option<bool>,
    },
    /// When the shop has to refund.
    Refund(Refund),
    /// The parcel is said to be delivered and is not there: until the consumer has it, the shop bears the risk (BW 7:11 \[L3\]).
    Risk,
    /// When the shop has to deliver.
    Delivery {
        /// The answer.
        due: DeliveryDue,
        /// The day on which it came, when it did.
        came: Option<Day>,
    },
    /// Whether the purchase may be ended for late delivery.
    Dissolution(Dissolution),
    /// Who proves that a defect was there at delivery.
    Presumption(Presumption),
    /// Whether complaining was in time.
    Complaining(Complaining),
    /// When the claim lapses.
    Limitation(Limitation),
    /// Interest on late money.
    Interest(LateInterest),
    /// Whether collection cost may be asked.
    Collection(Collection),
}

/// Reckons everything that applies to a category, in its order. A calculator that knows too little says nothing.
#[must_use]
pub fn workings(
    category: Category,
    common: &CommonFacts,
    answers: &Answers,
    rates: &[InterestRate],
    today: Day,
) -> Vec<Working> {
    let known = Known { category, common, answers, today };
    let reckon = |calculator: &Calculator| match calculator {
        Calculator::Withdrawal => known.withdrawal(),
        Calculator::Refund => known.refund().map(Working::Refund),
        Calculator::Risk => known.risk(),
        Calculator::Delivery => known.delivery().map(|due| Working::Delivery { due, came: known.came() }),
        Calculator::Dissolution => known.dissolution(),
        Calculator::Presumption => known.presumption(),
        Calculator::Complaining => known.complaining(),
        Calculator::Limitation => known.limitation(),
        Calculator::Interest => known.interest(rates),
        Calculator::Collection => known.collection(),
    };
    guide(category).calculators.iter().filter_map(reckon).collect()
}

struct Known<'a> {
    category: Category,
    common: &'a CommonFacts,
    answers: &'a Answers,
    today: Day,
}

impl Known<'_> {
    fn withdrawal(&self) -> Option<Working> {
        let received = self.common.delivered;
        let last_item = self.answers.day(Field::LastItemOn).or(received);
        let start = match self.picked(Field::Bought, &BOUGHT) {
            Some(Bought::Goods) | None => last_item.map(WithdrawalStart::LastItem),
            Some(Bought::Series) => received.map(WithdrawalStart::FirstOfSeries),
            Some(Bought::Intangible) => self.common.ordered.map(WithdrawalStart::Contract),
        }?;
        // Who is not sure, or was not asked, reads the end that is certain.
        let informed = match self.picked(Field::Told, &TOLD) {
            Some(Told::Later) => Informed::Later(self.answers.day(Field::ToldOn)?),
            Some(Told::Never) => Informed::Never,
            Some(Told::Before) | None => Informed::InTime,
        };
        let end = withdrawal(WithdrawalFacts { start, informed });
        let in_time = self.answers.day(Field::WithdrawnOn).map(|sent| end.in_time(sent));
        Some(Working::Withdrawal { end, in_time })
    }

    fn refund(&self) -> Option<Refund> {
        let withdrawn = self.answers.day(Field::WithdrawnOn)?;
        let (shown, received) = (self.answers.day(Field::ProofShownOn), self.answers.day(Field::GoodsBackOn));
        let sent = Returned::Sent { shown, received };
        let intangible = matches!(self.picked(Field::Bought, &BOUGHT), Some(Bought::Intangible));
        // A deduction is made from goods that came back.
        let there = shown.is_some() || received.is_some() || self.category == Category::Val;
        let unsaid = [(intangible, Returned::Nothing), (there, sent), (true, Returned::NotYet)];
        let known = [
            (Pick::NothingToReturn, Returned::Nothing),
            (Pick::ShopFetches, Returned::ShopFetches),
            (Pick::SentBack, sent),
        ];
        let unsaid = unsaid.into_iter().find_map(|(is, returned)| is.then_some(returned));
        let returned = self.picked(Field::Returned, &known).or(unsaid)?;
        Some(refund(RefundFacts { withdrawn, returned }))
    }

    /// What is lost or never came did not come, whatever the carrier says.
    fn came(&self) -> Option<Day> {
        self.common.delivered.filter(|_| !self.category.never_came())
    }

    /// Whether somebody holds a parcel for delivered that the consumer does not have.
    fn said_to_be_here(&self) -> bool {
        let says_so = self.answers.pick(Field::TrackingSays) == Some(Pick::SaysDelivered);
        self.category.never_came() && (says_so || self.common.delivered.is_some())
    }

    /// A carrier of one's own choice takes the risk over from the shop: then nothing is sure (BW 7:11(2) \[L3\]).
    fn risk(&self) -> Option<Working> {
        (self.said_to_be_here() && self.answers.yes(Field::OwnCarrier) != Some(true)).then_some(Working::Risk)
    }

    /// Who holds it for delivered does not deliver any more: no term is left to wait for.
    fn delivery(&self) -> Option<DeliveryDue> {
        let ordered = self.common.ordered.filter(|_| !self.said_to_be_here())?;
        Some(delivery(DeliveryFacts { ordered, agreed: self.common.promised }))
    }

    /// What was delivered in the end is not ended for not being delivered.
    fn dissolution(&self) -> Option<Working> {
        let due = self.delivery().filter(|_| self.common.delivered.is_none())?.last;
        let sent = self.answers.day(Field::NoticeOn);
        let notice = sent
            .zip(self.answers.day(Field::NoticeUntil))
            .map(|(sent, until)| Notice { sent, days: days(sent, until) });
        let cancelled = self.answers.day(Field::CancelledOn).map(NoNotice::Refused);
        let refused = self.answers.day(Field::RefusedOn).map(NoNotice::Refused);
        let reasons = [
            (Pick::ShopRefused, refused),
            (Pick::EssentialDay, Some(NoNotice::Essential)),
            (Pick::ToldEssential, Some(NoNotice::ToldBefore)),
        ];
        let no_notice = self.picked(Field::NoNotice, &reasons).flatten();
        let facts = DissolutionFacts { due, notice, no_notice: cancelled.or(no_notice) };
        Some(Working::Dissolution(dissolution(facts, self.today)))
    }

    fn showed(&self) -> Option<Day> {
        self.answers.day(Field::ShowedOn).or_else(|| self.answers.day(Field::NoticedOn))
    }

    fn presumption(&self) -> Option<Working> {
        let thing = if self.answers.yes(Field::Animal) == Some(true) { Thing::Animal } else { Thing::Goods };
        Some(Working::Presumption(presumption(thing, self.common.delivered?, self.showed()?)))
    }

    fn complaining(&self) -> Option<Working> {
        Some(Working::Complaining(complaining(self.showed()?, self.common.contacted, self.today)))
    }

    fn limitation(&self) -> Option<Working> {
        Some(Working::Limitation(limitation(self.common.contacted?, Interruption::None)))
    }

    /// Interest is shown once a refund is late.
    fn interest(&self, rates: &[InterestRate]) -> Option<Working> {
        let principal = self.answers.money(Field::Deducted).or(self.common.amount)?;
        let refund = self.refund()?;
        refund.late(self.today)?;
        match refund.due {
            RefundDue::On(due) => Some(Working::Interest(late_interest(principal, due, self.today, rates))),
            RefundDue::Waits { .. } => None,
        }
    }

    fn collection(&self) -> Option<Working> {
        let reminder = if self.answers.yes(Field::Reminded)? {
            let received = self.answers.day(Field::RemindedOn)?;
            let until = self.answers.day(Field::RemindedUntil)?;
            let named_amount = self.answers.yes(Field::ReminderNamedCost)?;
            Some(Reminder { received, days: days(received, until), named_amount })
        } else {
            None
        };
        Some(Working::Collection(collection(CollectionFacts {
            principal: self.answers.money(Field::Bill)?,
            asked: self.answers.money(Field::CostAsked)?,
            asked_on: self.answers.day(Field::CostAskedOn)?,
            reminder,
            paid_on: self.answers.day(Field::BillPaidOn),
            vat: Vat::Reclaimed,
        })))
    }

    fn picked<T: Copy>(&self, field: Field, among: &[(Pick, T)]) -> Option<T> {
        let pick = self.answers.pick(field)?;
        among.iter().find(|(one, _)| *one == pick).map(|(_, meaning)| *meaning)
    }
}

/// How many days a letter gave; none when its last day lies before it.
fn days(sent: Day, until: Day) -> u32 {
    u32::try_from(until.since(sent)).unwrap_or(0)
}

#[derive(Clone, Copy)]
enum Bought {
    Goods,
    Series,
    Intangible,
}

const BOUGHT: [(Pick, Bought); 4] = [
    (Pick::Goods, Bought::Goods),
    (Pick::Series, Bought::Series),
    (Pick::Service, Bought::Intangible),
    (Pick::DigitalContent, Bought::Intangible),
];

#[derive(Clone, Copy)]
enum Told {
    Before,
    Later,
    Never,
}

const TOLD: [(Pick, Told); 3] =
    [(Pick::ToldBefore, Told::Before), (Pick::ToldLater, Told::Later), (Pick::NeverTold, Told::Never)];
