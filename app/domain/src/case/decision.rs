//! The decision: what the assessor writes, and what the rules make of it. Its money table must add up.

use crate::calendar::Day;
use crate::law::interest;
use crate::people::Side;
use crate::rules::{Instrument, InterestRate};
use crate::values::{Cents, Digest, ExhibitId, Message, Name, Reasons};
use serde::{Deserialize, Serialize};

/// Is what the assessor fills in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionDraft {
    /// One ruling per head of claim, in the order of the claim.
    pub heads: Vec<HeadRuling>,
    /// Interest on the awarded principal, from this day.
    pub interest_from: Option<Day>,
    /// Other costs that the shop pays.
    pub costs: Vec<CostLine>,
    /// Who bears the fee in the end.
    pub fee: FeeBearer,
    /// The total as the assessor saw it, in cents; it must equal the computed one.
    pub total: Cents,
    /// Orders that are not about money.
    pub orders: Vec<DecisionOrder>,
    /// Within how many days after service the decision is performed.
    pub days: u32,
    /// The documents considered.
    pub considered: Vec<ExhibitId>,
    /// Whether mandatory consumer law was checked (Implementatiewet 10(1)).
    pub mandatory_law_checked: bool,
}

/// Is the ruling on one head of claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadRuling {
    /// The facts.
    pub facts: Reasons,
    /// The reasons.
    pub reasons: Reasons,
    /// The law that carries them.
    pub law: Message,
    /// The result.
    pub result: HeadResult,
    /// The money awarded, in cents.
    pub awarded: Cents,
}

/// Says how a head of claim, or the whole claim, ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadResult {
    /// Granted.
    Granted,
    /// Granted in part.
    Partly,
    /// Rejected.
    Rejected,
}

/// Is one line of costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostLine {
    /// What for.
    pub label: Name,
    /// How much, in cents.
    pub cents: Cents,
}

/// Says who bears the fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeBearer {
    /// The consumer, who paid it.
    Consumer,
    /// The shop, which pays it to the consumer.
    Shop,
}

/// Is something to do other than paying.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionOrder {
    /// Who does it.
    pub by: Side,
    /// What.
    pub text: Message,
}

/// Is a decision that adds up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// One ruling per head of claim.
    pub heads: Vec<HeadRuling>,
    /// The money table.
    pub money: MoneyTable,
    /// Orders that are not about money.
    pub orders: Vec<DecisionOrder>,
    /// Within how many days after service it is performed.
    pub days: u32,
    /// The documents considered.
    pub considered: Vec<ExhibitId>,
    /// What the decision is in law.
    pub instrument: Instrument,
    /// The day it was made.
    pub day: Day,
    /// The assessor's name.
    pub assessor: Name,
    /// Whether it was made without a defence.
    pub without_defence: bool,
}

/// Is what the shop pays the consumer, line by line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyTable {
    /// The awarded heads together, in cents.
    pub principal: Cents,
    /// Statutory interest.
    pub interest: Option<InterestLine>,
    /// Other costs.
    pub costs: Vec<CostLine>,
    /// Who bears the fee.
    pub fee: FeeBearer,
    /// The fee that the shop pays to the consumer, in cents: all of it or nothing.
    pub fee_cents: Cents,
    /// All together, in cents.
    pub total: Cents,
}

/// Is the interest in a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterestLine {
    /// The first day.
    pub from: Day,
    /// The last day: the day of the decision.
    pub to: Day,
    /// How much, in cents.
    pub cents: Cents,
}

impl MoneyTable {
    /// Adds up what the shop pays: awarded heads, interest up to and including the day of the decision, costs, the fee.
    #[must_use]
    pub fn of(
        awarded: impl IntoIterator<Item = Cents>,
        interest_from: Option<Day>,
        costs: Vec<CostLine>,
        bearer: FeeBearer,
        fee: Cents,
        day: Day,
        rates: &[InterestRate],
    ) -> Self {
        let principal = awarded.into_iter().fold(Cents::ZERO, Cents::plus);
        let interest =
            interest_from.map(|from| InterestLine { from, to: day, cents: interest(principal, from, day, rates) });
        let fee_cents = match bearer {
            FeeBearer::Consumer => Cents::ZERO,
            FeeBearer::Shop => fee,
        };
        let grown = interest.map_or(Cents::ZERO, |line| line.cents);
        let spent = costs.iter().fold(Cents::ZERO, |sum, line| sum.plus(line.cents));
        let total = principal.plus(grown).plus(spent).plus(fee_cents);
        Self { principal, interest, costs, fee: bearer, fee_cents, total }
    }
}

impl Decision {
    /// Computes what service binds to: every field, each after its length, in a fixed order.
    #[must_use]
    pub fn hash(&self) -> Digest {
        let mut text = Canon::default();
        for head in &self.heads {
            text.add(head.facts.as_str());
            text.add(head.reasons.as_str());
            text.add(head.law.as_str());
            text.add(&format!("{:?} {}", head.result, head.awarded.cents()));
        }
        let money = &self.money;
        text.add(&format!("{} {:?} {}", money.principal.cents(), money.fee, money.fee_cents.cents()));
        if let Some(line) = money.interest {
            text.add(&format!("{} {} {}", line.from, line.to, line.cents.cents()));
        }
        for line in &money.costs {
            text.add(&format!("{} {}", line.cents.cents(), line.label));
        }
        text.add(&money.total.cents().to_string());
        for order in &self.orders {
            text.add(&format!("{:?} {}", order.by, order.text));
        }
        for exhibit in &self.considered {
            text.add(&exhibit.to_string());
        }
        text.add(&format!("{} {:?} {} {}", self.days, self.instrument, self.day, self.without_defence));
        text.add(self.assessor.as_str());
        Digest::of(text.0.as_bytes())
    }

    /// Says how the claim as a whole ended.
    #[must_use]
    pub fn result(&self) -> HeadResult {
        let all = |result| self.heads.iter().all(|head| head.result == result);
        if all(HeadResult::Granted) {
            HeadResult::Granted
        } else if all(HeadResult::Rejected) {
            HeadResult::Rejected
        } else {
            HeadResult::Partly
        }
    }

    /// Says who has to do something, the shop before the consumer; nobody when there is nothing to perform.
    #[must_use]
    pub fn debtor(&self) -> Option<Side> {
        let orders = |side| self.orders.iter().any(|order| order.by == side);
        if self.money.total > Cents::ZERO || orders(Side::Shop) {
            Some(Side::Shop)
        } else if orders(Side::Consumer) {
            Some(Side::Consumer)
        } else {
            None
        }
    }
}

/// Is a text in which no two different lists of parts look the same.
#[derive(Default)]
struct Canon(String);

impl Canon {
    fn add(&mut self, part: &str) {
        self.0.push_str(&part.len().to_string());
        self.0.push(':');
        self.0.push_str(part);
        self.0.push(';');
    }
}
