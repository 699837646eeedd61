//! The decision as a letter: parties, course, dispute, assessment per head, decision, and what applies after it.
use super::money::lines;
use super::orders::effect;
use super::papers::Papers;
use crate::forms::decision::Sums;
use crate::parts::{Column, Fact, Facts, FactsShape, Table, say};
use crate::views::case::{CaseHead, CaseView};
use crate::words::{Locale, td_string, words};
use domain::calendar::day_of;
use domain::case::{Decision, FeeBearer, HeadResult, HeadRuling};
use domain::people::Side;
use domain::rules::{Instrument, Rules};
use domain::values::Cents;
use leptos::prelude::*;

/// Shows a decision as people read it: `<DecisionLetter case=view decision=decision />`.
#[component]
pub fn DecisionLetter(
    /// The case, as its reader may see it.
    case: CaseView,
    /// The decision.
    decision: Decision,
) -> impl IntoView {
    let l = words();
    let papers = Papers::of(&case);
    let (consumer, shop, assessor) =
        (case.head.consumer.clone(), case.head.shop.clone(), decision.assessor.to_string());
    let number = case.number.to_string();
    let title = match decision.instrument {
        Instrument::BindingAdvice => td_string!(l, decision.letter_head, number = number),
        Instrument::Arbitration => td_string!(l, decision.letter_head_arbitration, number = number),
    };
    view! {
        <article class="letter prose">
            <h2>{title}</h2>
            <p>{td_string!(l, decision.letter_day, day = say::long_day(l, decision.day))}</p>
            <Facts shape=FactsShape::Rows>
                <Fact name=td_string!(l, decision.letter_consumer)>{consumer}</Fact>
                <Fact name=td_string!(l, decision.letter_shop)>{shop}</Fact>
                <Fact name=td_string!(l, decision.letter_assessor)>{assessor}</Fact>
            </Facts>
            {course(l, &case, &papers, &decision)}
            {assessment(l, &papers, &decision)}
            {ruling(l, &case.head, &decision)}
            {afterwards(l, &papers.rules, &decision)}
        </article>
    }
}

fn course(l: Locale, case: &CaseView, papers: &Papers, decision: &Decision) -> AnyView {
    let head = &case.head;
    let claimed = papers.claim.as_ref().map(|(at, _)| {
        let day = say::long_day(l, day_of(*at));
        td_string!(
            l,
            decision.letter_course_text,
            consumer = head.consumer.clone(),
            day = day,
            product = head.product.clone()
        )
    });
    let defended = match &papers.defence {
        Some((at, _)) if !decision.without_defence => {
            let day = say::long_day(l, day_of(*at));
            td_string!(l, decision.letter_course_defence, shop = head.shop.clone(), day = day)
        }
        _ => td_string!(l, decision.letter_course_none, shop = head.shop.clone()),
    };
    let seen: Vec<_> = case
        .exhibits
        .iter()
        .filter(|exhibit| decision.considered.contains(&exhibit.id))
        .map(|exhibit| format!("{} ({})", exhibit.number, exhibit.title))
        .collect();
    let exhibits = if seen.is_empty() {
        td_string!(l, decision.letter_course_no_exhibits).to_owned()
    } else {
        td_string!(l, decision.letter_course_exhibits, list = seen.join(", "))
    };
    view! {
        <h3>{td_string!(l, decision.letter_course)}</h3>
        <p>{claimed} " " {defended}</p>
        <p>{exhibits}</p>
        <p>{td_string!(l, decision.letter_consent)}</p>
    }
    .into_any()
}

fn assessment(l: Locale, papers: &Papers, decision: &Decision) -> AnyView {
    let claim = papers.claim.as_ref().map(|(_, claim)| claim);
    let demands = claim.map(|claim| {
        claim
            .heads
            .iter()
            .map(|head| {
                let amount = head.amount.map(|amount| format!(" · {}", say::money(l, amount)));
                view! {
                    <li>
                        <strong>{head.title.to_string()} {amount}</strong>
                        <p class="typed">{head.demand.to_string()}</p>
                    </li>
                }
            })
            .collect_view()
    });
    let rulings = decision
        .heads
        .iter()
        .enumerate()
        .map(|(at, ruling)| {
            let title = claim.and_then(|claim| claim.heads.get(at)).map(|head| head.title.to_string());
            ruling_view(l, at, title.unwrap_or_default(), ruling)
        })
        .collect_view();
    view! {
        <h3>{td_string!(l, decision.letter_dispute)}</h3>
        <ol>{demands}</ol>
        <h3>{td_string!(l, decision.letter_assessment)}</h3>
        {rulings}
    }
    .into_any()
}

fn ruling_view(l: Locale, at: usize, title: String, ruling: &HeadRuling) -> AnyView {
    let result = result_words(l, ruling.result);
    let said = if ruling.awarded > Cents::ZERO {
        td_string!(l, decision.letter_result_money, result = result, amount = say::money(l, ruling.awarded))
    } else {
        td_string!(l, decision.letter_result, result = result)
    };
    view! {
        <h4>{td_string!(l, decision.head, number = at + 1, title = title)}</h4>
        <p class="small soft">{td_string!(l, decision.facts)}</p>
        <p class="typed">{ruling.facts.to_string()}</p>
        <p class="small soft">{td_string!(l, decision.reasons)}</p>
        <p class="typed">{ruling.reasons.to_string()}</p>
        <p class="small soft">{td_string!(l, decision.law)}</p>
        <p class="typed">{ruling.law.to_string()}</p>
        <p>
            <strong>{said}</strong>
        </p>
    }
    .into_any()
}

fn ruling(l: Locale, head: &CaseHead, decision: &Decision) -> AnyView {
    let money = &decision.money;
    let pays = if money.total > Cents::ZERO {
        let (shop, consumer) = (head.shop.clone(), head.consumer.clone());
        td_string!(l, decision.letter_pay, shop = shop, amount = say::money(l, money.total), consumer = consumer)
    } else {
        td_string!(l, decision.letter_pay_nothing, shop = head.shop.clone())
    };
    let sums = Sums { table: money.clone(), steps: Vec::new(), typed: None, unread: Vec::new() };
    let rows = lines(l, &sums)
        .into_iter()
        .map(|(what, cents)| {
            view! {
                <tr>
                    <th scope="row">{what}</th>
                    <td data-number="">{say::money(l, cents)}</td>
                </tr>
            }
        })
        .collect_view();
    let columns =
        vec![Column::words(td_string!(l, decision.table_what)), Column::numbers(td_string!(l, decision.table_amount))];
    let orders = decision
        .orders
        .iter()
        .map(|order| {
            let who = match order.by {
                Side::Consumer => head.consumer.clone(),
                Side::Shop => head.shop.clone(),
            };
            let said = td_string!(l, decision.letter_order, who = who, what = order.text.to_string());
            view! { <li class="typed">{said}</li> }
        })
        .collect_view();
    let orders = (!decision.orders.is_empty()).then(|| view! { <ul>{orders}</ul> });
    let fee = match money.fee {
        FeeBearer::Shop => td_string!(l, decision.letter_fee_shop, amount = say::money(l, money.fee_cents)),
        FeeBearer::Consumer => td_string!(l, decision.letter_fee_consumer).to_owned(),
    };
    let days = decision.debtor().map(|_| view! { <p>{td_string!(l, decision.letter_days, days = decision.days)}</p> });
    view! {
        <h3>{td_string!(l, decision.letter_decision)}</h3>
        <p>
            <strong>{pays}</strong>
        </p>
        <Table caption=td_string!(l, decision.table) columns=columns>
            {rows}
        </Table>
        <p>{fee}</p>
        {orders}
        {days}
    }
    .into_any()
}

fn afterwards(l: Locale, rules: &Rules, decision: &Decision) -> AnyView {
    let unperformed =
        (decision.debtor() == Some(Side::Shop)).then(|| view! { <p>{td_string!(l, decision.letter_unperformed)}</p> });
    let court = match decision.instrument {
        Instrument::BindingAdvice => Some(view! { <p>{td_string!(l, decision.letter_court)}</p> }),
        Instrument::Arbitration => None,
    };
    view! {
        <h3>{td_string!(l, decision.letter_after)}</h3>
        <p>{effect(l, decision.instrument)}</p>
        {unperformed}
        <p>{td_string!(l, decision.letter_correct, days = rules.correction_days)}</p>
        {court}
        <p>{decision.assessor.to_string()}</p>
    }
    .into_any()
}

/// Says how a head ended.
pub(super) fn result_words(l: Locale, result: HeadResult) -> &'static str {
    match result {
        HeadResult::Granted => td_string!(l, decision.granted),
        HeadResult::Partly => td_string!(l, decision.partly),
        HeadResult::Rejected => td_string!(l, decision.rejected),
    }
}
