//! Typed texts in, a draft of a decision out, or everything that is wrong with it at once.
use super::{Measure, name};
use crate::forms::{FormErrors, Posted, Problem, Refused, Typed};
use domain::calendar::Day;
use domain::case::{CostLine, DecisionDraft, DecisionOrder, FeeBearer, HeadResult, HeadRuling, MoneyTable, Refusal};
use domain::people::Side;
use domain::values::{Cents, ExhibitId, HEADS, Message, MoneyFault, Text, TextFault};

/// Reads the form as it goes through the door: the decision as it was read through, and the word that this is it.
///
/// # Errors
/// Every field to mend; the missing word among them.
pub fn parse(posted: &Posted, measure: &Measure) -> Result<DecisionDraft, FormErrors> {
    let draft = draft(posted, measure)?;
    if posted.ticked(name::SURE) { Ok(draft) } else { Err(FormErrors::one(name::SURE, Problem::MustAgree)) }
}

/// Reads the whole form against the claim.
///
/// # Errors
/// Every field to mend. When only the total is wrong, the refusal says what the lines add up to.
pub fn draft(posted: &Posted, measure: &Measure) -> Result<DecisionDraft, FormErrors> {
    let mut form = Reader { posted, typed: Typed::new(posted), wrong: false };
    if measure.heads.len() > HEADS {
        form.wrong(name::facts(0), Problem::TooMany { limit: HEADS });
    }
    let heads: Vec<_> = (0..measure.heads.len().min(HEADS)).filter_map(|at| form.head(at, measure)).collect();
    let interest_from = form.interest_from(measure.day);
    let costs = form.costs();
    let fee = form.fee();
    let total = form.money(name::TOTAL);
    let orders = form.orders();
    let days = form.days();
    let considered = form.considered();
    let checked = posted.ticked(name::MANDATORY);
    if !checked {
        form.wrong(name::MANDATORY, Problem::MustAgree);
    }
    let adds_up = if form.wrong { None } else { mismatch(measure, &heads, interest_from, &costs, fee, total) };
    if let Some(refusal) = adds_up {
        let mut errors = FormErrors::one(name::TOTAL, Problem::DoesNotAddUp);
        errors.refusal = Some(Refused::new(refusal));
        return Err(errors);
    }
    let draft = DecisionDraft {
        heads,
        interest_from,
        costs,
        fee: fee.unwrap_or(FeeBearer::Consumer),
        total: total.unwrap_or_default(),
        orders,
        days: days.unwrap_or_default(),
        considered,
        mandatory_law_checked: checked,
    };
    form.typed.finish(draft)
}

fn mismatch(
    measure: &Measure,
    heads: &[HeadRuling],
    interest_from: Option<Day>,
    costs: &[CostLine],
    fee: Option<FeeBearer>,
    total: Option<Cents>,
) -> Option<Refusal> {
    let awarded = heads.iter().map(|head| head.awarded);
    let table = MoneyTable::of(awarded, interest_from, costs.to_vec(), fee?, measure.fee, measure.day, &measure.rates);
    let given = total?;
    (table.total != given).then_some(Refusal::DoesNotAddUp { computed: table.total, given })
}

struct Reader<'a> {
    posted: &'a Posted,
    typed: Typed<'a>,
    wrong: bool,
}

impl Reader<'_> {
    fn wrong(&mut self, field: &str, problem: Problem) {
        self.wrong = true;
        self.typed.wrong(field, problem);
    }

    fn head(&mut self, at: usize, measure: &Measure) -> Option<HeadRuling> {
        let facts = self.text(name::facts(at));
        let reasons = self.text(name::reasons(at));
        let law = self.text(name::law(at));
        let result = self.result(name::result(at));
        let claimed = measure.heads.get(at).and_then(|head| head.amount);
        let awarded = self.awarded(name::awarded(at), claimed, result);
        Some(HeadRuling { facts: facts?, reasons: reasons?, law: law?, result: result?, awarded: awarded? })
    }

    /// Nothing has to be typed where the result says it: a rejected head, a granted one, or one that is not about money.
    fn awarded(&mut self, field: &str, claimed: Option<Cents>, result: Option<HeadResult>) -> Option<Cents> {
        let Some(claimed) = claimed else { return Some(Cents::ZERO) };
        match result.filter(|_| self.posted.text(field).is_empty()) {
            Some(HeadResult::Rejected) => return Some(Cents::ZERO),
            Some(HeadResult::Granted) => return Some(claimed),
            Some(HeadResult::Partly) | None => {}
        }
        let awarded = self.money(field)?;
        if awarded > claimed {
            self.wrong(field, Problem::TooMuch { most: claimed.cents() });
            return None;
        }
        Some(awarded)
    }

    fn result(&mut self, field: &str) -> Option<HeadResult> {
        match self.posted.text(field) {
            "granted" => Some(HeadResult::Granted),
            "partly" => Some(HeadResult::Partly),
            "rejected" => Some(HeadResult::Rejected),
            _ => {
                self.wrong(field, Problem::NotAChoice);
                None
            }
        }
    }

    fn interest_from(&mut self, day: Day) -> Option<Day> {
        let typed = self.posted.text(name::INTEREST_FROM);
        if typed.is_empty() {
            return None;
        }
        match Day::parse(typed) {
            Some(from) if from <= day => return Some(from),
            Some(_) => self.wrong(name::INTEREST_FROM, Problem::InTheFuture),
            None => self.wrong(name::INTEREST_FROM, Problem::NotADate),
        }
        None
    }

    /// A line left wholly empty is no line.
    fn costs(&mut self) -> Vec<CostLine> {
        let mut lines = Vec::new();
        for at in 0..name::COSTS {
            let (label, cost) = (name::cost_label(at), name::cost(at));
            if self.posted.text(label).is_empty() && self.posted.text(cost).is_empty() {
                continue;
            }
            let (label, cents) = (self.text(label), self.money(cost));
            lines.extend(label.zip(cents).map(|(label, cents)| CostLine { label, cents }));
        }
        lines
    }

    fn fee(&mut self) -> Option<FeeBearer> {
        match self.posted.text(name::FEE) {
            "shop" => Some(FeeBearer::Shop),
            "consumer" => Some(FeeBearer::Consumer),
            _ => {
                self.wrong(name::FEE, Problem::NotAChoice);
                None
            }
        }
    }

    fn orders(&mut self) -> Vec<DecisionOrder> {
        let mut orders = Vec::new();
        for at in 0..name::ORDERS {
            if self.posted.text(name::order(at)).is_empty() {
                continue;
            }
            let text: Option<Message> = self.text(name::order(at));
            let by = match self.posted.text(name::order_by(at)) {
                "shop" => Some(Side::Shop),
                "consumer" => Some(Side::Consumer),
                _ => {
                    self.wrong(name::order_by(at), Problem::NotAChoice);
                    None
                }
            };
            orders.extend(by.zip(text).map(|(by, text)| DecisionOrder { by, text }));
        }
        orders
    }

    fn days(&mut self) -> Option<u32> {
        let typed = self.posted.text(name::DAYS);
        let days = typed.parse().ok();
        if days.is_none() {
            self.wrong(name::DAYS, if typed.is_empty() { Problem::Missing } else { Problem::NotANumber });
        }
        days
    }

    fn considered(&mut self) -> Vec<ExhibitId> {
        let ticked: Vec<_> = self.posted.all(name::CONSIDERED).map(ExhibitId::parse).collect();
        if ticked.iter().any(Result::is_err) {
            self.wrong(name::CONSIDERED, Problem::NotAChoice);
        }
        let mut considered: Vec<ExhibitId> = Vec::new();
        for exhibit in ticked.into_iter().flatten() {
            if !considered.contains(&exhibit) {
                considered.push(exhibit);
            }
        }
        considered
    }

    fn text<const MOST: usize>(&mut self, field: &str) -> Option<Text<MOST>> {
        match Text::parse(self.posted.text(field)) {
            Ok(text) => return Some(text),
            Err(TextFault::Empty) => self.wrong(field, Problem::Missing),
            Err(TextFault::TooLong { length, most }) => self.wrong(field, Problem::TooLong { length, limit: most }),
        }
        None
    }

    fn money(&mut self, field: &str) -> Option<Cents> {
        match Cents::parse(self.posted.text(field)) {
            Ok(cents) => return Some(cents),
            Err(MoneyFault::Empty) => self.wrong(field, Problem::Missing),
            Err(MoneyFault::NotMoney) => self.wrong(field, Problem::NotAnAmount),
            Err(MoneyFault::Negative) => self.wrong(field, Problem::TooLittle { least: 0 }),
            Err(MoneyFault::TooMuch { most }) => self.wrong(field, Problem::TooMuch { most: most.cents() }),
        }
        None
    }
}
